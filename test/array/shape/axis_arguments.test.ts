// Axes as arguments, conversions as a function, and questions about values, asked of NumPy itself.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { sameInPython } from "../python.js";
import { alike, cross } from "../sources.js";

afterAll(close);

test("axes are counted from the start, or refused, as in NumPy", async () => {
  const calls = [
    "normalize_axis_index(-1, 2)",
    "normalize_axis_index(5, 2)",
    "normalize_axis_index(5, 2, 'foo')",
    "normalize_axis_tuple((0, -1), 2)",
    "normalize_axis_tuple(1, 2)",
    "normalize_axis_tuple((0, 0), 2)",
    "normalize_axis_tuple((0, -2), 2, 'foo')",
    "normalize_axis_tuple((0, 0), 2, allow_duplicate=True)",
    "normalize_axis_tuple((0, 7), 2, 'foo')",
  ];
  await sameInPython(calls.map((call) => [`r = np.lib.array_utils.${call}`]));
});

test("arrays are converted by a function as by their method", async () => {
  const calls = ["'f4'", "'i8', copy=False", "'f8', copy=False", "'f4', device='gpu'", "'zz'"];
  await sameInPython(
    cross(
      alike,
      calls.map((rest) => `r = np.astype(a, ${rest})`),
    ),
  );
});

test("scalars and what can be gone through are told from the rest", async () => {
  const values = ["3", "np.array(3)", "'a'", "[1]", "None", "2j", "True", "np.arange(3)"];
  await sameInPython(
    values.flatMap((value) => [[`r = np.isscalar(${value})`], [`r = np.iterable(${value})`]]),
  );
  expect(np.iterable(new Float64Array(2))).toBe(true);
});

test("the module of stride tricks has NumPy's two functions and nothing else", () => {
  expect(Object.keys(np.lib.stride_tricks)).toEqual(["as_strided", "sliding_window_view"]);
});
