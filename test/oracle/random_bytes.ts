// Random statements about bytes: arrays over the bytes of others, and copies under a rule for casts.

import { type Choose, operand, pick } from "./random_operands.js";
import { randomNumberType, typeOf } from "./random_types.js";
import { randomMask } from "./random_values.js";
import { call, int, type Statement, text, type Value, variable } from "./statement.js";

export const readBytes: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const frombuffer = (): Statement => {
    const dtype = randomNumberType(choose);
    const bytes = array.size * array.dtype.itemsize;
    const { itemsize } = typeOf(dtype);
    const offset = choose.percent(75)
      ? choose.between(0, 3) * itemsize
      : choose.between(-1, Math.max(bytes, 1));
    const left = Math.floor((bytes - offset) / itemsize);
    const keywords: Record<string, Value> = {};
    if (choose.percent(60)) keywords.offset = int(offset);
    if (choose.percent(60)) keywords.count = int(choose.between(-1, Math.max(left + 1, 1)));
    return { result, value: call("frombuffer", [variable(name), dtype], keywords) };
  };
  const copyto = (): Statement => {
    const keywords: Record<string, Value> = {};
    if (choose.percent(80)) {
      keywords.casting = text(choose.of(["no", "equiv", "safe", "same_kind", "unsafe"]));
    }
    if (choose.percent(25)) keywords.where = call("array", [randomMask(choose, array.shape)]);
    const from = operand(choose, arrays, array.shape);
    return { run: call("copyto", [variable(name), from], keywords) };
  };
  return choose.weighted<() => Statement>([
    [2, frombuffer],
    [2, copyto],
  ])();
};
