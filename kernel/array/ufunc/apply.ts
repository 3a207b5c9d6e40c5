// Applies a ufunc to arrays: arguments, dtypes, broadcasting, the result's layout, `out` and overlap.

import { copyElements } from "../assign/assign.js";
import { copyto } from "../assign/copyto.js";
import { type Casting, castable } from "../dtype/cast.js";
import { commonType } from "../dtype/common_type.js";
import { builtin, isNumeric } from "../dtype/dtype.js";
import { firstItem } from "../dtype/items.js";
import { defaultType, type Promotable } from "../dtype/promotion.js";
import type { Scalar, ScalarLike } from "../dtype/scalar.js";
import { tellErrors, watchedErrors } from "../error_state.js";
import { overlap } from "../record/overlap.js";
import { NDArray } from "../record/record.js";
import { applyAlike, applyRun } from "./apply_alike.js";
import {
  beyondRange,
  checkCasts,
  checkIntegers,
  checkSignature,
  chooseRow,
  truthOf,
} from "./choose_row.js";
import { rowGiving, rowOf } from "./find_row.js";
import { constant } from "./loops_number.js";
import { inputOperand, type Operand, operandOf, scalarOperand } from "./operand.js";
import { isRepetition } from "./repeat_text.js";
import { newResult, onto, resultShape, writeTarget } from "./results.js";
import { runLoop } from "./run_loop.js";
import { runTogether } from "./run_together.js";
import { applyFlexible, isFlexible, numbersOf, truthsOf } from "./text_ufunc.js";
import { troubleIn } from "./trouble.js";
import { type Row, signatureOf, type Ufunc } from "./ufunc.js";
import { type Call, checkOut, inputsOf, parseCall, typeOf } from "./ufunc_arguments.js";
import { cannotCast } from "./ufunc_errors.js";

/** What a ufunc gives: a scalar if no input has axes and there is no `out`; a list of two for two results. */
export type Result = NDArray | Scalar | readonly (NDArray | Scalar)[];

/** A call without options. Written out, as V8 copies an object with a slow function. */
function plainCall(
  given: readonly unknown[],
  outs: readonly (NDArray | null)[],
  keepsArray: boolean,
  casting: Casting,
): Call {
  const inputs = inputsOf(given);
  return {
    inputs,
    outs,
    keepsArray,
    casting,
    dtype: null,
    signature: null,
    order: "K",
    where: null,
  };
}

const noOuts = [[], [null], [null, null]] as const;

/** `ufunc(...given)`: inputs, then perhaps `out`, then perhaps options, for a ufunc with one result. */
export function applyUfunc(ufunc: Ufunc, given: readonly unknown[]): NDArray | Scalar {
  return applyAny(ufunc, given) as NDArray | Scalar;
}

/** `ufunc(...given)`, for ufuncs with any number of results. */
export function applyAny(ufunc: Ufunc, given: readonly unknown[]): Result {
  const { nin, nout } = ufunc;
  if (given.length === nin) {
    if (nout === 1) {
      const alike = nin === 2 ? applyAlike(ufunc, given[0], given[1]) : applyRun(ufunc, given[0]);
      if (alike !== null) return alike;
    }
    return apply(ufunc, plainCall(given, noOuts[nout], false, "same_kind"));
  }
  return apply(ufunc, parseCall(ufunc, given));
}

/** `ufunc(...inputs, out=target)`, as `target += x` does it. */
export function applyInto(
  ufunc: Ufunc,
  inputs: readonly unknown[],
  target: NDArray,
  casting: Casting = "same_kind",
): NDArray {
  checkOut(target);
  apply(ufunc, plainCall(inputs, [target], true, casting));
  return target;
}

function apply(ufunc: Ufunc, call: Call): Result {
  const types = call.inputs.map(typeOf);
  if (types.some(isFlexible)) return applyToText(ufunc, call, types);
  const isExempt = ufunc.isComparison && call.signature === null;
  const limit = isExempt ? beyondRange(call.inputs, types) : null;
  if (limit !== null) {
    if (call.dtype !== null) rowGiving(ufunc, call.dtype, builtin.bool, types);
    return applyBeyondRange(ufunc, call, limit);
  }
  const row = chooseRow(ufunc, call, types);
  return applyRow(ufunc, call, row);
}

/** Text, bytes or void is among the inputs: what they are as numbers or truth values counts where NumPy takes that. */
function applyToText(ufunc: Ufunc, call: Call, types: readonly Promotable[]): Result {
  const { dtype } = call;
  const [first, second] = types.map(defaultType);
  // Text is joined and repeated whatever the data type asked for.
  const keepsText =
    (ufunc.name === "add" && [first, second].every(({ kind }) => kind === "U" || kind === "S")) ||
    (ufunc.name === "multiply" && isRepetition(types));
  if (ufunc.isLogical && ufunc.nin === 2 && (dtype === null || dtype === builtin.bool)) {
    return apply(ufunc, { ...call, originals: call.inputs, inputs: truthsOf(ufunc, call) });
  }
  if (call.signature !== null) {
    // Of text that is joined NumPy looks at the signature only if it names a loop.
    const isJoined = ufunc.name === "add" && first.kind !== "V" && first.kind === second.kind;
    if (isJoined && !ufunc.rows.some((row) => signatureOf(row) === call.signature)) {
      return applyFlexible(ufunc, call, types);
    }
    const row = rowOf(ufunc, call.signature);
    checkSignature(row, call, types);
    checkCasts(ufunc, row, types, call.casting);
    return apply(ufunc, {
      ...call,
      originals: call.inputs,
      inputs: numbersOf(call.inputs, row.inputs[0]),
    });
  }
  const compares =
    ufunc.isComparison &&
    dtype === builtin.bool &&
    first.kind !== "V" &&
    first.kind === second.kind;
  if (dtype === null || !isNumeric(dtype) || compares || keepsText) {
    return applyFlexible(ufunc, call, types);
  }
  const { native } = dtype;
  // A record is refused before the loop is.
  const bad = types.findIndex((type) => !castable(defaultType(type), native, "unsafe"));
  if (bad >= 0 && ufunc.refuses(native, types, native) !== null) {
    const place = types.length === 1 ? "input" : `input ${bad}`;
    throw cannotCast(ufunc.name, place, defaultType(types[bad]), native, "unsafe");
  }
  const row = rowGiving(ufunc, dtype, dtype, types);
  // A record is refused before integers are looked at.
  if (types.some((type) => !castable(defaultType(type), dtype, "unsafe"))) {
    checkCasts(ufunc, row, types, "unsafe");
  }
  checkIntegers(row, call.inputs, types);
  checkCasts(ufunc, row, types, call.casting);
  return apply(ufunc, {
    ...call,
    originals: call.inputs,
    inputs: numbersOf(call.inputs, row.inputs[0]),
  });
}

function applyRow(ufunc: Ufunc, call: Call, row: Row): Result {
  const { outs, where } = call;
  const rows = row.second === undefined ? [row] : [row, row.second];
  for (let n = 0; n < rows.length; n++) {
    const { result } = rows[n];
    const out = outs[n];
    if (out === null || castable(result, out.dtype, call.casting)) continue;
    const place = rows.length === 1 ? "output" : `output ${ufunc.nin + n}`;
    throw cannotCast(ufunc.name, place, result, out.dtype, call.casting);
  }
  const arrays = call.inputs.map((input, n) =>
    input instanceof NDArray ? inputOperand(input, row.inputs[n], row.unsigned) : null,
  );
  // Scalars come last: their lanes are used by every call, also by one that a listener to what casts lose may make.
  const operands = call.inputs.map((input, n) => {
    const array = arrays[n];
    if (array !== null) return array;
    const scalar = input as ScalarLike;
    const value = ufunc.isLogical ? truthOf(scalar) : scalar;
    return scalarOperand(value, row.inputs[n], row.unsigned, n);
  });
  const shape = resultShape(call, operands);
  const inputs = operands.map((operand) => stretched(operand, shape));
  const mask = where === null ? null : operandOf(where, builtin.bool, false);
  const placed = mask && stretched(mask, shape);
  const hazard = watchedErrors() === 0 ? null : ufunc.hazard;
  const results = rows.map((one, n) => outs[n] ?? newResult(ufunc, call, one, shape));
  if (where !== null) checkNumbers(outs, rows);
  const targets = rows.map((one, n) => {
    const out = outs[n];
    if (out === null) return results[n];
    return writeTarget(out, call, one, n < rows.length - 1 || hazard !== null);
  });
  const written = targets.map((target, n) => operandOf(target, rows[n].result, rows[n].unsigned));
  if (rows.length > 1 && overlap(targets[0], targets[1], 1) !== "no") {
    runTogether(rows, shape, inputs, written, placed);
  } else {
    for (const [n, one] of rows.entries()) runLoop(one, shape, [...inputs, written[n]], placed);
  }
  const trouble = hazard === null ? 0 : troubleIn(hazard, row, call.inputs, targets, where);
  for (let n = 0; n < results.length; n++) {
    const result = results[n];
    if (targets[n] === result) continue;
    if (where === null) copyElements(result, targets[n]);
    else copyto(result, targets[n], { casting: "unsafe", where });
  }
  // What was computed stays, also where an error is raised.
  if (trouble !== 0) tellErrors(trouble, ufunc.name);
  const values =
    shape.length > 0 || call.keepsArray ? results : results.map((result) => firstItem(result));
  return values.length === 1 ? values[0] : values;
}

/** Under a mask NumPy reads the output, too, of which text has to be numbers. @throws ValueError */
function checkNumbers(outs: readonly (NDArray | null)[], rows: readonly Row[]): void {
  for (const [n, { result }] of rows.entries()) {
    const out = outs[n];
    if (out !== null && !isNumeric(out.dtype)) out.astype(result);
  }
}

/** An operand broadcast to the shape of the result. */
function stretched(operand: Operand, shape: readonly number[]): Operand {
  const { memory, passage, offset } = operand;
  return { memory, passage, offset, shape: operand.shape, strides: onto(operand, shape) };
}

/** NEP 50 exempts comparisons from the error for integers out of range: every element compares in the same way. */
function applyBeyondRange(ufunc: Ufunc, call: Call, order: readonly [number, number]): Result {
  const answer = applyUfunc(ufunc, order) === true;
  const inputs = call.inputs.map((input) => (input instanceof NDArray ? input : 0));
  const types = inputs.map(typeOf);
  const type = defaultType(commonType(types));
  const loop = answer ? constant.yes : constant.no;
  const row = { inputs: [type, type], result: builtin.bool, unsigned: false, loop };
  checkCasts(ufunc, row, types, call.casting);
  return applyRow(ufunc, { ...call, inputs }, row);
}
