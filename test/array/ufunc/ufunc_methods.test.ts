// reduce, accumulate, reduceat, outer and at of ufuncs do what NumPy's do, for dtypes, layouts, options and errors.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { layoutNames, sourceLines } from "../typed_sources.js";

afterAll(close);

const setup = [
  "a = np.arange(24.0).reshape(2, 3, 4)",
  "i = np.arange(6).reshape(2, 3)",
  "s = np.array([3, 1, 2], 'i1')",
  "h = np.array([0.1, 100.3, 7.7, 2000.1], 'f2')",
  "b = np.array([True, False])",
  "r = np.arange(4.0)",
  "r.flags.writeable = False",
  "u = np.zeros(3, 'u1')",
];

const types = "? i1 u1 i2 u2 i4 u4 i8 u8 f2 f4 f8 c8 c16 >i2 >f4".split(" ");
const names =
  "add subtract multiply maximum minimum fmax fmin logical_and logical_or logical_xor bitwise_and bitwise_or bitwise_xor " +
  "left_shift gcd floor_divide fmod equal not_equal less greater copysign heaviside";

test("every method works for every dtype and layout", async () => {
  const programs = types.flatMap((type) =>
    layoutNames.map((name) => [
      ...sourceLines(type, [name]),
      `q = np.add.reduce(${name})`,
      `r = np.subtract.reduce(${name}, axis=-1)`,
      `s = np.maximum.reduce(${name}, axis=None)`,
      `t = np.add.accumulate(${name}, axis=-1)`,
      `u = np.subtract.accumulate(${name})`,
      `v = np.add.reduceat(${name}, [0, 1, 0], axis=-1)`,
      `w = np.subtract.reduceat(${name}, [1, 0])`,
      `x = np.subtract.outer(${name}, ${name}[:1])`,
      `np.add.at(${name}, 0, ${name}[:1][0])`,
      `np.subtract.at(${name}, [0, 0, 1], 1)`,
    ]),
  );
  await sameInPython(programs);
});

test("every ufunc of two arrays reduces and accumulates", async () => {
  const programs = names
    .split(" ")
    .flatMap((name) =>
      types.map((type) => [
        `c = np.array([[3, 1, 2, 9], [1, 3, 3, 0], [7, 2, 1, 8]]).astype('${type}')`,
        `q = np.${name}.reduce(c)`,
        `r = np.${name}.reduce(c, axis=1)`,
        `s = np.${name}.reduce(c, axis=None)`,
        `t = np.${name}.accumulate(c)`,
        `u = np.${name}.accumulate(c, 1)`,
        `v = np.${name}.reduceat(c, [0, 2], 1)`,
        `w = np.${name}.reduce(c[:0])`,
        `x = np.${name}.reduce(c, axis=(0, 1), keepdims=True)`,
        `y = np.${name}.outer(c[0], c[:, 1])`,
        `np.${name}.at(c, (slice(None), [0, 0]), c[:, :2])`,
      ]),
    );
  await sameInPython(programs);
});

test("reduce takes its options as NumPy's", async () => {
  await sameLines(setup, [
    "q = np.add.reduce(a, (0, 2))",
    "q = np.add.reduce(a, None)",
    "q = np.add.reduce(a, axis=())",
    "q = np.add.reduce(a, -1, 'f4', None, True)",
    "q = np.add.reduce(a, -1, None, None, False, 10, a > 3)",
    "q = np.add.reduce(a, axis=(0, 2), where=[True, False, False, True])",
    "q = np.add.reduce(a, axis=1, where=a[:, :1] > 5, initial=1)",
    "q = np.add.reduce(a.T, axis=0, where=a.T > 5)",
    "q = np.add.reduce(i.astype('i1'), axis=None, where=i % 2 == 0)",
    "q = np.add.reduce(a, where=True)",
    "q = np.add.reduce(a, where=np.ones((2, 2, 3, 4), bool))",
    "q = np.add.reduce(a, where=np.ones(5, bool))",
    "q = np.maximum.reduce(a, where=a > 3)",
    "q = np.maximum.reduce(a, where=a > 3, initial=-1)",
    "q = np.maximum.reduce(a, initial=100, axis=None)",
    "q = np.minimum.reduce(i, axis=0, initial=1.5)",
    "q = np.add.reduce(a, initial=None)",
    "q = np.add.reduce(a, axis=(0, 1), initial=None)",
    "q = np.add.reduce([], initial=None)",
    "q = np.add.reduce([-0.0], initial=None)",
    "q = np.add.reduce(3)",
    "q = np.add.reduce(3, axis=0)",
    "q = np.add.reduce(3, axis=1)",
    "q = np.add.reduce(a, 5)",
    "q = np.add.reduce(a, (0, 0))",
    "q = np.add.reduce(a, 1.5)",
    "q = np.add.reduce(a, foo=1)",
    "q = np.add.reduce()",
    "q = np.add.reduce(a, out=np.zeros((3, 4), 'i8'))",
    "q = np.add.reduce(a, out=(np.zeros((3, 4)),))",
    "q = np.add.reduce(a, axis=None, out=...)",
    "q = np.add.reduce(a, out=a[0])",
    "q = np.add.reduce(a, out=np.zeros(4))",
    "q = np.add.reduce(a, dtype='i8')",
    "q = np.add.reduce(i, dtype='i1')",
    "q = np.add.reduce(i, dtype=bool)",
    "q = np.multiply.reduce(b)",
    "q = np.logical_or.reduce(a, dtype='f4')",
    "q = np.equal.reduce(i, axis=0, dtype=bool)",
    "q = np.equal.reduce(i)",
    "q = np.subtract.reduce(a, axis=None)",
    "q = np.subtract.reduce(b)",
    "q = np.subtract.reduce([])",
    "q = np.subtract.reduce([1, 2], initial=5)",
    "q = np.divide.reduce(i + 1)",
    "q = np.divide.reduce(i, dtype='i8')",
    "q = np.power.reduce([2, 3, 2])",
    "q = np.subtract.reduce(h)",
    "q = np.multiply.reduce(h)",
    "q = np.maximum.reduce(h)",
    "q = np.bitwise_and.reduce(np.zeros(0, 'u1'))",
    "q = np.bitwise_and.reduce(np.zeros(0, '?'))",
    "q = np.logaddexp.reduce([])",
    "q = np.bitwise_or.reduce(a)",
    "q = np.gcd.reduce(a)",
    "q = np.sin.reduce(a)",
    "q = np.divmod.reduce(a)",
  ]);
});

test("accumulate and reduceat take their options as NumPy's", async () => {
  await sameLines(setup, [
    "q = np.add.accumulate(a.transpose(2, 0, 1))",
    "q = np.add.accumulate(a[:, ::-1], axis=1)",
    "q = np.add.accumulate(a[::-1, 0, 0])",
    "q = np.add.accumulate(np.zeros((0, 3)), axis=1)",
    "q = np.add.accumulate(s)",
    "q = np.add.accumulate(s, dtype='i1')",
    "q = np.multiply.accumulate(np.array([100, 200, 3], 'i2'), dtype='i1')",
    "q = np.multiply.accumulate(s * 50, dtype='i1')",
    "q = np.add.accumulate(h)",
    "q = np.add.accumulate(np.array([h] * 3), axis=1)",
    "q = np.add.accumulate(np.arange(10000) % 7, dtype='u1')",
    "q = np.add.accumulate(a, out=a)",
    "q = np.add.accumulate(a[0, 0, :3], out=a[0, 0, 1:])",
    "q = np.add.accumulate(a, axis=1, out=np.zeros((2, 3, 4), 'i8'))",
    "q = np.add.accumulate(i, out=np.zeros(3))",
    "q = np.add.accumulate(i, out=np.zeros((3, 2)))",
    "q = np.add.accumulate(3)",
    "q = np.add.accumulate(a, axis=(0,))",
    "q = np.add.accumulate(a, axis=(0, 1))",
    "q = np.add.accumulate(a, axis=None)",
    "q = np.add.accumulate(r, axis=None)",
    "q = np.add.accumulate(a, axis=5)",
    "q = np.add.accumulate(a, 0, None, None)",
    "q = np.add.accumulate(a, 0, None, None, True)",
    "q = np.add.accumulate()",
    "q = np.add.accumulate(b)",
    "q = np.logical_and.accumulate(a)",
    "q = np.equal.accumulate(b)",
    "q = np.equal.accumulate(i)",
    "q = np.sin.accumulate(a)",
    "q = np.divide.accumulate([8, 2, 2])",
    "q = np.add.reduceat(a, [0, 1, 0], axis=1)",
    "q = np.add.reduceat(a.transpose(2, 0, 1), [0, 3, 1, 2])",
    "q = np.add.reduceat(a, [])",
    "q = np.add.reduceat(a, [0.5])",
    "q = np.add.reduceat(a, [[0]])",
    "q = np.add.reduceat(a, 0)",
    "q = np.add.reduceat(a, [0, 5])",
    "q = np.add.reduceat(a, [0, -1])",
    "q = np.add.reduceat(3, [0])",
    "q = np.add.reduceat(a)",
    "q = np.add.reduceat(np.arange(1000.0) / 3, [0, 100, 900, 5])",
    "q = np.add.reduceat(i, [0, 1], dtype='f4')",
    "q = np.add.reduceat(a, [0, 1], out=np.zeros((2, 3, 4), 'f4'))",
    "q = np.add.reduceat(a, [0, 1], out=np.zeros((3, 3, 4), 'f4'))",
    "q = np.add.reduceat(a, [0, 1], out=a)",
    "q = np.greater.reduceat(i, [0])",
    "q = np.maximum.reduceat(a, [0, 0], axis=2)",
  ]);
});

test("outer and at take their arguments as NumPy's", async () => {
  await sameLines(setup, [
    "q = np.add.outer([1, 2], [3, 4])",
    "q = np.add.outer(1, 2)",
    "q = np.add.outer(a[0].T, a[0])",
    "q = np.add.outer(np.array([1], 'f4'), 1.5)",
    "q = np.add.outer([1, 2], [3, 4], out=np.zeros((2, 2)))",
    "q = np.add.outer([1, 2], [3, 4], dtype='f4')",
    "q = np.add.outer(1)",
    "q = np.add.outer(1, 2, 3)",
    "q = np.add.outer(1, 2, foo=3)",
    "q = np.sin.outer(1, 2)",
    "q, p = np.divmod.outer(i, i[1])",
    "np.add.at(r, [0, 0], 1)",
    "np.add.at(a, [0, 0], 1)",
    "np.add.at(a, (0, slice(None), [1, 1, 2]), 2.5)",
    "np.add.at(a, a > 20, 100)",
    "np.add.at(a, slice(None, None, 2), 1)",
    "np.add.at(a, ..., 1)",
    "np.add.at(a, None, 1)",
    "np.add.at(np.zeros(()), (), 1)",
    "np.add.at(i, [0, 1], 1.5)",
    "np.add.at(u, [0], 300)",
    "np.add.at(u, [0, 0], -1)",
    "np.subtract.at(u, [1], s[:1])",
    "np.divide.at(i, 1, 2)",
    "np.sqrt.at(i, [1, 1])",
    "np.negative.at(a, [0, 0, 1])",
    "np.less.at(a, 0, 3)",
    "np.multiply.at(h, [0, 0], 3)",
    "np.maximum.at(s, [0, 1, 1], [1, 5, 7])",
    "np.add.at(a, 0)",
    "np.negative.at(a, [0], 1)",
    "np.add.at(3, 0, 1)",
    "np.add.at([1, 2], 0, 1)",
    "np.add.at(a, [0, 5], 1)",
    "np.add.at(a, 'x', 1)",
    "np.add.at(a, 1.5, 1)",
    "np.add.at(a, (0, 1, 2, [3], 0), 1)",
    "np.add.at(i, [0, 1], np.ones((5, 3)))",
    "np.add.at(i, [0, 1], np.ones((1, 2, 3)))",
    "np.add.at(a, 0, 1, 2)",
    "np.add.at(a)",
    "np.divmod.at(a, 0, 1)",
  ]);
});

test("a result of a method says how it came to be", () => {
  const { operation, verdict } = np.add.accumulate([1, 2]).origin;
  expect([operation, verdict]).toEqual(["add.accumulate", "new"]);
});
