// What cannot be compared because it is chance: which bits a NaN has, what an integer makes of a float beyond it, which
// of several values written to one place is the last.

import { Complex, NDArray, type Scalar } from "../../kernel/array/index.js";
import { internalOverlap } from "../../kernel/array/record/overlap.js";
import { addresses, itemsOf } from "./items.js";
import type { Statement, Variables } from "./statement.js";

function parts(item: Scalar): number[] {
  return item instanceof Complex ? [item.real, item.imag] : [Number(item)];
}

function hasPart(a: NDArray, test: (part: number) => boolean): boolean {
  return "fc".includes(a.dtype.kind) && itemsOf(a).some((item) => parts(item).some(test));
}

/** Does one memory hold a NaN and arrays of different types, not counting the parts of complex numbers? */
function readsNaN(arrays: readonly NDArray[]): boolean {
  const part = ({ str, kind, itemsize }: NDArray["dtype"]) =>
    kind === "c" ? `${str[0]}f${itemsize / 2}` : str;
  return arrays.some(
    (a) =>
      hasPart(a, Number.isNaN) &&
      arrays.some((b) => b.block === a.block && part(b.dtype) !== part(a.dtype)),
  );
}

/** Is a byte read as a boolean that is neither 0 nor 1? NumPy keeps such a byte in some copies and not in others. */
function readsTruth(arrays: readonly NDArray[]): boolean {
  return arrays.some(
    (a) => a.dtype.kind === "b" && addresses(a).some((address) => a.block.bytes[address] > 1),
  );
}

const isBeyond = (part: number): boolean => !(Math.abs(part) < 2 ** 31);

/** Every float in a statement, however deep. */
function floatsIn(value: unknown): number[] {
  if (typeof value !== "object" || value === null) return [];
  if ("float" in value && typeof value.float === "number") return [value.float];
  return Object.values(value).flatMap(floatsIn);
}

/** Does a statement name a data type of integers? */
function namesIntegers(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if ("text" in value) return /^[<>]?[iu][1248]$/.test(String(value.text));
  return Object.values(value).some(namesIntegers);
}

/** Did an array of integers change, or were integers asked for, while there was a float that they cannot hold? */
function castsBeyond(
  statement: Statement,
  changed: readonly string[],
  variables: Variables,
): boolean {
  const isInteger = changed.some((name) => {
    const array = variables.get(name);
    return array instanceof NDArray && "iu".includes(array.dtype.kind);
  });
  if (!isInteger && !namesIntegers(statement)) return false;
  const isArrayBeyond = [...variables.values()].some(
    (value) => value instanceof NDArray && hasPart(value, isBeyond),
  );
  return isArrayBeyond || floatsIn(statement).some(isBeyond);
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
  const isWrite =
    !("result" in statement) || ("value" in statement && "out" in (statement.value.keywords ?? {}));
  return (
    isWrite &&
    changedBy(statement).some((name) => {
      const array = variables.get(name);
      return array instanceof NDArray && internalOverlap(array, 1) !== "no";
    })
  );
}

/**
 * Do values mean nothing any more after this statement? Also if a list was refused: NumPy has written the part before
 * the bad item, this engine nothing.
 */
export function taints(statement: Statement, error: Error | null, variables: Variables): boolean {
  if (error !== null && "set" in statement && "list" in statement.to) return true;
  if (error === null && writesTwice(statement, variables)) return true;
  const arrays = [...variables.values()].filter((value) => value instanceof NDArray);
  return (
    readsNaN(arrays) ||
    readsTruth(arrays) ||
    castsBeyond(statement, changedBy(statement), variables)
  );
}
