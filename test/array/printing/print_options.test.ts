// Print options, formatter functions and the texts of single numbers, asked of NumPy itself.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { sameInPython } from "../python.js";

afterAll(close);
afterAll(() => np.set_printoptions({ ...defaults }));

const defaults = np.get_printoptions();

const values = {
  floats: "a = np.arange(12.0).reshape(3, 4) / 7",
  mixed: "a = np.array([1e-10, 1.0, np.nan, -np.inf, 123456.789])",
  ints: "a = np.arange(-3, 9)",
  bools: "a = np.arange(6).reshape(2, 3) > 2",
  complex: "a = np.arange(4.0) / 3 - 1.5j",
  halves: "a = (np.arange(6) / 3).astype('f2')",
  many: "a = np.arange(1200).reshape(30, 40)",
  cube: "a = np.arange(24.0).reshape(2, 3, 4)",
  scalar: "a = np.array(2.5)",
  empty: "a = np.zeros((0, 3))",
};

const texts = (call: string) => Object.values(values).map((value) => [value, `r = ${call}`]);

test("array2string, array_repr and array_str take their options by position and by name", async () => {
  const calls = [
    "np.array2string(a, 5)",
    "np.array2string(a, None, 2)",
    "np.array2string(a, 30, 2, True, '; ', 'xxx')",
    "np.array2string(a, prefix='  ', suffix='-----', max_line_width=30)",
    "np.array2string(a, threshold=5, edgeitems=1)",
    "np.array2string(a, sign='+', floatmode='fixed', precision=3)",
    "np.array2string(a, sign=' ', floatmode='unique')",
    "np.array2string(a, floatmode='maxprec_equal', suppress_small=True)",
    "np.array_repr(a, 20, 2, True)",
    "np.array_str(a, 20, 2, True)",
    "np.array_repr(a, precision=1)",
    "np.array2string(a, foo=1)",
    "np.array2string(a, floatmode='zz')",
    "np.array2string(a, threshold='x')",
    "np.array2string(a, sign='x')",
    "np.array_str(a, foo=1)",
  ];
  await sameInPython(calls.flatMap(texts));
});

test("a version whose text is not known is refused, and changes nothing", () => {
  const words = "'1.0': legacy printing option can currently only be '1.13'";
  expect(() => np.set_printoptions({ legacy: "1.0" as "1.13" })).toThrow(new RegExp(words));
  expect(np.get_printoptions().legacy).toBe(false);
});

test("functions of one's own make the texts of elements by kind", async () => {
  const functions = [
    "'all': lambda x: 'any'",
    "'int': lambda x: 'i', 'float_kind': lambda x: 'fk', 'float': lambda x: 'f'",
    "'float': lambda x: np.format_float_positional(x, 2, pad_left=6), 'all': lambda x: 'rest'",
    "'float': None",
    "'foo': lambda x: 'lost'",
    "'bool': lambda x: 'yes'",
    "'int_kind': lambda x: np.binary_repr(x, 12)",
    "'complex_kind': lambda x: 'z'",
    "'complexfloat': lambda x: 'z\\nzz'",
    "'all': lambda x: 'two\\nlines'",
  ];
  await sameInPython(functions.flatMap((one) => texts(`np.array2string(a, formatter={${one}})`)));
});

test("print options hold until they are changed again", async () => {
  const options = [
    "precision=2",
    "3, 5, 2, 40, True",
    "threshold=5, edgeitems=1",
    "linewidth=30",
    "nanstr='NaN!', infstr='Infinite'",
    "sign='+'",
    "floatmode='fixed', precision=1",
    "suppress=True",
    "formatter={'float': lambda x: 'f'}",
    "precision=None, threshold=None",
  ];
  const reset =
    "np.set_printoptions(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False, nanstr='nan', infstr='inf', sign='-', floatmode='maxprec')";
  const programs = options.flatMap((given) =>
    Object.values(values).map((value) => [
      value,
      `np.set_printoptions(${given})`,
      "r = repr(a)",
      "s = str(a)",
      "np.set_printoptions(precision=4)",
      "t = repr(a)",
      reset,
      "u = np.array2string(a)",
    ]),
  );
  // The engine runs all programs before NumPy does: options must not outlive theirs.
  await sameInPython(programs);
  const bad = [
    "precision='x'",
    "precision=1.5",
    "threshold='x'",
    "sign='x'",
    "floatmode='x'",
    "foo=1",
  ];
  await sameInPython(bad.map((given) => [`np.set_printoptions(${given})`]));
});

test("print options can hold for a while", async () => {
  await sameInPython(
    Object.values(values).map((value) => [
      value,
      "with np.printoptions(precision=2, threshold=5):\n    r = str(a)",
      "s = str(a)",
    ]),
  );
  const a = np.array([1 / 3]);
  expect(np.printoptions({ precision: 2 }, () => String(a))).toBe("[0.33]");
  expect(() =>
    np.printoptions({ precision: 2 }, () => {
      throw new Error("inside");
    }),
  ).toThrow("inside");
  expect(String(a)).toBe("[0.33333333]");
  const held = np.printoptions({ precision: 3 });
  expect(String(a)).toBe("[0.333]");
  held.end();
  np.set_printoptions({ precision: 5 });
  held.end();
  expect(String(a)).toBe("[0.33333]");
  np.set_printoptions({ precision: 8 });
});

test("setting options takes back the functions that the settings before had", () => {
  const a = np.array([1.5]);
  np.set_printoptions({ formatter: { float: () => "f" }, override_repr: () => "mine" });
  expect([String(a), a.repr()]).toEqual(["[f]", "mine"]);
  np.set_printoptions({ precision: 8 });
  expect([String(a), a.repr()]).toEqual(["[1.5]", "array([1.5])"]);
});

test("one float is written just as asked for", async () => {
  const numbers = [
    "3.14159",
    "1e20",
    "0.1",
    "16.0",
    "16.5",
    "1234.5",
    "0.001234",
    "-1.5",
    "0.0",
    "-0.0",
    "np.nan",
    "np.inf",
    "-np.inf",
    "99.99",
    "1.25",
    "1e-5",
    "5e-324",
    "123456.789",
    "1",
    "10**30",
    "True",
  ];
  const both = [
    "",
    "precision=3",
    "precision=3, unique=False",
    "precision=0",
    "precision=0, unique=False",
    "min_digits=5",
    "min_digits=25",
    "trim='-'",
    "trim='0'",
    "trim='.'",
    "precision=6, unique=False, trim='.'",
    "precision=6, unique=False, trim='0'",
    "sign=True",
    "pad_left=5",
    "precision=2, min_digits=1, sign=True, pad_left=6",
  ];
  const positional = [
    "fractional=False, precision=3",
    "fractional=False, precision=3, unique=False",
    "fractional=False, precision=8, unique=False",
    "fractional=False, min_digits=6",
    "pad_right=5",
    "pad_left=5, pad_right=0, trim='-'",
    "trim='-', pad_right=4",
    "precision=6, unique=False, trim='-'",
  ];
  const scientific = ["exp_digits=4", "exp_digits=1", "exp_digits=0", "precision=1, exp_digits=3"];
  const call = (name: string, options: readonly string[]) =>
    options.flatMap((option) => numbers.map((number) => [`r = np.${name}(${number}, ${option})`]));
  await sameInPython([
    ...call("format_float_positional", [...both, ...positional]),
    ...call("format_float_scientific", [...both, ...scientific]),
    ["r = np.format_float_positional(1.5, 3, True, True, 'k', True, 5, 3, 1)"],
    ["r = np.format_float_scientific(1.5, 3, True, 'k', True, 5, 3, 1)"],
    ["r = np.format_float_positional(np.array(1.5))"],
  ]);
});

test("what is no float, and what is no way to write one, is refused", async () => {
  await sameInPython(
    [
      "1j",
      "'x'",
      "np.zeros(3)",
      "0.1, unique=False",
      "1.5, min_digits=5, precision=2",
      "1.5, precision=-1",
      "1.5, fractional=False, precision=0",
      "1.5, min_digits=-1",
      "1.5, pad_left=-1",
      "1.5, precision=2.5",
    ].map((args) => [`r = np.format_float_positional(${args})`]),
  );
  await sameInPython(
    ["1.0, unique=False", "1.5, exp_digits=-3", "1.5, min_digits=4, precision=2"].map((args) => [
      `r = np.format_float_scientific(${args})`,
    ]),
  );
});

test("integers are written in any base, and in two's complement", async () => {
  const bases = [
    "5",
    "255, 16",
    "-5, 3",
    "5, 2, 4",
    "0, 2, 4",
    "5, 37",
    "5, 1",
    "5.5",
    "2**70, 36",
    "0",
    "5, padding=3",
    "-5, 2, 3",
    "-255, 36",
    "5, 2, -1",
  ];
  const binary = [
    "5",
    "-5",
    "-5, 8",
    "5, 8",
    "5, 2",
    "-5, 3",
    "0",
    "0, 4",
    "-1, 1",
    "5.5",
    "-4, 3",
    "-5, 0",
    "2**70",
    "True",
    "5, -1",
    "-8, 4",
    "-2**40, 60",
    "5, width=10",
    "-1, 0",
  ];
  await sameInPython([
    ...bases.map((args) => [`r = np.base_repr(${args})`]),
    ...binary.map((args) => [`r = np.binary_repr(${args})`]),
  ]);
});

test("the threshold may be a bigint, such as Python's sys.maxsize, or a float", () => {
  for (const threshold of [2n ** 63n - 1n, new np.Float(Number.POSITIVE_INFINITY)]) {
    expect(np.printoptions({ threshold }, () => String(np.zeros(2000, "i1")))).not.toContain("...");
  }
});
