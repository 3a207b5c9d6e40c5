// `multiply` of text, or of bytes, with integers: the text so many times, in an array that has to be given.

import { copyto } from "../assign/copyto.js";
import { Bytes } from "../dtype/bytes.js";
import { castable, sizedFor, textLength } from "../dtype/cast.js";
import { castScalar } from "../dtype/cast_scalar.js";
import { builtin, flexible } from "../dtype/dtype.js";
import { codePoints } from "../dtype/encoding.js";
import { isScalar, writeItem } from "../dtype/items.js";
import { defaultType, type Promotable } from "../dtype/promotion.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner } from "../record/record.js";
import { broadcast_arrays } from "../shape/broadcast.js";
import { resultShape } from "./results.js";
import { arrayOf, type Call } from "./ufunc_arguments.js";
import { cannotCast } from "./ufunc_errors.js";

const madeLonger = origin(
  "multiply",
  "new",
  "multiply repeats text, which needs memory of its own.",
);

const isText = (type: Promotable) => typeof type !== "string" && "SU".includes(type.kind);
const isInteger = (type: Promotable) => "iu".includes(defaultType(type).kind);

/** Is one of them text, and the other an integer? */
export function isRepetition([first, second]: readonly Promotable[]): boolean {
  return (isText(first) && isInteger(second)) || (isInteger(first) && isText(second));
}

/** A text so many times, but hardly longer than `length`, where it is cut off. */
export function repeated(text: string, count: number, length: number): string {
  if (text.length === 0 || count <= 0) return "";
  return text.repeat(Math.min(count, Math.ceil(length / codePoints(text))));
}

/** @throws OverflowError for a number that no 64 bits hold, TypeError without an array for the result, UFuncTypeError for one of another kind */
export function repeatText(call: Call, types: readonly Promotable[]): NDArray {
  const [out] = call.outs;
  const number = call.inputs[isText(types[0]) ? 1 : 0];
  if (isScalar(number)) castScalar(number, builtin.int64);
  if (out === null) {
    throw new TypeError(
      "The 'out' kwarg is necessary when using the string multiply ufunc directly. " +
        "Use numpy.strings.multiply to multiply strings without specifying 'out'.",
    );
  }
  const first = isText(types[0]) ? 0 : 1;
  const isBytes = defaultType(types[first]).kind === "S";
  sizedFor(flexible(isBytes ? "S" : "U", 0), out.dtype);
  const length = textLength(out.dtype);
  const type = isBytes ? flexible("S", length) : flexible("U", 4 * length);
  if (!castable(type, out.dtype, call.casting)) {
    throw cannotCast("multiply", "output", type, out.dtype, call.casting);
  }
  resultShape(call, call.inputs.map(arrayOf));
  const operands = [call.inputs[first], call.inputs[1 - first]].map(arrayOf);
  const [texts, counts] = broadcast_arrays(...operands, out);
  const result = owner(texts.shape, type, madeLonger);
  const numbers = [...counts.flat];
  let next = 0;
  for (const item of texts.flat) {
    const text = item instanceof Bytes ? item.latin : String(item);
    const value = repeated(text, Number(numbers[next]), length);
    const at = next++ * type.itemsize;
    writeItem(result.block.view, at, type, isBytes ? Bytes.ofLatin(value) : value);
  }
  copyto(out, result, { casting: call.casting, where: call.where ?? true });
  return out;
}
