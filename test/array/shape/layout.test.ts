// Shape functions, views and copies of sources of every layout, compared with NumPy's answers (test/oracle/make_layout.py).

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";

interface Answer {
  readonly same: boolean;
  readonly shape: number[];
  readonly strides: number[];
  readonly offset: number;
  readonly flags: number;
  readonly base: string | null | { readonly shape: number[]; readonly strides: number[] };
  readonly dtype: string;
  readonly bytes: string;
}

type Refusal = { readonly error: string; readonly message: string };

const answers = JSON.parse(
  readFileSync(new URL("../../oracle/layout.json", import.meta.url), "utf8"),
) as Record<string, Record<string, Answer | Refusal>>;

function dense(shape: number[], dtype = "f8"): np.NDArray {
  const array = np.zeros(shape, dtype);
  np.copyto(array, np.arange(array.size).reshape(shape), { casting: "unsafe" });
  return array;
}

function complexValues(): np.NDArray {
  const array = np.zeros([2, 3], "c16");
  array.real = np.arange(6).reshape(2, 3);
  array.imag = np.arange(0, -6, -1).reshape(2, 3);
  return array;
}

function index(a: np.NDArray, ...indices: Parameters<np.NDArray["get"]>): np.NDArray {
  return a.get(...indices) as np.NDArray;
}

const every2 = np.slice(null, null, 2);
const backward = np.slice(null, null, -1);

const sources: Record<string, () => np.NDArray> = {
  c: () => dense([3, 4]),
  f: () => dense([3, 4]).copy("F"),
  strided: () => index(dense([6, 8]), every2, every2),
  reversed: () => index(dense([3, 4]), backward, backward),
  "reversed last": () => index(dense([3, 4]), np.slice(), backward),
  "broadcast row": () => np.broadcast_to(dense([4]), [3, 4]),
  "broadcast column": () => np.broadcast_to(dense([3, 1]), [3, 4]),
  empty: () => dense([0, 3]),
  "empty view": () => index(dense([3, 4]), np.slice(1, 1)),
  "0-d": () => np.array(new np.Float(5)),
  "1-d": () => dense([12]),
  "1-d step": () => index(dense([24]), every2),
  "1-d reversed": () => index(dense([12]), backward),
  "length 1": () => index(index(dense([8]), np.slice(null, null, 3)), np.slice(null, 1)),
  permuted: () => dense([2, 3, 4], "i8").transpose(2, 0, 1),
  "inner ones": () => index(dense([3, 1, 4]), np.slice(), np.slice(), every2),
  newaxis: () => index(dense([3]), np.slice(), null),
  "read-only": () => {
    const array = dense([3, 4]);
    array.flags.writeable = false;
    return array;
  },
  unaligned: () =>
    np.frombuffer(
      Uint8Array.from({ length: 33 }, (_, k) => k),
      "i4",
      8,
      1,
    ),
  "big-endian": () => dense([2, 3], ">i4"),
  complex: complexValues,
  "complex columns": () => index(complexValues(), np.slice(), every2),
  bool: () =>
    np.array([
      [true, false],
      [false, true],
    ]),
  bytes: () => dense([3, 4], "u1"),
  half: () => dense([2, 4], "f2"),
};

const operations: Record<string, (a: np.NDArray) => np.NDArray> = {
  "a.reshape(-1)": (a) => a.reshape(-1),
  "a.reshape(a.shape)": (a) => a.reshape(a.shape),
  "a.reshape(2, 6)": (a) => a.reshape(2, 6),
  "a.reshape(4, 3)": (a) => a.reshape(4, 3),
  "a.reshape(2, -1)": (a) => a.reshape(2, -1),
  "a.reshape(3, 2, 2)": (a) => a.reshape(3, 2, 2),
  "a.reshape(1, 3, 4, 1)": (a) => a.reshape(1, 3, 4, 1),
  "a.reshape(6, 2, order='F')": (a) => a.reshape(6, 2, { order: "F" }),
  "a.reshape(3, 2, 2, order='F')": (a) => a.reshape(3, 2, 2, { order: "F" }),
  "a.reshape(2, 6, order='A')": (a) => a.reshape(2, 6, { order: "A" }),
  "a.reshape(-1, copy=True)": (a) => a.reshape(-1, { copy: true }),
  "a.reshape(4, 3, copy=False)": (a) => a.reshape(4, 3, { copy: false }),
  "a.reshape(12, 1, 1)": (a) => a.reshape(12, 1, 1),
  "a.reshape(4, 1, 6)": (a) => a.reshape(4, 1, 6),
  "a.reshape(())": (a) => a.reshape([]),
  "a.reshape(-1, 0)": (a) => a.reshape(-1, 0),
  "a.reshape(5)": (a) => a.reshape(5),
  "a.ravel()": (a) => a.ravel(),
  "a.ravel('F')": (a) => a.ravel("F"),
  "a.ravel('A')": (a) => a.ravel("A"),
  "a.ravel('K')": (a) => a.ravel("K"),
  "a.flatten()": (a) => a.flatten(),
  "a.flatten('F')": (a) => a.flatten("F"),
  "a.flatten('A')": (a) => a.flatten("A"),
  "a.flatten('K')": (a) => a.flatten("K"),
  "a.T": (a) => a.T,
  "a.mT": (a) => a.mT,
  "a.transpose(1, 0)": (a) => a.transpose(1, 0),
  "a.transpose(2, 0, 1)": (a) => a.transpose(2, 0, 1),
  "a.swapaxes(0, -1)": (a) => a.swapaxes(0, -1),
  "np.moveaxis(a, 0, -1)": (a) => np.moveaxis(a, 0, -1),
  "np.rollaxis(a, 1)": (a) => np.rollaxis(a, 1),
  "a.squeeze()": (a) => a.squeeze(),
  "a.squeeze(1)": (a) => a.squeeze(1),
  "np.expand_dims(a, 0)": (a) => np.expand_dims(a, 0),
  "np.expand_dims(a, -1)": (a) => np.expand_dims(a, -1),
  "np.expand_dims(a, (0, 2))": (a) => np.expand_dims(a, [0, 2]),
  "np.atleast_1d(a)": (a) => np.atleast_1d(a),
  "np.atleast_2d(a)": (a) => np.atleast_2d(a),
  "np.atleast_3d(a)": (a) => np.atleast_3d(a),
  "np.broadcast_to(a, (2, 3, 4))": (a) => np.broadcast_to(a, [2, 3, 4]),
  "np.broadcast_to(a, a.shape)": (a) => np.broadcast_to(a, a.shape),
  "np.broadcast_arrays(a, np.zeros((2, 1, 1)))[0]": (a) =>
    np.broadcast_arrays(a, np.zeros([2, 1, 1]))[0],
  "a.view()": (a) => a.view(),
  "a.view('u1')": (a) => a.view("u1"),
  "a.view('i2')": (a) => a.view("i2"),
  "a.view('f4')": (a) => a.view("f4"),
  "a.view('>i8')": (a) => a.view(">i8"),
  "a.view('c16')": (a) => a.view("c16"),
  "a.real": (a) => a.real,
  "a.imag": (a) => a.imag,
  "a.copy()": (a) => a.copy(),
  "a.copy('F')": (a) => a.copy("F"),
  "a.copy('A')": (a) => a.copy("A"),
  "a.copy('K')": (a) => a.copy("K"),
  "np.copy(a)": (a) => np.copy(a),
  "a.astype('f8')": (a) => a.astype("f8"),
  "a.astype('i4')": (a) => a.astype("i4"),
  "a.astype('f4', order='C')": (a) => a.astype("f4", { order: "C" }),
  "a.astype('c8', order='F')": (a) => a.astype("c8", { order: "F" }),
  "a.astype('?')": (a) => a.astype("?"),
  "a.astype('f8', copy=False)": (a) => a.astype("f8", { copy: false }),
  "a.astype('f8', order='C', copy=False)": (a) => a.astype("f8", { order: "C", copy: false }),
  "a.astype('u1', casting='same_kind')": (a) => a.astype("u1", { casting: "same_kind" }),
  "np.array(a)": (a) => np.array(a),
  "np.array(a, ndmin=3)": (a) => np.array(a, { ndmin: 3 }),
  "np.array(a, copy=None, order='F')": (a) => np.array(a, { copy: null, order: "F" }),
  "np.array(a, copy=None, ndmin=4)": (a) => np.array(a, { copy: null, ndmin: 4 }),
  "np.array(a, copy=False, order='C')": (a) => np.array(a, { copy: false, order: "C" }),
  "np.asarray(a)": (a) => np.asarray(a),
  "np.asarray(a, order='C')": (a) => np.asarray(a, { order: "C" }),
  "np.asarray(a, 'f8')": (a) => np.asarray(a, "f8"),
  "np.ascontiguousarray(a)": (a) => np.ascontiguousarray(a),
  "np.asfortranarray(a)": (a) => np.asfortranarray(a),
  "np.zeros_like(a)": (a) => np.zeros_like(a),
  "np.ones_like(a, dtype='i2')": (a) => np.ones_like(a, { dtype: "i2" }),
  "np.full_like(a, 1, order='F')": (a) => np.full_like(a, 1, { order: "F" }),
  "np.zeros_like(a, shape=(2, 3, 2))": (a) => np.zeros_like(a, { shape: [2, 3, 2] }),
  "np.zeros_like(a, shape=(2, 5))": (a) => np.zeros_like(a, { shape: [2, 5] }),
  "np.array([a, a])": (a) => np.array([a, a]),
};

function bytesOf(a: np.NDArray): string {
  const dense = a.copy();
  return Buffer.from(dense.block.bytes.subarray(0, dense.nbytes)).toString("hex");
}

function baseOf(result: np.NDArray, source: np.NDArray): Answer["base"] {
  if (result.base === null) return null;
  if (result.base === source) return "source";
  if (result.base === source.base) return "base of the source";
  const { shape, strides } = result.base as np.NDArray;
  return { shape: [...shape], strides: [...strides] };
}

function answer(source: np.NDArray, operation: (a: np.NDArray) => np.NDArray): Answer | Refusal {
  let result: np.NDArray;
  try {
    result = operation(source);
  } catch (error) {
    const { name, message } = error as Error;
    return { error: name, message };
  }
  return {
    same: result === source,
    shape: [...result.shape],
    strides: [...result.strides],
    offset: result.offset,
    flags: result.flags.num,
    base: baseOf(result, source),
    dtype: result.dtype.str,
    bytes: bytesOf(result),
  };
}

test("the sources are those that NumPy was asked about", () => {
  expect(Object.keys(sources)).toEqual(Object.keys(answers));
});

for (const [operation, run] of Object.entries(operations)) {
  test(`${operation} answers as NumPy for every source`, () => {
    for (const [name, make] of Object.entries(sources)) {
      const expected = answers[name][operation];
      expect(expected, name).toBeDefined();
      expect(answer(make(), run), name).toEqual(expected);
    }
  });
}

test("every operation that NumPy was asked about is compared", () => {
  for (const asked of Object.values(answers)) {
    expect(Object.keys(operations)).toEqual(Object.keys(asked));
  }
});
