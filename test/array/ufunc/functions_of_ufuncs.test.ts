// round, clip, isclose and other functions made of ufuncs do what NumPy's do.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { layoutNames, sourceLines } from "../typed_sources.js";

afterAll(close);

const setup = [
  "f = np.array([1.25, -2.5, 0.5, 1e300, np.nan])",
  "i = np.array([125, -15, 25])",
  "c = np.array([1.25 + 2.5j, -1j])",
  "h = np.array([1.25, -2.5, 0.5], 'f2')",
  "u = np.array([1, 200], 'u1')",
  "b = np.array([True, False])",
  "m = np.arange(6.0).reshape(2, 3).T / 3",
];

const types = "? i1 u2 i8 f2 f4 f8 c8 >i4 >f8".split(" ");

test("they work for every dtype and layout", async () => {
  const programs = types.flatMap((type) =>
    layoutNames.map((name) => [
      ...sourceLines(type, [name]),
      `q = np.round(${name})`,
      `r = np.round(${name}, -1)`,
      `s = ${name}.round(1)`,
      `t = np.clip(${name}, 1, 5)`,
      `u = ${name}.clip(max=3)`,
      `v = np.isclose(${name}, 3)`,
      `w = np.nan_to_num(${name})`,
      `x = np.isreal(${name})`,
      `y = np.iscomplex(${name})`,
      `z = ${name}.conj()`,
      `z1 = np.real_if_close(${name})`,
      `z2 = np.isposinf(${name})`,
      `z3 = np.fix(${name})`,
    ]),
  );
  await sameInPython(programs);
});

test("round and fix do what NumPy's do", async () => {
  await sameLines(setup, [
    "q = np.round(f, 1)",
    "q = np.round(i, -1)",
    "q = np.round(u, -1)",
    "q = np.round(c, 1)",
    "q = np.round(b)",
    "q = np.round(b, 1)",
    "q = np.round(1.5)",
    "q = np.round(3)",
    "q = np.round(2.345, 2)",
    "q = np.round(h, 1)",
    "q = np.round(f, 400)",
    "q = np.round(i, -20)",
    "q = np.round(m, 1)",
    "q = np.round(m[::-1], 1)",
    "q = np.round(i, out=np.zeros(3))",
    "q = np.round(f, 1, np.zeros(5, 'f4'))",
    "q = np.round(f, out=np.zeros(5, 'i8'))",
    "q = np.round(c, 1, np.zeros(2, 'c8'))",
    "q = np.around(m, decimals=2, out=m)",
    "q = np.round(f, decimals=1.5)",
    "q = f.round(1)",
    "q = np.fix(f)",
    "q = np.fix(i)",
    "q = np.fix(c)",
    "q = np.fix(-1.5)",
    "q = np.fix(f, np.zeros(5))",
  ]);
});

test("clip does what NumPy's does", async () => {
  await sameLines(setup, [
    "q = np.clip(i, 0, 50)",
    "q = np.clip(f, 0, 1)",
    "q = np.clip(i, None, 20)",
    "q = np.clip(i, 0)",
    "q = np.clip(i)",
    "q = np.clip(i, None, None)",
    "q = np.clip(i, min=0, max=20)",
    "q = np.clip(i, 0, 20, min=0)",
    "q = np.clip(i, 0.5, 20)",
    "q = np.clip(u, -5, 300)",
    "q = np.clip(u, 0, 100)",
    "q = np.clip(u, 300, 5)",
    "q = np.clip(i, [0, 0, 0], [[1], [2]])",
    "q = np.clip(i, 0, 20, out=np.zeros(3))",
    "q = np.clip(i, 0, 20, np.zeros(3))",
    "q = np.clip(f, 0, 1, out=np.zeros(5, 'i8'))",
    "q = np.clip(i, 20, 0)",
    "q = np.clip(f, np.nan, 1)",
    "q = np.clip(3, 0, 2)",
    "q = np.clip(i, 0, 20, dtype='f4')",
    "q = np.clip(i, 0, 20, where=[True, False, True], out=np.zeros(3, int))",
    "q = i.clip(0, 20)",
    "q = i.clip()",
    "q = i.clip(max=3)",
    "q = np.clip(c, 0, 1)",
    "q = np.clip(b, 0, 1)",
    "q = np.clip(m, 1, m[:, :1], out=m)",
    "q = np.clip(m, 0.5, 1)",
  ]);
});

test("closeness is NumPy's", async () => {
  await sameLines(setup, [
    "q = np.isclose([1, 1.00001, np.nan, np.inf], [1, 1, np.nan, np.inf])",
    "q = np.isclose(1, 1)",
    "q = np.isclose([np.nan], [np.nan], equal_nan=True)",
    "q = np.isclose(1e10, 1.00001e10)",
    "q = np.isclose([1, 2], [1, 3], rtol=0.5)",
    "q = np.isclose(i, i + 1, atol=1)",
    "q = np.isclose(u, u.astype('i1'))",
    "q = np.isclose(c, c + 1e-9)",
    "q = np.isclose(c, 1j)",
    "q = np.isclose(1j, c)",
    "q = np.isclose(m, m.T[0].reshape(3, 1))",
    "q = np.isclose(h, 1.2501)",
    "q = np.allclose([1, 2], [1, 2 + 1e-9])",
    "q = np.allclose([1, np.nan], [1, np.nan])",
    "q = np.allclose(m, m, 0, 0, True)",
    "q = np.array_equiv([1, 2], [[1, 2], [1, 2]])",
    "q = np.array_equiv([1, 2], [[1, 2], [1, 3]])",
    "q = np.array_equiv([1, 2], [1, 2, 3])",
  ]);
});

test("parts and values that are no numbers are told as NumPy tells them", async () => {
  await sameLines(setup, [
    "q = np.iscomplex(1j)",
    "q = np.isreal(1)",
    "q = np.iscomplexobj(c)",
    "q = np.isrealobj(c)",
    "q = np.isneginf([-np.inf, np.inf, 1])",
    "q = np.isposinf(c)",
    "q = np.isposinf(np.inf)",
    "q = np.isposinf([np.inf], out=np.zeros(1, bool))",
    "q = np.nan_to_num(f)",
    "q = np.nan_to_num(f, copy=False)",
    "q = np.nan_to_num([np.inf, -np.inf, np.nan], nan=1, posinf=2, neginf=3)",
    "q = np.nan_to_num(np.nan)",
    "q = np.nan_to_num(np.array([complex(np.nan, np.inf)]))",
    "q = np.nan_to_num(np.array([np.inf, -np.inf], 'f2'))",
    "q = np.nan_to_num(np.array([np.inf, -np.inf], 'f4'))",
    "q = np.real_if_close([1 + 1e-15j])",
    "q = np.real_if_close([1 + 1e-3j])",
    "q = np.real_if_close([1 + 1e-3j], tol=1e-2)",
    "q = np.angle([1, 1j, -1])",
    "q = np.angle(1j, deg=True)",
    "q = np.angle(-1.0)",
    "q = np.angle(i)",
    "q = np.angle(h)",
    "q = c.conj()",
    "q = np.array(1j).conj()",
    "q = f.conjugate()",
    "q = np.unwrap([0, 3, 6, 9, 12.0])",
    "q = np.unwrap([0, 1, 2, -1, 0], period=4)",
    "q = np.unwrap([[0, 4], [1, 8]], axis=0)",
    "q = np.unwrap([0, 300, 20], period=360)",
    "q = np.unwrap([0, 5, 20], 2, period=9)",
  ]);
  expect(np.sinc(0)).toBe(1);
  expect(np.sinc(0.5)).toBeCloseTo(2 / Math.PI, 15);
});
