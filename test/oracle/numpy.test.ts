// The bridge to NumPy tells the truth that the other tests lean on.

import { afterAll, expect, test } from "vitest";
import { type ArrayReport, close, numpy, runPrograms } from "./numpy.js";

afterAll(close);

test("an array is reported with its record, its base by name, and its text", async () => {
  const { variables, sharing } = await numpy(
    "a = np.arange(6)",
    "b = a[1::2]",
    "c = b",
    "d = a.reshape(2, 3).T.reshape(6)",
  );
  expect(variables.b).toEqual({
    kind: "array",
    same: "b",
    bytes: Buffer.from(new BigInt64Array([1n, 3n, 5n]).buffer).toString("base64"),
    dtype: "<i8",
    shape: [3],
    strides: [16],
    offset: 8,
    flags: 0x500,
    base: "a",
    str: "[1 3 5]",
    repr: "array([1, 3, 5])",
  });
  expect((variables.c as ArrayReport).same).toBe("b");
  expect((variables.d as ArrayReport).base).toBe("hidden");
  expect(sharing).toEqual([
    ["a", "b", true, true],
    ["a", "c", true, true],
    ["b", "c", true, true],
  ]);
});

test("a failed line is reported by class and message, and the program goes on", async () => {
  const [{ errors, variables }, other] = await runPrograms([
    ["a = np.zeros(2)", "a[5]", "np.add(a, 1.5, out=np.zeros(2, 'i4'))", "s = a.sum()"],
    ["a"],
  ]);
  expect(errors.slice(0, 2)).toEqual([
    null,
    { class: "IndexError", message: "index 5 is out of bounds for axis 0 with size 2" },
  ]);
  expect(errors[2]?.class).toBe("UFuncTypeError");
  expect(variables.s).toMatchObject({ kind: "scalar", dtype: "<f8", str: "0.0" });
  expect(other.errors[0]).toEqual({ class: "NameError", message: "name 'a' is not defined" });
});
