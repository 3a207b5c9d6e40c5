// How elements are visited: in which order, and in how few loops.

import fc from "fast-check";
import { expect, test } from "vitest";
import { axisOrder, coalesce, iterate } from "../../../kernel/array/record/iterate.js";

/** Addresses of all elements in C order, for each operand, by the definition of strides. */
function addresses(
  shape: readonly number[],
  strides: readonly (readonly number[])[],
  offsets: readonly number[],
): string[] {
  let rows: number[][] = [offsets.slice()];
  shape.forEach((length, k) => {
    rows = rows.flatMap((row) =>
      Array.from({ length }, (_, i) => row.map((at, n) => at + i * strides[n][k])),
    );
  });
  return rows.map((row) => row.join());
}

function visited(
  shape: readonly number[],
  strides: readonly (readonly number[])[],
  offsets: readonly number[],
  order: "K" | "C",
): string[] {
  const seen: string[] = [];
  iterate(
    shape,
    strides,
    offsets,
    (count, at, step) => {
      for (let k = 0; k < count; k++) {
        seen.push(at.join());
        for (let n = 0; n < at.length; n++) at[n] += step[n];
      }
    },
    order,
  );
  return seen;
}

const problem = fc.integer({ min: 0, max: 4 }).chain((ndim) =>
  fc.record({
    shape: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: ndim, maxLength: ndim }),
    strides: fc.array(
      fc.array(fc.constantFrom(-24, -8, 0, 1, 8, 16, 24, 32, 64), {
        minLength: ndim,
        maxLength: ndim,
      }),
      { minLength: 2, maxLength: 2 },
    ),
  }),
);

test("C order visits every element once, in logical order", () => {
  fc.assert(
    fc.property(problem, ({ shape, strides }) => {
      expect(visited(shape, strides, [100, 7], "C")).toEqual(addresses(shape, strides, [100, 7]));
    }),
  );
});

test("K order visits every element once, operands kept together", () => {
  fc.assert(
    fc.property(problem, ({ shape, strides }) => {
      const seen = visited(shape, strides, [100, 7], "K");
      expect(seen.sort()).toEqual(addresses(shape, strides, [100, 7]).sort());
    }),
  );
});

test("contiguous arrays become one loop, in C, in F and in reversed order", () => {
  const c = coalesce([3, 4], [[32, 8]], [0]);
  expect(c).toEqual({ shape: [12], strides: [[8]], offsets: [0] });
  const f = coalesce([3, 4], [[8, 24]], [0]);
  expect(f).toEqual({ shape: [12], strides: [[8]], offsets: [0] });
  const reversed = coalesce([3, 4], [[-32, -8]], [88]);
  expect(reversed).toEqual({ shape: [12], strides: [[8]], offsets: [0] });
});

test("axes of length 1 are dropped whatever their strides", () => {
  expect(coalesce([1, 5, 1], [[800, 8, 3]], [16])).toEqual({
    shape: [5],
    strides: [[8]],
    offsets: [16],
  });
});

test("there is nothing to visit where an axis has length 0, and one element without axes", () => {
  expect(coalesce([3, 0], [[8, 8]], [0])).toBeNull();
  expect(visited([], [[]], [40], "K")).toEqual(["40"]);
});

test("axes are sorted by stride, zero strides are neutral, and disagreement means C order", () => {
  expect(axisOrder([3, 3, 3], [[8, 96, 24]])).toEqual([1, 2, 0]);
  expect(axisOrder([3, 3], [[0, 8]])).toEqual([0, 1]);
  expect(
    axisOrder(
      [3, 3],
      [
        [8, 24],
        [0, 8],
      ],
    ),
  ).toEqual([1, 0]);
  expect(
    axisOrder(
      [3, 3],
      [
        [8, 24],
        [32, 8],
      ],
    ),
  ).toEqual([0, 1]);
});
