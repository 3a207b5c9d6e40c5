// The cases that every face of a diagram is drawn for: the snapshots are a gallery of them.

import type { MemoryModel } from "../../kernel/memory/model.js";
import { copies, fields, halves, records, truncated } from "./built_cases.js";
import { memoryOf, range, reason, together, why } from "./models.js";

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
  "many-fields": fields(),
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
