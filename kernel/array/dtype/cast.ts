// Which data type may become which: NumPy's casting rules.

import { ValueError } from "../errors.js";
import { NDArray } from "../record/record.js";
import { type DType, type DTypeLike, dtype } from "./dtype.js";
import { isScalar } from "./items.js";

/** How far a cast may go, from nothing to everything. */
export type Casting = "no" | "equiv" | "safe" | "same_kind" | "unsafe";

const kindOrder = { b: 0, u: 1, i: 2, f: 3, c: 4 } as const;

/** Bytes of the smallest float that holds every integer of so many bytes, as NumPy sees it. */
function floatFor(integerBytes: number): number {
  return Math.min(integerBytes * 2, 8);
}

function isSafe(from: DType, to: DType): boolean {
  if (from.name === to.name || from.kind === "b") return true;
  const size = to.kind === "c" ? to.itemsize / 2 : to.itemsize;
  switch (from.kind) {
    case "u":
      if (to.kind === "u") return size >= from.itemsize;
      if (to.kind === "i") return size > from.itemsize;
      return (to.kind === "f" || to.kind === "c") && size >= floatFor(from.itemsize);
    case "i":
      if (to.kind === "i") return size >= from.itemsize;
      return (to.kind === "f" || to.kind === "c") && size >= floatFor(from.itemsize);
    case "f":
      return (to.kind === "f" || to.kind === "c") && size >= from.itemsize;
    case "c":
      return to.kind === "c" && to.itemsize >= from.itemsize;
  }
}

/** The rule between two data types, without checking the arguments. */
export function castable(from: DType, to: DType, casting: Casting): boolean {
  switch (casting) {
    case "no":
      return from === to;
    case "equiv":
      return from.name === to.name;
    case "safe":
      return isSafe(from, to);
    case "same_kind":
      return isSafe(from, to) || kindOrder[from.kind] <= kindOrder[to.kind];
    case "unsafe":
      return true;
  }
}

/**
 * `Cannot cast array data from dtype('float64') to dtype('int32') according to the rule 'same_kind'`
 * @param ndim axes of what is cast: without axes it is called a scalar.
 */
export function castError(from: DType, to: DType, casting: Casting, ndim: number): TypeError {
  const what = ndim === 0 ? "scalar" : "array data";
  return new TypeError(
    `Cannot cast ${what} from ${from.repr()} to ${to.repr()} according to the rule '${casting}'`,
  );
}

/** @throws ValueError if it is no name of a casting rule. */
export function checkCasting(casting: string): asserts casting is Casting {
  if (!["no", "equiv", "safe", "same_kind", "unsafe"].includes(casting)) {
    throw new ValueError(
      `casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe' (got '${casting}')`,
    );
  }
}

/**
 * NumPy's `np.can_cast(from_, to, casting="safe")`: may one data type become the other by this rule?
 * @throws TypeError for a plain number, since the answer must not depend on values.
 */
export function can_cast(
  from: DTypeLike | NDArray,
  to: DTypeLike,
  casting: Casting = "safe",
): boolean {
  checkCasting(casting);
  if (isScalar(from)) {
    throw new TypeError(
      "can_cast() does not support Python ints, floats, and complex because the result used to depend on the value.\n" +
        "This change was part of adopting NEP 50, we may explicitly allow them again in the future.",
    );
  }
  return castable(from instanceof NDArray ? from.dtype : dtype(from), dtype(to), casting);
}
