// What reshape and its kin say of themselves, and their arguments. Layouts are compared in layout.test.ts.

import { expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { sourceOf } from "../../../kernel/array/record/record.js";

test("a reshape that must copy names the axes and the strides that stand in the way", () => {
  const a = np.arange(6).reshape(2, 3);
  const flat = a.T.reshape(6);
  expect(flat.origin.operation).toBe("reshape");
  expect(flat.origin.verdict).toBe("copy");
  expect(flat.origin.reason).toBe(
    "Shape (6,) would need axes 0 and 1 walked as one, but a step along axis 0 is 8 bytes and all of axis 1 is " +
      "2 × 24 = 48 bytes; no single stride fits, so the elements were copied, and this is a view of the unnamed copy.",
  );
  expect(flat.tolist()).toEqual([0, 3, 1, 4, 2, 5]);
  const columns = np.zeros([4, 6, 2]).get(np.slice(), np.slice(0, 2)) as np.NDArray;
  expect(columns.reshape(8, 2).origin.reason).toContain(
    "axes 0 and 1 walked as one, but a step along axis 0 is 96 bytes and all of axis 1 is 2 × 16 = 32 bytes",
  );
});

test("a copying reshape is a view of an unnamed owner, and remembers what it was copied from", () => {
  const a = np.arange(6).reshape(2, 3);
  const t = a.T;
  const flat = t.reshape(6);
  const hidden = flat.base as np.NDArray;
  expect([flat.flags.owndata, hidden.flags.owndata, hidden.shape]).toEqual([false, true, [3, 2]]);
  expect(np.shares_memory(a, flat)).toBe(false);
  expect(flat.sources).toEqual([sourceOf(t)]);
});

test("reshape takes lengths one by one or as a list, and options last", () => {
  const a = np.arange(6);
  const f = a.reshape([2, 3], { order: "F" });
  expect(f.tolist()).toEqual([
    [0, 2, 4],
    [1, 3, 5],
  ]);
  expect(a.reshape(2n, 3n).shape).toEqual([2, 3]);
  expect(np.reshape([1, 2, 3, 4], [2, 2]).tolist()).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(np.reshape(a, -1, { copy: true }).flags.owndata).toBe(false);
  expect(np.reshape(a, [3, 2], "F").strides).toEqual([8, 24]);
  expect(
    np
      .ravel(
        [
          [1, 2],
          [3, 4],
        ],
        "F",
      )
      .tolist(),
  ).toEqual([1, 3, 2, 4]);
});

test("what cannot be is refused in NumPy's words", () => {
  const a = np.arange(6).reshape(2, 3);
  const refusals: [() => unknown, Error][] = [
    [() => a.reshape(-1, -1), new np.ValueError("can only specify one unknown dimension")],
    [
      () => a.reshape(4, -1),
      new np.ValueError("cannot reshape array of size 6 into shape (4,newaxis)"),
    ],
    [() => a.reshape(-1, 4), new np.ValueError("cannot reshape array of size 6 into shape (4)")],
    [
      () => a.reshape(3, { order: "K" as "C" }),
      new np.ValueError("order 'K' is not permitted for reshaping"),
    ],
    [
      () => a.T.reshape(6, { copy: false }),
      new np.ValueError("Unable to avoid creating a copy while reshaping."),
    ],
    [
      () => a.reshape(2.5),
      new TypeError("expected a sequence of integers or a single integer, got '2.5'"),
    ],
    [
      () => a.reshape(6, { ordre: "F" } as np.ReshapeOptions),
      new TypeError("reshape() got an unexpected keyword argument 'ordre'. Did you mean 'order'?"),
    ],
    [
      () => a.reshape(6, ...new Array<number>(64).fill(1)),
      new np.ValueError("maximum supported dimension for an ndarray is currently 64, found 65"),
    ],
    [
      () => a.ravel("X" as "C"),
      new np.ValueError("order must be one of 'C', 'F', 'A', or 'K' (got 'X')"),
    ],
    [() => a.transpose(0, 0), new np.ValueError("repeated axis in transpose")],
    [() => a.transpose(0), new np.ValueError("axes don't match array")],
    [
      () => a.swapaxes(0, 2),
      new np.AxisError("axis2: axis 2 is out of bounds for array of dimension 2"),
    ],
    [() => np.moveaxis(a, [0, 0], [0, 1]), new np.ValueError("repeated axis in `source` argument")],
    [
      () => np.moveaxis(a, [0, 1], [0]),
      new np.ValueError(
        "`source` and `destination` arguments must have the same number of elements",
      ),
    ],
    [
      () => np.rollaxis(a, 1, 5),
      new np.AxisError("'start' arg requires -2 <= start < 3, but 5 was passed in"),
    ],
    [
      () => np.matrix_transpose([1]),
      new np.ValueError("Input array must be at least 2-dimensional, but it is 1"),
    ],
    [() => np.zeros([1, 1]).squeeze([0, 0]), new np.ValueError("duplicate value in 'axis'")],
    [() => np.expand_dims(a, [0, 0]), new np.ValueError("repeated axis")],
    [
      () => np.broadcast_to(a, [2, 2]),
      new np.ValueError(
        "operands could not be broadcast together with remapped shapes [original->remapped]: (2,3)  and requested shape (2,2)",
      ),
    ],
    [
      () => np.broadcast_to(a, -1),
      new np.ValueError("all elements of broadcast shape must be non-negative"),
    ],
    [
      () => np.broadcast_to(a, 3),
      new np.ValueError("input operand has more dimensions than allowed by the axis remapping"),
    ],
    [
      () => np.broadcast_shapes([2, 3], 1, 5),
      new np.ValueError(
        "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (2, 3) and arg 2 with shape (5,).",
      ),
    ],
    [
      () => np.broadcast_arrays(a, [1, 2]),
      new np.ValueError(
        "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (2, 3) and arg 1 with shape (2,).",
      ),
    ],
  ];
  for (const [attempt, refusal] of refusals) expect(attempt, refusal.message).toThrow(refusal);
});

test("shapes broadcast against each other", () => {
  expect(np.broadcast_shapes([2, 1], 3, [1, 1, 1])).toEqual([1, 2, 3]);
  expect(np.broadcast_shapes(0, 1)).toEqual([0]);
  expect(np.broadcast_shapes()).toEqual([]);
});

test("every result tells how it came to be and from what", () => {
  const a = np.arange(6).reshape(2, 3);
  const told: [np.NDArray, string, string][] = [
    [a.T, "transpose", "view"],
    [a.swapaxes(0, 1), "swapaxes", "view"],
    [np.moveaxis(a, 0, 1), "moveaxis", "view"],
    [a.reshape(3, 2), "reshape", "view"],
    [a.ravel(), "ravel", "view"],
    [a.ravel("F"), "ravel", "copy"],
    [a.flatten(), "flatten", "copy"],
    [a.view(), "view", "view"],
    [a.view("u1"), "view", "view"],
    [a.copy(), "copy", "copy"],
    [np.copy(a), "copy", "copy"],
    [np.array(a), "array", "copy"],
    [np.asarray(a, "f4"), "array", "copy"],
    [a.astype("f4"), "astype", "copy"],
    [np.expand_dims(a, 0), "expand_dims", "view"],
    [np.expand_dims(a, 0).squeeze(), "squeeze", "view"],
    [np.broadcast_to(a, [4, 2, 3]), "broadcast_to", "view"],
    [np.broadcast_arrays(a, np.zeros([4, 1, 1]))[0], "broadcast_arrays", "view"],
    [np.zeros_like(a), "zeros_like", "new"],
    [a.imag, "imag", "new"],
    [np.zeros(3), "zeros", "new"],
    [np.arange(3), "arange", "new"],
    [np.linspace(0, 1, 3), "linspace", "new"],
    [np.array([1, 2]), "array", "new"],
    [np.array([a, a]), "array", "copy"],
    [np.array(new Float64Array(2)), "array", "copy"],
    [np.frombuffer(new ArrayBuffer(8)), "frombuffer", "view"],
  ];
  for (const [array, operation, verdict] of told) {
    const { origin } = array;
    expect([origin.operation, origin.verdict]).toEqual([operation, verdict]);
    expect(origin.reason).toMatch(/^\w.*[^.]\.$/);
  }
  expect(a.T.sources).toEqual([a.id]);
  expect(a.copy().sources).toEqual([sourceOf(a)]);
  expect(np.array([a, a]).sources).toEqual([sourceOf(a), sourceOf(a)]);
});
