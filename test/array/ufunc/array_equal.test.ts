// array_equal answers as NumPy does.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close, runPrograms } from "../../oracle/numpy.js";

afterAll(close);

type Pair = readonly [python: string, answer: () => boolean];

const pairs: readonly Pair[] = [
  ["[1, 2], [1, 2]", () => np.array_equal([1, 2], [1, 2])],
  ["[1, 2], [1, 3]", () => np.array_equal([1, 2], [1, 3])],
  ["[1, 2], [1, 2, 3]", () => np.array_equal([1, 2], [1, 2, 3])],
  ["[1], [[1]]", () => np.array_equal([1], [[1]])],
  ["5, 5", () => np.array_equal(5, 5)],
  ["[1], [True]", () => np.array_equal([1], [true])],
  ["[], []", () => np.array_equal([], [])],
  ["[np.nan], [np.nan]", () => np.array_equal([NaN], [NaN])],
  ["[np.nan], [np.nan], equal_nan=True", () => np.array_equal([NaN], [NaN], { equal_nan: true })],
  [
    "[1, np.nan], [2, np.nan], equal_nan=True",
    () => np.array_equal([1, NaN], [2, NaN], { equal_nan: true }),
  ],
  ["[1, 2], [1, 2], equal_nan=True", () => np.array_equal([1, 2], [1, 2], { equal_nan: true })],
  [
    "[complex(np.nan, 1)], [complex(1, np.nan)], equal_nan=True",
    () => np.array_equal([new np.Complex(NaN, 1)], [new np.Complex(1, NaN)], { equal_nan: true }),
  ],
];

test("the same shape and the same elements make arrays equal", async () => {
  const reports = await runPrograms([
    [`r = [${pairs.map(([p]) => `np.array_equal(${p})`).join(", ")}]`],
  ]);
  const report = reports[0].variables.r;
  expect(pairs.map(([, answer]) => answer())).toEqual(
    report.kind === "python" ? report.value : undefined,
  );
});

test("an option that does not exist is named", () => {
  expect(() => np.array_equal([1], [1], { nan: true } as object)).toThrow(
    "array_equal() got an unexpected keyword argument 'nan'",
  );
});
