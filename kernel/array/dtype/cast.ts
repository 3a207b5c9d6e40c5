// Which data type may become which: NumPy's casting rules.

import { typeName } from "../arguments.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind, type Named, placed } from "../keywords.js";
import { NDArray } from "../record/record.js";
import {
  type DType,
  type DTypeLike,
  dtype,
  flexible,
  isNumeric,
  isPlainVoid,
  type NumberName,
} from "./dtype.js";
import { isScalar } from "./items.js";

/** How far a cast may go, from nothing to everything. */
export type Casting = "no" | "equiv" | "safe" | "same_kind" | "unsafe";

const kindOrder = { b: 0, u: 1, i: 2, f: 3, c: 4 } as const;

const rules: readonly Casting[] = ["no", "equiv", "safe", "same_kind", "unsafe"];
/** How far a cast goes, as a place in the list of rules; one more if no rule allows it. */
type Reach = 0 | 1 | 2 | 3 | 4 | 5;
const [NO, EQUIVALENT, SAFE, SAME_KIND, UNSAFE, NEVER] = [0, 1, 2, 3, 4, 5] as const;

/** Bytes of the smallest float that holds every integer of so many bytes, as NumPy sees it. */
function floatFor(integerBytes: number): number {
  return Math.min(integerBytes * 2, 8);
}

function isSafe(from: DType<NumberName>, to: DType<NumberName>): boolean {
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
    default:
      return to.kind === "c" && to.itemsize >= from.itemsize;
  }
}

function reachOfNumbers(from: DType<NumberName>, to: DType<NumberName>): Reach {
  if (from === to) return NO;
  if (from.name === to.name) return EQUIVALENT;
  if (isSafe(from, to)) return SAFE;
  const order = kindOrder as Readonly<Record<string, number>>;
  return order[from.kind] <= order[to.kind] ? SAME_KIND : UNSAFE;
}

/** The longest of several steps. */
function farthest(steps: readonly Reach[]): Reach {
  return steps.reduce<Reach>((most, step) => (step > most ? step : most), NO);
}

/** Characters that the text of a data type needs at most. */
export function textLength(type: DType): number {
  switch (type.kind) {
    case "b":
      return 5;
    case "u":
      return [3, 5, 10, 20][Math.log2(type.itemsize)];
    case "i":
      return [4, 6, 11, 21][Math.log2(type.itemsize)];
    case "f":
      return 32;
    case "c":
      return 64;
    default:
      return type.kind === "U" ? type.itemsize / 4 : type.itemsize;
  }
}

/**
 * What text, bytes or void without a length becomes for items of another type: as long as they need. Other types stay.
 * @throws TypeError for structures, which are no text
 */
export function sizedFor(type: DType, from: DType): DType {
  if (type.itemsize > 0 || type.members !== null || type.subdtype !== null) return type;
  if (type.kind === "V") return from.kind === "V" ? from : flexible("V", from.itemsize);
  if (from.members !== null && from.members.length !== 1) {
    const name = type.kind === "U" ? "StrDType" : "BytesDType";
    throw new TypeError(`cannot cast dtype ${from} to <class 'numpy.dtypes.${name}'>.`);
  }
  const length = Math.max(textLength(from), 1);
  const swapped = from.kind === "U" && from.swapped;
  return type.kind === "U" ? flexible("U", 4 * length, swapped) : flexible("S", length);
}

function reachToText(from: DType, to: DType): Reach {
  const isLong = to.itemsize === 0 || textLength(from) <= textLength(to);
  if (from.kind !== to.kind) {
    if (from.kind === "U") return UNSAFE;
    return isLong ? SAFE : SAME_KIND;
  }
  if (from.itemsize === to.itemsize || to.itemsize === 0) {
    return from.swapped === to.swapped ? NO : EQUIVALENT;
  }
  return isLong ? SAFE : SAME_KIND;
}

function reachOfFields(from: DType, to: DType): Reach {
  if (from.members === null || to.members === null) return NEVER;
  if (from.members.length !== to.members.length) return NEVER;
  const others = to.members;
  const steps = from.members.map(({ dtype }, n) => reach(dtype, others[n].dtype));
  const renamed = from.members.some(
    ({ name, title }, n) => name !== others[n].name || title !== others[n].title,
  );
  const moved =
    from.itemsize !== to.itemsize ||
    from.members.some(({ offset }, n) => offset !== others[n].offset);
  return farthest([...steps, renamed ? SAFE : moved ? EQUIVALENT : NO]);
}

function reachOfSubarrays(from: DType, to: DType): Reach {
  const step = reach(from.base, to.base);
  if (from.subdtype !== null && to.subdtype !== null) {
    const isSame = from.ndim === to.ndim && from.shape.every((n, k) => n === to.shape[k]);
    return isSame ? step : farthest([step, UNSAFE]);
  }
  const { shape } = from.subdtype !== null ? from : to;
  const isOne = shape.length === 1 && shape[0] === 1;
  return farthest([step, isOne && from.subdtype === null ? SAFE : isOne ? SAME_KIND : UNSAFE]);
}

/** A record becomes something else only if it has one field, which is then cast. */
function reachOfOne({ members }: DType, to: DType): Reach {
  return members?.length === 1 ? farthest([UNSAFE, reach(members[0].dtype, to)]) : NEVER;
}

function reach(from: DType, to: DType): Reach {
  if (from === to) return NO;
  if (isNumeric(from) && isNumeric(to)) return reachOfNumbers(from, to);
  if (to.kind !== "V") {
    if (from.members !== null) return reachOfOne(from, to);
    if (from.subdtype !== null) return farthest([UNSAFE, reach(from.base, to)]);
    if (from.kind === "V" || isNumeric(to)) return UNSAFE;
    return reachToText(from, to);
  }
  const plain = isPlainVoid(to);
  if (plain && to.itemsize === 0) return from.kind === "V" ? NO : SAFE;
  if (from.subdtype !== null || to.subdtype !== null) {
    return plain && from.itemsize <= to.itemsize ? SAFE : reachOfSubarrays(from, to);
  }
  if (from.members !== null && to.members !== null) return reachOfFields(from, to);
  if (from.members !== null) return reachOfOne(from, to);
  if (to.members !== null) return UNSAFE;
  if (from.kind === "V") return from.itemsize <= to.itemsize ? SAFE : SAME_KIND;
  return from.itemsize <= to.itemsize ? SAFE : UNSAFE;
}

/** The rule between two data types, without checking the arguments. */
export function castable(from: DType, to: DType, casting: Casting): boolean {
  return from === to || reach(from, to) <= rules.indexOf(casting);
}

/**
 * `Cannot cast array data from dtype('float64') to dtype('int32') according to the rule 'same_kind'`
 * @param ndim axes of what is cast: without axes it is called a scalar.
 */
export function castError(
  from: DType,
  to: DType,
  casting: Casting | "same_value",
  ndim: number,
): TypeError {
  const what = ndim === 0 ? "scalar" : "array data";
  return new TypeError(
    `Cannot cast ${what} from ${from.repr()} to ${to.repr()} according to the rule '${casting}'`,
  );
}

/**
 * @param operand which operand of its iterator it is, if NumPy finds it there, and says it in other words.
 * @throws TypeError if items that are written by an index cannot become those of the array
 */
export function checkItems(from: DType, to: DType, operand: number | null = null): void {
  if (castable(from, to, "unsafe")) return;
  if (operand !== null) {
    throw new TypeError(
      `Iterator operand ${operand} dtype could not be cast from ${from.repr()} to ${to.repr()} according to the rule 'unsafe'`,
    );
  }
  throw new TypeError(`Cannot cast array data from ${from.repr()} to ${to.repr()}.`);
}

/**
 * @param another a rule that only some functions know, which is told of as well
 * @throws ValueError if it is no name of a casting rule.
 */
export function checkCasting(casting: unknown, another = ""): asserts casting is Casting {
  if (typeof casting !== "string") {
    throw new TypeError(`casting must be str, not ${typeName(casting)}`);
  }
  if (!(rules as readonly string[]).includes(casting)) {
    throw new ValueError(
      `casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe'${another && `, '${another}'`} (got '${casting}')`,
    );
  }
}

/**
 * NumPy's `np.can_cast(from_, to, casting="safe")`: may one data type become the other by this rule?
 * @throws TypeError for a plain number, since the answer must not depend on values.
 */
export function can_cast(
  from: DTypeLike | NDArray,
  to: Named<"to", DTypeLike, { readonly casting?: Casting }>,
  ...rest: Arguments<[casting: Casting], { casting?: Casting }>
): boolean {
  const [target, ...others] = placed<"to", DTypeLike, unknown[]>("to", to, rest);
  const names = ["casting"] as const;
  const { casting = "safe" } = bind<{ casting?: Casting }>("can_cast", others, names);
  checkCasting(casting);
  if (from === null || target === null) {
    throw new TypeError("did not understand one of the types; 'None' not accepted");
  }
  if (isScalar(from) && typeof from !== "string") {
    throw new TypeError(
      "can_cast() does not support Python ints, floats, and complex because the result used to depend on the value.\n" +
        "This change was part of adopting NEP 50, we may explicitly allow them again in the future.",
    );
  }
  return castable(from instanceof NDArray ? from.dtype : dtype(from), dtype(target), casting);
}
