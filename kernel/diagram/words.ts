// The words of a diagram: numbers, places and states as they are written in every face of it.

import type { ArrayModel } from "../memory/model.js";
import { clip, visible } from "./measure.js";

/** `1,000,000` */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `1 byte`, `1,024 bytes` */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

/** `+8 bytes`, `-24 bytes`, `0 bytes` */
export function signedBytes(n: number): string {
  return `${n > 0 ? "+" : n < 0 ? "−" : ""}${counted(Math.abs(n), "byte")}`;
}

/** As Python writes it: `()`, `(3,)`, `(2, 3)`. */
export function tuple(numbers: readonly number[]): string {
  return numbers.length === 1 ? `(${numbers[0]},)` : `(${numbers.join(", ")})`;
}

/** A full index: `[1, 2]`, and `[()]` for an array without axes. */
export function subscript(index: readonly number[]): string {
  return index.length === 0 ? "[()]" : `[${index.join(", ")}]`;
}

/** Bytes from `start` up to but not including `end`: `byte 3`, `bytes 8–15`, `no bytes`. */
export function byteRange(start: number, end: number): string {
  if (end <= start) return "no bytes";
  if (end === start + 1) return `byte ${grouped(start)}`;
  return `bytes ${grouped(start)}–${grouped(end - 1)}`;
}

/** `a`, `a and b`, `a, b and c`, `a, b and 3 more` */
export function enumerated(words: readonly string[], most = 6): string {
  const kept = words.length > most ? words.slice(0, most - 1) : words.slice(0, -1);
  const last = words.length > most ? `${words.length - most + 1} more` : words.at(-1);
  return kept.length === 0 ? (last ?? "") : `${kept.join(", ")} and ${last}`;
}

/** Columns that a name may take in a sentence. */
const NAME = 40;

/** What an array is called in sentences. */
export function called(names: readonly string[], number: number): string {
  return names.length > 0 ? clip(visible(names[0]), NAME) : `unnamed array ${number}`;
}

/** A name from the model, fit for a sentence. */
export function nameText(name: string): string {
  return clip(visible(name), NAME);
}

/** Columns that a dtype may take: those of records name all fields. */
const DTYPE = 120;

/** A dtype from the model, fit for a sentence. */
export function dtypeText(dtype: string): string {
  return clip(visible(dtype), DTYPE);
}

/** Layout flags in one word or two. */
function contiguityText({ flags }: ArrayModel): string {
  if (flags.c_contiguous) return flags.f_contiguous ? "C and F" : "C";
  return flags.f_contiguous ? "F" : "not contiguous";
}

/** The record in one line: `int64 · shape (2, 3) · strides (24, 8) · offset 0 · C`. */
export function recordText(array: ArrayModel): string {
  return [
    dtypeText(array.dtype),
    `shape ${tuple(array.shape)}`,
    `strides ${tuple(array.strides)}`,
    `offset ${array.offset}`,
    contiguityText(array),
  ].join(" · ");
}
