// What TypeScript knows of an array's data type from how the array was made. tsc checks the types; the test, the values.

import { expect, expectTypeOf, test } from "vitest";
import * as np from "../../../kernel/array/index.js";

/** The array knows in its type what it is. */
function is<D extends np.DTypeName>(a: np.NDArray<D>, name: D): void {
  expect(a.dtype.name).toBe(name);
}

test("a new array has the data type that was asked for", () => {
  expectTypeOf(np.zeros(3)).toEqualTypeOf<np.NDArray<"float64">>();
  expectTypeOf(np.zeros(3, "int32")).toEqualTypeOf<np.NDArray<"int32">>();
  expectTypeOf(np.zeros(3, { order: "F" })).toEqualTypeOf<np.NDArray<"float64">>();
  expectTypeOf(np.zeros(3, null, "F")).toEqualTypeOf<np.NDArray<"float64">>();
  expectTypeOf(np.zeros(3, { dtype: "<f4" })).toEqualTypeOf<np.NDArray<"float32">>();
  expectTypeOf(np.zeros(3, "u1", "F")).toEqualTypeOf<np.NDArray<"uint8">>();
  expectTypeOf(np.ones([2, 3], "?")).toEqualTypeOf<np.NDArray<"bool">>();
  expectTypeOf(np.eye(3, { dtype: "complex" })).toEqualTypeOf<np.NDArray<"complex128">>();
  expectTypeOf(np.eye(3, null, 1, "i2")).toEqualTypeOf<np.NDArray<"int16">>();
  expectTypeOf(np.identity(3)).toEqualTypeOf<np.NDArray<"float64">>();
  // @ts-expect-error a result is not made to fit
  const float: np.NDArray<"bool"> = np.zeros(3);
  expect(float.dtype.name).toBe("float64");
  is(np.zeros(3, ">i8"), "int64");
  is(np.empty(3, "half"), "float16");
});

test("conversion, copies and views know their data type", () => {
  const a = np.array(new Float32Array(4));
  expectTypeOf(a).toEqualTypeOf<np.NDArray<"float32">>();
  expectTypeOf(a.astype("f8")).toEqualTypeOf<np.NDArray<"float64">>();
  expectTypeOf(a.astype("i1", { copy: false })).toEqualTypeOf<np.NDArray<"int8">>();
  expectTypeOf(a.view("u1")).toEqualTypeOf<np.NDArray<"uint8">>();
  expectTypeOf(a.view()).toEqualTypeOf<np.NDArray<"float32">>();
  expectTypeOf(a.view({ dtype: "i2" })).toEqualTypeOf<np.NDArray<"int16">>();
  expectTypeOf(a.copy()).toEqualTypeOf<np.NDArray<"float32">>();
  expectTypeOf(np.copy(a, "F")).toEqualTypeOf<np.NDArray<"float32">>();
  expectTypeOf(np.asarray(a)).toEqualTypeOf<np.NDArray<"float32">>();
  expectTypeOf(np.asarray(a, "i4")).toEqualTypeOf<np.NDArray<"int32">>();
  expectTypeOf(np.asarray(a, { order: "F" })).toEqualTypeOf<np.NDArray<"float32">>();
  expectTypeOf(np.ascontiguousarray(a)).toEqualTypeOf<np.NDArray<"float32">>();
  expectTypeOf(np.asarray(new BigInt64Array(1))).toEqualTypeOf<np.NDArray<"int64">>();
  expectTypeOf(np.array([1, 2])).toEqualTypeOf<np.NDArray<"int64" | "float64">>();
  expectTypeOf(np.array([1, 2], "int16")).toEqualTypeOf<np.NDArray<"int16">>();
  expectTypeOf(np.array([[true]], { ndmin: 2 })).toEqualTypeOf<np.NDArray<"bool">>();
  expectTypeOf(np.array([])).toEqualTypeOf<np.NDArray>();
  expectTypeOf(np.array([1, 2], { dtype: a.dtype })).toEqualTypeOf<np.NDArray<"float32">>();
  expectTypeOf(np.frombuffer(new ArrayBuffer(8))).toEqualTypeOf<np.NDArray<"float64">>();
  expectTypeOf(np.frombuffer(new ArrayBuffer(8), "u1", 4)).toEqualTypeOf<np.NDArray<"uint8">>();
  expectTypeOf(np.arange(3)).toEqualTypeOf<np.NDArray<"int64" | "float64">>();
  expectTypeOf(np.arange(0, 3)).toEqualTypeOf<np.NDArray<"int64" | "float64">>();
  expectTypeOf(np.arange(3, { dtype: "int8" })).toEqualTypeOf<np.NDArray<"int8">>();
  expectTypeOf(np.arange(0, 3, 1, "i2")).toEqualTypeOf<np.NDArray<"int16">>();
  expectTypeOf(np.dtype("<f4")).toEqualTypeOf<np.DType<"float32">>();
});

test("what only a value can tell is any array", () => {
  const name: string = "int32";
  const one = (["int8", "int16"] as const)[0 as number];
  expectTypeOf(np.zeros(3, name)).toEqualTypeOf<np.NDArray>();
  expectTypeOf(np.zeros(3, one)).toEqualTypeOf<np.NDArray<"int8" | "int16">>();
  expectTypeOf(np.full(3, 7)).toEqualTypeOf<np.NDArray>();
  expectTypeOf(np.full(3, 7, "u1")).toEqualTypeOf<np.NDArray<"uint8">>();
  expectTypeOf(np.zeros(3, np.dtype(name))).toEqualTypeOf<np.NDArray>();
});

test("an array like another has its data type, or the one that was asked for", () => {
  const a = np.zeros(3, "int32");
  expectTypeOf(np.zeros_like(a)).toEqualTypeOf<np.NDArray<"int32">>();
  expectTypeOf(np.ones_like(a, "f4")).toEqualTypeOf<np.NDArray<"float32">>();
  expectTypeOf(np.full_like(a, 1, { dtype: a.dtype })).toEqualTypeOf<np.NDArray<"int32">>();
  expectTypeOf(np.empty_like(["a"])).toEqualTypeOf<np.NDArray<"str">>();
  expectTypeOf(np.empty_like(new Float32Array(2))).toEqualTypeOf<np.NDArray<"float32">>();
});

test("an index with anything but integers gives an array of the same data type", () => {
  const a = np.zeros([2, 3]);
  expectTypeOf(a.get(0)).toBeAny();
  expectTypeOf(a.get(1, 2n)).toBeAny();
  for (const index of [0, np.Ellipsis]) expectTypeOf(a.get(index)).toBeAny();
  const views = [a.get(np.slice(1)), a.get(0, np.Ellipsis), a.get(null), a.get()];
  expectTypeOf(a.get(np.slice(1))).toEqualTypeOf<np.NDArray<"float64">>();
  expectTypeOf(a.get(0, np.Ellipsis)).toEqualTypeOf<np.NDArray<"float64">>();
  expectTypeOf(a.get(null, 0)).toEqualTypeOf<np.NDArray<"float64">>();
  expectTypeOf(a.get([0, 1])).toEqualTypeOf<np.NDArray<"float64">>();
  expectTypeOf(a.get([])).toEqualTypeOf<np.NDArray<"float64">>();
  expectTypeOf(a.get(true)).toEqualTypeOf<np.NDArray<"float64">>();
  expectTypeOf(a.get(new Int8Array(1))).toEqualTypeOf<np.NDArray<"float64">>();
  expectTypeOf(a.get(np.argsort([1, 0]), 1)).toEqualTypeOf<np.NDArray<"float64">>();
  const records = np.zeros(2, [["x", "i4"]]);
  expectTypeOf(records.get("x")).toEqualTypeOf<np.NDArray>();
  expectTypeOf(records.get(["x"])).toEqualTypeOf<np.NDArray<"void">>();
  for (const view of views) is(view, "float64");
  // @ts-expect-error no index
  expect(() => a.get(/0/)).toThrow(np.IndexError);
});

test("a flat iterator knows what its items are", () => {
  const { flat } = np.zeros([2, 3], "?");
  expectTypeOf(flat.get(0)).toEqualTypeOf<boolean>();
  expectTypeOf(flat.get(np.slice(2))).toEqualTypeOf<np.NDArray<"bool">>();
  expectTypeOf(flat.get([0, 2])).toEqualTypeOf<np.NDArray<"bool">>();
  expectTypeOf(flat.copy()).toEqualTypeOf<np.NDArray<"bool">>();
  expectTypeOf([...flat]).toEqualTypeOf<boolean[]>();
  expect([flat.get(0), flat.length]).toEqual([false, 6]);
});

test("an item is of the JavaScript type that its data type has", () => {
  expectTypeOf(np.zeros(1).item()).toEqualTypeOf<number>();
  expectTypeOf(np.zeros(1, "?").item()).toEqualTypeOf<boolean>();
  expectTypeOf(np.zeros(1, "i8").item()).toEqualTypeOf<number | bigint>();
  expectTypeOf(np.zeros(1, "c8").item()).toEqualTypeOf<np.Complex>();
  expectTypeOf(np.arange(1).item()).toEqualTypeOf<number | bigint>();
  const unknown: np.NDArray = np.arange(1);
  const item = unknown.item();
  expectTypeOf<np.Scalar>().toExtend<typeof item>();
});

test("an item of records is a list, and so may be an item of which nothing is known", () => {
  const record = np.zeros(1, [["x", "i4"]]).item();
  expect(record).toEqual([0]);
  expectTypeOf<number[]>().toExtend<typeof record>();
  const unknown = (np.zeros(1, [["x", "i4"]]) as np.NDArray).item();
  expectTypeOf<number[]>().toExtend<typeof unknown>();
});
