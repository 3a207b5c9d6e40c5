// Printed text, compared with what NumPy printed (oracle/printing.json, made by oracle/make_printing.py).

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { dtype } from "../../../kernel/array/dtype/dtype.js";
import { Complex, Float } from "../../../kernel/array/dtype/scalar.js";
import { ValueError } from "../../../kernel/array/errors.js";
import { formatScalar } from "../../../kernel/array/printing/format_scalar.js";
import {
  type Array2StringOptions,
  array_repr,
  array_str,
  array2string,
} from "../../../kernel/array/printing/print.js";
import {
  get_printoptions,
  set_printoptions,
} from "../../../kernel/array/printing/print_options.js";
import { Block } from "../../../kernel/array/record/block.js";
import { denseStrides } from "../../../kernel/array/record/layout.js";
import { owned } from "../../../kernel/array/record/origin.js";
import { NDArray } from "../../../kernel/array/record/record.js";

interface Case {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: string;
  readonly options?: Array2StringOptions;
  readonly text?: string;
  readonly str?: string;
  readonly repr?: string;
}

const fixture = join(import.meta.dirname, "../../oracle/printing.json");
const { cases } = JSON.parse(readFileSync(fixture, "utf8")) as { cases: Case[] };

function array(bytes: Uint8Array, shape: readonly number[], code: string): NDArray {
  const type = dtype(code);
  const strides = denseStrides(shape, type.itemsize);
  return new NDArray(new Block(bytes), 0, shape, strides, type, null, 0, owned, []);
}

describe("printed as NumPy prints", () => {
  const kinds = new Map<string, Case[]>();
  for (const one of cases) {
    const kind = one.options ? "array2string" : `str and repr of ${dtype(one.dtype)}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  test.each([...kinds])("%s", (_, all) => {
    expect(all.length).toBeGreaterThan(0);
    for (const { bytes, shape, dtype, options, ...expected } of all) {
      const a = array(Uint8Array.from(Buffer.from(bytes, "base64")), shape, dtype);
      const got = options
        ? { text: array2string(a, options) }
        : { str: array_str(a), repr: array_repr(a) };
      const what = `${dtype} ${JSON.stringify(shape)} ${bytes.slice(0, 80)} ${JSON.stringify(options)}`;
      expect(got, what).toEqual(expected);
    }
  });
});

function floats(values: number[], shape: number[] = [values.length]): NDArray {
  return array(new Uint8Array(new Float64Array(values).buffer), shape, "float64");
}

test("String(a) is str, a.repr() is repr", () => {
  const a = floats([1, 2.5]);
  expect(String(a)).toBe("[1.  2.5]");
  expect(`${a}`).toBe("[1.  2.5]");
  expect(a.repr()).toBe("array([1. , 2.5])");
});

test("a billion elements in a broadcast view print at once", () => {
  const one = floats([0.5], [1]);
  const shape = [1000, 1000, 1000];
  const huge = new NDArray(one.block, 0, shape, [0, 0, 0], one.dtype, one, 0, owned, []);
  const text = huge.repr();
  expect(text.startsWith("array([[[0.5, 0.5, 0.5, ..., 0.5, 0.5, 0.5],\n")).toBe(true);
  expect(text.endsWith("[0.5, 0.5, 0.5, ..., 0.5, 0.5, 0.5]]], shape=(1000, 1000, 1000))")).toBe(
    true,
  );
});

test("reversed, unaligned and strided views are read by their strides", () => {
  const bytes = new Uint8Array(1 + 4 * 6);
  const view = new DataView(bytes.buffer);
  for (let k = 0; k < 6; k++) view.setInt32(1 + 4 * k, 10 * k, true);
  const type = dtype("int32");
  const a = new NDArray(new Block(bytes), 21, [3], [-8], type, null, 0, owned, []);
  expect(a.repr()).toBe("array([50, 30, 10], dtype=int32)");
});

test("print options change what is printed until they are set back", () => {
  const a = floats([1 / 3, 20]);
  const before = get_printoptions();
  expect(before).toEqual({
    precision: 8,
    threshold: 1000,
    edgeitems: 3,
    linewidth: 75,
    suppress: false,
    nanstr: "nan",
    infstr: "inf",
    sign: "-",
    floatmode: "maxprec",
    formatter: null,
    legacy: false,
    override_repr: null,
  });
  set_printoptions({ precision: 2, nanstr: "no number" });
  try {
    expect(String(a)).toBe("[ 0.33 20.  ]");
    expect(String(floats([Number.NaN, 1]))).toBe("[no number        1.]");
    expect(get_printoptions().edgeitems).toBe(3);
  } finally {
    set_printoptions(before);
  }
  expect(String(a)).toBe("[ 0.33333333 20.        ]");
});

test("a wrong print option is named, and changes nothing", () => {
  const a = floats([1]);
  const wrong = (options: object) => () => array2string(a, options);
  expect(wrong({ presicion: 3 })).toThrow(
    new TypeError(
      "array2string() got an unexpected keyword argument 'presicion'. Did you mean 'precision'?",
    ),
  );
  expect(wrong({ precision: 1.5 })).toThrow(new TypeError("precision must be an integer"));
  expect(wrong({ sign: "*" })).toThrow(
    new ValueError("sign option must be one of ' ', '+', or '-'"),
  );
  expect(wrong({ floatmode: "all" })).toThrow(
    new ValueError('floatmode option must be one of "fixed", "unique", "maxprec", "maxprec_equal"'),
  );
  const before = get_printoptions();
  expect(() => set_printoptions({ precision: -1 })).toThrow(
    new ValueError("precision must be >= 0"),
  );
  expect(get_printoptions()).toEqual(before);
});

test("with no edge items the last element is still shown", () => {
  const a = array(
    Uint8Array.from({ length: 12 }, (_, k) => k),
    [3, 4],
    "uint8",
  );
  expect(array2string(a, { threshold: 5, edgeitems: 0 })).toBe("[...\n [... 11]]");
});

test("a scalar prints as Python's str; its dtype tells 3.0 from 3", () => {
  expect(formatScalar(3)).toBe("3");
  expect(formatScalar(3, dtype("float64"))).toBe("3.0");
  expect(formatScalar(new Float(3))).toBe("3.0");
  expect(formatScalar(-0)).toBe("-0.0");
  expect(formatScalar(0.1)).toBe("0.1");
  expect(formatScalar(2n ** 63n)).toBe("9223372036854775808");
  expect(formatScalar(true)).toBe("True");
  expect(formatScalar(new Complex(1, -2))).toBe("(1-2j)");
  expect(String(new Complex(0, 2.5))).toBe("2.5j");
});
