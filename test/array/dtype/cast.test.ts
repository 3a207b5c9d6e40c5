// Conversions between all data types, compared with NumPy's bytes (test/oracle/make_casts.py).

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";

const { items, allowed } = JSON.parse(
  readFileSync(new URL("../../oracle/casts.json", import.meta.url), "utf8"),
) as {
  items: Record<string, { bytes: string; to: Record<string, string> }>;
  allowed: Record<np.Casting, Record<string, string[]>>;
};

/** A NaN has many bit patterns, and processors disagree on which one a conversion makes. */
function withoutNaN(bytes: Uint8Array, type: np.DType): string {
  const copy = np.frombuffer(bytes.slice(), type);
  const parts = type.kind === "c" ? [copy.real, copy.imag] : [copy];
  for (const part of parts) {
    if (part.dtype.kind !== "f") continue;
    for (let k = 0; k < part.size; k++) {
      if (Number.isNaN(part.item(k))) part.set(k, Number.NaN);
    }
  }
  return Buffer.from(copy.block.bytes).toString("hex");
}

function bytesOf(a: np.NDArray): Uint8Array {
  return a.block.bytes.slice(0, a.nbytes);
}

/** The same items at odd addresses, `gap` bytes apart. */
function unaligned(a: np.NDArray, gap: number): np.NDArray {
  const { itemsize } = a.dtype;
  const bytes = new Uint8Array(1 + a.size * (itemsize + gap));
  const source = a.block.bytes;
  for (let k = 0; k < a.size; k++) {
    bytes.set(source.subarray(k * itemsize, (k + 1) * itemsize), 1 + k * (itemsize + gap));
  }
  const rows = np.frombuffer(bytes, "u1", { offset: 1 }).reshape(a.size, itemsize + gap);
  return (rows.get(np.slice(), np.slice(0, itemsize)) as np.NDArray).view(a.dtype).reshape(a.size);
}

for (const [from, { bytes, to }] of Object.entries(items)) {
  test(`${from} becomes every other data type with NumPy's bytes, wherever it lies in memory`, () => {
    const source = np.frombuffer(Uint8Array.from(Buffer.from(bytes, "hex")), from);
    const spread = unaligned(source, 3);
    expect(spread.flags.aligned).toBe(source.dtype.alignment === 1);
    for (const [target, expected] of Object.entries(to)) {
      const type = np.dtype(target);
      const wanted = withoutNaN(Uint8Array.from(Buffer.from(expected, "hex")), type);
      expect(withoutNaN(bytesOf(source.astype(type)), type), target).toBe(wanted);
      expect(withoutNaN(bytesOf(spread.astype(type)), type), `${target}, unaligned`).toBe(wanted);
      // Long dense runs have loops of their own.
      const long = withoutNaN(bytesOf(np.tile(source, 40).astype(type)), type);
      expect(long, `${target}, many`).toBe(wanted.repeat(40));
      const into = unaligned(np.zeros(source.size, type), 5);
      np.copyto(into, source, { casting: "unsafe" });
      expect(withoutNaN(bytesOf(into.copy()), type), `into unaligned ${target}`).toBe(wanted);
    }
  });
}

test("every byte but 0 is true in a view, however many become another data type", () => {
  const bytes = np.arange(200, { dtype: "u1" });
  const truths = bytes.view("?");
  for (const name of ["i1", "u2", "i4", "i8", "u8", "f2", "f4", "f8", "c16"]) {
    expect(truths.astype(name).sum(), name).toEqual(name === "c16" ? new np.Complex(199, 0) : 199);
  }
});

test("conversions longer than one chunk convert every item", () => {
  const source = np.arange(-700, 1300, 1, "i8");
  const floats = source.astype(">f4").astype("c16").astype("i2");
  expect(floats.tolist()).toEqual(source.tolist());
});

for (const [rule, table] of Object.entries(allowed)) {
  test(`the rule '${rule}' allows what NumPy allows`, () => {
    const names = Object.keys(table);
    for (const [from, targets] of Object.entries(table)) {
      const found = names.filter((to) => np.can_cast(from, to, rule as np.Casting));
      expect(found, from).toEqual(targets);
    }
  });
}

test("a cast that a rule forbids is refused in NumPy's words", () => {
  expect(() => np.zeros(3).astype("i4", { casting: "safe" })).toThrow(
    new TypeError(
      "Cannot cast array data from dtype('float64') to dtype('int32') according to the rule 'safe'",
    ),
  );
  expect(() => np.copyto(np.zeros(3, "i4"), 1.5)).toThrow(
    new TypeError(
      "Cannot cast scalar from dtype('float64') to dtype('int32') according to the rule 'same_kind'",
    ),
  );
  expect(() => np.can_cast("i4", "i4", "foo" as np.Casting)).toThrow(
    new np.ValueError(
      "casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe' (got 'foo')",
    ),
  );
});
