// What TypeScript knows of results: arrays give arrays, scalars scalars, and whole reductions scalars.

import { expect, expectTypeOf, test } from "vitest";
import * as np from "../../../kernel/array/index.js";

const a: np.NDArray = np.arange(6).reshape(2, 3);

test("a ufunc of an array is an array to the compiler", () => {
  expectTypeOf(np.add(a, 1)).toEqualTypeOf<np.NDArray>();
  expectTypeOf(np.add(1, a)).toEqualTypeOf<np.NDArray>();
  expectTypeOf(np.add([1, 2], 3)).toEqualTypeOf<np.NDArray<"int64" | "float64">>();
  expectTypeOf(np.add(a, a, { out: a })).toEqualTypeOf<np.NDArray>();
  expectTypeOf(np.add(a, a, { where: true })).toEqualTypeOf<np.NDArray>();
  expectTypeOf(np.sqrt(a)).toEqualTypeOf<np.NDArray>();
  expectTypeOf(np.less(a, new Float64Array(3))).toEqualTypeOf<np.NDArray<"bool">>();
  expectTypeOf(np.matmul(a, a.T)).toBeAny();
});

test("the data types of the inputs are promoted", () => {
  const [bytes, floats] = [np.ones(2, "int8"), np.ones(2)];
  expectTypeOf(np.add(bytes, np.ones(2, "uint8"))).toEqualTypeOf<np.NDArray<"int16">>();
  expectTypeOf(np.add(bytes, 1n)).toEqualTypeOf<np.NDArray<"int8">>();
  expectTypeOf(np.multiply(floats, 2)).toEqualTypeOf<np.NDArray<"float64">>();
  expectTypeOf(np.multiply(bytes, 2)).toEqualTypeOf<np.NDArray<"int8" | "float64">>();
  expectTypeOf(np.sqrt(bytes)).toEqualTypeOf<np.NDArray<"float16">>();
  expectTypeOf(np.add(bytes, floats, { out: floats })).toEqualTypeOf<np.NDArray<"float64">>();
  expectTypeOf(np.add(bytes, floats, floats)).toEqualTypeOf<np.NDArray<"float64">>();
  expectTypeOf(np.frexp(floats)).toEqualTypeOf<
    [first: np.NDArray<"float64">, second: np.NDArray<"int32">]
  >();
  // @ts-expect-error no array
  expect(() => np.add(bytes, /1/)).toThrow();
});

test("a ufunc of scalars is a scalar, unless it has an out", () => {
  expectTypeOf(np.add(1, 2)).toEqualTypeOf<number | bigint>();
  expectTypeOf(np.sqrt(2)).toEqualTypeOf<number>();
  expectTypeOf(np.less(1, 2)).toEqualTypeOf<boolean>();
  expectTypeOf(np.add(1, 2, { out: np.zeros([]) })).toEqualTypeOf<np.NDArray<"float64">>();
  expectTypeOf(np.add(1, 2, { out: np.Ellipsis })).toEqualTypeOf<np.NDArray>();
  expect(np.add(1, 2)).toBe(3);
});

test("what may be anything gives anything", () => {
  expectTypeOf(np.add(a.get(0), 1)).toBeAny();
  expectTypeOf(np.add(a.get(0), a)).toEqualTypeOf<np.NDArray>();
});

test("what may be either gives what may be either", () => {
  const item = a.item(0) as np.NDArray | np.Scalar;
  expectTypeOf(np.add(item, 1)).toEqualTypeOf<np.NDArray | np.Scalar>();
});

test("a reduction is a scalar without an axis; whether one leaves an array is only known of inner axes", () => {
  expectTypeOf(np.sum(a)).toEqualTypeOf<np.Scalar>();
  expectTypeOf(a.max()).toEqualTypeOf<np.Scalar>();
  expectTypeOf(a.mean({ dtype: "f4" })).toEqualTypeOf<number>();
  expectTypeOf(np.sum(a, null)).toEqualTypeOf<np.Scalar>();
  expectTypeOf(np.sum(a, 0)).toBeAny();
  expectTypeOf(a.sum({ axis: -1 })).toBeAny();
  expectTypeOf(a.argmax(0)).toBeAny();
  expectTypeOf(np.sum(a, 1)).toEqualTypeOf<np.NDArray>();
  expectTypeOf(a.max({ axis: -2 })).toEqualTypeOf<np.NDArray>();
  expectTypeOf(a.argmax(1)).toEqualTypeOf<np.NDArray<"int64">>();
  expectTypeOf(a.argmax(null)).toEqualTypeOf<number>();
  expectTypeOf(np.sum(a, { axis: 0, keepdims: true })).toEqualTypeOf<np.NDArray>();
  expectTypeOf(a.sum({ keepdims: true })).toEqualTypeOf<np.NDArray>();
  expectTypeOf(a.argmax()).toEqualTypeOf<number>();
  expect(a.sum({ keepdims: true }).shape).toEqual([1, 1]);
});

test("a reduction knows its data type and what it makes of it", () => {
  const [bytes, floats] = [np.ones([2, 3], "int8"), np.ones([2, 3], "float32")];
  expectTypeOf(np.sum(floats)).toEqualTypeOf<number>();
  expectTypeOf(np.sum(bytes)).toEqualTypeOf<number | bigint>();
  expectTypeOf(bytes.max()).toEqualTypeOf<number>();
  expectTypeOf(bytes.any()).toEqualTypeOf<boolean>();
  expectTypeOf(bytes.sum(1)).toEqualTypeOf<np.NDArray<"int64">>();
  expectTypeOf(bytes.mean({ axis: 1 })).toEqualTypeOf<np.NDArray<"float64">>();
  expectTypeOf(bytes.mean({ keepdims: true })).toEqualTypeOf<np.NDArray<"float64">>();
  expectTypeOf(bytes.sum({ dtype: "f4" })).toEqualTypeOf<number>();
  expectTypeOf(np.std(np.ones([2, 2], "c8"), 1)).toEqualTypeOf<np.NDArray<"float32">>();
  expectTypeOf(floats.cumsum()).toEqualTypeOf<np.NDArray<"float32">>();
  expectTypeOf(floats.argmax({ keepdims: true })).toEqualTypeOf<np.NDArray<"int64">>();
  expectTypeOf(np.sum(floats, { axis: 0, out: np.zeros(3) })).toEqualTypeOf<
    np.NDArray<"float64">
  >();
  // @ts-expect-error no such option
  expect(() => floats.sum({ axs: 0 })).toThrow(TypeError);
  // @ts-expect-error an index of an axis is a number
  expect(() => floats.sum("0")).toThrow(TypeError);
});

test("a ufunc bears its own name", () => {
  expect([np.add.name, np.true_divide.name, np.abs.name, np.sum.name]).toEqual([
    "add",
    "divide",
    "absolute",
    "sum",
  ]);
});
