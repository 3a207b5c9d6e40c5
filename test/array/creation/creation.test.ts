// Arrays made of values, shapes and ranges, compared with NumPy's (test/oracle/make_creation.py).

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { answer } from "../answer.js";

const answers = JSON.parse(
  readFileSync(new URL("../../oracle/creation.json", import.meta.url), "utf8"),
) as Record<string, unknown>;

const expressions: Record<string, () => unknown> = {
  "np.array([1, 2])": () => np.array([1, 2]),
  "np.array([1.5, 2])": () => np.array([1.5, 2]),
  "np.array([True, False])": () => np.array([true, false]),
  "np.array([True, 1])": () => np.array([true, 1]),
  "np.array([True, 1.5])": () => np.array([true, 1.5]),
  "np.array([1 + 2j, 1])": () => np.array([new np.Complex(1, 2), 1]),
  "np.array([[1, 2], [3, 4]])": () =>
    np.array([
      [1, 2],
      [3, 4],
    ]),
  "np.array([[1, 2], [3, 4]], order='F')": () =>
    np.array(
      [
        [1, 2],
        [3, 4],
      ],
      { order: "F" },
    ),
  "np.array([[1, 2], [3, 4]], 'f4')": () =>
    np.array(
      [
        [1, 2],
        [3, 4],
      ],
      "f4",
    ),
  "np.array([])": () => np.array([]),
  "np.array([[], []])": () => np.array([[], []]),
  "np.array([[[]], [[]]])": () => np.array([[[]], [[]]]),
  "np.array(5)": () => np.array(5),
  "np.array(5, ndmin=2)": () => np.array(5, { ndmin: 2 }),
  "np.array([1, 2], ndmin=3)": () => np.array([1, 2], { ndmin: 3 }),
  "np.array([[1, 2, 3], [4, 5, 6]], ndmin=3, order='F')": () =>
    np.array(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      { ndmin: 3, order: "F" },
    ),
  "np.array([2**53 + 1, 1])": () => np.array([2n ** 53n + 1n, 1]),
  "np.array([2**63, 1])": () => np.array([2n ** 63n, 1]),
  "np.array([2**63, 2**63 + 5])": () => np.array([2n ** 63n, 2n ** 63n + 5n]),
  "np.array([2**63, True])": () => np.array([2n ** 63n, true]),
  "np.array([-2**63])": () => np.array([-(2n ** 63n)]),
  "np.array([2**63 - 1])": () => np.array([2n ** 63n - 1n]),
  "np.array([float('nan'), float('inf'), -0.0])": () =>
    np.array([Number.NaN, Number.POSITIVE_INFINITY, -0.0]),
  "np.array([np.zeros(2), [1, 2]])": () => np.array([np.zeros(2), [1, 2]]),
  "np.array([np.zeros(2, 'i1'), np.zeros(2, 'u1')])": () =>
    np.array([np.zeros(2, "i1"), np.zeros(2, "u1")]),
  "np.array([np.zeros(2, '>i4'), np.zeros(2, '>i4')])": () =>
    np.array([np.zeros(2, ">i4"), np.zeros(2, ">i4")]),
  "np.array([np.zeros(2, '>i4')])": () => np.array([np.zeros(2, ">i4")]),
  "np.array([np.zeros((), 'f4'), True])": () => np.array([np.zeros([], "f4"), true]),
  "np.array([[1, 2], np.zeros(2, 'f4')])": () => np.array([[1, 2], np.zeros(2, "f4")]),
  "np.array([256, -1], 'i2')": () => np.array([256, -1], "i2"),
  "np.array([1.9, -1.9], 'i4')": () => np.array([1.9, -1.9], "i4"),
  "np.array([0, 2, 0.5], '?')": () => np.array([0, 2, 0.5], "?"),
  "np.array([1, 1j], 'c8')": () => np.array([1, new np.Complex(0, 1)], "c8"),
  "np.array([1e300, 1], 'f4')": () => np.array([1e300, 1], "f4"),
  "np.array([[1, 2], 3])": () => np.array([[1, 2], 3]),
  "np.array([3, [1, 2]])": () => np.array([3, [1, 2]]),
  "np.array([[1, 2], [3]])": () => np.array([[1, 2], [3]]),
  "np.array([[[1], [2]], [[3], [4, 5]]])": () =>
    np.array([
      [[1], [2]],
      [[3], [4, 5]],
    ]),
  "np.array([[], [1]])": () => np.array([[], [1]]),
  "np.array([[1, [2]], [3, 4]])": () =>
    np.array([
      [1, [2]],
      [3, 4],
    ]),
  "np.array([np.zeros(2), np.zeros(3)])": () => np.array([np.zeros(2), np.zeros(3)]),
  "np.array([np.zeros((2, 2)), np.zeros((2, 3))])": () =>
    np.array([np.zeros([2, 2]), np.zeros([2, 3])]),
  "np.array([256], 'u1')": () => np.array([256], "u1"),
  "np.array([-1], 'u8')": () => np.array([-1], "u8"),
  "np.array([2**64], 'i8')": () => np.array([2n ** 64n], "i8"),
  "np.array([float('nan')], 'i8')": () => np.array([Number.NaN], "i8"),
  "np.array([float('inf')], 'i8')": () => np.array([Number.POSITIVE_INFINITY], "i8"),
  "np.array([1j], 'f8')": () => np.array([new np.Complex(0, 1)], "f8"),
  "np.array([1j], 'i8')": () => np.array([new np.Complex(0, 1)], "i8"),
  "np.array([1, 2], copy=False)": () => np.array([1, 2], { copy: false }),
  "np.array([1], order='X')": () => np.array([1], { order: "X" as "C" }),
  "np.array([1], 'i5')": () => np.array([1], "i5"),
  "np.zeros(3)": () => np.zeros(3),
  "np.zeros((2, 3), 'i4', 'F')": () => np.zeros([2, 3], "i4", "F"),
  "np.zeros(())": () => np.zeros([]),
  "np.zeros((0, 3))": () => np.zeros([0, 3]),
  "np.zeros((2, 0), order='F')": () => np.zeros([2, 0], { order: "F" }),
  "np.zeros((1, 3))": () => np.zeros([1, 3]),
  "np.ones((2, 2), '>i4')": () => np.ones([2, 2], ">i4"),
  "np.ones(2, '?')": () => np.ones(2, "?"),
  "np.ones(2, 'c8')": () => np.ones(2, "c8"),
  "np.empty((2, 3)).shape": () => [...np.empty([2, 3]).shape],
  "np.full((2, 2), 7)": () => np.full([2, 2], 7),
  "np.full(2, 1.5)": () => np.full(2, 1.5),
  "np.full(2, True)": () => np.full(2, true),
  "np.full(2, 2**63)": () => np.full(2, 2n ** 63n),
  "np.full((2, 3), [1, 2, 3])": () => np.full([2, 3], [1, 2, 3]),
  "np.full(2, 300.0, 'u1')": () => np.full(2, new np.Float(300), "u1"),
  "np.full(2, 1 + 2j, 'f8')": () => np.full(2, new np.Complex(1, 2), "f8"),
  "np.full(2, 300, 'u1')": () => np.full(2, 300, "u1"),
  "np.full(2, 2**63, '?')": () => np.full(2, 2n ** 63n, "?"),
  "np.full(2, 2**63 - 1, '?')": () => np.full(2, 2n ** 63n - 1n, "?"),
  "np.full(2, True, 'u1')": () => np.full(2, true, "u1"),
  "np.full(2, float('nan'), 'i4')": () => np.full(2, Number.NaN, "i4"),
  "np.full(2, [1, 2, 3])": () => np.full(2, [1, 2, 3]),
  "np.full_like(np.zeros(2, 'i4'), 1.7)": () => np.full_like(np.zeros(2, "i4"), 1.7),
  "np.zeros_like([1, 2])": () => np.zeros_like([1, 2]),
  "np.ones_like(np.zeros((2, 3), '>f8').T)": () => np.ones_like(np.zeros([2, 3], ">f8").T),
  "np.eye(3)": () => np.eye(3),
  "np.eye(2, 3)": () => np.eye(2, 3),
  "np.eye(3, 4, 1, 'i4', 'F')": () => np.eye(3, 4, 1, "i4", "F"),
  "np.eye(3, k=-1)": () => np.eye(3, { k: -1 }),
  "np.eye(2, k=5)": () => np.eye(2, { k: 5 }),
  "np.eye(2, dtype='?')": () => np.eye(2, { dtype: "?" }),
  "np.identity(2, 'u1')": () => np.identity(2, "u1"),
  "np.eye(-1)": () => np.eye(-1),
  "np.zeros(-1)": () => np.zeros(-1),
  "np.zeros((1,) * 65)": () => np.zeros(new Array(65).fill(1)),
  "np.zeros(2, order='K')": () => np.zeros(2, { order: "K" as "C" }),
  "np.zeros((2**40, 2**40))": () => np.zeros([2 ** 40, 2 ** 40]),
  "np.zeros(10**12)": () => np.zeros(10 ** 12),
  "np.zeros((2, 'a'))": () => np.zeros([2, "a" as unknown as number]),
  "np.arange(5)": () => np.arange(5),
  "np.arange(5.0)": () => np.arange(new np.Float(5)),
  "np.arange(1, 7, 2)": () => np.arange(1, 7, 2),
  "np.arange(5, 0, -2)": () => np.arange(5, 0, -2),
  "np.arange(0)": () => np.arange(0),
  "np.arange(-3)": () => np.arange(-3),
  "np.arange(True)": () => np.arange(true),
  "np.arange(0, 1, 0.1)": () => np.arange(0, 1, 0.1),
  "np.arange(1, 2, 0.1)": () => np.arange(1, 2, 0.1),
  "np.arange(-1, 1, 0.3)": () => np.arange(-1, 1, 0.3),
  "np.arange(0, 100, 7.3)": () => np.arange(0, 100, 7.3),
  "np.arange(1, 2, 0.1, 'f4')": () => np.arange(1, 2, 0.1, "f4"),
  "np.arange(0, 30, 0.7, 'f4')": () => np.arange(0, 30, 0.7, "f4"),
  "np.arange(1, 2, 0.1, 'f2')": () => np.arange(1, 2, 0.1, "f2"),
  "np.arange(0, 2, 0.3, '>f8')": () => np.arange(0, 2, 0.3, ">f8"),
  "np.arange(3, dtype='c8')": () => np.arange(3, { dtype: "c8" }),
  "np.arange(0.5, 3, 0.25, dtype='>c16')": () => np.arange(0.5, 3, 0.25, { dtype: ">c16" }),
  "np.arange(0, 4 + 1j, 1)": () => np.arange(0, new np.Complex(4, 1), 1),
  "np.arange(0, 3j)": () => np.arange(0, new np.Complex(0, 3)),
  "np.arange(250, 260, dtype='u1')": () => np.arange(250, 260, { dtype: "u1" }),
  "np.arange(0, 300, 100, dtype='u1')": () => np.arange(0, 300, 100, { dtype: "u1" }),
  "np.arange(0, 2, 0.5, dtype='i4')": () => np.arange(0, 2, 0.5, { dtype: "i4" }),
  "np.arange(1, 5, 0.5, dtype='i4')": () => np.arange(1, 5, 0.5, { dtype: "i4" }),
  "np.arange(2, dtype='?')": () => np.arange(2, { dtype: "?" }),
  "np.arange(2**62, 2**62 + 3)": () => np.arange(2n ** 62n, 2n ** 62n + 3n),
  "np.arange(2**63, 2**63 + 3)": () => np.arange(2n ** 63n, 2n ** 63n + 3n),
  "np.arange(-2**63, -2**63 + 4)": () => np.arange(-(2n ** 63n), -(2n ** 63n) + 4n),
  "np.arange(2**53 - 2, 2**53 + 3)": () => np.arange(2n ** 53n - 2n, 2n ** 53n + 3n),
  "np.arange(np.array(3, 'f4'))": () => np.arange(np.array(3, "f4")),
  "np.arange(np.array(3, 'i1'))": () => np.arange(np.array(3, "i1")),
  "np.arange(3, 2, dtype='f4')": () => np.arange(3, 2, { dtype: "f4" }),
  "np.arange(0, -1, -0.25)": () => np.arange(0, -1, -0.25),
  "np.arange(1e-320, 5e-320, 1e-320)": () => np.arange(1e-320, 5e-320, 1e-320),
  "np.arange(-1, 3, dtype='u1')": () => np.arange(-1, 3, { dtype: "u1" }),
  "np.arange(3, dtype='?')": () => np.arange(3, { dtype: "?" }),
  "np.arange(0, 5, 0)": () => np.arange(0, 5, 0),
  "np.arange(0, float('nan'))": () => np.arange(0, Number.NaN),
  "np.arange(0, float('inf'))": () => np.arange(0, Number.POSITIVE_INFINITY),
  "np.arange()": () => np.arange(),
  "np.linspace(0, 1, 5)": () => np.linspace(0, 1, 5),
  "np.linspace(0, 1, 3, endpoint=False)": () => np.linspace(0, 1, 3, { endpoint: false }),
  "np.linspace(0, 10, 7)": () => np.linspace(0, 10, 7),
  "np.linspace(-1.5, 1.5, 4, dtype=int)": () => np.linspace(-1.5, 1.5, 4, { dtype: "int" }),
  "np.linspace(0, 1, 11)": () => np.linspace(0, 1, 11),
  "np.linspace(0.1, 0.7, 13)": () => np.linspace(0.1, 0.7, 13),
  "np.linspace(1, 0, 4)": () => np.linspace(1, 0, 4),
  "np.linspace(5, 5, 3)": () => np.linspace(5, 5, 3),
  "np.linspace(0, 1, 0)": () => np.linspace(0, 1, 0),
  "np.linspace(0, 1, 1)": () => np.linspace(0, 1, 1),
  "np.linspace(0, 5e-324, 3)": () => np.linspace(0, 5e-324, 3),
  "np.linspace(0, 1e-323, 5)": () => np.linspace(0, 1e-323, 5),
  "np.linspace(0, 1, 7, dtype='f4')": () => np.linspace(0, 1, 7, { dtype: "f4" }),
  "np.linspace(np.array(0, 'f4'), np.array(1, 'f4'), 7)": () =>
    np.linspace(np.array(0, "f4"), np.array(1, "f4"), 7),
  "np.linspace(0, 1, 6, dtype='>f8')": () => np.linspace(0, 1, 6, { dtype: ">f8" }),
  "np.linspace(1, 2j, 4)": () => np.linspace(1, new np.Complex(0, 2), 4),
  "np.linspace(0.3, 2 + 0.7j, 7)": () => np.linspace(0.3, new np.Complex(2, 0.7), 7),
  "np.linspace(0, [1, 2], 3)": () => np.linspace(0, [1, 2], 3),
  "np.linspace([0, 1], [1, 3], 4, axis=1)": () => np.linspace([0, 1], [1, 3], 4, { axis: 1 }),
  "np.linspace([0, 1], [1, 1], 4, axis=-1)": () => np.linspace([0, 1], [1, 1], 4, { axis: -1 }),
  "np.linspace(0, [1, 2], 3, axis=1, dtype='i2')": () =>
    np.linspace(0, [1, 2], 3, { axis: 1, dtype: "i2" }),
  "np.linspace(0, 1)": () => np.linspace(0, 1),
  "np.linspace(0, 1, -1)": () => np.linspace(0, 1, -1),
  "np.linspace(0, 1, 2.5)": () => np.linspace(0, 1, 2.5),
  "np.linspace(0, 1, 3, axis=2)": () => np.linspace(0, 1, 3, { axis: 2 }),
};

test("every expression that NumPy was asked is compared", () => {
  expect(Object.keys(expressions)).toEqual(Object.keys(answers));
});

for (const [expression, make] of Object.entries(expressions)) {
  test(`${expression} is what NumPy makes`, () => {
    expect(answer(make)).toEqual(answers[expression]);
  });
}

test("an array is an instance of np.ndarray, as in Python", () => {
  const values: unknown[] = [np.zeros(2), np.ndarray([2, 2]), np.arange(4)["::2"], [1], 2, null];
  expect(values.map((value) => value instanceof np.ndarray)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
