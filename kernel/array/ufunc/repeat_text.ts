// `multiply` of text, or of bytes, with integers: the text so many times, in an array that has to be given.

import { copyto } from "../assign/copyto.js";
import { Bytes } from "../dtype/bytes.js";
import { castable, textLength } from "../dtype/cast.js";
import { flexible } from "../dtype/dtype.js";
import { writeItem } from "../dtype/items.js";
import { defaultType, type Promotable } from "../dtype/promotion.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner } from "../record/record.js";
import { broadcast_arrays } from "../shape/broadcast.js";
import { resultShape } from "./results.js";
import { arrayOf, type Call } from "./ufunc_arguments.js";
import { cannotCast } from "./ufunc_errors.js";

const repeated = origin("multiply", "new", "multiply repeats text, which needs memory of its own.");

const isText = (type: Promotable) => typeof type !== "string" && "SU".includes(type.kind);
const isInteger = (type: Promotable) => "iu".includes(defaultType(type).kind);

/** Is one of them text, and the other an integer? */
export function isRepetition([first, second]: readonly Promotable[]): boolean {
  return (isText(first) && isInteger(second)) || (isInteger(first) && isText(second));
}

/** @throws TypeError without an array for the result, UFuncTypeError for one of another kind */
export function repeatText(call: Call, types: readonly Promotable[]): NDArray {
  const [out] = call.outs;
  if (out === null) {
    throw new TypeError(
      "The 'out' kwarg is necessary when using the string multiply ufunc directly. " +
        "Use numpy.strings.multiply to multiply strings without specifying 'out'.",
    );
  }
  const first = isText(types[0]) ? 0 : 1;
  const isBytes = defaultType(types[first]).kind === "S";
  const length = textLength(out.dtype);
  const type = isBytes ? flexible("S", length) : flexible("U", 4 * length);
  if (!castable(type, out.dtype, call.casting)) {
    throw cannotCast("multiply", "output", type, out.dtype, call.casting);
  }
  resultShape(call, call.inputs.map(arrayOf));
  const operands = [call.inputs[first], call.inputs[1 - first]].map(arrayOf);
  const [texts, counts] = broadcast_arrays(...operands, out);
  const result = owner(texts.shape, type, repeated);
  const numbers = [...counts.flat];
  let next = 0;
  for (const item of texts.flat) {
    const count = Math.max(Number(numbers[next]), 0);
    const text = item instanceof Bytes ? item.latin : String(item);
    const most = text.length === 0 ? 0 : Math.min(count, Math.ceil(length / text.length) + 1);
    const value = text.repeat(most);
    const at = next++ * type.itemsize;
    writeItem(result.block.view, at, type, isBytes ? Bytes.ofLatin(value) : value);
  }
  copyto(out, result, { casting: call.casting, where: call.where ?? true });
  return out;
}
