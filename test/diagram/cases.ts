// The cases that every face of a diagram is drawn for: the snapshots are a gallery of them.

import type { ArrayModel, MemoryModel } from "../../kernel/memory/model.js";
import { arrayOn, blockOf, type Memory, memoryOf, modelOf, type Said } from "./models.js";

function range(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}

/** An owner and views of it on one block. */
function together(memory: Memory, owner: Said, views: readonly Said[] = []): MemoryModel {
  const first = arrayOn(memory, owner);
  const base = { id: first.id, name: owner.names[0] ?? null };
  const others = views.map((view) => arrayOn(memory, { base, ...view }));
  return modelOf([blockOf(memory)], [first, ...others]);
}

const why = {
  slice: "A slice takes a part of the same bytes: only the record is new.",
  step: "A slice with a step walks the same bytes with a longer stride.",
  reversed: "A negative step walks the same bytes backwards from the last element.",
  reshape: "The new shape can walk the same bytes in the same order, so nothing is copied.",
  transpose: "Transposing swaps the strides; the bytes stay where they are.",
  broadcast: "Broadcasting repeats elements with a stride of 0 instead of copying them.",
  window: "Windows are read at every step with the same stride twice, so they overlap.",
  cast: "The same bytes are read with another dtype.",
  copy: "copy() always makes memory of its own.",
  reading: "The transposed elements lie at uneven steps, so reshape had to copy them.",
};

function reason(words: string, operation = "basic index"): Partial<ArrayModel["provenance"]> {
  return { operation, reason: words };
}

const billion = 1_000_000_000;

function truncated(): MemoryModel {
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

function copies(): MemoryModel {
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

function halves(): MemoryModel {
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

function records(): MemoryModel {
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

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&\u202e]]>`;

/** Name -> model. */
export const cases: Readonly<Record<string, MemoryModel>> = {
  owner: together(memoryOf("owner", "int64", [10, 20, 30]), {
    names: ["first"],
    shape: [3],
    strides: [8],
  }),
  slice: together(
    memoryOf("slice", "int64", [1, 99, 3, 4]),
    { names: ["arr"], shape: [4], strides: [8] },
    [{ names: ["sliced"], shape: [2], strides: [8], offset: 8, provenance: reason(why.slice) }],
  ),
  strided: together(
    memoryOf("strided", "int32", range(10)),
    { names: ["a"], shape: [10], strides: [4] },
    [{ names: ["b"], shape: [4], strides: [12], provenance: reason(why.step) }],
  ),
  reversed: together(
    memoryOf("reversed", "int64", [1, 2, 3, 4]),
    { names: ["arr"], shape: [4], strides: [8] },
    [
      {
        names: ["backwards"],
        shape: [4],
        strides: [-8],
        offset: 24,
        provenance: reason(why.reversed),
      },
    ],
  ),
  transposed: together(
    memoryOf("transposed", "int64", range(6)),
    { names: ["b"], shape: [2, 3], strides: [24, 8] },
    [{ names: ["t"], shape: [3, 2], strides: [8, 24], provenance: reason(why.transpose) }],
  ),
  fortran: together(memoryOf("fortran", "float64", [0, 3.5, 1, 4.25, 2, 5]), {
    names: ["f"],
    shape: [2, 3],
    strides: [8, 16],
  }),
  broadcast: together(
    memoryOf("broadcast", "int64", [7, 8, 9]),
    { names: ["row"], shape: [3], strides: [8] },
    [
      {
        names: ["table"],
        shape: [3, 3],
        strides: [0, 8],
        flags: { writeable: false },
        provenance: reason(why.broadcast, "broadcast_to"),
      },
    ],
  ),
  "broadcast-cut": together(
    memoryOf("stretched", "int64", [1, 2, 3]),
    { names: ["row"], shape: [3], strides: [8] },
    [
      {
        names: ["b"],
        shape: [1000, 3],
        strides: [0, 8],
        shown: [
          [0, 1, 998, 999],
          [0, 1, 2],
        ],
        flags: { writeable: false },
        provenance: reason(why.broadcast, "broadcast_to"),
      },
    ],
  ),
  window: together(
    memoryOf("window", "int64", range(6)),
    { names: ["a"], shape: [6], strides: [8] },
    [
      {
        names: ["w"],
        shape: [4, 3],
        strides: [8, 8],
        base: { id: "window-helper", name: null },
        flags: { writeable: false },
        provenance: reason(why.window, "sliding_window_view"),
      },
    ],
  ),
  "three-dimensional": together(
    memoryOf("cube", "int32", range(24)),
    { names: ["cube"], shape: [2, 3, 4], strides: [48, 16, 4] },
    [
      {
        names: ["slab"],
        shape: [2, 2],
        strides: [48, 8],
        offset: 20,
        provenance: reason(why.slice),
      },
    ],
  ),
  "no-axes": together(memoryOf("scalar", "float64", [2.5]), {
    names: ["x"],
    shape: [],
    strides: [],
  }),
  empty: together(memoryOf("empty", "int64", []), {
    names: ["nothing"],
    shape: [0, 3],
    strides: [0, 0],
  }),
  truncated: truncated(),
  "other-dtype": together(
    memoryOf("wide", "int32", [1, 70000]),
    { names: ["wide"], shape: [2], strides: [4] },
    [
      {
        names: ["narrow"],
        dtype: "int16",
        shape: [4],
        strides: [2],
        provenance: reason(why.cast, "view"),
      },
    ],
  ),
  complex: together(
    memoryOf("complex", "complex128", [1, 2, 3, -4]),
    { names: ["z"], shape: [2], strides: [16] },
    [
      {
        names: ["z_imag"],
        dtype: "float64",
        shape: [2],
        strides: [16],
        offset: 8,
        provenance: reason("Imaginary parts lie 8 bytes after the real ones.", "imag"),
      },
    ],
  ),
  "long-names": together(
    memoryOf("long", "int64", [1, -1234567890123456, 3]),
    {
      names: ["aVeryLongNameThatSomebodyGaveToTheMeasurementsOfTheFirstDay", "again"],
      shape: [3],
      strides: [8],
    },
    [
      {
        names: ["theSameMeasurementsButInTheOppositeOrderOfTheFirstDay"],
        shape: [3],
        strides: [-8],
        offset: 16,
        provenance: reason(why.reversed),
      },
    ],
  ),
  "hostile-names": together(
    memoryOf("hostile", "int64", [1, 2]),
    {
      id: "hostile-array",
      names: [HOSTILE],
      shape: [2],
      strides: [8],
      values: [HOSTILE, "</text></svg>"],
      provenance: reason(HOSTILE, HOSTILE),
    },
    [{ names: ["日本語の配列"], shape: [1], strides: [8], provenance: reason(why.slice) }],
  ),
  copies: copies(),
  "three-arrays": together(
    memoryOf("three", "int64", range(12)),
    { names: ["a"], shape: [12], strides: [8] },
    [
      {
        names: ["grid"],
        shape: [3, 4],
        strides: [32, 8],
        provenance: reason(why.reshape, "reshape"),
      },
      {
        names: ["corner"],
        shape: [2, 2],
        strides: [64, 24],
        provenance: reason(why.step),
      },
    ],
  ),
  disjoint: halves(),
  "read-only": together(memoryOf("locked", "float64", [3.5, -99, 4.1, -99]), {
    names: ["raw"],
    shape: [4],
    strides: [8],
    flags: { writeable: false },
  }),
  "two-names": together(memoryOf("scores", "int64", [60, 70, 80]), {
    names: ["scores", "before"],
    shape: [3],
    strides: [8],
  }),
  "many-items": together(
    memoryOf("many", "uint8", range(64)),
    { names: ["board"], shape: [8, 8], strides: [8, 1] },
    [
      {
        names: ["middle"],
        shape: [4, 4],
        strides: [8, 1],
        offset: 18,
        provenance: reason(why.slice),
      },
      {
        names: ["flipped"],
        shape: [8, 4],
        strides: [-8, 2],
        offset: 56,
        provenance: reason(why.reversed),
      },
    ],
  ),
  records: records(),
  overlapping: together(
    memoryOf("overlapping", "uint8", [1, 2, 3, 4, 5, 6]),
    { names: ["bytes"], shape: [6], strides: [1] },
    [
      {
        names: ["pairs"],
        dtype: "int16",
        shape: [5],
        strides: [1],
        base: { id: "overlapping-helper", name: null },
        flags: { aligned: false },
        provenance: reason("as_strided reads the bytes as it is told to.", "as_strided"),
      },
    ],
  ),
  "long-line": together(
    memoryOf(
      "line",
      "int64",
      range(40).map((n) => n * n),
    ),
    {
      names: ["squares"],
      shape: [40],
      strides: [8],
    },
  ),
};
