// take, nonzero, where and diagonals: the same calls here and in NumPy.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { compare, type LastLine } from "../last_line.js";
import { generator, Program, type Random, shapes, sourceTypes } from "./random_indices.js";

afterAll(close);

function random(
  count: number,
  make: (random: Random, program: Program) => Omit<LastLine, "program">,
) {
  return Array.from({ length: count }, (_, seed) => {
    const random = generator(seed + 1);
    const program = new Program(random);
    return { program, ...make(random, program) };
  });
}

const numbers = (k: number) => (k % 120) + 1;
const some = (k: number) => (k * 7) % 3;

test("take gives NumPy's elements, layout and errors for random arrays", async () => {
  await compare(
    random(300, (random, program) => {
      const a = program.array("a", shapes(random, 4), random.pick(sourceTypes), numbers);
      const axis = random.chance(0.3) ? null : random.between(-a.value.ndim, a.value.ndim);
      const mode = random.pick(["raise", "raise", "wrap", "clip"] as const);
      const length = (axis === null ? a.value.size : a.value.shape.at(axis)) ?? 1;
      const reach = mode === "raise" && random.chance(0.95) ? 0 : 20;
      const places = program.array(
        "i",
        shapes(random, 2),
        random.pick(["int64", "int8", ">i4"]),
        () => random.between(-length - reach, length - 1 + reach),
      );
      const out = random.chance(0.2)
        ? program.array("o", [2], random.pick(sourceTypes), numbers)
        : null;
      const outText = out === null ? "None" : out.python;
      return {
        line: `r = np.take(${a.python}, ${places.python}, ${axis ?? "None"}, ${outText}, "${mode}")`,
        action: () => np.take(a.value, places.value, axis, out?.value ?? null, mode),
      };
    }),
  );
});

test("nonzero gives NumPy's columns of one table for random arrays", async () => {
  await compare(
    random(200, (random, program) => {
      const a = program.array("a", shapes(random, 4), random.pick(sourceTypes), some);
      const names = a.value.shape.map((_, k) => `r${k}`).join(", ") || "r";
      return {
        line: `${a.value.ndim === 1 ? "[r0]" : names} = np.nonzero(${a.python})`,
        action: () => np.nonzero(a.value),
      };
    }),
  );
});

test("where gives NumPy's choices, dtype and layout for random arrays", async () => {
  await compare(
    random(300, (random, program) => {
      const shape = shapes(random, 4);
      const part = () => shape.slice(random.chance(0.3) ? random.below(shape.length + 1) : 0);
      const test = program.array("c", part(), random.pick(["bool", "bool", ...sourceTypes]), some);
      const operand = (name: string) => {
        if (random.chance(0.3)) {
          const value = random.pick([1, 2.5, 300, -1, true, np.Float, new np.Float(2)]);
          if (value === np.Float) return { value: new np.Complex(1, 2), python: "1+2j" };
          if (value === true) return { value, python: "True" };
          return { value: value as number, python: String(value) };
        }
        const lengths = part().map((n) => (random.chance(0.02) ? n + 1 : n));
        return program.array(name, lengths, random.pick(sourceTypes), numbers);
      };
      const [x, y] = [operand("x"), operand("y")];
      return {
        line: `r = np.where(${test.python}, ${x.python}, ${y.python})`,
        action: () => np.where(test.value, x.value, y.value),
      };
    }),
  );
});

test("diagonals are NumPy's read-only views for random arrays", async () => {
  await compare(
    random(200, (random, program) => {
      const a = program.array("a", shapes(random, 4), random.pick(sourceTypes), numbers);
      const offset = random.between(-5, 5);
      if (random.chance(0.4)) {
        return {
          line: `r = np.diag(${a.python}, ${offset})`,
          action: () => np.diag(a.value, offset),
        };
      }
      const [axis1, axis2] = [random.between(-3, 3), random.between(-3, 3)];
      return {
        line: `r = ${a.python}.diagonal(${offset}, ${axis1}, ${axis2})`,
        action: () => a.value.diagonal(offset, axis1, axis2),
      };
    }),
  );
});

test("values that are no arrays, keywords and bad arguments are treated as NumPy treats them", async () => {
  const calls: [line: string, action: (a: np.NDArray) => unknown][] = [
    ["r = np.take(a, [1.5])", (a) => np.take(a, [1.5])],
    ["r = np.take(a, [True, False])", (a) => np.take(a, [true, false])],
    ["r = np.take(a, 5)", (a) => np.take(a, 5)],
    ["r = np.take(a, -13)", (a) => np.take(a, -13)],
    ["r = np.take(a, [0, 1], axis=1)", (a) => np.take(a, [0, 1], { axis: 1 })],
    ["r = np.take(a, np.array([1.5]))", (a) => np.take(a, np.array([1.5]))],
    ["r = np.take(a, [0], mode='x')", (a) => np.take(a, [0], { mode: "x" as "clip" })],
    ["r = np.take(a, [0], mode='RAISE')", (a) => np.take(a, [0], { mode: "RAISE" as "clip" })],
    ["r = np.take(a, [0], axis=2)", (a) => np.take(a, [0], { axis: 2 })],
    ["r = np.take(5, [0, 0])", () => np.take(5, [0, 0])],
    [
      "r = np.take(a, [0, 1], out=np.zeros((1, 2), int))",
      (a) => np.take(a, [0, 1], null, np.zeros([1, 2], "int")),
    ],
    ["r = np.take(a, [0, 1], out=np.zeros(2))", (a) => np.take(a, [0, 1], null, np.zeros(2))],
    [
      "r = np.take(a, [0, 1], out=[1])",
      (a) => np.take(a, [0, 1], { out: [1] as unknown as np.NDArray }),
    ],
    ["r = np.nonzero(5)", () => np.nonzero(5)],
    ["[r0] = np.nonzero([0, 0.5, -0.0, np.nan])", () => np.nonzero([0, 0.5, -0, Number.NaN])],
    [
      "r = np.flatnonzero([[0, 1], [2, 0]])",
      () =>
        np.flatnonzero([
          [0, 1],
          [2, 0],
        ]),
    ],
    ["r = np.flatnonzero(5)", () => np.flatnonzero(5)],
    ["r0, r1 = np.where(a > 5)", (a) => np.where(np.greater(a, 5) as np.NDArray)],
    ["r = np.where(True, 1, 2)", () => np.where(true, 1, 2)],
    ["r = np.where([1, 0], [1, 2, 3], 1)", () => np.where([1, 0], [1, 2, 3], 1)],
    ["r = np.where([True], 1)", () => (np.where as (...given: unknown[]) => unknown)([true], 1)],
    ["r = np.diag([1, 2], -1)", () => np.diag([1, 2], -1)],
    ["r = np.diag(a, k=1)", (a) => np.diag(a, { k: 1 })],
    ["r = np.diagonal([1])", () => np.diagonal([1])],
    ["r = np.diagonal(a, axis1=-1, axis2=0)", (a) => np.diagonal(a, { axis1: -1, axis2: 0 })],
    ["r = a.diagonal(1.5)", (a) => a.diagonal(1.5)],
  ];
  await compare(
    calls.map(([line, action]) => {
      const program = new Program(generator(1));
      const a = np.arange(12).reshape(3, 4).copy();
      program.lines.push("a = np.arange(12).reshape(3, 4).copy()");
      program.variables.set("a", a);
      return { program, line, action: () => action(a) };
    }),
  );
});

test("take writes into out, also if it is the array's own memory", async () => {
  const made = new Program(generator(1));
  const x = made.name("x", np.arange(6), "np.arange(6)");
  const out = made.name("o", x.value.get(np.slice(1, 4)) as np.NDArray, `${x.python}[1:4]`);
  const action = () => np.take(x.value, [0, 1, 2], null, out.value);
  await compare([
    { program: made, line: `r = np.take(${x.python}, [0, 1, 2], out=${out.python})`, action },
  ]);
});

test("each result tells whether it is a view or a copy, and why", () => {
  const x = np.eye(3);
  expect(x.diagonal().origin).toMatchObject({ operation: "diagonal", verdict: "view" });
  expect((x.take([0]) as np.NDArray).origin).toMatchObject({ operation: "take", verdict: "copy" });
  expect(np.where(x, 1, 2).origin).toMatchObject({ operation: "where", verdict: "new" });
  expect(np.nonzero(x)[0].origin).toMatchObject({ operation: "nonzero", verdict: "new" });
  expect(np.diag([1, 2]).origin).toMatchObject({ operation: "diag", verdict: "copy" });
  expect(x.diagonal().sources).toEqual([x.id]);
});
