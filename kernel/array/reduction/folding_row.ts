// The row of a ufunc's table that a reduction computes with.

import { castable, textLength } from "../dtype/cast.js";
import { builtin, type DType, type DTypeLike, dtype, flexible, isNumeric } from "../dtype/dtype.js";
import { promote } from "../dtype/promotion.js";
import type { NDArray } from "../record/record.js";
import { rowFor } from "../ufunc/find_row.js";
import { isRepetition } from "../ufunc/repeat_text.js";
import { noTextLoop } from "../ufunc/text_ufunc.js";
import type { Row, Ufunc } from "../ufunc/ufunc.js";
import { cannotCast, noLoop, noMatch } from "../ufunc/ufunc_errors.js";
import type { ReduceRequest } from "./reduce.js";
import { repeatingRow } from "./repeat.js";

/** The methods of a ufunc that take one element after the other. */
type Method = "reduce" | "accumulate" | "reduceat";

/**
 * The row that computes in one dtype only, as a reduction must.
 * @throws TypeError
 */
export function foldingRow(
  ufunc: Ufunc,
  a: NDArray,
  { dtype: wanted, out }: Pick<ReduceRequest, "dtype" | "out">,
  method: Method = "reduce",
): Row {
  const isWanted = wanted !== undefined && wanted !== null;
  if (ufunc.isComparison && a.dtype.kind !== "b" && !isWanted) {
    throw a.dtype.kind === "V" ? noLoop(ufunc.name, [null, a.dtype]) : noMatch(ufunc);
  }
  const isText = !isNumeric(a.dtype) && !ufunc.isLogical;
  const isOut = wanted === undefined || wanted === null ? out : null;
  if (!isText && !ufunc.isLogical && isOut && !isNumeric(isOut.dtype)) {
    const types = [isOut.dtype, a.dtype];
    if (ufunc.name !== "multiply" || !isRepetition(types)) throw noTextLoop(ufunc, types);
    const { native } = isOut.dtype;
    if (method !== "reduce") throw notCompatible(ufunc, method, [native, builtin.int64, native]);
    return repeatingRow(native);
  }
  const type = computedType(ufunc, a, wanted ?? null, out ?? null);
  const isCast = isText && isNumeric(type) && wanted !== undefined && wanted !== null;
  if (isCast && !castable(a.dtype, type, "unsafe")) {
    throw cannotCast(ufunc.name, "input 0", a.dtype, type, "unsafe");
  }
  if (isText && (!isCast || (ufunc.name === "add" && a.dtype.kind !== "V")))
    throw noFolding(ufunc, a.dtype, out ?? null, method);
  const isAsked = wanted !== undefined && wanted !== null;
  const refusal = isAsked ? ufunc.refuses(type, [type, a.dtype], type) : null;
  if (refusal !== null) throw refusal;
  if (isAsked && !ufunc.rows.some(({ inputs }) => inputs.every((one) => one === type)))
    throw noMatch(ufunc);
  const row = rowFor(ufunc, type, isOut ? [isOut.dtype, a.dtype] : [null, type]);
  if (isAsked && !ufunc.isLogical && out && !castable(out.dtype, row.result, "unsafe")) {
    throw cannotCast(ufunc.name, "input 0", out.dtype, row.result, "unsafe");
  }
  const isOne = row.inputs[0] === row.result && row.inputs[1] === row.result;
  if (isOne && (!isAsked || row.result === dtype(wanted).native)) return row;
  throw noMatch(ufunc);
}

/** Text, bytes and void have no reductions; `multiply` repeats integers no text times, and `add` grows text, so that its result cannot be its first operand. */
function noFolding(ufunc: Ufunc, type: DType, out: NDArray | null, method: Method): TypeError {
  const first = out?.dtype ?? type;
  if (ufunc.name === "multiply" && isRepetition([first, type])) {
    const length = textLength(first);
    const result = type.kind === "U" ? flexible("U", 4 * length) : flexible("S", length);
    return notCompatible(ufunc, method, [builtin.int64, type, result]);
  }
  if (ufunc.name !== "add" || type.kind === "V" || first.kind !== type.kind) {
    return noTextLoop(ufunc, [first, type]);
  }
  const sum = flexible(type.kind === "U" ? "U" : "S", first.itemsize + type.itemsize);
  return notCompatible(ufunc, method, [first, type, sum]);
}

/** The error of a loop whose result cannot be its first operand. */
function notCompatible({ name }: Ufunc, method: Method, types: readonly DType[]): TypeError {
  const resolved = types.map((one) => one.native.repr()).join(", ");
  return new TypeError(
    `the resolved dtypes are not compatible with ${name}.${method}. Resolved (${resolved})`,
  );
}

function computedType(
  ufunc: Ufunc,
  a: NDArray,
  wanted: DTypeLike | null,
  out: NDArray | null,
): DType {
  if (wanted !== null) return dtype(wanted).native;
  if (!isNumeric(a.dtype)) return ufunc.isLogical ? builtin.bool : a.dtype;
  if (ufunc.isLogical) return builtin.bool;
  if (out !== null) return promote(out.dtype, a.dtype);
  const { kind, itemsize } = a.dtype;
  if ((ufunc.name === "add" || ufunc.name === "multiply") && itemsize < 8 && "biu".includes(kind)) {
    return kind === "u" ? builtin.uint64 : builtin.int64;
  }
  return a.dtype.native;
}
