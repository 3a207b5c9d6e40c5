// An array's memory as a typed array.

import { expect, expectTypeOf, test } from "vitest";
import * as np from "../../../kernel/array/index.js";

test("a typed array shows the memory, and both see what the other writes", () => {
  const a = np.arange(6, { dtype: "float64" }).reshape(2, 3);
  const data = a.data as Float64Array;
  expect([...data]).toEqual([0, 1, 2, 3, 4, 5]);
  data[5] = 50;
  a.set(0, 0, -1);
  expect([a.get(1, 2), data[0]]).toEqual([50, -1]);
  expect(np.shares_memory(np.asarray(data), a)).toBe(true);
});

test("elements come in the order of memory, from the array's own start", () => {
  const a = np.arange(6, { dtype: "int16" }).reshape(2, 3);
  expect([...(a.T.data as Int16Array)]).toEqual([0, 1, 2, 3, 4, 5]);
  expect([...((a.get(1) as np.NDArray).data as Int16Array)]).toEqual([3, 4, 5]);
  expect(np.zeros([0, 3]).data).toEqual(new Float64Array(0));
  expect([...np.array(7, "u1").data]).toEqual([7]);
});

test("each data type has its typed array, in the type as well", () => {
  expectTypeOf(np.zeros(2, "int32").data).toEqualTypeOf<Int32Array>();
  expectTypeOf(np.zeros(2).data).toEqualTypeOf<Float64Array>();
  const shown: [np.NDArray, unknown][] = [
    [np.array([true, false]), Uint8Array.of(1, 0)],
    [np.array([-1, 2n ** 62n], "i8"), BigInt64Array.of(-1n, 2n ** 62n)],
    [np.array([2n ** 63n], "u8"), BigUint64Array.of(2n ** 63n)],
    [np.array([1], "f2"), Uint16Array.of(0x3c00)],
    [np.array([new np.Complex(1, 2)]), Float64Array.of(1, 2)],
    [np.array([new np.Complex(1, 2)], "c8"), Float32Array.of(1, 2)],
    [np.array(["ab", "π"]), Uint32Array.of(97, 98, 0x3c0, 0)],
    [np.zeros(2, "V3"), new Uint8Array(6)],
    [np.zeros(1, [["a", ">i2"]]), new Uint8Array(2)],
  ];
  for (const [a, data] of shown) expect(a.data).toEqual(data);
});

test("memory with gaps, in the other byte order or at odd addresses is not shown", () => {
  const advice = "take the data of a copy, which no longer shares memory";
  const refusals: [np.NDArray, string][] = [
    [np.zeros(6).get(np.slice(null, null, 2)) as np.NDArray, "ndarray is not contiguous"],
    [np.zeros(2, ">i4"), "the items are not in the machine's byte order (dtype >i4)"],
    [np.frombuffer(new ArrayBuffer(9), "f8", 1, 1), "ndarray is not aligned"],
  ];
  for (const [a, what] of refusals) {
    expect(() => a.data).toThrow(new np.ValueError(`${what}: ${advice}`));
  }
});

test("an array over the data of another stands on its block, as does one over a part of them", () => {
  for (const count of [3, 1000, 300_000]) {
    const a = np.arange(count);
    const data = a["1:"] as np.NDArray<"int64">;
    const b = np.asarray(data.data);
    const c = np.frombuffer(data.data.subarray(1), "int64");
    const other = np.arange(count);
    expect([b.block === a.block, c.block === a.block]).toEqual([true, true]);
    expect([b.offset, c.offset, b.base === a]).toEqual([a.offset + 8, a.offset + 16, false]);
    c.set(0, -5);
    expect([a.get(2), b.get(1)]).toEqual([-5, -5]);
    expect(np.asarray(other.data).block).toBe(other.block);
    expect(np.shares_memory(np.asarray(other.data), a)).toBe(false);
  }
});
