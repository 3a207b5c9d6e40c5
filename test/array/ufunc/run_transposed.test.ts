// Inputs that lie across the result: whichever way they are walked, the values are NumPy's.

import { createHash } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close, numpy } from "../../oracle/numpy.js";

afterAll(close);

const hash = (array: np.NDArray) =>
  createHash("md5").update(array.copy().block.bytes).digest("hex");

/** Rows and columns around the numbers that are taken together. */
const shapes = [
  [3, 64],
  [4, 63],
  [4, 64],
  [5, 65],
  [67, 71],
  [9, 1023],
  [6, 1024],
  [7, 1025],
  [5, 2100],
];

test.each(shapes)("transposed inputs of %d by %d give NumPy's values", async (rows, columns) => {
  const size = rows * columns;
  const { variables } = await numpy(
    `a = np.arange(${size}.0).reshape(${columns}, ${rows}) / 7`,
    `b = np.arange(${size}.0).reshape(${rows}, ${columns}) / 3 - 50`,
    `c = np.arange(2.0 * ${size}).reshape(2, ${columns}, ${rows}) / 11`,
    `wide = np.zeros((${rows}, ${columns + 9}))`,
    `out = wide[:, 4:${columns + 4}]`,
    "x = b - a.T",
    "np.divide(a.T, b, out=out)",
    "results = [a.T + b, b - a.T, a[:, ::-1].T * b, a[::-1].T * b, c.transpose(0, 2, 1) + b, b / c.transpose(0, 2, 1), wide, np.subtract(x, a.T, out=x), a.T + a.T, a.T < b, a.T + b.astype('i4')]",
    "r = [__import__('hashlib').md5(x.tobytes()).hexdigest() for x in results]",
  );
  const a = np.divide(np.arange(size), 7).reshape(columns, rows);
  const b = np.subtract(np.divide(np.arange(size), 3), 50).reshape(rows, columns);
  const c = np.divide(np.arange(2 * size), 11).reshape(2, columns, rows);
  const turned = c.transpose(0, 2, 1);
  const wide = np.zeros([rows, columns + 9]);
  const out = wide.get(np.slice(), np.slice(4, columns + 4)) as np.NDArray;
  const x = np.subtract(b, a.T);
  const back = np.slice(null, null, -1);
  np.divide(a.T, b, { out });
  const results = [
    np.add(a.T, b),
    np.subtract(b, a.T),
    np.multiply((a.get(np.slice(), back) as np.NDArray).T, b),
    np.multiply((a.get(back) as np.NDArray).T, b),
    np.add(turned, b),
    np.divide(b, turned),
    wide,
    np.subtract(x, a.T, { out: x }),
    np.add(a.T, a.T),
    np.less(a.T, b),
    np.add(a.T, b.astype("i4")),
  ];
  const expected = variables.r.kind === "python" ? variables.r.value : null;
  expect(results.map(hash)).toEqual(expected);
});
