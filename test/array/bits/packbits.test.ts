// Bits and bytes, against NumPy: every axis, order and layout.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close, numpy } from "../../oracle/numpy.js";

afterAll(close);

/** Python's expressions and ours, which name the same arrays. */
const sources: Readonly<Record<string, [python: string, ours: () => np.NDArray]>> = {
  flags: [
    "np.arange(30).reshape(3, 10) % 3 == 0",
    () => np.equal(np.remainder(np.arange(30), 3), 0).reshape(3, 10),
  ],
  integers: ["np.arange(-8, 16).reshape(2, 3, 4)", () => np.arange(-8, 16).reshape(2, 3, 4)],
  fortran: [
    "np.array(np.arange(20).reshape(4, 5) % 2, order='F')",
    () => np.array(np.remainder(np.arange(20).reshape(4, 5), 2), { order: "F" }),
  ],
  reversed: ["(np.arange(19) % 4)[::-1]", () => np.flip(np.remainder(np.arange(19), 4))],
  broadcast: [
    "np.broadcast_to(np.array([1, 0, 2]), (9, 3))",
    () => np.broadcast_to(np.array([1, 0, 2]), [9, 3]),
  ],
  swapped: ["np.array([0, 256, 1], '>i2')", () => np.array([0, 256, 1], ">i2")],
  empty: ["np.zeros((3, 0), int)", () => np.zeros([3, 0], "int64")],
  scalar: ["np.array(5)", () => np.array(5)],
};

const calls: readonly (readonly [python: string, ours: (a: np.NDArray) => np.NDArray])[] = [
  ["np.packbits(a)", (a) => np.packbits(a)],
  ["np.packbits(a, axis=0)", (a) => np.packbits(a, 0)],
  [
    "np.packbits(a, axis=-1, bitorder='little')",
    (a) => np.packbits(a, { axis: -1, bitorder: "little" }),
  ],
  ["np.packbits(a, 2)", (a) => np.packbits(a, 2)],
  ["np.packbits(a / 2)", (a) => np.packbits(np.divide(a, 2))],
  ["np.unpackbits(a.astype('u1'))", (a) => np.unpackbits(a.astype("u1"))],
  ["np.unpackbits(a.astype('u1'), axis=0, count=11)", (a) => np.unpackbits(a.astype("u1"), 0, 11)],
  [
    "np.unpackbits(a.astype('u1'), -1, -3, 'little')",
    (a) => np.unpackbits(a.astype("u1"), -1, -3, "little"),
  ],
  ["np.unpackbits(a.astype('u1'), count=5)", (a) => np.unpackbits(a.astype("u1"), { count: 5 })],
  [
    "np.unpackbits(a.astype('u1'), count=-1000)",
    (a) => np.unpackbits(a.astype("u1"), { count: -1000 }),
  ],
  [
    "np.unpackbits(a.astype('u1'), bitorder='X')",
    (a) => np.unpackbits(a.astype("u1"), { bitorder: "X" as "big" }),
  ],
  ["np.packbits(a, bitorder='l')", (a) => np.packbits(a, { bitorder: "l" as "little" })],
  [
    "np.unpackbits(a.astype('u1'), bitorder='l')",
    (a) => np.unpackbits(a.astype("u1"), { bitorder: "l" as "little" }),
  ],
  ["np.unpackbits(a.astype('i1'))", (a) => np.unpackbits(a.astype("i1"))],
];

for (const [name, [python, make]] of Object.entries(sources)) {
  test(`packs and unpacks ${name} as NumPy does`, async () => {
    const { variables, errors } = await numpy(
      `a = ${python}`,
      ...calls.map(([call], k) => `r${k} = ${call}`),
    );
    for (const [k, [call, ours]] of calls.entries()) {
      const expected = variables[`r${k}`];
      let got: unknown;
      try {
        const r = ours(make());
        got = { repr: r.repr(), strides: r.strides, flags: r.flagBits };
      } catch (error) {
        got = { class: (error as Error).name, message: (error as Error).message };
      }
      const wanted =
        expected?.kind === "array"
          ? { repr: expected.repr, strides: expected.strides, flags: expected.flags }
          : errors[k + 1];
      expect(got, call).toEqual(wanted);
    }
  });
}
