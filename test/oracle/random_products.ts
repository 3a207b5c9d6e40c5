// Random products: only of numbers that are exact in every step, as the order of additions is the library's own.

import type { Choices } from "./choices.js";
import { type Choose, LARGEST, output, pick } from "./random_operands.js";
import { hasShortItems, isExact, operation } from "./random_ufuncs.js";
import { type Named, sizeOf } from "./random_values.js";
import { call, int, text, type Value, variable } from "./statement.js";

const pairs = [
  "matmul",
  "matmul",
  "dot",
  "dot",
  "inner",
  "vecdot",
  "vdot",
  "outer",
  "kron",
  "tensordot",
];

/** The axis of the second factor that meets the last axis of the first. */
function met({ array: { shape } }: Named, name: string): number | undefined {
  return shape.at(name !== "matmul" && name !== "dot" ? -1 : shape.length > 1 ? -2 : -1);
}

export const product: Choose = (choose, arrays, result) => {
  // Products of text and records NumPy asks of Python's objects.
  const exact = arrays.filter((one) => "biuf".includes(one.array.dtype.kind) && isExact(one));
  if (exact.length === 0) return operation(choose, arrays, result);
  const first = pick(choose, exact);
  const { shape } = first.array;
  if (choose.percent(15)) {
    const keywords: Record<string, Value> = choose.percent(40)
      ? { offset: int(choose.between(-1, 2)) }
      : {};
    return { result, value: call("trace", [variable(first.name)], keywords) };
  }
  const name = choose.of(pairs);
  const inner = shape.at(-1);
  const small = exact.filter((one) => sizeOf(one.array.shape) * sizeOf(shape) <= LARGEST);
  // Integers are exact among themselves, but not what they are beside floats.
  const fair = small.filter(({ array }) =>
    [array, first.array].some(({ dtype }) => dtype.kind === "f")
      ? [array, first.array].every(hasShortItems)
      : true,
  );
  const fitting = fair.filter((one) => met(one, name) === inner);
  const candidates = fitting.length > 0 ? fitting : fair;
  if (candidates.length === 0) return operation(choose, arrays, result);
  const second = pick(choose, candidates);
  const args = [variable(first.name), variable(second.name)];
  const keywords: Record<string, Value> = {};
  if (name === "tensordot") keywords.axes = int(choose.between(0, 2));
  if (name === "vecdot" && choose.percent(30)) keywords.axis = int(choose.between(-2, 1));
  if ((name === "matmul" || name === "dot") && choose.percent(20)) {
    keywords.out = output(choose, exact, [...shape.slice(0, -1), ...second.array.shape.slice(-1)]);
  }
  if (name === "matmul" && choose.percent(10)) keywords.order = text(choose.of(["C", "F", "A"]));
  return { result, value: call(name, args, keywords) };
};

/** Subscripts for an array: letters that may repeat, and some of them again for the result. */
function subscripts(choose: Choices, shape: readonly number[]): string {
  const letters = shape.map((length, k) => {
    const same = shape.findIndex((other, j) => j < k && other === length);
    return choose.percent(25) && same >= 0 ? "abcdefgh"[same] : "abcdefgh"[k];
  });
  const distinct = choose.shuffle([...new Set(letters)]);
  return `${letters.join("")}->${distinct.join("")}`;
}

/** `einsum` of one array without a sum, which is a view. */
export const einsumView: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  if (array.shape.length > 8) return operation(choose, arrays, result);
  return { result, value: call("einsum", [text(subscripts(choose, array.shape)), variable(name)]) };
};

/** `einsum` of up to three arrays of integers, whose sums are exact, with any letters: mostly some that fit. */
export const einsumSum: Choose = (choose, arrays, result) => {
  const whole = arrays.filter(
    ({ array: { dtype, shape } }) => "biu".includes(dtype.kind) && shape.length < 5,
  );
  if (whole.length === 0) return operation(choose, arrays, result);
  const lengths = new Map<string, number>();
  const operands: string[] = [];
  const texts: string[] = [];
  for (let count = choose.between(1, 3); count > 0; count--) {
    const { name, array } = pick(choose, whole);
    const letters = array.shape.map((length, k) => {
      const known = [...lengths].filter(([, other]) => other === length || other === 1);
      if (known.length > 0 && choose.percent(55)) return choose.of(known)[0];
      const letter = choose.percent(95) ? "abcdefghijklmno"[lengths.size] : "abc"[k % 3];
      lengths.set(letter, length);
      return letter;
    });
    // The walk over all letters must stay short.
    if (operands.length > 0 && sizeOf([...lengths.values()]) > 20 * LARGEST) break;
    operands.push(name);
    const cut = choose.percent(15) ? choose.between(0, letters.length) : -1;
    texts.push(cut < 0 ? letters.join("") : `${letters.slice(0, cut).join("")}...`);
  }
  const used = [...new Set(texts.join("").replaceAll(".", ""))];
  const kept = choose.shuffle(used).slice(0, choose.between(0, 3));
  const dots = texts.some((one) => one.includes("...")) && choose.percent(80) ? "..." : "";
  const output = choose.percent(75) ? `->${dots}${kept.join("")}` : "";
  const keywords: Record<string, Value> = {};
  if (choose.percent(20)) keywords.order = text(choose.of([..."CFAK"]));
  if (choose.percent(15)) keywords.dtype = text(choose.of(["i8", "f8", "c16", "i4"]));
  if (choose.percent(15)) keywords.casting = text(choose.of(["no", "safe", "same_kind", "unsafe"]));
  const args = [text(`${texts.join(",")}${output}`), ...operands.map(variable)];
  return { result, value: call("einsum", args, keywords) };
};
