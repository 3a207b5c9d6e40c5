// The model of a lesson's arrays against NumPy itself, line by line: layout, flags, bases and sharing.

import { afterAll, expect, test } from "vitest";
import * as np from "../../kernel/array/index.js";
import { buildMemoryModel } from "../../kernel/memory/build.js";
import { type ArrayReport, close, numpy } from "../oracle/numpy.js";

afterAll(close);

/** An index that leaves an array. */
function part(array: np.NDArray, ...index: np.Index[]): np.NDArray {
  const view = array.get(...index);
  if (!(view instanceof np.NDArray)) throw new Error("the index gave a scalar");
  return view;
}

const table = np.arange(12).reshape(3, 4);
const row = part(table, 1);
const column = part(table, np.slice(), 2);
const evens = part(table, np.slice(null, null, 2), np.slice(null, null, 2));
const odds = part(table, np.slice(null, null, 2), np.slice(1, null, 2));
const backwards = part(column, np.slice(null, null, -1));
const turned = table.T;
const flat = table.reshape(12);
const moved = turned.reshape(12);
const picked = part(table, np.slice(), [0, 1]);
const copied = evens.copy();
const wide = np.array([1, 70000], "int32");
const narrow = wide.view("int16");
const spread = np.broadcast_to(row, [2, 4]);
const frozen = np.zeros([2, 3], "float32");
frozen.flags.writeable = false;
const melted = part(frozen, 0);
const z = np.zeros([2], "complex128");
const imaginary = z.imag;

const arrays = {
  table,
  row,
  column,
  evens,
  odds,
  backwards,
  turned,
  flat,
  moved,
  picked,
  copied,
  wide,
  narrow,
  spread,
  frozen,
  melted,
  z,
  imaginary,
};

const program = [
  "table = np.arange(12).reshape(3, 4)",
  "row = table[1]",
  "column = table[:, 2]",
  "evens = table[::2, ::2]",
  "odds = table[::2, 1::2]",
  "backwards = column[::-1]",
  "turned = table.T",
  "flat = table.reshape(12)",
  "moved = turned.reshape(12)",
  "picked = table[:, [0, 1]]",
  "copied = evens.copy()",
  "wide = np.array([1, 70000], 'int32')",
  "narrow = wide.view('int16')",
  "spread = np.broadcast_to(row, (2, 4))",
  "frozen = np.zeros((2, 3), 'float32')",
  "frozen.flags.writeable = False",
  "melted = frozen[0]",
  "z = np.zeros(2, 'complex128')",
  "imaginary = z.imag",
];

test("every number of a model is NumPy's, and so is every link", async () => {
  const report = await numpy(...program);
  expect(report.errors.filter(Boolean)).toEqual([]);
  const names = new Map(Object.entries(arrays).map(([name, array]) => [array, [name]]));
  const model = buildMemoryModel(Object.values(arrays), names);
  const nameOf = new Map(model.arrays.map(({ id, names }) => [id, names[0]]));

  for (const array of model.arrays) {
    const [name] = array.names;
    const theirs = report.variables[name] as ArrayReport;
    const { c_contiguous, f_contiguous, owndata, aligned, writeable } = array.flags;
    const flags =
      Number(c_contiguous) * 1 +
      Number(f_contiguous) * 2 +
      Number(owndata) * 4 +
      Number(aligned) * 0x100 +
      Number(writeable) * 0x400;
    expect({ name, ...array, flags }).toMatchObject({
      shape: theirs.shape,
      strides: theirs.strides,
      offset: theirs.offset,
      flags: theirs.flags,
    });
    const base = array.base === null ? null : (array.base.name ?? "hidden");
    expect(base, `base of ${name}`).toBe(theirs.base);
    const state = { null: "owner", hidden: "view-unnamed" }[String(theirs.base)] ?? "view";
    expect(array.state).toBe(state);
  }

  const links = model.relations
    .filter(({ kind }) => kind !== "copy")
    .map(({ a, b, kind }) => `${[nameOf.get(a), nameOf.get(b)].sort().join(" ")}: ${kind}`);
  const theirs = report.sharing.map(
    ([a, b, shares]) => `${[a, b].sort().join(" ")}: ${shares ? "shares" : "disjoint"}`,
  );
  expect(links.sort()).toEqual(theirs.sort());
});

test("copies are linked with what they were made from", () => {
  const names = new Map(Object.entries(arrays).map(([name, array]) => [array, [name]]));
  const model = buildMemoryModel([table, turned, evens, moved, picked, copied], names);
  const nameOf = new Map(model.arrays.map(({ id, names }) => [id, names[0]]));
  const copies = model.relations.filter(({ kind }) => kind === "copy");
  expect(copies.map(({ a, b }) => `${nameOf.get(a)} to ${nameOf.get(b)}`)).toEqual([
    "turned to moved",
    "table to picked",
    "evens to copied",
  ]);
});
