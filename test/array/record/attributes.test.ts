// Questions to an array, and its elements as JavaScript values. Expected values are NumPy 2.4's.

import { expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";

test("sizes are counted in items and in bytes, as if no two items shared a byte", () => {
  const a = np.broadcast_to(np.zeros(4, "f4"), [3, 4]);
  expect([a.ndim, a.size, a.itemsize, a.nbytes]).toEqual([2, 12, 4, 48]);
  const scalar = np.zeros([]);
  expect([scalar.ndim, scalar.size, scalar.nbytes]).toEqual([0, 1, 8]);
  expect([np.ndim([[1, 2]]), np.size([[1, 2]]), np.shape([[1, 2]])]).toEqual([2, 2, [1, 2]]);
  expect([np.size(a, 1), np.size(a, [0, 1]), np.ndim(3)]).toEqual([4, 12, 0]);
  expect(() => np.size(a, 2)).toThrow(
    new np.AxisError("axis 2 is out of bounds for array of dimension 2"),
  );
});

test("tolist nests the elements in logical order, whatever the strides", () => {
  expect(np.arange(6).reshape(2, 3).T.tolist()).toEqual([
    [0, 3],
    [1, 4],
    [2, 5],
  ]);
  expect(np.array(3).tolist()).toBe(3);
  expect(np.zeros([2, 0]).tolist()).toEqual([[], []]);
  expect(np.array([true, false]).tolist()).toEqual([true, false]);
  expect(np.array([new np.Complex(1, 2)]).tolist()).toEqual([new np.Complex(1, 2)]);
  expect(np.array([2n ** 53n, 5, -(2n ** 63n)]).tolist()).toEqual([2n ** 53n, 5, -(2n ** 63n)]);
  expect(np.array([2n ** 64n - 1n]).tolist()).toEqual([2n ** 64n - 1n]);
});

test("item takes nothing, a place in C order, or an index", () => {
  const a = np.arange(6).reshape(3, 2).T;
  expect([a.item(1), a.item(-1), a.item(1, 2), a.item([1, -3])]).toEqual([2, 5, 5, 1]);
  expect([np.array(7).item(), np.array([[7]]).item(), np.array(7).item(0)]).toEqual([7, 7, 7]);
  const refusals: [() => unknown, Error][] = [
    [() => a.item(), new np.ValueError("can only convert an array of size 1 to a Python scalar")],
    [() => a.item(6), new np.IndexError("index 6 is out of bounds for size 6")],
    [() => a.item(0, 3), new np.IndexError("index 3 is out of bounds for axis 1 with size 3")],
    [() => a.item(0, 1, 2), new np.ValueError("incorrect number of indices for array")],
    [() => a.item(1.5), new TypeError("'float' object cannot be interpreted as an integer")],
    [
      () => np.arange(3).item(-4),
      new np.IndexError("index -4 is out of bounds for axis 0 with size 3"),
    ],
  ];
  for (const [attempt, refusal] of refusals) expect(attempt).toThrow(refusal);
});

test("iteration gives the scalars of one axis, or views of one axis less", () => {
  const a = np.arange(6).reshape(2, 3);
  const rows = [...a] as np.NDArray[];
  rows[1].fill(9);
  expect(a.tolist()).toEqual([
    [0, 1, 2],
    [9, 9, 9],
  ]);
  expect(rows[1].base).toBe(a.base);
  expect([...(a.T.get(0) as np.NDArray)]).toEqual([0, 9]);
  expect([...np.zeros([0, 3])]).toEqual([]);
  expect(() => [...np.array(3)]).toThrow(new TypeError("iteration over a 0-d array"));
});

test("half-precision numbers are read and written exactly", () => {
  const a = np.zeros(8, "f2");
  const values = [65504, -0, 2 ** -24, 2 ** -14, 1.0009765625, Number.POSITIVE_INFINITY, 0.1, 1e5];
  np.copyto(a, values, { casting: "unsafe" });
  const read = [65504, -0, 2 ** -24, 2 ** -14, 1.0009765625, Number.POSITIVE_INFINITY];
  expect(a.tolist()).toEqual([...read, 0.0999755859375, Number.POSITIVE_INFINITY]);
});

test("real and imaginary parts are views that can be written", () => {
  const a = np.zeros([2, 2], "c8");
  a.real = [
    [1, 2],
    [3, 4],
  ];
  a.T.imag = [5, 6];
  expect(a.tolist()).toEqual([
    [new np.Complex(1, 5), new np.Complex(2, 5)],
    [new np.Complex(3, 6), new np.Complex(4, 6)],
  ]);
  expect(() => {
    np.zeros(3).imag = 1;
  }).toThrow(new TypeError("array does not have imaginary part to set"));
  a.flags.writeable = false;
  expect(() => {
    a.real = 1;
  }).toThrow(new np.ValueError("assignment destination is read-only"));
});

test("JSON holds the elements", () => {
  const a = np.arange(4).reshape(2, 2);
  expect(JSON.stringify({ a, empty: np.zeros(0) })).toBe('{"a":[[0,1],[2,3]],"empty":[]}');
});

test("an array without axes is a number where JavaScript wants one, others are refused", () => {
  expect([Number(np.array(1.5)), Number(np.array(2n ** 60n)), Number(np.array(true))]).toEqual([
    1.5,
    2 ** 60,
    1,
  ]);
  expect([Number(np.array("3")), Number(np.array("x"))]).toEqual([3, Number.NaN]);
  for (const a of [np.array([1.5]), np.array([[1]]), np.zeros(0), np.arange(2)]) {
    const message = "only 0-dimensional arrays can be converted to Python scalars";
    expect(() => Number(a)).toThrow(new np.TypeError(message));
  }
  expect([`${np.array([1.5])}`, String(np.array(3))]).toEqual(["[1.5]", "3"]);
});

test("addresses are the same for the same memory only, and those of blocks do not overlap", () => {
  const buffer = new ArrayBuffer(64);
  const over = (start: number) => np.frombuffer(new Uint8Array(buffer, start, 8), "u1");
  const address = (a: np.NDArray) => a.__array_interface__.data[0];
  expect(address(over(16)) - address(over(0))).toBe(16);
  const arrays = Array.from({ length: 40 }, (_, k) => np.zeros(k * 50, "i1"));
  const bounds = arrays.map(np.lib.array_utils.byte_bounds).sort(([a], [b]) => a - b);
  expect(bounds.every(([low], k) => k === 0 || bounds[k - 1][1] <= low)).toBe(true);
});
