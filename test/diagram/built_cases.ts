// Models of more than one block, or with parts left out.

import type { MemoryModel } from "../../kernel/memory/model.js";
import { arrayOn, blockOf, memoryOf, modelOf, range, reason, why } from "./models.js";

const billion = 1_000_000_000;

export function truncated(): MemoryModel {
  const memory = memoryOf("huge", "float64", []);
  const shown = [...range(6), ...range(6).map((n) => billion - 6 + n)];
  const values = shown.map((n) => `${n / 2}${n % 2 ? "" : "."}`);
  const items = shown.map((n, k) => ({ start: 8 * n, end: 8 * n + 8, text: values[k] }));
  const x = arrayOn(memory, {
    names: ["x"],
    shape: [billion],
    strides: [8],
    shown: [shown],
    values,
  });
  const base = { id: x.id, name: "x" };
  const every = arrayOn(memory, {
    names: ["every"],
    shape: [2],
    strides: [8 * (billion - 1)],
    base,
    values: [values[0], values[11]],
    provenance: reason(why.step),
  });
  const matrix = arrayOn(memory, {
    names: ["matrix"],
    shape: [1000, 1_000_000],
    strides: [8_000_000, 8],
    base,
    shown: [
      [0, 999],
      [0, 1, 2, 999_997, 999_998, 999_999],
    ],
    values: ["0.", "0.5", "1.", "499998.5", "499999.", "499999.5"].concat([
      "499500000.",
      "499500000.5",
      "499500001.",
      ...values.slice(9),
    ]),
    provenance: reason(why.reshape, "reshape"),
  });
  const extra = [999_997, 999_998, 999_999, 999_000_000, 999_000_001, 999_000_002].map((n) => ({
    start: 8 * n,
    end: 8 * n + 8,
    text: `${n / 2}${n % 2 ? "" : "."}`,
  }));
  const all = [...items.slice(0, 6), ...extra, ...items.slice(6)];
  const block = { id: "huge", nbytes: 8 * billion, dtype: "float64", items: all };
  return modelOf([block], [x, every, matrix]);
}

export function copies(): MemoryModel {
  const memory = memoryOf("table", "int64", range(6));
  const a = arrayOn(memory, { names: ["table"], shape: [2, 3], strides: [24, 8] });
  const base = { id: a.id, name: "table" };
  const t = arrayOn(memory, {
    names: ["turned"],
    shape: [3, 2],
    strides: [8, 24],
    base,
    provenance: reason(why.transpose, "transpose"),
  });
  const copied = memoryOf("hidden", "int64", [0, 3, 1, 4, 2, 5]);
  const line = arrayOn(copied, {
    names: ["line"],
    shape: [6],
    strides: [8],
    base: { id: "hidden-base", name: null },
    provenance: {
      operation: "reshape",
      verdict: "copy",
      reason: why.reading,
      inputs: [{ id: t.id, name: "turned" }],
    },
  });
  const own = memoryOf("own", "int64", range(6));
  const saved = arrayOn(own, {
    names: ["saved"],
    shape: [2, 3],
    strides: [24, 8],
    provenance: { operation: "copy", verdict: "copy", reason: why.copy, inputs: [base] },
  });
  return modelOf(
    [blockOf(memory), blockOf(copied), blockOf(own)],
    [a, t, line, saved],
    [
      { a: t.id, b: line.id, kind: "copy" },
      { a: a.id, b: saved.id, kind: "copy" },
    ],
  );
}

export function halves(): MemoryModel {
  const memory = memoryOf("numbers", "int64", range(8));
  const base = { id: "numbers-owner", name: "numbers" };
  const evens = arrayOn(memory, {
    names: ["evens"],
    shape: [4],
    strides: [16],
    base,
    provenance: reason(why.step),
  });
  const odds = arrayOn(memory, {
    names: ["odds"],
    shape: [4],
    strides: [16],
    offset: 8,
    base,
    provenance: reason(why.step),
  });
  return modelOf([blockOf(memory)], [evens, odds], [{ a: evens.id, b: odds.id, kind: "disjoint" }]);
}

export function records(): MemoryModel {
  const memory = memoryOf("records", "uint8", range(24));
  const dtype = "[('id', 'u1'), ('pair', '<i2', (2,))]";
  const texts = ["(0, [513, 1027])", "(5, [1798, 2312])"];
  const block = {
    id: "records",
    nbytes: 10,
    dtype,
    items: texts.map((text, n) => ({ start: 5 * n, end: 5 * n + 5, text })),
  };
  const people = {
    ...arrayOn(memory, { names: ["people"], shape: [2], strides: [5], values: texts }),
    dtype,
    itemsize: 5,
  };
  const pair = arrayOn(memory, {
    names: ["pair"],
    dtype: "int16",
    shape: [2, 2],
    strides: [5, 2],
    offset: 1,
    base: { id: people.id, name: "people" },
    flags: { aligned: false },
    provenance: reason("A field is read where it lies in each record.", "field"),
  });
  return modelOf([block], [people, pair]);
}

/** A dtype that fills most of a line. */
export function fields(): MemoryModel {
  const memory = memoryOf("fields", "uint8", range(48));
  const dtype = "[('name', '<U3'), ('age', '<i4'), ('weight', '<f8')]";
  const texts = ["('Ann', 30, 1.5)", "('Bob', 25, 2.5)"];
  const items = texts.map((text, n) => ({ start: 24 * n, end: 24 * n + 24, text }));
  const said = { names: ["people"], shape: [2], strides: [24], values: texts };
  const people = { ...arrayOn(memory, { ...said, flags: dense }), dtype, itemsize: 24 };
  return modelOf([{ id: "fields", nbytes: 48, dtype, items }], [people]);
}

const dense = { c_contiguous: true, f_contiguous: true };
