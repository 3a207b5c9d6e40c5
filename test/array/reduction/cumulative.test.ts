// Running sums, counts, and reductions that take no notice of NaN do what NumPy's do.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { layoutNames, sourceLines } from "../typed_sources.js";

afterAll(close);

const setup = [
  "a = np.arange(24.0).reshape(2, 3, 4)",
  "i = np.arange(6).reshape(2, 3)",
  "n = np.array([[np.nan, 1, 2], [3, np.nan, 0]])",
  "e = np.array([np.nan, np.nan])",
  "s = np.array([3, 1, 2], 'i1')",
];

const types = "? i1 u2 i4 i8 u8 f2 f4 f8 c8 c16 >i4 >f8".split(" ");

test("every dtype and layout is summed along", async () => {
  const programs = types.flatMap((type) =>
    layoutNames.map((name) => [
      ...sourceLines(type, [name]),
      `q = np.cumsum(${name})`,
      `r = ${name}.cumsum(axis=0)`,
      `s = np.cumprod(${name}, axis=-1)`,
      `t = np.cumulative_sum(${name}, axis=-1, include_initial=True)`,
      `u = np.nansum(${name}, axis=0)`,
      `v = np.nanmax(${name}, axis=-1)`,
      `w = np.nancumsum(${name})`,
      `x = np.count_nonzero(${name}, axis=0)`,
      `y = np.count_nonzero(${name})`,
      `z = np.nanargmin(${name})`,
    ]),
  );
  await sameInPython(programs);
});

test("options and errors of running sums are NumPy's", async () => {
  await sameLines(setup, [
    "q = np.cumsum(3)",
    "q = np.cumsum(3, axis=0)",
    "q = np.cumsum(a, axis=5)",
    "q = np.cumsum(a.T)",
    "q = np.cumsum(a, dtype='i4')",
    "q = np.cumsum(s, dtype='i1')",
    "q = np.cumsum(a, out=np.zeros(24, 'i8'))",
    "q = np.cumsum(a, out=np.zeros(5))",
    "q = np.cumsum(i, out=np.zeros((2, 3)))",
    "q = np.cumsum(i, axis=0, out=np.zeros((2, 2)))",
    "q = np.cumsum(i, 1, None, i)",
    "q = a.cumprod(axis=1)",
    "q = np.cumulative_sum([1, 2, 3])",
    "q = np.cumulative_sum(a)",
    "q = np.cumulative_sum(a, axis=1)",
    "q = np.cumulative_sum(a, axis=1, include_initial=True)",
    "q = np.cumulative_sum([1, 2, 3], include_initial=True, out=np.zeros(4))",
    "q = np.cumulative_sum(3)",
    "q = np.cumulative_prod([2, 3], include_initial=True)",
    "q = np.cumulative_prod(s)",
  ]);
});

test("NaN is passed over as NumPy passes it over", async () => {
  await sameLines(setup, [
    "q = np.nansum(n)",
    "q = np.nansum(n, axis=0)",
    "q = np.nansum(n, axis=1, keepdims=True)",
    "q = np.nansum(n, where=[True, True, False])",
    "q = np.nanprod(n, axis=0)",
    "q = np.nansum([])",
    "q = np.nansum(i, axis=0, dtype='i1')",
    "q = np.nanmax(n)",
    "q = np.nanmax(n, axis=0)",
    "q = np.nanmin(n, axis=1, keepdims=True)",
    "q = np.nanmax(n, initial=9)",
    "q = np.nanmin(n, axis=0, initial=1, where=[[True], [False]])",
    "q = np.nanmax(e)",
    "q = np.nanmax([])",
    "q = np.nanmax(n, axis=0, out=np.zeros(3))",
    "q = np.nanargmax(n)",
    "q = np.nanargmax(n, axis=0)",
    "q = np.nanargmin(n, axis=1, keepdims=True)",
    "q = np.nanargmax(e)",
    "q = np.nanargmin(np.array([n[0], e[[0, 0, 0]]]), axis=1)",
    "q = np.nancumsum(n)",
    "q = np.nancumsum(n, axis=0)",
    "q = np.nancumprod(n, axis=1)",
  ]);
});

test("what is not zero is counted as NumPy counts it", async () => {
  await sameLines(setup, [
    "q = np.count_nonzero(n)",
    "q = np.count_nonzero(a, axis=(0, 1))",
    "q = np.count_nonzero(a, axis=1, keepdims=True)",
    "q = np.count_nonzero(a, keepdims=True)",
    "q = np.count_nonzero(3)",
    "q = np.count_nonzero(a, axis=3)",
    "q = np.count_nonzero([[True, False], [True, True]], 0)",
  ]);
});
