// Quantiles agree with NumPy for every dtype, layout and method, and in their refusals.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { layoutNames, sourceLines } from "../typed_sources.js";

afterAll(close);

const methods =
  "inverted_cdf averaged_inverted_cdf closest_observation interpolated_inverted_cdf hazen weibull linear median_unbiased normal_unbiased lower higher midpoint nearest".split(
    " ",
  );

test("quantiles of every dtype and layout are NumPy's", async () => {
  const types = "? i1 u2 i8 f2 f4 f8 c16 >i2 >f8".split(" ");
  const programs = types.flatMap((type) =>
    layoutNames.map((name) => [
      ...sourceLines(type, [name]),
      `r = np.quantile(${name}, 0.3)`,
      `s = np.quantile(${name}, [0, 0.25, 1], axis=0)`,
      `t = np.percentile(${name}, 40, axis=-1, keepdims=True)`,
      `u = np.percentile(${name}, [[10], [90]], axis=(0, -1), keepdims=True)`,
      `v = np.quantile(${name}, 1)`,
    ]),
  );
  await sameInPython(programs);
});

test("every method finds NumPy's places", async () => {
  const setup = [
    "a = np.array([9, 1, 8, 2, 4])",
    "b = np.arange(24).reshape(2, 3, 4).transpose(2, 0, 1)",
  ];
  const lines = methods.flatMap((method) => [
    `r = np.quantile(a, [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1], method='${method}')`,
    `r = np.quantile(a.astype('f4'), 0.35, method='${method}')`,
    `r = np.percentile(b.astype('f8'), [20, 50], axis=1, method='${method}')`,
    `r = np.quantile(b, 0.7, 0, method='${method}')`,
    `r = np.quantile(np.arange(20.0) - 7, np.linspace(0, 1, 41), method='${method}')`,
  ]);
  await sameLines(setup, lines);
});

test("options, special values and refusals of quantiles are NumPy's", async () => {
  const setup = [
    "i = np.array([[3, 1, 2], [6, 5, 4]])",
    "n = np.array([[1, np.nan, 3], [4, 5, 6]])",
    "f = np.array([3, 1, 2, 8], 'f4')",
    "o = np.zeros(3)",
  ];
  await sameLines(setup, [
    "r = np.quantile(i, 0, 1)",
    "r = np.quantile(i, [0, 1], 1)",
    "r = np.quantile(i, [[[0.5]]], 0)",
    "r = np.quantile(i, 1.5)",
    "r = np.quantile(i, -1)",
    "r = np.quantile(i, np.nan)",
    "r = np.percentile(i, 101)",
    "r = np.percentile(i, 50, out=np.zeros(()))",
    "r = np.quantile(i, 0.3, 0, o)",
    "r = np.quantile(i, [0.3, 0.5], 0, np.zeros((2, 3)))",
    "r = np.quantile(i, 0.3, 0, np.zeros(2))",
    "r = np.quantile(n, 0.5)",
    "r = np.quantile(n, 0.5, 1)",
    "r = np.quantile(n, [0.5, 1], 1)",
    "r = np.quantile(n, 0.5, 1, keepdims=True)",
    "r = np.quantile([], 0.5)",
    "r = np.quantile(5, 0.5)",
    "r = np.quantile(f, 0.3)",
    "r = np.quantile(f, [0.3])",
    "r = np.percentile(f, 30)",
    "r = np.percentile(f, [30])",
    "r = np.quantile(i, 0.5, method='x')",
    "r = np.quantile([True, False], 0.5)",
    "r = np.quantile(i, 0.5, 5)",
    "r = np.quantile(i, 0.5, (0, 0))",
    "r = np.quantile(i, [])",
    "r = np.quantile(i, [], 1)",
    "r = np.quantile([1, np.inf], 1)",
    "r = np.quantile([1, np.inf], 0.5)",
    "r = np.quantile(i, True)",
  ]);
});
