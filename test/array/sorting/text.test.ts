// Text, bytes and structures are sorted, searched and told apart as NumPy does.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameLines } from "../python.js";

afterAll(close);

test("text and bytes are sorted by their characters", async () => {
  const setup = [
    "u = np.array(['b', 'a', '', 'B', 'ab', 'é', '日本', 'a'])",
    "t = u.astype('>U3')[::-1]",
    "s = np.array([b'b', b'a', b'', b'abcdef', b'ab', b'abcdea'])",
    "m = np.array([['b', 'a'], ['c', 'c'], ['b', 'a']])",
  ];
  await sameLines(setup, [
    "r = np.sort(u)",
    "r = np.argsort(u, kind='stable')",
    "r = np.sort(t)",
    "r = np.argsort(t, kind='stable')",
    "u.sort()",
    "t.sort()",
    "r = np.sort(s)",
    "r = np.argsort(s)",
    "r = np.sort(m, 0)",
    "r = np.sort(m.T, 0)",
    "r = np.sort(np.concatenate([u] * 30))",
    "r = np.argsort(np.concatenate([u] * 30), kind='stable')",
    "r = np.searchsorted(np.sort(u), 'a')",
    "r = np.searchsorted(np.sort(u), ['a', 'zz', 'abcd'])",
    "r = np.unique(u)",
    "r, q = np.unique(t, return_counts=True)",
    "r = np.unique(s)",
    "r = np.unique(m, axis=0)",
    "r = np.isin(u, ['a', 'bcd'])",
    "r = np.intersect1d(u, ['a', 'q'])",
    "r = np.union1d(u, ['z'])",
    "r = np.setdiff1d(u, ['a'])",
    "r = np.lexsort((u, [1, 1, 0, 0, 1, 1, 1, 0]))",
    "r = np.partition(u, [0, 1, 2, 3, 4, 5, 6, 7])",
  ]);
});

test("structures are sorted field by field, or by the fields that are named", async () => {
  const setup = [
    "a = np.array([(2, 1.5), (1, np.nan), (2, -1.0), (1, 0.0)], [('a', 'i4'), ('b', 'f8')])",
    "n = np.array([((1, 2), 3), ((0, 5), 1)], [('p', [('x', 'i1'), ('y', 'i1')]), ('q', '>i2')])",
    "w = np.array([([3, 1],), ([1, 9],), ([1, 2],)], [('p', 'i4', (2,))])",
    "v = np.array([b'b', b'a'], 'V3')",
  ];
  await sameLines(setup, [
    "r = np.sort(a)",
    "r = np.argsort(a)",
    "r = np.sort(a, order='b')",
    "r = np.argsort(a, order=['b', 'a'])",
    "r = np.argsort(a[::-1], order='b')",
    "a.sort(order='b')",
    "r = np.sort(a, order='x')",
    "r = np.sort(a, order=['a', 'a'])",
    "r = np.sort(a, order=[])",
    "r = np.sort(a, order=5)",
    "r = np.partition(a, [0, 1, 2, 3], order='b')",
    "r = np.sort(n)",
    "r = np.sort(w)",
    "r = np.argsort(w)",
    "r = np.sort(v)",
    "r = np.argsort(v)",
    "r = np.unique(v)",
    "r = np.searchsorted(np.sort(a), a)",
    "r = np.sort(np.zeros(2, 'V0'))",
  ]);
});
