// Which row of a ufunc computes a call: by the dtypes of the inputs, `dtype`, `signature` and the casting rule.

import { type Casting, castable } from "../dtype/cast.js";
import { castScalar, integerBounds } from "../dtype/cast_scalar.js";
import { commonType } from "../dtype/common_type.js";
import { builtin } from "../dtype/dtype.js";
import { truth } from "../dtype/items.js";
import { checkEquivalent, defaultType, type Promotable, scalarType } from "../dtype/promotion.js";
import type { ScalarLike } from "../dtype/scalar.js";
import { rowFor, rowForEach, rowGiving, rowOf } from "./find_row.js";
import type { Row, Ufunc } from "./ufunc.js";
import type { Call, Input } from "./ufunc_arguments.js";
import { cannotCast } from "./ufunc_errors.js";

/**
 * The row that computes a call.
 * @throws TypeError, OverflowError
 */
export function chooseRow(ufunc: Ufunc, call: Call, types: readonly Promotable[]): Row {
  const { dtype: wanted, casting } = call;
  // NumPy takes the truth of unlike operands first, and always if it is asked for.
  const isUnlike = types.some((type) => type !== types[0] || typeof type === "string");
  const takesTruth = ufunc.isLogical && (isUnlike || wanted === builtin.bool);
  const common = takesTruth ? builtin.bool : commonType(types);
  const isMixed =
    common === builtin.float64 &&
    ufunc.mixed.length > 0 &&
    wanted === null &&
    call.signature === null;
  const mixed = isMixed ? mixedRow(ufunc, types) : null;
  if (mixed !== null) return mixed;
  const row =
    call.signature !== null
      ? rowOf(ufunc, call.signature)
      : wanted !== null
        ? rowGiving(ufunc, wanted, common, types)
        : ufunc.castsEach
          ? rowForEach(ufunc, types)
          : rowFor(ufunc, common, types);
  const isStrict = casting === "no" || casting === "equiv";
  const isAsked = wanted !== null || call.signature !== null;
  if (call.signature !== null) checkSignature(row, call, types);
  else if (casting === "equiv" && !takesTruth) checkNumbers(ufunc, row, types);
  if (isAsked || isStrict || call.outs.some((out) => out !== null)) {
    checkIntegers(row, call.inputs, types);
  }
  if (!isAsked && !isStrict) return row;
  if (takesTruth && call.signature === null) return row;
  const asked = types.map((type, n) =>
    call.signature !== null && typeof type === "string" ? row.inputs[n] : type,
  );
  checkCasts(ufunc, row, asked, casting);
  return row;
}

/** Python itself converts its numbers to what a signature asks for, if the rule lets it. @throws TypeError, OverflowError */
export function checkSignature(
  row: Row,
  { inputs, casting }: Call,
  types: readonly Promotable[],
): void {
  if (casting === "equiv") {
    for (const [n, type] of types.entries()) checkEquivalent(type, row.inputs[n]);
  }
  for (let n = 0; n < types.length; n++) {
    if (typeof types[n] === "string") castScalar(inputs[n] as ScalarLike, row.inputs[n]);
  }
}

/** @throws TypeError for a Python number that is not of its own dtype already */
function checkNumbers(ufunc: Ufunc, row: Row, types: readonly Promotable[]): void {
  for (const [n, type] of types.entries()) {
    const to = row.inputs[n];
    // An integer compares with integers of any size (NEP 50).
    if (ufunc.isComparison && type === "int" && "iu".includes(to.kind)) continue;
    if (commonType([to, type]) === to) checkEquivalent(type, to);
    // A complex number is as precise as the floats that refuse it.
    const isSmall = to.kind === "f" && to.itemsize <= 4;
    if (type === "complex" && isSmall) checkEquivalent(type, builtin.complex64);
  }
}

/** A Python integer that does not fit is refused before any cast is. @throws OverflowError */
export function checkIntegers(
  row: Row,
  inputs: readonly Input[],
  types: readonly Promotable[],
): void {
  for (let n = 0; n < types.length; n++) {
    if (types[n] !== "int") continue;
    const type = row.inputs[n].kind === "b" ? builtin.int64 : row.inputs[n];
    castScalar(inputs[n] as number | bigint, type);
  }
}

/** @throws UFuncTypeError for the first input that the casting rule keeps from the row */
export function checkCasts(
  ufunc: Ufunc,
  row: Row,
  types: readonly Promotable[],
  casting: Casting,
): void {
  for (let n = 0; n < types.length; n++) {
    const type = types[n];
    const to = row.inputs[n];
    if (typeof type === "string" && commonType([to, type]) === to) continue;
    if (!castable(defaultType(type), to, casting)) {
      const place = types.length === 1 ? "input" : `input ${n}`;
      // A Python complex number is as precise as the floats it is refused by.
      const isSmall = type === "complex" && to.kind === "f" && to.itemsize < 8;
      const from = isSmall ? builtin.complex64 : defaultType(type);
      throw cannotCast(ufunc.name, place, from, to, casting);
    }
  }
}

/** The row that compares signed integers with uint64, if the inputs are such. */
function mixedRow(ufunc: Ufunc, types: readonly Promotable[]): Row | null {
  const [first, second] = types.map((type) => (typeof type === "string" ? null : type.kind));
  if (first === "i" && second === "u") return ufunc.mixed[0];
  return first === "u" && second === "i" ? ufunc.mixed[1] : null;
}

/** A scalar of a logical ufunc, which need not fit into the dtype of the array beside it. */
export function truthOf(input: ScalarLike): boolean {
  return truth(scalarType(input) === "int" ? castScalar(input, builtin.int64) : input);
}

/** How the inputs of a comparison compare if one is an integer that the other's dtype cannot hold; else null. */
export function beyondRange(
  inputs: readonly Input[],
  types: readonly Promotable[],
): readonly [number, number] | null {
  const weak = types.indexOf("int");
  if (weak < 0) return null;
  const value = inputs[weak] as number | bigint;
  const type = types[1 - weak];
  let [least, most] = integerBounds(builtin.int64);
  let above = value > most;
  if (type === "int") {
    const other = inputs[1 - weak] as number | bigint;
    const fits = value >= least && value <= most && other >= least && other <= most;
    if (fits) return null;
    if (value === other || BigInt(value) === BigInt(other)) return [0, 0];
    above = value > other;
  } else {
    if (typeof type === "string" || (type.kind !== "i" && type.kind !== "u")) return null;
    [least, most] = integerBounds(type);
    if (value >= least && value <= most) return null;
    above = value > most;
  }
  const sign = above ? 1 : -1;
  return weak === 0 ? [sign, 0] : [0, sign];
}
