// Histograms agree with NumPy for every dtype and layout, and so do bins, weights and refusals.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { layoutNames, sourceLines } from "../typed_sources.js";

afterAll(close);

test("histograms of every dtype and layout are NumPy's", async () => {
  const programs = "? i1 u1 i4 u8 f2 f4 f8 >f8"
    .split(" ")
    .flatMap((type) =>
      layoutNames.map((name) => [
        ...sourceLines(type, [name]),
        `r, s = np.histogram(${name}, 4)`,
        `t, u = np.histogram(${name}, [0, 2, 3, 8])`,
        `v, w = np.histogram(${name}, 3, (1, 7))`,
        `x, y = np.histogram(${name}, 3, weights=${name})`,
      ]),
    );
  await sameInPython(programs);
});

test("bins, ranges, weights and densities are NumPy's", async () => {
  const setup = [
    "i = np.array([[3, 1, 2], [6, 5, 4]])",
    "x = np.array([0.5, 1, 1.5, 2, 2, 9])",
    "f = np.array([3, 1, 2, 8], 'f4')",
    "y = np.arange(300) * 7919 % 101 / 7.0",
  ];
  await sameLines(setup, [
    "r, s = np.histogram(i)",
    "r, s = np.histogram(x, 4, (0, 4))",
    "r, s = np.histogram(x, bins=4, density=True)",
    "r, s = np.histogram(i, [1, 3, 6], density=True)",
    "r, s = np.histogram(i, [1, 3, 6], weights=i * 0.5)",
    "r, s = np.histogram(x, 3, weights=x * 1j)",
    "r, s = np.histogram(x, [1, 2, 9], weights=x * 1j)",
    "r, s = np.histogram(x, 3, density=True, weights=x)",
    "r, s = np.histogram(i, 2, weights=i.astype('i1'))",
    "r, s = np.histogram(i, 2, weights=i.astype('f4') / 3)",
    "r, s = np.histogram(i, [0, 4, 9], weights=i.astype('f4') / 3)",
    "r, s = np.histogram(i, [0, 4, 9], weights=i.astype('i1'))",
    "r, s = np.histogram(x, 5, (0, 5), None, x)",
    "r, s = np.histogram(y, 17)",
    "r, s = np.histogram(y.astype('f4'), 17)",
    "r, s = np.histogram(y, np.array([1, 2, 5, 9]), weights=y)",
    "r, s = np.histogram([], 3)",
    "r, s = np.histogram([1, 1], 2)",
    "r, s = np.histogram([1, np.nan], 3, (0, 2))",
    "r, s = np.histogram(x, [1])",
    "r, s = np.histogram(x, [])",
    "r, s = np.histogram(x, 3, (1, 1))",
    "r, s = np.histogram(x, np.array([1, 2, 3], 'i4'))",
    "r = np.histogram([np.nan, 1], 3)",
    "r = np.histogram([np.inf, 1], 3)",
    "r = np.histogram(x, 3, (2, 1))",
    "r = np.histogram(x, 3, (0, np.nan))",
    "r = np.histogram(x, 0)",
    "r = np.histogram(x, 1.5)",
    "r = np.histogram(x, [3, 1])",
    "r = np.histogram(x, [[1]])",
    "r = np.histogram(x, 3, weights=[1])",
    "r = np.histogram(x, 'q')",
    "r = np.histogram(x, 'fd', weights=x)",
    "r = np.histogram_bin_edges(x, [1, 2])",
    "r = np.histogram_bin_edges(x, 3)",
    "r = np.histogram_bin_edges([], 'auto')",
    "r = np.histogram_bin_edges(x, 'fd', (0, 3))",
    "r = np.histogram_bin_edges([1, 1], 'auto')",
    ..."auto fd doane scott stone rice sturges sqrt"
      .split(" ")
      .flatMap((rule) =>
        ["x", "i", "y"].map((name) => `r = np.histogram_bin_edges(${name}, '${rule}')`),
      ),
  ]);
});

test("histograms of points are NumPy's", async () => {
  const setup = ["x = np.array([0.5, 1, 1.5, 2, 2, 9])", "p = np.stack([x, x[::-1]], 1)"];
  await sameLines(setup, [
    "r, s, t = np.histogram2d(x, x)",
    "r, s, t = np.histogram2d(x, x, [2, 3])",
    "r, s, t = np.histogram2d(x, x, [[0, 1, 2], [0, 5]])",
    "r, s, t = np.histogram2d(x, x, [0, 5, 10])",
    "r, s, t = np.histogram2d(x, x, 3, [[0, 3], [0, 4]])",
    "r, s, t = np.histogram2d(x, x, 3, density=True)",
    "r, s, t = np.histogram2d(x, x, 3, weights=x)",
    "r = np.histogram2d(x, [1])",
    "r, s = np.histogramdd([x, x], 3)",
    "r, s = np.histogramdd(x, 3)",
    "r, s = np.histogramdd((x, x, x), (2, 2, 2))",
    "r, s = np.histogramdd(p, [2, [0, 2, 4]], range=[None, None])",
    "r, s = np.histogramdd(p, 2, weights=x, density=True)",
    "r = np.histogramdd(p, [2])",
    "r = np.histogramdd(p, 2, range=[(0, 1)])",
    "r = np.histogramdd(p, 0)",
    "r = np.histogramdd(p, [2, [3, 1]])",
    "r = np.histogramdd(p, [2, [[3, 1]]])",
    "r = np.histogramdd(p, [2, 1.5])",
    "r = np.histogramdd(np.array([[np.nan, 1]]), 2)",
  ]);
});
