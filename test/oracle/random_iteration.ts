// Random iterators: what `nditer` visits, in which order, and what it tells of itself.

import type { Choices } from "./choices.js";
import { broadcast, type Choose, pick } from "./random_operands.js";
import { sizeOf } from "./random_values.js";
import { type Call, call, type Statement, text, type Value, variable } from "./statement.js";

const told = [
  "itersize",
  "shape",
  "ndim",
  "nop",
  "has_multi_index",
  "has_index",
  "iterindex",
  "has_delayed_bufalloc",
];

/** What NumPy tells by chance of one element: it leaves the steps of its index as memory held them, and joins axes by them. */
const toldOfMany = ["shape", "ndim"];

const isIndex = (flag: string) => flag.endsWith("_index");

function flags(choose: Choices): string[] {
  const chosen: string[] = [];
  if (choose.percent(30)) chosen.push("external_loop");
  if (choose.percent(20)) chosen.push("multi_index");
  if (choose.percent(15)) chosen.push(choose.of(["c_index", "f_index"]));
  if (choose.percent(20)) chosen.push("buffered");
  if (choose.percent(15)) chosen.push("zerosize_ok");
  if (choose.percent(10)) chosen.push("grow_inner");
  if (choose.percent(10)) chosen.push("reduce_ok", "refs_ok");
  // With an index and without buffers NumPy's ranges go beyond the memory.
  if (choose.percent(5) && !chosen.some(isIndex)) chosen.push("ranged");
  return chosen;
}

export const iterate: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const fitting = arrays.filter((one) => {
    const together = broadcast(one.array.shape, array.shape);
    return together !== null && sizeOf(together) <= 100;
  });
  const operands = [name];
  while (fitting.length > 0 && operands.length < 3 && choose.percent(35))
    operands.push(pick(choose, fitting).name);
  const keywords: Record<string, Value> = {};
  const chosen = flags(choose);
  if (chosen.length > 0) keywords.flags = { list: chosen.map(text) };
  if (choose.percent(40)) keywords.order = text(choose.of([..."CFAK"]));
  if (choose.percent(15)) keywords.casting = text(choose.of(["no", "safe", "same_kind", "unsafe"]));
  if (choose.percent(20)) keywords.buffersize = { int: choose.of([1, 2, 3, 7]) };
  if (choose.percent(40)) {
    const mode = () => choose.of(["readonly", "readwrite", "readonly", "writeonly"]);
    const more = () =>
      choose.percent(30) ? [choose.of(["copy", "nbo", "aligned", "no_broadcast", "contig"])] : [];
    const operandFlags = (k: number): string[] => {
      const access = k === 0 || choose.percent(20) ? mode() : "readonly";
      if (access !== "writeonly") return [access, ...more()];
      // What stands in for an operand that is only written to holds what its memory held before.
      return chosen.includes("buffered") ? ["readwrite"] : [access];
    };
    keywords.op_flags = {
      list: operands.map((_, k) => ({ list: operandFlags(k).map(text) })),
    };
  }
  const list: Value = operands.length === 1 ? variable(name) : { list: operands.map(variable) };
  const of: Call = call("nditer", [list], keywords);
  const hasIndex = chosen.some(isIndex);
  const sure =
    hasIndex && sizeOf(array.shape) === 1
      ? told.filter((attribute) => !toldOfMany.includes(attribute))
      : told;
  return choose.weighted<() => Statement>([
    [4, () => ({ result, visited: of })],
    [1, () => ({ result, attribute: choose.of(sure), of })],
  ])();
};
