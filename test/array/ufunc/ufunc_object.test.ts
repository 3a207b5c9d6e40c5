// What ufuncs say of themselves, and calls with several results, compared with NumPy.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close, numpy } from "../../oracle/numpy.js";
import { sameLines } from "../python.js";

afterAll(close);

test("every ufunc of NumPy's is here, with its numbers, dtypes, identity and text", async () => {
  const { variables } = await numpy(
    "drop = set('gGOMmqQSUV')",
    "own = lambda u: list(dict.fromkeys(t for t in u.types if not set(t) & drop))",
    "about = lambda u: [u.nin, u.nout, u.nargs, u.identity, own(u), repr(u)]",
    "absent = ('isnat', 'matmul', 'matvec', 'vecdot', 'vecmat')",
    "names = [n for n in dir(np) if isinstance(getattr(np, n), np.ufunc) and n not in absent]",
    "r = {n: about(getattr(np, n)) for n in names}",
    "r = {n: [str(x) if isinstance(x, float) else x for x in a] for n, a in r.items()}",
  );
  const { r } = variables;
  const expected = (r.kind === "python" ? r.value : null) as Record<string, unknown[]>;
  const found = Object.fromEntries(
    Object.keys(expected).map((name) => {
      const ufunc = (np as unknown as Record<string, np.UnaryUfunc | undefined>)[name];
      if (ufunc === undefined) return [name, null];
      const { nin, nout, nargs, types } = ufunc;
      const identity = ufunc.identity === -Infinity ? "-inf" : ufunc.identity;
      return [name, [nin, nout, nargs, identity, types, String(ufunc)]];
    }),
  );
  expect(found).toEqual(expected);
});

test("aliases are the same ufunc", () => {
  expect(np.acos).toBe(np.arccos);
  expect(np.conj).toBe(np.conjugate);
  expect(np.bitwise_invert).toBe(np.invert);
  expect(np.sin.ntypes).toBe(np.sin.types.length);
  expect(np.sin.name).toBe("sin");
});

const setUp = [
  "f = np.array([1.5, -2.5])",
  "i = np.array([7, -7])",
  "o = np.zeros(2)",
  "p = np.zeros(2)",
  "m = np.arange(6.0).reshape(2, 3)",
];

test("a ufunc with two results takes its outputs as NumPy's", async () => {
  await sameLines(setUp, [
    "r, s = np.modf(f)",
    "r, s = np.modf(f, o)",
    "r, s = np.modf(f, o, p)",
    "r, s = np.modf(f, None, p)",
    "r, s = np.modf(f, out=o)",
    "r, s = np.modf(f, out=(o,))",
    "r, s = np.modf(f, out=(o, None))",
    "r, s = np.modf(f, out=(None, None))",
    "r, s = np.modf(f, out=(f, p))",
    "r, s = np.modf(f, out=(o, f))",
    "r, s = np.modf(f, f)",
    "r, s = np.modf(f, out=...)",
    "r, s = np.modf(1.5, out=...)",
    "r, s = np.modf(1.5)",
    "r, s = np.modf(m.T)",
    "r, s = np.modf(m, m[::-1])",
    "r, s = np.modf(f, o, out=(o, p))",
    "r, s = np.modf(f, o, p, o)",
    "r, s = np.modf(f, dtype='f4')",
    "r, s = np.modf(f, dtype='i4')",
    "r, s = np.frexp(f, dtype='f4')",
    "r, s = np.frexp(f, out=(None, np.zeros(2, 'i1')))",
    "r, s = np.frexp(f, out=(None, np.zeros(2, 'u4')))",
    "r, s = np.frexp(f, out=(np.zeros(2, 'i8'), None))",
    "r, s = np.modf(f, out=(np.zeros(3), None))",
    "r, s = np.divmod(i, 2)",
    "r, s = np.divmod(i, i, out=(i, None))",
    "r, s = np.divmod(i, i[::-1], i[::-1])",
    "r, s = np.divmod(i, 2, out=(o, None))",
    "r, s = np.divmod(i, 2, o, p, where=[True, False])",
    "r, s = np.divmod(7, -2)",
    "r, s = np.divmod(i, 300, dtype='i1')",
    "r, s = np.modf(1j)",
    "r, s = np.modf(i, casting='no')",
  ]);
});

test("order and signature choose layout and dtypes as NumPy's", async () => {
  await sameLines(setUp, [
    "r = np.add(m, 1, order='F')",
    "r = np.add(m.T, 1, order='C')",
    "r = np.add(m.T, 1, order='A')",
    "r = np.add(m.T, m.T, order='K')",
    "r = np.add(m, m.T[:2, :2].sum(), order='A')",
    "r = np.add(m, 1, order='X')",
    "r = np.negative(m.T, order='A')",
    "r = np.add(i, 1, signature='dd->d')",
    "r = np.add(f, 1, signature='ff->f')",
    "r = np.add(f, f, signature='ll->l')",
    "r = np.add(i, i, signature='ll->d')",
    "r = np.less(i, 2, signature='dd->?')",
    "r = np.ldexp(f, 2, signature='dl->d')",
  ]);
});
