// Arrays over JavaScript's own memory. Expected values are NumPy 2.4's for a bytearray.

import { expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";

test("an array and its buffer share memory, in both directions", () => {
  const floats = new Float64Array([1, 2, 3]);
  const a = np.frombuffer(floats);
  expect(a.tolist()).toEqual([1, 2, 3]);
  floats[0] = 7;
  a.fill(np.array(9));
  expect([...floats]).toEqual([9, 9, 9]);
  expect(a.base).toBe(floats);
});

test("it is no owner, and the base of its views is the array itself", () => {
  const a = np.frombuffer(new Uint8Array(16), "u1", 4, 2);
  expect([a.flags.num, a.offset, a.shape]).toEqual([1283, 2, [4]]);
  expect((a.get(np.slice(1)) as np.NDArray).base).toBe(a);
  a.setflags(false);
  a.setflags(true);
  expect(a.flags.writeable).toBe(true);
});

test("a part of a buffer starts where the typed array starts, aligned or not", () => {
  const bytes = Uint8Array.from({ length: 32 }, (_, k) => k);
  const part = bytes.subarray(3, 19);
  const a = np.frombuffer(part, "<i4");
  expect([a.offset, a.flags.aligned]).toEqual([3, false]);
  expect(a.tolist()).toEqual([0x06050403, 0x0a090807, 0x0e0d0c0b, 0x1211100f]);
  expect(np.shares_memory(a, np.frombuffer(bytes.buffer, "u1"))).toBe(true);
});

test("the bytes of a C-contiguous array can be read again, and are based on their owner", () => {
  const a = np.arange(4, { dtype: "i4" });
  const b = np.frombuffer(a, "i8");
  expect(b.tolist()).toEqual([2 ** 32, 3 * 2 ** 32 + 2]);
  expect(np.shares_memory(a, b)).toBe(true);
  expect((b.get(np.slice(1)) as np.NDArray).base).toBe(a);
  a.flags.writeable = false;
  expect(np.frombuffer(a, "i4").flags.writeable).toBe(false);
});

test("bytes that do not divide into items are refused in NumPy's words", () => {
  const refusals: [() => unknown, Error][] = [
    [
      () => np.frombuffer(new Uint8Array(10)),
      new np.ValueError("buffer size must be a multiple of element size"),
    ],
    [
      () => np.frombuffer(new ArrayBuffer(8), { offset: 9 }),
      new np.ValueError("offset must be non-negative and no greater than buffer length (8)"),
    ],
    [
      () => np.frombuffer(new ArrayBuffer(8), { offset: -1 }),
      new np.ValueError("offset must be non-negative and no greater than buffer length (8)"),
    ],
    [
      () => np.frombuffer(new ArrayBuffer(8), { count: 2 }),
      new np.ValueError("buffer is smaller than requested size"),
    ],
    [() => np.frombuffer(np.zeros([2, 3]).T), new np.ValueError("ndarray is not C-contiguous")],
    [
      () => np.frombuffer(np.zeros(3), { count: 2.5 }),
      new TypeError("'float' object cannot be interpreted as an integer"),
    ],
    [
      () => np.frombuffer([1, 2] as unknown as ArrayBuffer),
      new TypeError(
        "frombuffer() takes an ArrayBuffer, a typed array or an array, not [1, 2] (list)",
      ),
    ],
  ];
  for (const [attempt, refusal] of refusals) expect(attempt).toThrow(refusal);
});

test("an empty rest of a buffer gives an empty array", () => {
  expect(np.frombuffer(new ArrayBuffer(8), { offset: 8 }).shape).toEqual([0]);
  expect(np.frombuffer(new ArrayBuffer(8), "u1", { count: 0 }).shape).toEqual([0]);
});

test("array copies a typed array and keeps the data type of its items", () => {
  const made: [ArrayBufferView, string][] = [
    [Int8Array.of(-1), "int8"],
    [Uint8Array.of(255), "uint8"],
    [Uint8ClampedArray.of(255), "uint8"],
    [Int16Array.of(-2), "int16"],
    [Uint16Array.of(65535), "uint16"],
    [Int32Array.of(-3), "int32"],
    [Uint32Array.of(2 ** 32 - 1), "uint32"],
    [BigInt64Array.of(-4n), "int64"],
    [BigUint64Array.of(2n ** 64n - 1n), "uint64"],
    [Float32Array.of(0.5), "float32"],
    [Float64Array.of(0.1), "float64"],
  ];
  for (const [source, name] of made) {
    const a = np.array(source as np.TypedArray);
    expect([a.dtype.name, a.flags.owndata, a.base]).toEqual([name, true, null]);
    const bytes = new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
    expect([...a.block.bytes]).toEqual([...bytes]);
    bytes.fill(0);
    expect(a.block.bytes.some((byte) => byte !== 0)).toBe(true);
  }
  const odd = new Int32Array(new ArrayBuffer(16), 4, 2).fill(6);
  expect(np.array([odd, [1, 2]]).tolist()).toEqual([
    [6, 6],
    [1, 2],
  ]);
});

test("asarray shares memory that is there already, in both directions", () => {
  const floats = new Float64Array([1, 2, 3]);
  const a = np.asarray(floats);
  floats[0] = 7;
  a.fill(9);
  expect([...floats]).toEqual([9, 9, 9]);
  expect([a.base, a.flags.num, a.origin.verdict]).toEqual([floats, 1283, "view"]);
  expect(np.shares_memory(a, np.asarray(floats.subarray(1)))).toBe(true);
  expect(np.asarray(floats, { copy: true }).base).toBe(null);
  expect(np.array(floats).flags.owndata).toBe(true);
  expect(np.array(floats, { copy: false }).base).toBe(floats);
  expect(np.asarray(floats, "f4").flags.owndata).toBe(true);
  expect(() => np.asarray(floats, "f4", { copy: false })).toThrow(
    /^Unable to avoid copy while creating an array as requested\.\nIf using `np\.array\(obj, copy=False\)`/,
  );
});

test("a typed array shares memory with the arrays over it, and with others over its buffer", () => {
  const floats = new Float64Array(4);
  const a = np.asarray(floats);
  const half = floats.subarray(2);
  expect(np.shares_memory(floats, a)).toBe(true);
  expect(np.shares_memory(half, floats)).toBe(true);
  expect(np.shares_memory(half, a["::2"])).toBe(true);
  expect(np.shares_memory(half, a[":2"])).toBe(false);
  expect(np.may_share_memory(a, floats.buffer)).toBe(true);
  expect(np.shares_memory(floats, new Float64Array(4))).toBe(false);
  expect(np.shares_memory(new DataView(floats.buffer, 0, 3), a["1:"])).toBe(false);
});

test("bytes are an array of uint8, whatever holds them", () => {
  const bytes = Uint8Array.of(1, 2, 3, 4);
  const buffer = Buffer.from([1, 2, 3, 4]);
  const shared = new SharedArrayBuffer(4);
  new Uint8Array(shared).set(bytes);
  for (const memory of [bytes, bytes.buffer, new DataView(bytes.buffer), buffer, shared]) {
    const a = np.asarray(memory);
    expect([a.dtype.name, a.tolist(), a.base === memory]).toEqual(["uint8", [1, 2, 3, 4], true]);
    expect(np.frombuffer(memory, "<u2").tolist()).toEqual([513, 1027]);
  }
});

test("a buffer that has grown is all read, and shares memory with arrays from before", () => {
  // TypeScript's library knows of them from ES2024 on.
  type Growing = ArrayBuffer & { resize?(length: number): void; grow?(length: number): void };
  type Growable = new (length: number, options: { maxByteLength: number }) => Growing;
  for (const Made of [ArrayBuffer, SharedArrayBuffer] as unknown as Growable[]) {
    const buffer = new Made(16, { maxByteLength: 64 });
    const floats = new Float64Array(buffer);
    const before = [np.frombuffer(buffer), np.asarray(floats)];
    if (buffer.resize) buffer.resize(64);
    else buffer.grow?.(64);
    const a = np.asarray(floats);
    a.set(7, 5);
    a.set(0, 6);
    expect(a.tolist()).toEqual([6, 0, 0, 0, 0, 0, 0, 5]);
    expect(np.frombuffer(buffer, "f8", 1, 56).tolist()).toEqual([5]);
    for (const b of before) {
      expect([b.tolist(), np.shares_memory(a, b)]).toEqual([[6, 0], true]);
      expect(np.shares_memory(a["2:"] as np.NDArray, b)).toBe(false);
    }
  }
});

test("arrays of other libraries are read where they lie", () => {
  const data = Float64Array.from({ length: 12 }, (_, k) => k);
  // scijs' ndarray, and numpy-ts' arrays.
  const scijs = { data, shape: [2, 3], stride: [-4, 1], offset: 5, dtype: "float64" };
  const storage = { data, shape: [2, 2], strides: [4, 2], offset: 4, dtype: "float64" };
  const a = np.asarray(scijs);
  expect(a.tolist()).toEqual([
    [5, 6, 7],
    [1, 2, 3],
  ]);
  expect([a.strides, a.offset, a.base]).toEqual([[-32, 8], 40, scijs]);
  a.set(0, 0, 50);
  expect(data[5]).toBe(50);
  const numpyTs = { data, shape: [2, 2], strides: [4, 2], dtype: "float64", storage };
  expect(np.asarray(numpyTs).tolist()).toEqual([
    [4, 6],
    [8, 10],
  ]);
  const flags = { data: Uint8Array.of(0, 1), shape: [2], dtype: "bool" };
  expect(np.asarray(flags).tolist()).toEqual([false, true]);
  const complex = { data: Float64Array.of(1, 2, 3, 4), shape: [2], dtype: "complex128" };
  expect(np.asarray(complex).get(1)).toEqual(new np.Complex(3, 4));
  expect(() => np.asarray({ data, shape: [4, 4] })).toThrow(
    new np.ValueError(
      "shape (4, 4) with strides (32, 8) reaches bytes 0 to 128, outside the 96 bytes of data",
    ),
  );
});
