// Functions of one's own on arrays: asked of NumPy itself where Python can say the same.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { sameInPython } from "../python.js";
import { cross, sources } from "../sources.js";

afterAll(close);

test("a function of scalars works on arrays of every layout, as in NumPy", async () => {
  const { complex: _, "complex columns": __, bool: ___, ...rest } = sources;
  await sameInPython(
    cross(rest, [
      "r = np.vectorize(lambda x: x * 2, otypes=['f8'])(a)",
      "r = np.vectorize(lambda x: x > 2)(a)",
      "r = np.vectorize(lambda x, y: x + y, otypes=['c16'])(a, 0.5)",
      "r = np.vectorize(lambda x: (x, x > 1), otypes=['i4', '?'])(a)",
    ]),
  );
});

test("pieces are put together where their conditions hold, as in NumPy", async () => {
  const { complex: _, "complex columns": __, bool: ___, ...rest } = sources;
  await sameInPython(
    cross(rest, [
      "r = np.piecewise(a, [a < 3, a >= 6], [-1, 1])",
      "r = np.piecewise(a, [a < 3, a >= 6], [1, 2, 9])",
      "r = np.piecewise(a, [a < 3], [lambda x: x * 2, lambda x: -x])",
      "r = np.piecewise(a, [a < 3, a > 5], [1])",
      "r = np.piecewise(a, [a < 3], [1, 2, 3])",
      "r = np.piecewise(a, [a < 6, a < 3], [7, 8])",
      "r = np.piecewise(a, [a < 3], [lambda x, y: x + y], 10)",
    ]),
  );
  await sameInPython([
    ["r = np.piecewise(5, [True], [3])"],
    ["r = np.piecewise(np.array(3.5), [True, False], [1, 2])"],
    ["r = np.piecewise(np.arange(3), [True, False, True], [1.7])"],
    ["r = np.piecewise([1, 2], [[True, False]], [3])"],
    ["a = np.arange(6.5).reshape(7)", "r = np.piecewise(a, [True, False], [1])"],
  ]);
});

test("a function made by vectorize takes several arrays, and refuses what it cannot know", () => {
  const add = np.vectorize((x, y) => Number(x) + Number(y));
  expect(add([1, 2], [[10], [20]]).tolist()).toEqual([
    [11, 12],
    [21, 22],
  ]);
  expect(() => add([], [])).toThrow(
    new np.ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set"),
  );
  expect(() => np.vectorize(5 as never)).toThrow(
    new TypeError("vectorize() takes a function, not int"),
  );
  expect(add([1], 2).origin.operation).toBe("vectorize");
});
