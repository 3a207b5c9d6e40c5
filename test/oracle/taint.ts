// What cannot be compared because it is chance: which bits a NaN has, what an integer makes of a float beyond it, which
// of several values written to one place is the last.

import { readItem } from "../../kernel/array/dtype/items.js";
import { Complex, type DType, NDArray, type Scalar } from "../../kernel/array/index.js";
import { internalOverlap } from "../../kernel/array/record/overlap.js";
import { addresses, leavesOf } from "./items.js";
import type { Statement, Variables } from "./statement.js";

function parts(item: Scalar): number[] {
  return item instanceof Complex ? [item.real, item.imag] : [Number(item)];
}

/** Every leaf of every element, with its address. */
function leafPlaces(a: NDArray): { readonly dtype: DType; readonly address: number }[] {
  const leaves = leavesOf(a.dtype);
  return addresses(a).flatMap((start) =>
    leaves.map(({ dtype, offset }) => ({ dtype, address: start + offset })),
  );
}

/** The addresses of floats, also of the two that make a complex number, for which the test is true. */
function floatsWhere(a: NDArray, test: (part: number) => boolean) {
  const leaves = leavesOf(a.dtype);
  if (!leaves.some(({ dtype }) => "fc".includes(dtype.kind))) return [];
  return leafPlaces(a).flatMap(({ dtype, address }) => {
    if (!"fc".includes(dtype.kind)) return [];
    const found = parts(readItem(a.block.view, address, dtype));
    const size = dtype.itemsize / found.length;
    const type = `${dtype.str[0]}${size}`;
    return found.flatMap((part, k) => (test(part) ? [{ address: address + k * size, type }] : []));
  });
}

function hasPart(a: NDArray, test: (part: number) => boolean): boolean {
  return floatsWhere(a, test).length > 0;
}

/** Is a NaN read as anything else than as the float that it is? */
function readsNaN(arrays: readonly NDArray[]): boolean {
  return arrays.some((a) => {
    const found = new Map(floatsWhere(a, Number.isNaN).map((one) => [one.address, one.type]));
    if (found.size === 0) return false;
    const isRead = ({ dtype, address }: { dtype: DType; address: number }) => {
      const isFloat = "fc".includes(dtype.kind);
      const size = dtype.kind === "c" ? dtype.itemsize / 2 : dtype.itemsize;
      const type = isFloat ? `${dtype.str[0]}${size}` : "other";
      for (let at = address - 7; at < address + dtype.itemsize; at++) {
        const there = found.get(at);
        if (there === undefined || at + Number(there.slice(1)) <= address) continue;
        if (there !== type || (at - address) % size !== 0) return true;
      }
      return false;
    };
    return arrays.some((b) => b.block === a.block && b !== a && leafPlaces(b).some(isRead));
  });
}

/** Is a byte read as a boolean that is neither 0 nor 1? NumPy keeps such a byte in some copies and not in others. */
function readsTruth(arrays: readonly NDArray[]): boolean {
  return arrays.some(
    (a) =>
      leavesOf(a.dtype).some(({ dtype }) => dtype.kind === "b") &&
      leafPlaces(a).some(({ dtype, address }) => dtype.kind === "b" && a.block.bytes[address] > 1),
  );
}

/** Is there text of code points that do not exist, which Python cannot show? */
function readsNoText(arrays: readonly NDArray[]): boolean {
  const isNone = (code: number) => code > 0x10ffff || (code >= 0xd800 && code < 0xe000);
  return arrays.some(
    (a) =>
      leavesOf(a.dtype).some(({ dtype }) => dtype.kind === "U") &&
      leafPlaces(a).some(({ dtype, address }) => {
        if (dtype.kind !== "U") return false;
        const units = Array.from({ length: dtype.itemsize / 4 }, (_, k) => address + 4 * k);
        return units.some((at) => isNone(a.block.view.getUint32(at, !dtype.swapped)));
      }),
  );
}

function hasGaps({ dtype }: NDArray): boolean {
  if (dtype.names === null) return false;
  const used = leavesOf(dtype).reduce((sum, leaf) => sum + leaf.dtype.itemsize, 0);
  return used < dtype.itemsize;
}

/** What lies between the fields of a copy is chance: is it read as anything? */
function readsGaps(arrays: readonly NDArray[]): boolean {
  return arrays.some(
    (a) =>
      hasGaps(a) &&
      (a.base === null || !arrays.includes(a.base as NDArray)) &&
      arrays.some((b) => b.block === a.block && b !== a),
  );
}

/**
 * Are items with gaps written as wholes? `put`, `putmask` and index arrays do so, and of values that they cast the gaps
 * are chance.
 */
function writesGaps(statement: Statement, variables: Variables): boolean {
  const isPut = "run" in statement && /\bput(mask)?$/.test(statement.run.call);
  const isScattered =
    "set" in statement &&
    statement.index.some((one) => "list" in one || "call" in one || "variable" in one);
  if (!isPut && !isScattered) return false;
  return changedBy(statement).some((name) => {
    const array = variables.get(name);
    return array instanceof NDArray && hasGaps(array);
  });
}

const isBeyond = (part: number): boolean => !(Math.abs(part) < 2 ** 31);

const callOf = (statement: Statement): string => ("value" in statement ? statement.value.call : "");

/** What tells of the bits of a NaN. Which they are depends on the processor, and on the way by which it was computed. */
const ofBits = ["signbit", "copysign", "byteswap"];

function readsBits(statement: Statement, arrays: readonly NDArray[]): boolean {
  return ofBits.includes(callOf(statement)) && arrays.some((a) => hasPart(a, Number.isNaN));
}

/** Which of two equal zeros stands at a place in the middle is left open where not all elements are sorted. */
function picksZero(statement: Statement, arrays: readonly NDArray[]): boolean {
  const isZero = (sign: number) => (part: number) => Object.is(part, sign);
  return (
    /quantile|percentile|median|partition/.test(callOf(statement)) &&
    arrays.some((a) => hasPart(a, isZero(0)) && hasPart(a, isZero(-0)))
  );
}

/** The mean of nothing is NaN. */
function isOfNothing(statement: Statement, arrays: readonly NDArray[]): boolean {
  return /mean|var|std|average/.test(callOf(statement)) && arrays.some(({ size }) => size === 0);
}

/** Every float in a statement, however deep. */
function floatsIn(value: unknown): number[] {
  if (typeof value !== "object" || value === null) return [];
  if ("float" in value && typeof value.float === "number") return [value.float];
  return Object.values(value).flatMap(floatsIn);
}

/** Does a statement name a data type of integers? */
function namesIntegers(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if ("text" in value) return /(^|,)[<>]?[iu][1248](,|$)/.test(String(value.text));
  return Object.values(value).some(namesIntegers);
}

const arraysIn = (variables: Variables): NDArray[] =>
  [...variables.values()].filter((value) => value instanceof NDArray);

/** Did an array of integers change, or were integers asked for, while there was a float that they cannot hold? */
function castsBeyond(
  statement: Statement,
  changed: readonly string[],
  variables: Variables,
): boolean {
  const isInteger = changed.some((name) => {
    const array = variables.get(name);
    if (!(array instanceof NDArray)) return false;
    return leavesOf(array.dtype).some(({ dtype }) => "iu".includes(dtype.kind));
  });
  if (!isInteger && !namesIntegers(statement)) return false;
  const arrays = arraysIn(variables);
  return (
    arrays.some((a) => hasPart(a, isBeyond)) ||
    floatsIn(statement).some(isBeyond) ||
    isOfNothing(statement, arrays)
  );
}

/** The variables that a statement makes or changes. */
function changedBy(statement: Statement): string[] {
  if ("run" in statement) {
    const [target] = statement.run.args;
    return "variable" in target ? [target.variable] : [];
  }
  if ("set" in statement) return [statement.set];
  if ("assignTo" in statement) return [statement.assignTo];
  if ("inPlace" in statement) return [statement.inPlace];
  return "result" in statement ? [statement.result] : [];
}

/** Was an array written whose elements share bytes with one another? */
function writesTwice(statement: Statement, variables: Variables): boolean {
  const isWrite = !("result" in statement) || hasOut(statement);
  return (
    isWrite &&
    changedBy(statement).some((name) => {
      const array = variables.get(name);
      return array instanceof NDArray && internalOverlap(array, 1) !== "no";
    })
  );
}

/** May a refused write of text or records have written some of them? */
function writesPartly(statement: Statement, variables: Variables): boolean {
  const isPartly = (value: unknown) =>
    value instanceof NDArray &&
    leavesOf(value.dtype).some(({ dtype }) => "SUV".includes(dtype.kind));
  return !("result" in statement && !hasOut(statement)) && [...variables.values()].some(isPartly);
}

function hasOut(statement: Statement): boolean {
  return "value" in statement && "out" in (statement.value.keywords ?? {});
}

/**
 * Do values mean nothing any more after this statement? Also if a list was refused: NumPy has written the part before
 * the bad item, this engine nothing.
 */
export function taints(statement: Statement, error: Error | null, variables: Variables): boolean {
  if (error !== null && "set" in statement && "list" in statement.to) return true;
  if (error !== null && writesPartly(statement, variables)) return true;
  if (error === null && writesTwice(statement, variables)) return true;
  const arrays = arraysIn(variables);
  return (
    readsNaN(arrays) ||
    readsBits(statement, arrays) ||
    picksZero(statement, arrays) ||
    readsTruth(arrays) ||
    readsNoText(arrays) ||
    readsGaps(arrays) ||
    writesGaps(statement, variables) ||
    castsBeyond(statement, changedBy(statement), variables)
  );
}
