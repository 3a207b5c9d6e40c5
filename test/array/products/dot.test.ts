// dot, inner, vdot, outer, tensordot, kron, cross, trace and np.linalg's products, asked of NumPy itself.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { alike, cross, sources, unlike } from "../sources.js";

afterAll(close);

const results = (calls: readonly string[]) => calls.map((call) => `r = ${call}`);
const setup = [
  "A = np.arange(6).reshape(2, 3)",
  "v = np.arange(3)",
  "w = np.arange(2)",
  "T = np.arange(24).reshape(2, 3, 4)",
];

test("dot products of arrays of every layout are NumPy's", async () => {
  const calls = [
    "np.dot(a, a.T)",
    "np.dot(a.T, a)",
    "a.dot(np.arange(4))",
    "np.dot(np.arange(3), a)",
    "np.dot(a, a)",
    "np.dot(a, 3)",
    "np.dot(2.5, a)",
    "np.dot(a, np.arange(24).reshape(2, 4, 3))",
    "np.inner(a, a)",
    "np.inner(a, a[0])",
    "np.inner(a, 2)",
    "np.vdot(a, a)",
    "np.vdot(a, a.T)",
    "np.outer(a, a[0])",
    "np.tensordot(a, a)",
    "np.tensordot(a, a.T, 1)",
    "np.tensordot(a, a, axes=([0], [0]))",
    "np.tensordot(a, a, axes=0)",
    "np.kron(a, [1, 2])",
    "np.kron([[1], [2]], a)",
    "np.kron(a, a[0])",
    "np.cross(a[:, :3], a[:, 1:])",
    "np.cross(a[:, :2], a[:, 1:])",
    "np.cross(a[:, :3], a[:, 2:])",
    "np.cross(a[:, :2], a[:, 2:])",
    "np.cross(a, a[::-1], axis=0)",
    "np.trace(a)",
    "a.trace(1)",
    "np.trace(a, -1, dtype='f4')",
  ];
  await sameInPython(cross(alike, results(calls)));
});

test("empty, 0-D and oddly shaped arrays are multiplied and refused as by NumPy", async () => {
  const calls = [
    "np.dot(a, a)",
    "np.dot(a, a.T)",
    "np.inner(a, a)",
    "np.vdot(a, a)",
    "np.outer(a, a)",
    "np.tensordot(a, a, 1)",
    "np.tensordot(a, a, a.ndim)",
    "np.kron(a, a)",
    "np.cross(a, a)",
    "np.trace(a)",
  ];
  await sameInPython(cross(unlike, results(calls)));
});

test("products with several axes are laid out as NumPy's", async () => {
  await sameLines(
    setup,
    results([
      "np.dot(T, np.arange(4))",
      "np.dot(T, T.transpose(0, 2, 1))",
      "np.dot(np.asfortranarray(A), np.asfortranarray(A.T))",
      "np.dot(3, A.T)",
      "np.dot(A[:, ::2], 3)",
      "np.dot(3, 4)",
      "np.dot([True, False], [True, True])",
      "np.dot(A.astype('f4'), 2.5)",
      "np.dot(A.astype('>i4'), A.T.astype('>i4'))",
      "np.inner(T, np.arange(8).reshape(2, 4))",
      "np.vdot([1j, 2], [3, 4j])",
      "np.vdot(2, 3)",
      "np.outer(2, 3)",
      "np.outer(v, 1.5)",
      "np.tensordot(T, T, axes=([0, 1], [0, 1]))",
      "np.tensordot(T, A, axes=([1], [1]))",
      "np.tensordot(v, v, 0)",
      "np.tensordot(v, v, 1)",
      "np.tensordot(A, A, axes=-1)",
      "np.tensordot(3, 4, 0)",
      "np.tensordot(A, A.T, axes=[1, 0])",
      "np.tensordot(A, A.T, axes=[[-1], [0]])",
      "np.kron(A, A)",
      "np.kron(T, A)",
      "np.kron(2, A)",
      "np.kron(np.array(2), A)",
      "np.kron(2, 3)",
      "np.kron(np.ones((2, 3)), np.ones((2, 2, 2)))",
      "np.kron(np.asfortranarray(A), A)",
      "np.kron(A, np.zeros((0, 2)))",
      "np.cross(np.ones((5, 3)), np.ones((2, 1, 3)))",
      "np.cross(np.ones((2, 5)).T, np.ones((2, 1, 3)))",
      "np.cross(np.ones((2, 5)).T, np.ones((2, 1, 2)))",
      "np.cross(w, w)",
      "np.cross([1, 2], [3, 4, 5])",
      "np.cross([3, 4, 5], [1, 2])",
      "np.cross(A.T[:3], A.T[:3], axisa=0, axisb=0)",
      "np.cross(A.T[:3], A.T[:3], axisa=0, axisb=0, axisc=0)",
      "np.cross([True, False, True], [1, 2, 3])",
      "np.cross(v.astype('f2'), v.astype('i2'))",
      "np.trace(T)",
      "np.trace(T, 1, 1, 2)",
      "np.trace(T, offset=-1, axis1=2, axis2=0)",
      "np.trace(A.astype('u1'))",
      "np.trace(A.astype('?'))",
      "np.trace([[1, 2], [3, 4.5]])",
      "np.trace(A, 5)",
    ]),
  );
});

test("what does not fit is refused in NumPy's words", async () => {
  await sameLines(
    setup,
    results([
      "np.dot(A, A)",
      "np.dot(v, A)",
      "np.dot(v, w)",
      "np.dot(T, A)",
      "np.inner(A, w)",
      "np.inner(A, A.T)",
      "np.vdot(A, v)",
      "np.vdot(A, 2)",
      "np.vdot(v, A)",
      "np.tensordot(A, A.T)",
      "np.tensordot(A, A, 3)",
      "np.tensordot(A, A, axes=([5], [0]))",
      "np.tensordot(A, A, axes=([0, 1], [0]))",
      "np.tensordot(A, A, axes=([0, 0], [0, 0]))",
      "np.tensordot(A, A, axes=1.5)",
      "np.cross(np.arange(4), v)",
      "np.cross(np.array(3), v)",
      "np.cross(A, T)",
      "np.cross(v, v, axis=2)",
      "np.trace(v)",
      "np.trace(A, axis1=0, axis2=0)",
      "np.trace(A, axis1=3)",
      "np.dot(A)",
    ]),
  );
});

test("out gets the product, or is refused, as in NumPy", async () => {
  await sameInPython(
    [
      ["o = np.zeros((3, 3))", "r = np.dot(A.T, A, out=o)"],
      ["o = np.zeros((3, 3), 'i8')", "r = np.dot(A.T, A, out=o)"],
      ["o = np.zeros((3, 3), 'i8').T", "r = np.dot(A.T, A, out=o)"],
      ["o = np.zeros((9,), 'i8')", "r = np.dot(A.T, A, o)"],
      ["o = np.zeros((3, 2), 'i8')", "r = np.dot(A.T, A, o)"],
      ["o = np.broadcast_to(np.array([1]), (1, 1))", "r = np.dot([[1]], [[1]], o)"],
      ["o = np.zeros((), 'i8')", "r = np.dot(v, v, out=o)"],
      ["o = np.zeros((2, 3))", "r = np.dot(A, 3, out=o)"],
      ["o = 5", "r = np.dot(A.T, A, out=o)"],
      ["o = np.arange(9).reshape(3, 3)", "r = np.dot(o, o, out=o)"],
      ["o = np.arange(9).reshape(3, 3)", "r = o.dot(o.T, o)"],
      ["o = np.zeros((3, 2))", "r = np.outer(v, w, out=o)"],
      ["o = np.zeros((2, 3))", "r = np.outer(v, w, out=o)"],
      ["o = np.zeros(4)", "r = np.trace(T, out=o)"],
      ["o = np.zeros(4, 'i4')", "r = np.trace(T, out=o)"],
    ].map((lines) => [...setup, ...lines]),
  );
});

test("the products of np.linalg are NumPy's", async () => {
  await sameLines(
    setup,
    results([
      "np.linalg.trace(T)",
      "np.linalg.trace(T, offset=1, dtype='f8')",
      "np.linalg.diagonal(T)",
      "np.linalg.diagonal(T, offset=1)",
      "np.linalg.diagonal(v)",
      "np.linalg.matrix_transpose(T)",
      "np.linalg.matrix_transpose(v)",
      "np.linalg.outer(v, w)",
      "np.linalg.outer(A, w)",
      "np.linalg.cross(v, v)",
      "np.linalg.cross(A, A)",
      "np.linalg.cross(A, A, axis=0)",
      "np.linalg.cross(w, w)",
      "np.linalg.vecdot(A, v)",
      "np.linalg.vecdot(A, A, axis=0)",
      "np.linalg.matmul(A, A.T)",
      "np.linalg.tensordot(A, A)",
      "np.linalg.tensordot(A, A, axes=1)",
      "np.linalg.matrix_power(A.T @ A, 3)",
      "np.linalg.matrix_power(A.T @ A, 6)",
      "np.linalg.matrix_power(A.T @ A, 0)",
      "np.linalg.matrix_power(A.T @ A, 1)",
      "np.linalg.matrix_power(A, 2)",
      "np.linalg.matrix_power(A.T @ A, 1.5)",
      "np.linalg.matrix_power(v, 2)",
    ]),
  );
});

test("every source by itself is multiplied as by NumPy", async () => {
  await sameInPython(cross(sources, results(["a.dot(a.T)", "np.vdot(a, 1)"])));
});
