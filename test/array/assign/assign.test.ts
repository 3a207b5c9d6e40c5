// Assignment: broadcasting, conversion, and sources that overlap their target.

import fc from "fast-check";
import { expect, test } from "vitest";
import { assign, fill } from "../../../kernel/array/assign/assign.js";
import * as np from "../../../kernel/array/index.js";
import { view } from "../../../kernel/array/record/record.js";

/** A random view of `n` items of memory, with axes in any order and direction, perhaps overlapping itself. */
const window = (ndim: number, shape: readonly number[]) =>
  fc
    .record({
      strides: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: ndim, maxLength: ndim }),
      extra: fc.integer({ min: 0, max: 12 }),
    })
    .map(({ strides, extra }) => {
      const lowest = strides.reduce((sum, s, k) => sum + Math.min(0, s * (shape[k] - 1)), 0);
      return { strides, offset: extra - lowest };
    });

const problem = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 })
  .chain((shape) =>
    fc.record({
      shape: fc.constant(shape),
      to: window(shape.length, shape),
      from: window(shape.length, shape),
      itemsize: fc.constantFrom(1, 2, 8),
    }),
  );

function indices(shape: readonly number[]): number[][] {
  return shape.reduce<number[][]>(
    (found, length) => found.flatMap((i) => Array.from({ length }, (_, k) => [...i, k])),
    [[]],
  );
}

test("assignment gives what it gives when the source is copied first, but for 1-D arrays that go one way", () => {
  const name = { 1: "u1", 2: "u2", 8: "i8" } as const;
  fc.assert(
    fc.property(problem, ({ shape, to, from, itemsize }) => {
      const type = np.dtype(name[itemsize as 1 | 2 | 8]);
      const place = ({ strides, offset }: typeof to, index: readonly number[]) =>
        index.reduce((sum, i, k) => sum + i * strides[k], offset);
      const all = indices(shape);
      const targets = all.map((index) => place(to, index));
      // Which of several values stays in one place is not specified.
      fc.pre(new Set(targets).size === targets.length);
      fc.pre(shape.length > 1 || to.strides[0] * from.strides[0] < 0);
      const memory = np.arange(400, { dtype: "i8" }).astype(type);
      const before = memory.copy().tolist() as number[];
      const over = (v: typeof to) =>
        view(
          memory,
          v.offset * itemsize,
          shape,
          v.strides.map((s) => s * itemsize),
          type,
          memory.origin,
        );
      const expected = before.slice();
      all.forEach((index, k) => {
        expected[targets[k]] = before[place(from, index)];
      });
      assign(over(to), over(from));
      expect(memory.tolist()).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

test("a source of another data type that overlaps is converted as if copied first", () => {
  const bytes = np.arange(16, { dtype: "u1" });
  const words = bytes.view("<u2");
  np.copyto(bytes.get(np.slice(0, 8)) as np.NDArray, words, { casting: "unsafe" });
  expect(bytes.tolist()).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 8, 9, 10, 11, 12, 13, 14, 15]);
});

test("a source is broadcast, and leading axes of length 1 may be left over", () => {
  const a = np.zeros([2, 3]);
  assign(a, np.array([1, 2, 3]));
  expect(a.tolist()).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ]);
  assign(a, np.array([[[[7], [8]]]]));
  expect(a.tolist()).toEqual([
    [7, 7, 7],
    [8, 8, 8],
  ]);
});

test("shapes that do not fit are refused, and nothing is written", () => {
  const a = np.ones([2, 3]);
  expect(() => assign(a, np.zeros(4))).toThrow(
    new np.ValueError("could not broadcast input array from shape (4,) into shape (2,3)"),
  );
  expect(() => assign(a, np.zeros([2, 2, 3]))).toThrow(
    new np.ValueError("could not broadcast input array from shape (2,2,3) into shape (2,3)"),
  );
  expect(a.tolist()).toEqual(np.ones([2, 3]).tolist());
});

test("a read-only target is refused, even where nothing would change; copyto sees that first", () => {
  const a = np.zeros(3);
  a.flags.writeable = false;
  const refusal = new np.ValueError("assignment destination is read-only");
  expect(() => assign(a, a)).toThrow(refusal);
  expect(() => fill(a, 1)).toThrow(refusal);
  expect(() => a.fill(1)).toThrow(refusal);
  expect(() => np.copyto(a, 1)).toThrow(refusal);
  expect(() => np.copyto(a, np.zeros(3))).toThrow(refusal);
  expect(np.copyto(a, a)).toBeUndefined();
});

test("fill writes every element and nothing between them", () => {
  for (const type of ["?", "i1", ">i2", "f4", "i8", ">f8", "c16"]) {
    const memory = np.zeros([4, 6], type);
    const part = memory.get(np.slice(null, null, 2), np.slice(1, null, 3)) as np.NDArray;
    part.fill(1);
    const expected = [0, 0, 0, 0, 0, 0].map((_, k) => (k % 3 === 1 ? 1 : 0));
    expect(memory.astype("f8").tolist(), type).toEqual([
      expected,
      [0, 0, 0, 0, 0, 0],
      expected,
      [0, 0, 0, 0, 0, 0],
    ]);
  }
  const long = np.zeros(1001, "i2");
  long.fill(-3);
  expect(long.tolist()).toEqual(new Array(1001).fill(-3));
});

test("fill makes NumPy's checks of the value", () => {
  const a = np.zeros(2, "u1");
  expect(() => a.fill(256)).toThrow(
    new np.OverflowError("Python integer 256 out of bounds for uint8"),
  );
  expect(() => a.fill(Number.NaN)).toThrow(
    new np.ValueError("cannot convert float NaN to integer"),
  );
  expect(() => a.fill(new np.Complex(1, 2))).toThrow(
    new TypeError(
      "int() argument must be a string, a bytes-like object or a real number, not 'complex'",
    ),
  );
  expect(() => np.zeros(2).fill(new np.Complex(1, 2))).toThrow(
    new TypeError("float() argument must be a string or a real number, not 'complex'"),
  );
  expect(() => a.fill([1, 2] as unknown as number)).toThrow(
    new TypeError(
      "int() argument must be a string, a bytes-like object or a real number, not 'list'",
    ),
  );
  expect(a.tolist()).toEqual([0, 0]);
  a.fill(np.array(2.5));
  expect(a.tolist()).toEqual([2, 2]);
});

test("copyto takes a mask, and refuses one of another shape", () => {
  const a = np.zeros([2, 3]);
  np.copyto(a, [1, 2, 3], { where: [[true], [false]] });
  np.copyto(a, -1, { where: [0, 1, 0] });
  expect(a.tolist()).toEqual([
    [1, -1, 3],
    [0, -1, 0],
  ]);
  expect(() => np.copyto(a, 1, { where: [true, false] })).toThrow(
    new np.ValueError("could not broadcast where mask from shape (2,) into shape (2,3)"),
  );
  expect(() => np.copyto([1] as unknown as np.NDArray, 1)).toThrow(
    new TypeError("copyto() argument 1 must be a numpy.ndarray, not list"),
  );
});

test("copyto with a mask reads the source as it was", () => {
  const a = np.arange(6);
  np.copyto(a.get(np.slice(1)) as np.NDArray, a.get(np.slice(null, -1)) as np.NDArray, {
    where: [true, true, false, true, true],
  });
  expect(a.tolist()).toEqual([0, 0, 1, 3, 3, 4]);
});

test("nothing is written where there are no elements", () => {
  const a = np.arange(4);
  assign(a.get(np.slice(2, 2)) as np.NDArray, np.array(9));
  (a.get(np.slice(1, 1)) as np.NDArray).fill(9);
  expect(a.tolist()).toEqual([0, 1, 2, 3]);
});
