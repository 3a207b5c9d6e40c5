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
