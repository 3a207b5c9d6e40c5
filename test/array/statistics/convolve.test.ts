// Convolutions and correlations agree with NumPy; covariances to within rounding, since NumPy's products depend on the
// processor.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close, numpy } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { layoutNames, sourceLines } from "../typed_sources.js";

afterAll(close);

test("sequences of every dtype, length and layout are convolved and correlated", async () => {
  const programs = "? i1 u2 i4 u8 i8 f2 f4 f8 >i2 c8 c16"
    .split(" ")
    .flatMap((type) =>
      layoutNames.map((name) => [
        ...sourceLines(type, [name]),
        `r = np.convolve(${name}, [1, 2, 0, 3])`,
        `s = np.convolve(${name}, np.array([1, 2, 0, 3, 1, 1, 1, 1], '${type}'), 'same')`,
        `t = np.correlate(${name}, np.array([1, 2], '${type}'))`,
        `u = np.correlate(np.array([1, 2, 5], '${type}'), ${name}, 'full')`,
        `v = np.correlate([1j, 2], ${name}, mode='same')`,
      ]),
    );
  await sameInPython(programs);
});

test("modes and refusals of convolution are NumPy's", async () => {
  const setup = ["i = np.array([[3, 1, 2], [6, 5, 4]])"];
  await sameLines(setup, [
    "r = np.convolve([1, 2, 3], [0, 1, 0.5])",
    "r = np.convolve([1, 2, 3], [0, 1, 0.5], 'same')",
    "r = np.convolve([1, 2, 3], [0, 1, 0.5], mode='valid')",
    "r = np.convolve([1, 2], [1, 2], 0)",
    "r = np.convolve(3, 4)",
    "r = np.convolve([], [1])",
    "r = np.convolve([1], [])",
    "r = np.convolve(i, [1])",
    "r = np.convolve([1, 2], [3, 4], 'x')",
    "r = np.convolve([1, 2], [3, 4], 's')",
    "r = np.convolve(np.array([1, 2], 'i1'), np.array([100, 3], 'i1'))",
    "r = np.correlate([1, 1j, 3], [0, 1, 0.5j], 'full')",
    "r = np.correlate([1j, 2], [1, 2j, 3, 4])",
    "r = np.correlate([], [1])",
    "r = np.correlate([1], [])",
    "r = np.correlate(i, [1])",
    "r = np.correlate(5, [1])",
    "r = np.correlate([1, 2], [1], 'x')",
  ]);
});

const names = {
  i: [
    [3, 1, 2],
    [6, 5, 4],
  ],
};

const close12 = (text: string): number[] =>
  [...text.matchAll(/-?[\d.]+(e-?\d+)?|inf|nan/g)].map(([number]) =>
    number === "inf" ? Infinity : number === "nan" ? NaN : Number(number),
  );

test("covariances and correlation coefficients are NumPy's but for rounding", async () => {
  const calls: [string, () => np.NDArray | np.Scalar][] = [
    ["np.cov(i)", () => np.cov(names.i)],
    ["np.cov(i, rowvar=False)", () => np.cov(names.i, { rowvar: false })],
    ["np.cov([1, 2, 4], [3, 1, 2])", () => np.cov([1, 2, 4], [3, 1, 2])],
    ["np.cov(i, bias=True)", () => np.cov(names.i, { bias: true })],
    ["np.cov(i, ddof=3)", () => np.cov(names.i, { ddof: 3 })],
    ["np.cov([1, 2, 4])", () => np.cov([1, 2, 4])],
    ["np.cov(i, fweights=[1, 2, 1])", () => np.cov(names.i, { fweights: [1, 2, 1] })],
    ["np.cov(i, aweights=[1, 2, .5])", () => np.cov(names.i, { aweights: [1, 2, 0.5] })],
    [
      "np.cov(i, aweights=[1, 2, .5], fweights=[1, 3, 2])",
      () => np.cov(names.i, { aweights: [1, 2, 0.5], fweights: [1, 3, 2] }),
    ],
    ["np.cov(i, i)", () => np.cov(names.i, names.i)],
    ["np.corrcoef(i)", () => np.corrcoef(names.i)],
    ["np.corrcoef([1, 2, 4], [3, 1, 2])", () => np.corrcoef([1, 2, 4], [3, 1, 2])],
    ["np.corrcoef([1, 1], [1, 2])", () => np.corrcoef([1, 1], [1, 2])],
    ["np.corrcoef([1, 2, 4])", () => np.corrcoef([1, 2, 4])],
  ];
  const lines = calls.map(([python], k) => `r${k} = np.asarray(${python}).tolist()`);
  const report = await numpy(`i = ${JSON.stringify(names.i)}`, ...lines);
  for (const [k, [python, run]] of calls.entries()) {
    const expected = close12(report.variables[`r${k}`].repr);
    const found = [np.asarray(run()).tolist()].flat(3) as number[];
    expect(found.length, python).toBe(expected.length);
    for (const [n, value] of expected.entries()) {
      if (Number.isFinite(value)) expect(found[n], python).toBeCloseTo(value, 12);
      else expect(found[n], python).toBe(value);
    }
  }
});

test("refusals of covariances are NumPy's, and records too", async () => {
  const setup = ["i = np.array([[3, 1, 2], [6, 5, 4]])", "b = np.zeros((2, 2, 2))"];
  await sameLines(setup, [
    "r = np.cov(i, ddof=1.5)",
    "r = np.cov(b)",
    "r = np.cov(i, y=b)",
    "r = np.cov(i, fweights=[1.5, 1, 1])",
    "r = np.cov(i, fweights=[1, 2])",
    "r = np.cov(i, fweights=[[1]])",
    "r = np.cov(i, fweights=[-1, 1, 1])",
    "r = np.cov(i, aweights=[1, 2])",
    "r = np.cov(i, aweights=[-1, 1, 1])",
    "r = np.cov([])",
    "r = np.cov(5)",
    "r = np.cov([1, 2, 3], dtype='f4')",
    "r = np.cov(np.array([[1.0, 3], [4, 2]]))",
    "r = np.corrcoef(i, bias=True)",
    "r = np.corrcoef([1, 2, 3])",
  ]);
});
