// Random data types: numbers, text, bytes, and structures of them.

import { type DType, dtype } from "../../kernel/array/index.js";
import type { Choices } from "./choices.js";
import { evaluated, text, tuple, type Value } from "./statement.js";

const plain = ["i8", "f8", "i4", "u1", "f4", "c16", "?", "i2", "f2", "c8", "u8", "i1", "u2", "u4"];
const swapped = [">i4", ">f8", ">u2", ">f4", ">i8", ">c16", ">f2"];
const texts = ["U3", "S4", "U1", "S1", "U5", ">U2", "S8", "U20", "S2"];
const blank = ["V4", "V1", "V8"];

const field = (name: string, ...of: (string | Value)[]): Value => ({
  tuple: [text(name), ...of.map((one) => (typeof one === "string" ? text(one) : one))],
});
const fields = (...list: Value[]): Value => ({ list });

/** Packed, so that fields are unaligned; byte-swapped; with text; nested; with axes. */
const structures: readonly Value[] = [
  fields(field("x", "i4"), field("y", "f8")),
  fields(field("x", "u1"), field("y", "i2"), field("z", "f4")),
  fields(field("y", "f8"), field("x", "i4")),
  fields(field("x", "?"), field("s", "S2")),
  fields(field("s", "U2"), field("x", "i4")),
  fields(field("p", fields(field("x", "i2"), field("y", "u1"))), field("q", "f4")),
  fields(field("m", "i2", tuple([2])), field("x", ">i4")),
  fields(field("x", ">f4"), field("m", "u1", tuple([2, 2]))),
  fields(field("x", "i8")),
  fields(field("c", "c8"), field("x", "f2")),
  text("i4,f4"),
  text("u1,u1,u1,u1"),
];

/** Numbers alone. */
export function randomNumberType(choose: Choices): Value {
  return text(choose.percent(12) ? choose.of(swapped) : choose.of(plain));
}

export function randomTextType(choose: Choices): Value {
  return text(choose.of(texts));
}

export function randomStructure(choose: Choices): Value {
  return choose.of(structures);
}

/** Mostly numbers; now and then text, bytes, a structure, or bytes without a meaning. */
export function randomType(choose: Choices): Value {
  return choose.weighted<() => Value>([
    [84, () => randomNumberType(choose)],
    [8, () => randomTextType(choose)],
    [7, () => randomStructure(choose)],
    [1, () => text(choose.of(blank))],
  ])();
}

/** The data type that a value names. */
export function typeOf(value: Value): DType {
  return dtype(evaluated(value) as string);
}
