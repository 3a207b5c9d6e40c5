// matmul, vecdot, matvec and vecmat: sources of every layout, axes, outputs and refusals, asked of NumPy itself.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython } from "../python.js";
import { alike, cross, sources } from "../sources.js";

afterAll(close);

const results = (calls: readonly string[]) => calls.map((call) => `r = ${call}`);

test("products of arrays of every layout are NumPy's", async () => {
  await sameInPython(
    cross(
      alike,
      results([
        "np.matmul(a, a.T)",
        "np.matmul(a.T, a)",
        "np.matmul(a, np.arange(4))",
        "np.matmul(np.arange(3), a)",
        "np.matmul(a, a)",
        "a @ np.arange(8).reshape(4, 2)",
        "np.vecdot(a, a)",
        "np.vecdot(a, a, axis=0)",
        "np.vecdot(a, a, axis=0, keepdims=True)",
        "np.matvec(a, np.arange(4))",
        "np.matvec(a, a)",
        "np.vecmat(np.arange(3), a)",
        "np.vecmat(a.T, a)",
        "np.matmul(a, a.T, axes=[(1, 0), (1, 0), (1, 0)])",
        "np.matmul(a, a.T, order='F')",
        "np.matmul(a, a.T, order='A')",
        "np.matmul(a[:0], a.T)",
        "np.matmul(a[:, :0], a.T[:0])",
        "np.vecdot(a[:, :0], a[:, :0])",
      ]),
    ),
  );
});

test("stacks broadcast and lie in memory as NumPy's", async () => {
  const T = "T = np.arange(24).reshape(2, 3, 4)";
  const lines = results([
    "np.matmul(T, T.transpose(0, 2, 1))",
    "np.matmul(T, T[0].T)",
    "np.matmul(T[:, None], T.transpose(0, 2, 1))",
    "np.matmul(np.asfortranarray(T), T.transpose(0, 2, 1))",
    "np.matmul(T, np.ones((4, 5)), order='F')",
    "np.matmul(T, T, axes=[(1, 2), (2, 1), (0, 1)])",
    "np.matmul(T, T, axes=[(1, 2), (2, 1), (0, 2)])",
    "np.matmul(T, T, axes=[(1, 2), (2, 1), (0, 2)], out=np.zeros((3, 2, 3)))",
    "np.vecdot(T, T, axis=1, keepdims=True)",
    "np.vecdot(T, T, axes=[0, 0, 0], keepdims=True)",
    "np.vecdot(T, T, axes=[0, 0])",
    "np.vecdot(T, T, out=np.zeros((2, 2, 3)))",
    "np.vecdot(np.asfortranarray(T), T)",
    "np.vecdot(T, T, dtype='f4')",
    "np.vecdot([1j, 2], [3, 4j])",
    "np.vecdot([True, False], [True, True])",
    "np.vecdot(np.arange(3), np.arange(3), out=np.zeros(()))",
    "np.vecdot(np.arange(3), np.arange(3), out=...)",
    "np.matvec(T, T[:, 0])",
    "np.vecmat([1j, 1], T[:, :2])",
  ]);
  await sameInPython(lines.map((line) => [T, line]));
});

test("what does not fit is refused in NumPy's words", async () => {
  const before = [
    "A = np.arange(6).reshape(2, 3)",
    "v = np.arange(3)",
    "T = np.arange(24).reshape(2, 3, 4)",
  ];
  const lines = results([
    "np.vecdot(A, np.arange(2))",
    "np.vecdot(A, A.T)",
    "np.vecdot(3, v)",
    "np.vecdot(A, A, axis=2)",
    "np.vecdot(A, A, axes=[0, 0, 0])",
    "np.vecdot(A, A, axes=[0])",
    "np.vecdot(A, A, axes=5)",
    "np.vecdot(A, A, axes=[0, 0], axis=0)",
    "np.vecdot(A, A, axes=[(0, 1), 0])",
    "np.vecdot(A, A, axis=1.5)",
    "np.vecdot(A, v, keepdims=1)",
    "np.vecdot(T, T, out=np.zeros((3, 2)))",
    "np.vecdot(T, T, out=np.zeros(3))",
    "np.vecdot(T, np.ones((5, 4)))",
    "np.vecdot(T, np.ones((2, 0, 4)).transpose(0, 2, 1), axis=-2)",
    "np.vecdot(T, np.ones((2, 3, 0)), axis=-2)",
    "np.vecdot(A * 1j, A, dtype='f8')",
    "np.vecdot(v)",
    "np.vecdot(v, v, v, v)",
    "np.matvec(A, np.arange(2))",
    "np.matvec(v, v)",
    "np.matvec(A, 3)",
    "np.matvec(A, v, out=np.zeros(3))",
    "np.matvec(T, np.ones((3, 4)))",
    "np.vecmat(v, A)",
    "np.vecmat(v, v)",
    "np.vecmat(np.ones((5, 3)), T)",
    "np.matmul(A, A.T, axes=[(1, 0), (1, 0)])",
    "np.matmul(A, A.T, axes=[(1, 0), 1, (1, 0)])",
    "np.matmul(A, A.T, axes=[(0, 1, 2), (0, 1), (0, 1)])",
    "np.matmul(A, A.T, axes=[(0, 0), (0, 1), (0, 1)])",
    "np.matmul(A, A.T, axes=[(0, 5), (0, 1), (0, 1)])",
    "np.matmul(A, A.T, axis=0)",
    "np.matmul(A, A.T, keepdims=True)",
    "np.matmul(A, A.T, out=np.broadcast_to(1, (2, 2)))",
    "np.matmul(2, A)",
  ]);
  await sameInPython(lines.map((line) => [...before, line]));
});

test("an out that overlaps the factors gets what it would get from copies of them", async () => {
  await sameInPython([
    ["a = np.arange(9).reshape(3, 3)", "r = np.matmul(a, a, out=a)"],
    ["a = np.arange(9).reshape(3, 3)", "r = np.matmul(a, a.T, out=a.T)"],
    ["a = np.arange(9.0).reshape(3, 3)", "r = np.matvec(a, a[0], out=a[:, 1])"],
    ["a = np.arange(9.0).reshape(3, 3)", "r = np.vecdot(a, a, out=a[0])"],
    [
      "a = np.arange(9.0).reshape(3, 3)",
      "b = np.zeros((3, 6))",
      "r = np.matmul(a, a, out=b[:, ::2])",
    ],
    [
      "a = np.arange(9.0).reshape(3, 3)",
      "b = np.zeros((3, 3), '>f4')",
      "r = np.matmul(a, a, out=b)",
    ],
  ]);
});

test("large products of every dtype are exact where floats and integers are", async () => {
  const types = "i1 u1 i2 u2 i4 u4 i8 u8 f4 f8 c8 c16 >f8 >i4".split(" ");
  const shapes = [
    [40, 300, 50],
    [17, 17, 17],
    [1, 500, 40],
    [60, 70, 1],
  ];
  await sameInPython(
    types.flatMap((type) =>
      shapes.map(([n, k, m]) => [
        "g = np.random.default_rng(7)",
        `x = g.integers(0, 9, (${n}, ${k})).astype('${type}')`,
        `y = (g.integers(0, 9, (${m}, ${k})).astype('${type}') * np.ones((), '${type}')).T`,
        ...(type.startsWith("c") ? ["x *= 1 + 2j", "y = y * (2 - 1j)"] : []),
        "g = 0",
        "r = np.matmul(x, y)",
        "s = np.matmul(x[::-1, ::2], y[::2])",
      ]),
    ),
  );
});

test("large products of integers of any size wrap as NumPy's do", async () => {
  await sameInPython(
    ["i4", "u4", "i8", "u8"].map((type) => [
      "g = np.random.default_rng(7)",
      `x = g.integers(0, 2**31 - 1, (12, 30)).astype('${type}')`,
      `y = x.T.copy() * x[0, 0]`,
      "g = 0",
      "r = np.matmul(x, y)",
    ]),
  );
});

test("products of every source with itself have NumPy's layout", async () => {
  await sameInPython(cross(sources, results(["np.vecdot(a, a)", "np.matmul(a, a)"])));
});
