// Statistics of what is not NaN agree with NumPy for every dtype and layout, and in what they warn of.

import { afterAll, afterEach, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { setWarningListener } from "../../../kernel/array/warnings.js";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { layoutNames, sourceLines } from "../typed_sources.js";

afterAll(close);
afterEach(() => void setWarningListener(null));

test("without NaN they are what their kin are", async () => {
  const programs = "? i1 u8 f4 f8 >f8 c16"
    .split(" ")
    .flatMap((type) =>
      layoutNames.map((name) => [
        ...sourceLines(type, [name]),
        `r = np.nanmean(${name})`,
        `s = np.nanmean(${name}, 0, keepdims=True)`,
        `t = np.nanvar(${name}, axis=-1)`,
        `u = np.nanstd(${name}, ddof=1)`,
        `v = np.nanmedian(${name}, axis=0)`,
        `w = np.nanmedian(${name}, axis=(0, -1), keepdims=True)`,
        ...(type === "c16" ? [] : [`x = np.nanquantile(${name}, 0.3)`]),
        ...(type === "?" ? [] : [`y = np.nanpercentile(${name}, [20, 50], axis=0)`]),
      ]),
    );
  await sameInPython(programs);
});

test("NaN is left out, row by row", async () => {
  const setup = [
    "n = np.array([[1, np.nan, 3, 7], [np.nan, np.nan, np.nan, np.nan], [4, 2, np.nan, 9]])",
    "b = np.arange(24.0).reshape(2, 3, 4).transpose(2, 0, 1).copy('K')",
    "b[1, 1, 1] = np.nan",
    "b[:, 0, 0] = np.nan",
    "o = np.zeros(3)",
    "p = np.zeros(4)",
    "q = np.zeros((3, 1))",
  ];
  const functions = ["nanmean", "nanvar", "nanstd", "nanmedian"];
  const lines = functions.flatMap((name) => [
    `r = np.${name}(n)`,
    `r = np.${name}(n, 0)`,
    `r = np.${name}(n, 1)`,
    `r = np.${name}(n.astype('f4'), 1, keepdims=True)`,
    `r = np.${name}(n.T, axis=0)`,
    `r = np.${name}(b, 1)`,
    `r = np.${name}(b, (0, 2))`,
    `r = np.${name}(n, 1, out=o)`,
    `r = np.${name}(n[1])`,
    `r = np.${name}([])`,
    `r = np.${name}(np.zeros((0, 3)), 0)`,
    `r = np.${name}(np.nan)`,
    `r = np.${name}(n, 5)`,
  ]);
  await sameLines(setup, [
    ...lines,
    "r = np.nanmean(n, 0, 'i4')",
    "r = np.nanmean(n, 0, out=np.zeros(4, 'i4'))",
    "r = np.nanmean(n.astype('c16'), 0)",
    "r = np.nanvar(n.astype('c16'), 0)",
    "r = np.nanvar(n, 1, ddof=1)",
    "r = np.nanvar(n, 1, correction=1)",
    "r = np.nanvar(n, 1, mean=q)",
    "r = np.nanvar(n, 0, 'f4')",
    "r = np.nanmedian(n, 1, q, False, True)",
    "r = np.nanquantile(n, 0.5)",
    "r = np.nanquantile(n, 0.5, 0)",
    "r = np.nanquantile(n, 0.3, 1)",
    "r = np.nanquantile(n, [0.2, 0.5], 1)",
    "r = np.nanquantile(n, [[0.2, 0.5]], 0)",
    "r = np.nanpercentile(n, [20], 1, keepdims=True)",
    "r = np.nanquantile(n, 0.5, 1, out=o)",
    "r = np.nanquantile(n[1], 0.5)",
    "r = np.nanquantile(n[1], [0.5, 0.2])",
    "r = np.nanquantile([], 0.5)",
    "r = np.nanquantile(np.zeros((0, 3)), 0.5, 0)",
    "r = np.nanquantile(b, [0.2, 0.5], 1)",
    "r = np.nanquantile(b, [0.2, 0.5], (0, 2))",
    "r = np.nanquantile(b, 0.5, (0, 2), keepdims=True)",
    "r = np.nanquantile(n, 2)",
    "r = np.nanquantile([1j], 0.5)",
    "r = np.nanpercentile(n, 40, 1, method='hazen')",
  ]);
});

test("slices without enough elements are told of in NumPy's words", () => {
  const told: string[] = [];
  setWarningListener((message) => told.push(message));
  const n = np.array([
    [1, NaN],
    [NaN, NaN],
  ]);
  np.nanmean(n, 1);
  np.nanvar(n, 1);
  np.nanmedian(n, 1);
  np.nanquantile(n, 0.5, 1);
  np.var(np.ones(2), { ddof: 2 });
  expect(told).toEqual([
    "Mean of empty slice",
    "Degrees of freedom <= 0 for slice.",
    "All-NaN slice encountered",
    "All-NaN slice encountered",
    "Degrees of freedom <= 0 for slice",
    "invalid value encountered in divide",
  ]);
});
