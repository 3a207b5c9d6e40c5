// einsum: views, sums, layouts and refusals, for sources of every layout, asked of NumPy itself.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { alike, cross, unlike } from "../sources.js";

afterAll(close);

const results = (calls: readonly string[]) => calls.map((call) => `r = ${call}`);
const setup = [
  "A = np.arange(6).reshape(2, 3)",
  "F = np.asfortranarray(A)",
  "v = np.arange(3)",
  "w = np.arange(2)",
  "S = np.arange(9).reshape(3, 3)",
  "T = np.arange(24).reshape(2, 3, 4)",
];

test("einsum of arrays of every layout is NumPy's", async () => {
  const calls = [
    "np.einsum('ij->ji', a)",
    "np.einsum('ij', a)",
    "np.einsum('ji', a)",
    "np.einsum('ii->i', a[:, :3])",
    "np.einsum('ii', a[:, :3])",
    "np.einsum('...->...', a)",
    "np.einsum('ij->i', a)",
    "np.einsum('ij->j', a)",
    "np.einsum('ij->', a)",
    "np.einsum('...j->...', a)",
    "np.einsum('ij,jk->ik', a, a.T)",
    "np.einsum('ij,jk->ki', a, a.T)",
    "np.einsum('ij,jk', a, a.T)",
    "np.einsum('ij,kj->ikj', a, a)",
    "np.einsum('ij,ij->ij', a, a)",
    "np.einsum('ij,ij->i', a, a)",
    "np.einsum('ij,ij', a, a)",
    "np.einsum('ij,j->i', a, np.arange(4))",
    "np.einsum('ij,i->ij', a, [1, 2, 3])",
    "np.einsum('ij,jk,kl->il', a, a.T, a)",
    "np.einsum('i,j,k->kji', a[0], a[1], [1, 2])",
    "np.einsum(a, [0, 1], a, [2, 1], [2, 0])",
    "np.einsum(a, [1, 0])",
    "np.einsum('ij->ji', a, dtype='c16')",
    "np.einsum('ij,j->ij', a, a[0], order='F')",
    "np.einsum('ij,j->i', a[:, :1], np.arange(4))",
  ];
  await sameInPython(cross(alike, results(calls)));
});

test("writes into a view that einsum gave reach the array, if it is writeable", async () => {
  const lines = ["r = np.einsum('ii->i', a[:, :3])", "r[...] = 7", "s = a.copy()"];
  await sameInPython(cross(alike, [lines]));
});

test("einsum of empty, 0-D and oddly shaped arrays is NumPy's", async () => {
  const calls = [
    "np.einsum('...', a)",
    "np.einsum('...,...', a, a)",
    "np.einsum('...i->...', a)",
    "np.einsum('i...->...', a)",
    "np.einsum('...i,...i', a, a)",
    "np.einsum('...i,...i->...', a, a)",
    "np.einsum('ij,jk->ik', a, a.T)",
    "np.einsum('i,i->', a, a)",
    "np.einsum('i,j', a, a)",
  ];
  await sameInPython(cross(unlike, results(calls)));
});

test("labels, ellipses, lists, dtypes and outputs are read as NumPy reads them", async () => {
  await sameLines(
    setup,
    results([
      "np.einsum('ijk->ki', T)",
      "np.einsum('ijk->k', T)",
      "np.einsum('...ij,...jk', T, T.transpose(0, 2, 1))",
      "np.einsum('ij...,jk->ik...', T, np.ones((3, 2)))",
      "np.einsum(',', 2, 3)",
      "np.einsum('', 5)",
      "np.einsum(',ij', 2, A)",
      "np.einsum('i,', v, 2)",
      "np.einsum('i,j,k->ijk', v, v, w)",
      "np.einsum('i,j,k', v, v, w)",
      "np.einsum('ij,jk,kl->il', A, S, S)",
      "np.einsum(A, [0, 1])",
      "np.einsum(A, [0, 1], [1, 0])",
      "np.einsum(A, [0, 1], A, [0, 1], [])",
      "np.einsum(T, [..., 0], [...])",
      "np.einsum(T, [..., 0], [0, ...])",
      "np.einsum('i j -> j i', A)",
      "np.einsum('...ij->ij', A)",
      "np.einsum('ij->...', A)",
      "np.einsum('...,...', T, np.arange(4))",
      "np.einsum('i...->i', v)",
      "np.einsum('...ij->...ji', T)",
      "np.einsum('iij->ij', np.arange(12).reshape(2, 2, 3))",
      "np.einsum('iii->i', np.arange(27).reshape(3, 3, 3))",
      "np.einsum('ij,jk->ik', F, F.T)",
      "np.einsum('ij,jk->ik', F, A.T, order='A')",
      "np.einsum('ij,jk->ik', A, A.T, order='F')",
      "np.einsum('ij->i', A.astype('i1'))",
      "np.einsum('i->', np.full(3, 100, 'i1'))",
      "np.einsum('i,i', v.astype('?'), v.astype('?'))",
      "np.einsum('i->', v.astype('?'))",
      "np.einsum('ij->i', A * 1., dtype='i4', casting='unsafe')",
      "np.einsum('i->', v.astype('f4'), dtype='f8')",
      "np.einsum(',i->i', 2.5, v.astype('f4'))",
      "np.einsum('i,i->i', np.arange(3.), np.arange(3).astype('c8'))",
      "np.einsum('ij', A.astype('>i4'))",
      "np.einsum('ij->i', A.astype('>i4'))",
      "np.einsum('ij->j', np.zeros((0, 3)))",
      "np.einsum('ij,jk->ik', np.zeros((2, 0)), np.zeros((0, 3)))",
      "np.einsum('ij,jk->ik', np.zeros((0, 2)), np.zeros((2, 3)))",
      "np.einsum('b,a', w, v)",
      "np.einsum('bA,a', A, v)",
      "np.einsum('Ab,bA', A, A.T)",
      "np.einsum('ij,ij->', A * 1j, A)",
      "np.einsum('abc,cd,be->ade', T, np.arange(8).reshape(4, 2), S)",
      "np.einsum('abc,abc->b', T, T)",
      "np.einsum('abc,abd->cd', T, T)",
      "np.einsum('abc,adc->acbd', T, T)",
      "np.einsum('ij->ji', [[1, 2], [3, 4]])",
    ]),
  );
});

test("out gets the sums, computed in the dtype that all have in common, or is refused", async () => {
  await sameInPython(
    [
      ["o = np.zeros((3, 2))", "r = np.einsum('ij->ji', A, out=o)"],
      ["o = np.zeros((2, 3))", "r = np.einsum('ij->ji', A, out=o)"],
      ["o = np.zeros((3, 2), 'i4')", "r = np.einsum('ij->ji', A, out=o)"],
      ["o = np.zeros((3, 2), 'i4')", "r = np.einsum('ij->ji', A * 1., out=o, casting='unsafe')"],
      ["o = np.zeros(2, 'i8')", "r = np.einsum('ij->i', A, out=o)"],
      ["o = np.zeros(3, 'i8')", "r = np.einsum('ij->i', A, out=o)"],
      ["o = np.zeros((1, 2), 'i8')", "r = np.einsum('ij->i', A, out=o)"],
      ["o = np.zeros((), 'i8')", "r = np.einsum('ij->', A, out=o)"],
      ["o = np.zeros((), 'i8')", "r = np.einsum('i->', np.full(3, 100, 'i1'), out=o)"],
      ["o = np.zeros(3)", "r = np.einsum('i->i', np.ones(1), out=o)"],
      ["o = np.zeros(1)", "r = np.einsum('i->i', np.ones(3), out=o)"],
      ["o = np.zeros((2, 3), 'f4')", "r = np.einsum('ij,ij->ij', A, A, out=o)"],
      [
        "o = np.zeros((2, 3), 'f4')",
        "r = np.einsum('ij,ij->ij', A, A, out=o, casting='same_kind')",
      ],
      ["o = np.broadcast_to(1, (2, 2))", "r = np.einsum('ij,jk->ik', A, A.T, out=o)"],
      ["r = np.einsum('ij->ji', S, out=S)"],
      ["r = np.einsum('ij,jk->ik', S, S, out=S)"],
    ].map((lines) => [...setup, ...lines]),
  );
});

test("bad subscripts, shapes and casts are refused in NumPy's words", async () => {
  await sameLines(
    setup,
    results([
      "np.einsum(A, [0, 0])",
      "np.einsum(A, [0, 1], A, [1, 2])",
      "np.einsum(A, [0, 'a'])",
      "np.einsum(A, [0, 100])",
      "np.einsum(A, [0, -1])",
      "np.einsum(A, [0, 1], [0, 0])",
      "np.einsum(A, [0, 1], [5])",
      "np.einsum(A, [0, 1], 5)",
      "np.einsum(A, 5)",
      "np.einsum('ij->i', A * 1., dtype='i4')",
      "np.einsum('ij->i', A, dtype='f4')",
      "np.einsum('ij->i', A, casting='foo')",
      "np.einsum('ij->i', A, order='Q')",
      "np.einsum('i', A)",
      "np.einsum('ijk', A)",
      "np.einsum('ij,jk', A, A)",
      "np.einsum('ij', A, A)",
      "np.einsum('ij,jk', A)",
      "np.einsum('ij->k', A)",
      "np.einsum('ij->ii', A)",
      "np.einsum('ij->iij', A)",
      "np.einsum('i1', A)",
      "np.einsum('i..', A)",
      "np.einsum('i.', A)",
      "np.einsum('......', A)",
      "np.einsum('...i...', A)",
      "np.einsum('ij-j', A)",
      "np.einsum('ij>j', A)",
      "np.einsum('ij->j->i', A)",
      "np.einsum('ij->j.', A)",
      "np.einsum('ii->i', A)",
      "np.einsum('ii', A)",
      "np.einsum('ii', np.ones((1, 3)))",
      "np.einsum('...ij->ij', T)",
      "np.einsum('...i,i...->...', A, A)",
      "np.einsum('ij,ij->ij', A, v)",
      "np.einsum('i...,i...->...', T, A)",
      "np.einsum('...,...', T, np.arange(3))",
      "np.einsum('i...,i->i', A, w)",
      "np.einsum('ij', 5)",
      "np.einsum(5)",
      "np.einsum()",
      "np.einsum('i')",
      "np.einsum(A)",
      "np.einsum('ij->ji', A, foo=1)",
    ]),
  );
});
