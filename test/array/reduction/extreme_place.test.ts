// The loops that find extremes, count and average, over runs of every data type, beside NumPy's.

import { test } from "vitest";
import { sameInPython, sameLines } from "../python.js";

const numbers = ["?", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8", "c16"];
const searches = ["np.argmax(a)", "np.argmin(a)", "np.argmax(a[::-2])", "np.argmin(a[1::3])"];
const others = ["np.count_nonzero(a)", "np.count_nonzero(a[::3])", "np.count_nonzero(a[1:])"];

test("extremes are found, and elements counted, in runs of every data type and either byte order", async () => {
  const programs = numbers.flatMap((type) =>
    [type, `>${type}`].map((name) => [
      "v = (np.arange(301) * 7919) % 1009 - 500",
      `a = v.astype('${name}')`,
      ...[...searches, ...others].map((line, n) => `r${n} = ${line}`),
      "m = a[:300].reshape(20, 15)",
      "s1 = np.argmax(m, axis=0)",
      "s2 = np.argmin(m, axis=1)",
      "s3 = np.argmax(m.T)",
      "s4 = np.count_nonzero(m, axis=0)",
      "s5 = np.count_nonzero(m[:, ::2])",
    ]),
  );
  await sameInPython(programs);
});

test("booleans and small integers are summed in 64 bits, along every axis of every layout", async () => {
  const types = ["?", "i1", "u1", "i2", "u2", "i4", "u4", ">i2", ">u4"];
  const sums = [
    "m.sum()",
    "m.sum(axis=0)",
    "m.sum(axis=1)",
    "m.T.sum(axis=0)",
    "m[::-2, 1::3].sum()",
  ];
  const more = [
    "m.sum(axis=1, dtype='u8')",
    "m.sum(dtype='f8')",
    "m.sum(initial=2**40)",
    "m.sum(where=m > 3)",
    "np.zeros((3, 0), m.dtype).sum(axis=1)",
    "np.full(70, m.max()).sum()",
  ];
  await sameInPython(
    types.map((type) => [
      "v = (np.arange(600) * 7919) % 100003 - 50000",
      `m = (v * 65537).astype('${type}').reshape(6, 100)`,
      ...[...sums, ...more].map((line, n) => `r${n} = ${line}`),
    ]),
  );
});

test("64-bit integers are ordered by all of their bits", async () => {
  const lists = [
    "[9007199254740992, 9007199254740993, 9007199254740991]",
    "[-1, -4294967296, 4294967295, 2147483648, -2147483649]",
    "[4611686018427387904, 4611686020574871552, 4611686020574871551]",
    "[-9223372036854775808, 9223372036854775807, 0]",
  ];
  const setups = lists.map((list) => `a = np.array(${list}, dtype='i8')`);
  setups.push(
    "a = np.array([9223372036854775808, 18446744073709551615, 1, 2147483648, 4294967296], dtype='u8')",
  );
  await sameInPython(setups.map((setup) => [setup, "r = np.argmax(a)", "s = np.argmin(a)"]));
});

test("the first NaN is the extreme one; of equal ones the first", async () => {
  await sameLines(
    [
      "a = np.array([3, np.nan, 9, np.nan])",
      "b = np.array([np.nan, 1])",
      "z = np.array([0.0, -0.0])",
    ],
    [
      "np.argmax(a)",
      "np.argmin(a.astype('f4'))",
      "np.argmin(b)",
      "np.argmax(z)",
      "np.argmin(z[::-1])",
    ],
  );
});

test("any bit makes a boolean true", async () => {
  await sameInPython([
    [
      "a = (np.arange(200) % 5).astype('u1').view('?')",
      "r = np.count_nonzero(a)",
      "s = np.count_nonzero(a[3:])",
      "t = np.argmax(a)",
      "u = np.argmin(a[1:])",
    ],
  ]);
});

test("a mean is the sum divided in float64, also of small floats, of one number and of none", async () => {
  await sameLines(
    ["a = np.array([0.1, 0.2, 0.7, 1e-3])"],
    [
      "a.mean()",
      "a.astype('f4').mean()",
      "a.astype('f2').mean()",
      "np.mean(a, dtype='f4')",
      "np.mean(a.astype('f4'), out=np.zeros((), 'f8'))",
      "np.mean(a, out=np.zeros((), '>f8'))",
      "np.mean(a.astype('c8'))",
      "np.mean([1, 2, 4])",
      "np.mean(a, keepdims=True)",
      "np.mean(np.zeros((3, 0)), axis=0)",
      "np.mean(np.zeros((0, 3)), axis=0)",
      "np.var(np.zeros((3, 0)), axis=0)",
      "np.mean([])",
    ],
  );
});

test("the power of 2 is the square to the last bit", async () => {
  await sameLines(
    ["a = (np.arange(1, 200) * 0.37) ** 3", "o = np.array([-0.0, np.inf, -np.inf, 1e200])"],
    [
      "np.power(a, 2)",
      "np.power(a.astype('f4'), 2)",
      "np.power(o, 2.0)",
      "a ** 2",
      "np.power(a, [2])",
    ],
  );
});
