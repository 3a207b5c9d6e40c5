// Sums of many lengths: they are added in NumPy's order, to the last bit, whichever loop adds them.

import { expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { numpy } from "../../oracle/numpy.js";

/** Around the lengths at which sums are halved, and rows and columns are taken together. */
const lengths = [1, 2, 7, 8, 9, 15, 16, 17, 33, 127, 128, 129, 136, 137, 255, 264, 1000, 1025];

/** Items whose sums round, and depend on the order of additions. */
function items(rows: number, columns: number): np.NDArray {
  const numbers = np.multiply(np.arange(rows * columns), 7919);
  return np.subtract(np.divide(np.remainder(numbers, 10007), 3), 1000.1).reshape(rows, columns);
}

const bytes = (array: np.NDArray) => Buffer.from(array.copy().block.bytes).toString("hex");

test.each(lengths)("sums along and across %d rows have NumPy's bits", async (rows) => {
  for (const columns of [3, 8, 21]) {
    const { variables } = await numpy(
      `a = (np.arange(${rows * columns}) * 7919 % 10007 / 3 - 1000.1).reshape(${rows}, ${columns})`,
      "sums = (a.sum(0), a.T.sum(1), a.T.copy().sum(1), a.T.copy().sum(0), a[::-1].sum(0), a[:, 1:].sum(0), a.sum(keepdims=True))",
      "r = [s.tobytes().hex() for s in sums]",
    );
    const a = items(rows, columns);
    const sums = [
      a.sum(0),
      a.T.sum(1),
      a.T.copy().sum(1),
      a.T.copy().sum(0),
      (a.get(np.slice(null, null, -1)) as np.NDArray).sum(0),
      (a.get(np.slice(), np.slice(1)) as np.NDArray).sum(0),
      a.sum({ axis: null, keepdims: true } as np.ReduceOptions) as np.NDArray,
    ];
    const expected = variables.r.kind === "python" ? variables.r.value : null;
    expect(sums.map(bytes)).toEqual(expected);
  }
});
