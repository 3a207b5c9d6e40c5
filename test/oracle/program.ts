// Random programs: run by the engine, asked of NumPy, and compared in all that can be seen.

import { isNumeric } from "../../kernel/array/dtype/dtype.js";
import { readItem } from "../../kernel/array/dtype/items.js";
import { Bytes, Complex, DType, dtype, Float, NDArray, Void } from "../../kernel/array/index.js";
import { may_share_memory, shares_memory } from "../../kernel/array/record/overlap.js";
import { Choices } from "./choices.js";
import { addresses } from "./items.js";
import type { ArrayReport, ProgramReport, ScalarReport } from "./numpy.js";
import { randomStatement } from "./random_statement.js";
import type { Named } from "./random_values.js";
import { Missing, perform, python, type Variables } from "./statement.js";
import { taints } from "./taint.js";

/** A program after the engine ran it. */
export interface Performed {
  /** The program as Python. */
  readonly lines: readonly string[];
  /** For each line what the engine raised, or null. */
  readonly errors: readonly (Error | null)[];
  readonly variables: Variables;
  /** Functions that the engine does not have; their lines are left out. */
  readonly missing: readonly string[];
  /** The last line left values to chance, which are not compared; see `taints`. */
  readonly tainted: boolean;
}

/** Makes a program from lists of numbers, one for each statement, and runs it with the engine. */
export function performProgram(numbers: readonly (readonly number[])[]): Performed {
  const variables: Variables = new Map();
  const lines: string[] = [];
  const errors: (Error | null)[] = [];
  const missing: string[] = [];
  let tainted = false;
  for (const [k, list] of numbers.entries()) {
    const statement = randomStatement(new Choices(list), arraysOf(variables), `v${k}`);
    let error: Error | null = null;
    try {
      perform(statement, variables);
    } catch (caught) {
      if (caught instanceof Missing) {
        missing.push(caught.message);
        continue;
      }
      error = caught instanceof Error ? caught : new Error(`thrown: ${String(caught)}`);
    }
    lines.push(python(statement));
    errors.push(error);
    tainted = taints(statement, error, variables);
    if (tainted) break;
  }
  return { lines, errors, variables, missing, tainted };
}

function arraysOf(variables: Variables): Named[] {
  return [...variables].flatMap(([name, value]) =>
    value instanceof NDArray ? [{ name, array: value }] : [],
  );
}

/** Every difference between what the engine did and what NumPy did, as sentences; empty if there is none. */
export function differences(program: Performed, report: ProgramReport): string[] {
  const found: string[] = [];
  const differ = (what: string, got: unknown, expected: unknown) => {
    const [a, b] = [got, expected].map((value) => JSON.stringify(value, plainly));
    if (a !== b) found.push(`${what}: ${a}, NumPy: ${b}`);
  };
  for (const [k, line] of program.lines.entries()) {
    const error = program.errors[k];
    const got = error && { class: error.name, message: error.message };
    differ(`error of ${line}`, got, withoutLongLong(report.errors[k]));
  }
  const names = new Map<unknown, string>();
  for (const [name, value] of program.variables) {
    if (typeof value === "object" && !names.has(value)) names.set(value, name);
  }
  for (const [name, value] of program.variables) {
    const expected = report.variables[name];
    if (expected === undefined) continue; // it failed there, and that was told above
    if (value instanceof NDArray) {
      if (expected.kind !== "array") differ(name, "array", expected.kind);
      else compareArray(name, value, expected, names, program.tainted, differ);
    } else if (expected.kind === "scalar" && isOwnKind(value)) {
      differ(`str(${name})`, String(value), expected.str);
      if (value instanceof Void) differ(`repr(${name})`, value.repr(), expected.repr);
    } else if (value instanceof DType) {
      differ(`str(${name})`, String(value), expected.str);
      differ(`repr(${name})`, value.repr(), expected.repr);
    } else if (expected.kind === "scalar") {
      if (!program.tainted && !sameItem(value, scalarOf(expected))) {
        differ(name, String(value), expected.repr);
      }
    } else if (expected.kind === "array") {
      differ(name, String(value), "array");
    } else if ("value" in expected) {
      differ(name, value ?? null, expected.value);
    }
  }
  const arrays = arraysOf(program.variables).filter(({ name }) => report.variables[name]);
  const tooHard = report.sharing.some(([, , shared]) => shared === null);
  if (!tooHard) differ("sharing", sharing(arrays), report.sharing);
  return found;
}

/**
 * Is all that differs how text, bytes, void or structures are refused, by both? Functions for numbers refuse them at
 * whatever step meets them first, so that a call with several faults is told of one or another.
 */
export function isOnlyWords(
  { lines, errors, variables }: Performed,
  report: ProgramReport,
  found: readonly string[],
): boolean {
  const refused = lines.filter((_, k) => errors[k] !== null && report.errors[k] !== null);
  return (
    arraysOf(variables).some(({ array }) => !isNumeric(array.dtype)) &&
    found.every((one) => refused.some((line) => one.startsWith(`error of ${line}: `)))
  );
}

/** C has two types of 64 bits: which one NumPy gives a large Python number depends on the platform. */
function withoutLongLong(error: ProgramReport["errors"][number]): typeof error {
  if (error === null) return null;
  return { ...error, message: error.message.replace(/\b(U?)LongLongDType\b/g, "$1Int64DType") };
}

/** A number that JSON cannot say as a plain one. */
function plainly(_key: string, value: unknown): unknown {
  return typeof value === "bigint" || value instanceof Float ? Number(value) : value;
}

function compareArray(
  name: string,
  a: NDArray,
  expected: ArrayReport,
  names: ReadonlyMap<unknown, string>,
  tainted: boolean,
  differ: (what: string, got: unknown, expected: unknown) => void,
): void {
  differ(`${name} is`, names.get(a), expected.same);
  differ(`${name}.dtype`, a.dtype.str, expected.dtype);
  differ(`${name}.shape`, a.shape, expected.shape);
  differ(`${name}.strides`, a.strides, expected.strides);
  if (expected.offset !== null) differ(`${name} offset`, a.offset, expected.offset);
  differ(`${name}.flags.num`, a.flagBits, expected.flags);
  const base = a.base === null ? null : (names.get(a.base) ?? "hidden");
  differ(`${name}.base`, base, expected.base);
  if (tainted || a.dtype.str !== expected.dtype || String(a.shape) !== String(expected.shape))
    return;
  if (!sameBytes(a, expected.bytes)) differ(`${name} values`, a.repr(), expected.repr);
  differ(`str(${name})`, String(a), expected.str);
  differ(`repr(${name})`, a.repr(), expected.repr);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(base64, "base64"));
}

/** Text, bytes or a record. */
function isOwnKind(value: unknown): value is string | Bytes | Void {
  return typeof value === "string" || value instanceof Bytes || value instanceof Void;
}

/** Equal in every field: what lies between fields is left to chance. */
function sameFields(a: DataView, at: number, b: DataView, bt: number, type: DType): boolean {
  if (type.members !== null) {
    return type.members.every(({ dtype, offset }) =>
      sameFields(a, at + offset, b, bt + offset, dtype),
    );
  }
  if (type.subdtype !== null) {
    const { base } = type;
    const count = type.itemsize / base.itemsize;
    return Array.from({ length: count }, (_, n) => n * base.itemsize).every((offset) =>
      sameFields(a, at + offset, b, bt + offset, base),
    );
  }
  if (isNumeric(type)) return sameItem(readItem(a, at, type), readItem(b, bt, type));
  for (let n = 0; n < type.itemsize; n++) {
    if (a.getUint8(at + n) !== b.getUint8(bt + n)) return false;
  }
  return true;
}

/** The same bytes in every element; a NaN may have any, and so may what is true. */
function sameBytes(a: NDArray, base64: string | null): boolean {
  if (base64 === null) return true;
  const expected = new DataView(bytesOf(base64).buffer);
  const { itemsize } = a.dtype;
  return addresses(a).every((address, k) => {
    const start = k * itemsize;
    let same = true;
    for (let n = 0; n < itemsize; n++) {
      same &&= a.block.bytes[address + n] === expected.getUint8(start + n);
    }
    return same || sameFields(a.block.view, address, expected, start, a.dtype);
  });
}

function scalarOf({ bytes, dtype: code }: ScalarReport): unknown {
  return readItem(new DataView(bytesOf(bytes).buffer), 0, dtype(code));
}

function sameItem(a: unknown, b: unknown): boolean {
  if (a instanceof Complex && b instanceof Complex) {
    return Object.is(a.real, b.real) && Object.is(a.imag, b.imag);
  }
  return Object.is(a instanceof Float ? a.value : a, b);
}

function sharing(arrays: readonly Named[]): [string, string, boolean | null, boolean][] {
  return arrays.flatMap(({ name: second, array: b }, j) =>
    arrays
      .slice(0, j)
      .filter(({ array: a }) => a.block === b.block)
      .map(({ name: first, array: a }): [string, string, boolean | null, boolean] => [
        first,
        second,
        shares_memory(a, b),
        may_share_memory(a, b),
      ]),
  );
}
