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

test("quantiles of weighed elements of every dtype and layout are NumPy's", async () => {
  const types = "? i8 f2 f4 >i2 >f8".split(" ");
  const keywords = "method='inverted_cdf'";
  const programs = types.flatMap((type) =>
    layoutNames.flatMap((name) =>
      ["quantile", "nanquantile"].map((called) => [
        ...sourceLines(type, [name]),
        `w = np.arange(${name}.size).reshape(${name}.shape) % 3 + 1`,
        `r = np.${called}(${name}, 0.3, weights=w, ${keywords})`,
        `s = np.${called}(${name}, [0, 0.25, 1], axis=0, weights=w, ${keywords})`,
        `t = np.${called.replace("quantile", "percentile")}(${name}, [[40]], axis=-1, keepdims=True, weights=w, ${keywords})`,
        `u = np.${called}(${name}, [0.7, 0.2], axis=(0, -1), keepdims=True, weights=w, ${keywords})`,
      ]),
    ),
  );
  await sameInPython(programs);
});

test("weights of other shapes, special values and refusals of weights are NumPy's", async () => {
  const setup = [
    "a = np.arange(12).reshape(3, 4)",
    "w = np.arange(12)[::-1].reshape(3, 4)",
    "b = np.arange(24.0).reshape(2, 3, 4)",
    "f = a.astype('f4')",
    "f[1, 1] = np.nan",
    "n = np.array([[1, np.nan], [np.nan, np.nan]])",
    "s = np.array([1, np.nan, 3])",
    "o = np.zeros(4)",
  ];
  const calls = [
    "a, 0.5, axis=1, weights=[1, 2, 3, 4]",
    "a, 0.5, axis=1, weights=[1, 2, 3]",
    "a, 0.5, weights=[1, 2, 3]",
    "a, [[[0.5, 0.2]]], weights=w",
    "a, 0.5, axis=(1, 0), weights=w.T",
    "a, 0.5, axis=(0, 1), weights=w, keepdims=True",
    "a, 0.5, axis=0, weights=[1, 0, -1]",
    "a, 0.5, axis=0, weights=[0, 0, 0]",
    "a, 0.5, axis=0, weights=[0, np.nan, 0]",
    "a, 0.5, weights=w * np.inf",
    "a, [0, 1], axis=0, weights=[0, 1, 0]",
    "a, [0.0, 1.0], axis=0, weights=w",
    "a, 0.5, axis=5, weights=[0, 1, 0]",
    "a, 1.5, axis=5, weights=[0, 1, 0]",
    "a, 0.5, axis=(0, 0), weights=[0, 1, 0]",
    "a, 0.5, axis=0, weights=w, out=o",
    "a, 0.5, axis=0, weights=w, out=np.zeros((1, 4)), keepdims=True",
    "a, 0.5, axis=0, weights=w, out=np.zeros(4, bool)",
    "a, 0.5, weights=w, out=np.zeros(())",
    "a, 0.5, weights=w * 0.3",
    "a, 0.5, weights=a == 7",
    "b, [0.5, 0.7], axis=(2, 0), weights=np.arange(8).reshape(4, 2)",
    "np.asfortranarray(b), [0.5, 0.7], axis=1, weights=np.asfortranarray(b)",
    "b.T, 0.1, axis=-1, weights=b.T",
    "f, 0.5, axis=0, weights=w",
    "f, 0.5, axis=1, weights=w",
    "f, 0.5, weights=w",
    "f, [0.5, 0.1], weights=w",
    "f, 0.5, axis=1, weights=[1, 2, 3, 4]",
    "f, np.arange(0, 1, 0.125), axis=1, weights=w / 7",
    "n, [0.5], axis=1, weights=[[1, 2], [3, 4]]",
    "n, 0.5, axis=1, weights=[1, 2]",
    "s, 0.5, weights=[1, np.nan, 2]",
    "s, 0.5, weights=[0, 3, 0]",
    "s, 0.5, weights=[0, 3, -1]",
    "s, [], weights=[0, 3, 1]",
    "s, 0.4, axis=(), weights=[0, 3, 1]",
    "np.zeros((0, 3)), [0.5, 0.1], axis=0, weights=[]",
    "np.zeros((0, 3)), [0.5, 0.1], axis=1, weights=[1, 2, 3]",
    "np.zeros((0, 3), int), 0.1, axis=0, weights=[]",
    "5, 0.5, weights=2",
    "True, 0.5, weights=2",
    "5, [0.5, 1], weights=2, keepdims=True",
    "a * 1j, 0.5, weights=w",
  ];
  await sameLines(setup, [
    ...["quantile", "nanquantile"].flatMap((name) =>
      calls.map((call) => `r = np.${name}(${call}, method='inverted_cdf')`),
    ),
    "r = np.quantile(a, 0.5, weights=w)",
    "r = np.quantile(a, 0.5, weights=w, method='x')",
    "r = np.percentile(a, 100, weights=w, method='higher')",
    "r = np.percentile(f, [10, 20, 90], 1, weights=w, method='inverted_cdf')",
    "r = np.nanpercentile(f, 35, 1, weights=w, method='inverted_cdf')",
    "r = np.quantile(np.array(['b', 'a']), 0.9, weights=[1, 2], method='inverted_cdf')",
    "r = np.nanquantile(np.array([np.nan], 'f4'), [0.5])",
  ]);
});
