// Masks of many lengths: what they pick is what NumPy picks, wherever the last true item stands.

import { createHash } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close, numpy } from "../../oracle/numpy.js";

afterAll(close);

const hash = (value: unknown) =>
  createHash("md5")
    .update((value as np.NDArray).copy().block.bytes)
    .digest("hex");

test.each([0, 1, 3, 4, 5, 8, 63, 64, 65, 71, 200, 1001])(
  "masks of %d items pick what NumPy picks",
  async (size) => {
    const types = ["f8", "i8", "c8", ">f8", "f4", "i2", "c16"];
    const { variables } = await numpy(
      `n = np.arange(${size})`,
      "masks = [n * 7919 % 13 % 2 == 0, n >= 0, n < 0, n < n.size / 2, n >= n.size / 2, n == n.size - 1, n == 0]",
      `r = [__import__('hashlib').md5(n.astype(t)[m].tobytes() if n.size else b'').hexdigest() for t in ${JSON.stringify(types)} for m in masks]`,
      "odd = (n * 3 % 7).astype('u1').view('?')",
      `s = [__import__('hashlib').md5(x.tobytes()).hexdigest() for x in (n[odd], n[1:][odd[1:]], n[::-1][odd], n[odd[::-1]])]`,
    );
    const n = np.arange(size);
    const masks = [
      np.equal(np.remainder(np.remainder(np.multiply(n, 7919), 13), 2), 0),
      np.greater_equal(n, 0),
      np.less(n, 0),
      np.less(n, size / 2),
      np.greater_equal(n, size / 2),
      np.equal(n, size - 1),
      np.equal(n, 0),
    ];
    const picked = types.flatMap((type) => masks.map((mask) => n.astype(type).get(mask)));
    const empty = createHash("md5").update("").digest("hex");
    const isEmpty = (value: unknown) => (value as np.NDArray).size === 0;
    const expected = (name: string) =>
      variables[name].kind === "python" ? variables[name].value : null;
    expect(picked.map((value) => (isEmpty(value) ? empty : hash(value)))).toEqual(expected("r"));
    // Bytes that are neither 0 nor 1 are true.
    const odd = np.remainder(np.multiply(n, 3), 7).astype("u1").view("?");
    const back = np.slice(null, null, -1);
    const views = [
      n.get(odd),
      (n.get(np.slice(1)) as np.NDArray).get(odd.get(np.slice(1)) as np.NDArray),
      (n.get(back) as np.NDArray).get(odd),
      n.get(odd.get(back) as np.NDArray),
    ];
    expect(views.map((value) => (isEmpty(value) ? empty : hash(value)))).toEqual(expected("s"));
  },
);
