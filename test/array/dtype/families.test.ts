// Families of data types, their limits, and which may become which.

import { expect, expectTypeOf, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { sameInPython, sameLines } from "../python.js";

const codes =
  "? i1 u1 i4 u4 i8 u8 f2 f4 f8 c8 c16 S0 S1 S3 S5 S32 U0 U1 U3 U5 U11 U21 U32 U64 >U3 V0 V4 V8 V12 >i4 >c16".split(
    " ",
  );
const structures = [
  "'i4,f8'",
  "'i4,f4'",
  "'i8,f8'",
  "[('a','i4'),('b','f8')]",
  "[('a','i4')]",
  "[('a','S3')]",
  "'>i4,f8'",
  "[('f0','i4'),('f1','f8'),('f2','u1')]",
];
const types = [...codes.map((code) => `'${code}'`), ...structures];

test("which data type may become which, by each rule, is as in NumPy", async () => {
  const rules = ["no", "equiv", "safe", "same_kind", "unsafe"];
  await sameInPython(
    types.map((from) => [
      `f = np.dtype(${from})`,
      ...types.flatMap((to, n) =>
        rules.map((rule) => `r_${n}_${rule} = np.can_cast(f, np.dtype(${to}), '${rule}')`),
      ),
    ]),
  );
});

test("data types are promoted as in NumPy, or refused in its words", async () => {
  await sameLines(
    [],
    types.flatMap((a) => types.map((b) => `r = np.promote_types(np.dtype(${a}), np.dtype(${b}))`)),
  );
});

test("data types belong to families", async () => {
  const families = ["generic", "number", "integer", "inexact", "floating", "flexible", "character"];
  await sameLines(
    [],
    types.flatMap((type) => [
      ...families.map((family) => `r = np.issubdtype(np.dtype(${type}), np.${family})`),
      `r = np.issubdtype(np.dtype(${type}), 'f8')`,
      `r = np.isdtype(np.dtype(${type}), 'numeric')`,
      `r = np.isdtype(np.dtype(${type}), ('integral', 'bool'))`,
    ]),
  );
  expect(() => np.isdtype("f4" as unknown as np.DType, "numeric")).toThrow(
    new TypeError("dtype argument must be a NumPy dtype, but it is a <class 'str'>."),
  );
  expect(() => np.isdtype(np.float32, "xx" as "bool")).toThrow(
    new np.ValueError("kind argument is a string, but 'xx' is not a known kind name."),
  );
});

test("limits of numbers are NumPy's", async () => {
  const floats =
    "bits eps epsneg iexp machep maxexp max min minexp negep nexp nmant precision resolution smallest_normal smallest_subnormal tiny";
  await sameInPython([
    ...["f2", "f4", "f8", "c8", "c16"].map((code) => [
      `i = np.finfo('${code}')`,
      ...floats.split(" ").map((name) => `r_${name} = i.${name}`),
    ]),
    ...["i1", "u1", "i2", "u2", "i4", "u4"].map((code) => [
      `i = np.iinfo('${code}')`,
      "least = i.min",
      "bits = i.bits",
      "kind = i.kind",
      "text = str(i)",
    ]),
  ]);
  expect(np.iinfo("u8").max).toBe(2n ** 64n - 1n);
  expect(np.iinfo(5).dtype).toBe(np.int64);
  expect(() => np.iinfo("f4")).toThrow(new np.ValueError("Invalid integer data type 'f'."));
  expect(() => np.finfo("i4")).toThrow(
    new np.ValueError("data type <class 'numpy.int32'> not inexact"),
  );
});

test("the smallest type of a value, and the common type of arrays, are NumPy's", async () => {
  const values =
    "'abc' 10 -10 1.5 1e50 True 1j 1e50j np.arange(3) 260 -129 np.array(5) np.nan 1e5 70000. 2.0".split(
      " ",
    );
  await sameLines(
    [],
    [
      ...values.map((value) => `r = np.min_scalar_type(${value})`),
      "r = np.dtype(np.common_type(np.arange(3)))",
      "r = np.dtype(np.common_type(np.zeros(2, 'f2'), np.zeros(2, 'f4')))",
      "r = np.dtype(np.common_type(np.zeros(2, 'F'), np.zeros(2)))",
      "r = np.dtype(np.common_type(np.zeros(2, 'F'), np.zeros(2, 'f2')))",
      "r = np.common_type(np.zeros(2, '?'))",
      "r = np.common_type(np.zeros(2, 'U3'))",
    ],
  );
});

test("data types by name say what an array is, and make arrays of which TypeScript knows it", () => {
  expect(np.zeros(2, np.int32).dtype).toBe(np.int32);
  expect(np.dtype(">f4").type).toBe(np.float32);
  expect(np.array([1, 22], { dtype: np.str_ }).dtype).toBe(np.dtype("U2"));
  expect(np.dtype("V3").type).toBe(np.void);
  expectTypeOf(np.zeros(2, np.int32)).toEqualTypeOf<np.NDArray<"int32">>();
});
