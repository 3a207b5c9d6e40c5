// How a ufunc takes its arguments: out, dtype, casting, where and errors, compared with NumPy's own answers.

import { afterAll, describe, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { NDArray } from "../../../kernel/array/record/record.js";
import { close, numpy, runPrograms } from "../../oracle/numpy.js";

afterAll(close);

/** Arrays that the expressions below use, made alike on both sides. */
const setUp = [
  "i = np.arange(1, 4)",
  "f = np.array([0.5, -1.5, 2.5])",
  "u = np.array([250, 3, 0], dtype='u1')",
  "b = np.array([True, False, True])",
  "c = np.array([1 + 2j, 0, -1j])",
  "m = np.arange(6.0).reshape(2, 3)",
  "z = np.array(7)",
  "swapped = np.array([1, 2, 3], dtype='>i4')",
  "half = np.array([1, 2, 3], dtype='f2')",
  "frozen = np.zeros(3)",
  "frozen.flags.writeable = False",
  "single = np.zeros(3, dtype='f4')",
];

function arrays() {
  const frozen = np.zeros(3);
  frozen.flags.writeable = false;
  return {
    i: np.arange(1, 4),
    f: np.array([0.5, -1.5, 2.5]),
    u: np.array([250, 3, 0], { dtype: "u1" }),
    b: np.array([true, false, true]),
    c: np.array([new np.Complex(1, 2), 0, new np.Complex(-0, -1)]),
    m: np.arange(6, { dtype: "f8" }).reshape(2, 3),
    z: np.array(7),
    swapped: np.array([1, 2, 3], { dtype: ">i4" }),
    half: np.array([1, 2, 3], { dtype: "f2" }),
    frozen,
    single: np.zeros(3, { dtype: "f4" }),
  };
}

type Arrays = ReturnType<typeof arrays>;
type Line = readonly [python: string, run: (arrays: Arrays) => unknown];

/** What both sides say of one expression, as text. */
async function compare(lines: readonly Line[]) {
  const reports = await runPrograms(lines.map(([python]) => [...setUp, `r = ${python}`]));
  const expected = lines.map(([python], n) => {
    const failure = reports[n].errors[setUp.length];
    if (failure !== null) return `${python}: ${failure.class}: ${failure.message}`;
    const { r } = reports[n].variables;
    return r.kind === "array" ? `${python}: ${r.repr} ${r.strides}` : `${python}: ${r.str}`;
  });
  const found = lines.map(([python, run]) => {
    try {
      const r = run(arrays());
      if (r instanceof NDArray) return `${python}: ${np.array_repr(r)} ${r.strides}`;
      return `${python}: ${r === true ? "True" : r === false ? "False" : String(r)}`;
    } catch (error) {
      return `${python}: ${(error as Error).name}: ${(error as Error).message}`;
    }
  });
  return { found, expected };
}

// biome-ignore lint/suspicious/noExplicitAny: the compiler would refuse these calls, which is what is tested at run time
const wrong = (value: unknown) => value as any;

/** `a[start:stop:step]` */
function part(a: NDArray, start: number | null, stop: number | null, step: number | null = null) {
  return a.get(np.slice(start, stop, step)) as NDArray;
}

const outLines: readonly Line[] = [
  ["np.add(f, 1, out=single)", ({ f, single }) => np.add(f, 1, { out: single })],
  ["np.add(f, 1, single)", ({ f, single }) => np.add(f, 1, single)],
  ["np.add(f, 1, out=(single,))", ({ f, single }) => np.add(f, 1, { out: [single] })],
  ["np.add(f, 1, out=None)", ({ f }) => np.add(f, 1, { out: null })],
  ["np.add(f, 1, None)", ({ f }) => np.add(f, 1, null)],
  ["np.add(f, 1, out=i)", ({ f, i }) => np.add(f, 1, { out: i })],
  ["np.add(c, 1, out=f)", ({ c, f }) => np.add(c, 1, { out: f })],
  ["np.add(f, 1, out=frozen)", ({ f, frozen }) => np.add(f, 1, { out: frozen })],
  ["np.add(f, 1, out=np.zeros(4))", ({ f }) => np.add(f, 1, { out: np.zeros(4) })],
  ["np.add(m, 1, out=np.zeros(3))", ({ m }) => np.add(m, 1, { out: np.zeros(3) })],
  ["np.add(f, 1, out=np.zeros((2, 3)))", ({ f }) => np.add(f, 1, { out: np.zeros([2, 3]) })],
  ["np.add(f, 1, out=np.zeros((1, 3)))", ({ f }) => np.add(f, 1, { out: np.zeros([1, 3]) })],
  ["np.add(z, 1, out=np.zeros(1))", ({ z }) => np.add(z, 1, { out: np.zeros(1) })],
  ["np.add(z, 1, out=np.zeros(()))", ({ z }) => np.add(z, 1, { out: np.zeros([]) })],
  ["np.add(z, 1, out=...)", ({ z }) => np.add(z, 1, { out: np.Ellipsis })],
  ["np.add(z, 1)", ({ z }) => np.add(z, 1)],
  ["np.add(i, 1, out=swapped)", ({ i, swapped }) => np.add(i, 1, { out: swapped })],
  ["np.add(i, 1, out=half)", ({ i, half }) => np.add(i, 1, { out: half })],
  ["np.isnan(f, out=i)", ({ f, i }) => np.isnan(f, { out: i })],
  ["np.absolute(c, out=f)", ({ c, f }) => np.absolute(c, { out: f })],
  ["np.add(f, 1, out=5)", ({ f }) => np.add(f, 1, { out: wrong(5) })],
  ["np.add(f, 1, out=[1, 2])", ({ f }) => np.add(f, 1, { out: wrong([1, 2]) })],
  ["np.add(f, 1, out=(f, f))", ({ f }) => np.add(f, 1, { out: wrong([f, f]) })],
  ["np.add(f, 1, f, out=f)", ({ f }) => np.add(f, 1, f, { out: f })],
];

const optionLines: readonly Line[] = [
  ["np.add(i, 1, dtype='f4')", ({ i }) => np.add(i, 1, { dtype: "f4" })],
  ["np.add(i, 1, dtype='i2')", ({ i }) => np.add(i, 1, { dtype: "i2" })],
  ["np.add(f, 1, dtype='i8')", ({ f }) => np.add(f, 1, { dtype: "i8" })],
  [
    "np.add(f, 1, dtype='i8', casting='unsafe')",
    ({ f }) => np.add(f, 1, { dtype: "i8", casting: "unsafe" }),
  ],
  ["np.add(f, 1, casting='no')", ({ f }) => np.add(f, 1, { casting: "no" })],
  ["np.add(u, i, casting='no')", ({ u, i }) => np.add(u, i, { casting: "no" })],
  ["np.add(u, i, casting='equiv')", ({ u, i }) => np.add(u, i, { casting: "equiv" })],
  ["np.negative(swapped, casting='no')", ({ swapped }) => np.negative(swapped, { casting: "no" })],
  ["np.add(i, 1.5, dtype='i8')", ({ i }) => np.add(i, 1.5, { dtype: "i8" })],
  ["np.add(f, 1, casting='some')", ({ f }) => np.add(f, 1, { casting: wrong("some") })],
  ["np.add(f, 1, dtype='intt')", ({ f }) => np.add(f, 1, { dtype: "intt" })],
  ["np.sqrt(i, dtype='i8')", ({ i }) => np.sqrt(i, { dtype: "i8" })],
  ["np.sqrt(i, dtype='f4')", ({ i }) => np.sqrt(i, { dtype: "f4" })],
  [
    "np.sqrt(f, dtype='f4', casting='safe')",
    ({ f }) => np.sqrt(f, { dtype: "f4", casting: "safe" }),
  ],
  ["np.less(f, 1, dtype='f4')", ({ f }) => np.less(f, 1, { dtype: "f4" })],
  ["np.less(f, 1, dtype='?')", ({ f }) => np.less(f, 1, { dtype: "?" })],
  ["np.divide(i, 2, dtype='f4')", ({ i }) => np.divide(i, 2, { dtype: "f4" })],
  ["np.subtract(b, b, dtype='u1')", ({ b }) => np.subtract(b, b, { dtype: "u1" })],
  ["np.absolute(c, dtype='f8')", ({ c }) => np.absolute(c, { dtype: "f8" })],
  ["np.add(f, 1, foo=1)", ({ f }) => np.add(f, 1, wrong({ foo: 1 }))],
  ["np.add(f)", ({ f }) => wrong(np.add)(f)],
  ["np.add()", () => wrong(np.add)()],
  ["np.add(f, f, f, f)", ({ f }) => wrong(np.add)(f, f, f, f)],
  ["np.negative(f, f, f)", ({ f }) => wrong(np.negative)(f, f, f)],
  [
    "np.add(f, 1, where=b, out=np.zeros(3))",
    ({ f, b }) => np.add(f, 1, { where: b, out: np.zeros(3) }),
  ],
  [
    "np.add(m, 1, where=[True, False, True], out=-m)",
    ({ m }) => np.add(m, 1, { where: [true, false, true], out: np.negative(m) }),
  ],
  [
    "np.add(f, 1, where=[[True], [False]], out=np.zeros((2, 3), 'f4'))",
    ({ f }) => np.add(f, 1, { where: [[true], [false]], out: np.zeros([2, 3], { dtype: "f4" }) }),
  ],
  ["np.add(f, 1, where=i, out=f)", ({ f, i }) => np.add(f, 1, { where: i, out: f })],
  ["np.add(f, 1, where=True)", ({ f }) => np.add(f, 1, { where: true })],
  [
    "np.add(f, 1, where=b[:2], out=f)",
    ({ f, b }) => np.add(f, 1, { where: part(b, null, 2), out: f }),
  ],
];

const valueLines: readonly Line[] = [
  ["np.add([1, 2], [3])", () => np.add([1, 2], [3])],
  ["np.add([1, 2], [3, 4, 5])", () => np.add([1, 2], [3, 4, 5])],
  ["np.add(m, [[1], [2], [3]])", ({ m }) => np.add(m, [[1], [2], [3]])],
  ["np.add(1, 2)", () => np.add(1, 2)],
  ["np.add(1, 2.5)", () => np.add(1, 2.5)],
  ["np.add(True, True)", () => np.add(true, true)],
  ["np.multiply(2**40, 2**40)", () => np.multiply(2 ** 40, 2 ** 40)],
  ["np.add(2**63, 1)", () => np.add(2n ** 63n, 1)],
  ["np.equal(3, 2**70)", () => np.equal(3, 2n ** 70n)],
  ["np.equal(2**70, 2**70)", () => np.equal(2n ** 70n, 2n ** 70n)],
  ["np.less(2**63, -1)", () => np.less(2n ** 63n, -1)],
  ["u + 256", ({ u }) => np.add(u, 256)],
  ["u == 256", ({ u }) => np.equal(u, 256)],
  ["256 > u", ({ u }) => np.greater(256, u)],
  ["b < 2**70", ({ b }) => np.less(b, 2n ** 70n)],
  ["f < 2**2000", ({ f }) => np.less(f, 2n ** 2000n)],
  ["b - b", ({ b }) => np.subtract(b, b)],
  ["np.negative(b)", ({ b }) => np.negative(b)],
  ["np.positive(b)", ({ b }) => np.positive(b)],
  ["np.sign(b)", ({ b }) => np.sign(b)],
  ["np.invert(f)", ({ f }) => np.invert(f)],
  ["np.bitwise_and(f, 1)", ({ f }) => np.bitwise_and(f, 1)],
  ["np.remainder(c, 1)", ({ c }) => np.remainder(c, 1)],
  ["i ** -1", ({ i }) => np.power(i, -1)],
  ["u ** -1", ({ u }) => np.power(u, -1)],
  ["np.floor_divide(i, 0)", ({ i }) => np.floor_divide(i, 0)],
  ["np.maximum(u, 300)", ({ u }) => np.maximum(u, 300)],
];

describe.each([
  ["out", outLines],
  ["dtype, casting and where", optionLines],
  ["values that are no arrays yet", valueLines],
])("a ufunc with %s", (_, lines) => {
  test("gives what NumPy gives, or fails as NumPy fails", async () => {
    const { found, expected } = await compare(lines);
    expect(found).toEqual(expected);
  });
});

test("out is returned, the very object", () => {
  const out = np.zeros(3);
  expect(np.add([1, 2, 3], 1, { out })).toBe(out);
  expect(np.sqrt([4, 9, 16], out)).toBe(out);
  expect(np.sum([[1, 2, 3]], { axis: 0, out })).toBe(out);
});

test("shifted additions in place read what was there before", async () => {
  const { variables } = await numpy("a = np.arange(6)", "a[1:] += a[:-1]");
  const a = np.arange(6);
  np.add(part(a, 1, null), part(a, null, -1), { out: part(a, 1, null) });
  expect(np.array_repr(a)).toBe(variables.a.repr);
});

test("a long computation in every kind of lane has no seams between its chunks", async () => {
  const length = 10_000;
  const types = ["i1", "u2", ">i4", "f2", "f4", ">f8", "i8", ">u8", "c8", "?"];
  const cases = types.flatMap((type) => types.map((other) => [type, other] as const));
  const reports = await runPrograms(
    cases.map(([type, other]) => [
      `r = np.add(np.arange(${length}).astype('${type}')[::-2], np.arange(${length}).astype('${other}')[1::2])[::7]`,
    ]),
  );
  const found = cases.map(([type, other]) => {
    const x = part(np.arange(length).astype(type), null, null, -2);
    const y = part(np.arange(length).astype(other), 1, null, 2);
    return np.array_repr(part(np.add(x, y), null, null, 7));
  });
  expect(found).toEqual(reports.map(({ variables }) => variables.r.repr));
});

test("the result says that it is new, and from which arrays it came", () => {
  const a = np.arange(3);
  const b = np.add(a, 1);
  expect(b.origin.verdict).toBe("new");
  expect(b.origin.operation).toBe("add");
  expect(b.sources).toEqual([a.id]);
  expect(b.base).toBeNull();
});
