// Promotion agrees with NumPy for every pair of dtypes and for every kind of Python scalar.

import { afterAll, expect, test } from "vitest";
import { result_type } from "../../../kernel/array/dtype/common_type.js";
import { builtin } from "../../../kernel/array/dtype/dtype.js";
import { promote_types } from "../../../kernel/array/dtype/promotion.js";
import { Complex, Float, type ScalarLike } from "../../../kernel/array/dtype/scalar.js";
import { close, numpy } from "../../oracle/numpy.js";

afterAll(close);

const codes = Object.values(builtin).flatMap((type) =>
  type.itemsize > 1 ? [type.str, type.newbyteorder().str] : [type.str],
);

async function fromNumpy(expression: string): Promise<unknown> {
  const { variables, errors } = await numpy(`r = ${expression}`);
  expect(errors).toEqual([null]);
  const report = variables.r;
  return report.kind === "python" ? report.value : undefined;
}

test("two dtypes promote to the dtype that NumPy chooses", async () => {
  const list = JSON.stringify(codes);
  const expected = await fromNumpy(
    `[[np.promote_types(a, b).str for a in ${list}] for b in ${list}]`,
  );
  const found = codes.map((b) => codes.map((a) => promote_types(a, b).str));
  expect(found).toEqual(expected);
});

const scalars: readonly (readonly [string, ScalarLike])[] = [
  ["1", 1],
  ["2**40", 2 ** 40],
  ["1.5", 1.5],
  ["1.0", new Float(1)],
  ["-0.0", -0],
  ["True", true],
  ["2j", new Complex(0, 2)],
  ["7", 7n],
];

test.each(scalars)("a Python scalar %s bends to the dtype beside it", async (text, scalar) => {
  const expected = await fromNumpy(
    `[np.result_type(np.dtype(a), ${text}).str for a in ${JSON.stringify(codes)}]`,
  );
  expect(codes.map((code) => result_type(code, scalar).str)).toEqual(expected);
});

test("several operands promote together, dtypes first", async () => {
  const expected = await fromNumpy(
    `[np.result_type('i1', 'u1', 1.5).str, np.result_type(1, 2.5, 'f4').str,
      np.result_type(1, 2).str, np.result_type(1, 2j).str, np.result_type('?', 1, 'i2').str]`.replace(
      /\s+/g,
      " ",
    ),
  );
  expect([
    result_type("i1", "u1", 1.5).str,
    result_type(1, 2.5, "f4").str,
    result_type(1, 2).str,
    result_type(1, new Complex(0, 2)).str,
    result_type("?", 1, "i2").str,
  ]).toEqual(expected);
});

test("nothing to promote is an error", () => {
  expect(() => result_type()).toThrow("at least one array or dtype is required");
});
