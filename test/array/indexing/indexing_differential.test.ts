// Thousands of random indices, read and written, here and in NumPy: records, values and errors must be the same.
// STRIDELAB_INDEX_CASES sets how many of each kind, STRIDELAB_INDEX_SEED which.

import { afterAll, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { compare, type LastLine } from "../last_line.js";
import {
  type Both,
  generator,
  Program,
  randomIndex,
  randomValue,
  shapes,
  sourceTypes,
  wholeMask,
} from "./random_indices.js";

afterAll(close);

const count = Number(process.env.STRIDELAB_INDEX_CASES ?? 300);
const first = Number(process.env.STRIDELAB_INDEX_SEED ?? 1);
const seeds = Array.from({ length: count }, (_, k) => first + k);

/** What stands between the brackets. */
type Kind = "basic" | "mixed" | "mask";

/** An array and an index for it. */
function begin(seed: number, kind: Kind) {
  const random = generator(seed);
  const program = new Program(random);
  const a = program.array("a", shapes(random, 4), random.pick(sourceTypes), (k) => (k % 120) + 1);
  const index: Both<np.Index[]> =
    kind === "mask"
      ? wholeMask(program, a.value)
      : randomIndex(program, a.value, kind === "basic" ? 0 : 0.6);
  return { program, a, index };
}

function read(seed: number, kind: Kind): LastLine {
  const { program, a, index } = begin(seed, kind);
  const line = `r = ${a.python}[${index.python}]`;
  return { program, line, action: () => a.value.get(...index.value) };
}

function written(seed: number, kind: Kind): LastLine {
  const { program, a, index } = begin(seed, kind);
  let shape: readonly number[] = [];
  try {
    const got = a.value.get(...index.value);
    if (got instanceof np.NDArray) shape = got.shape;
  } catch {
    // A bad index: any value will do.
  }
  const value = randomValue(program, a, shape);
  const line = `${a.python}[${index.python}] = ${value.python}`;
  const action = () => a.value.set(...index.value, value.value);
  return { program, line, action, halfWritten: Array.isArray(value.value) };
}

test("basic indices give NumPy's views, scalars and errors", async () => {
  await compare(seeds.map((seed) => read(seed, "basic")));
});

test("indices with arrays, lists and booleans give NumPy's copies, layouts and errors", async () => {
  await compare(seeds.map((seed) => read(seed, "mixed")));
});

test("masks of the array's shape give NumPy's copies", async () => {
  await compare(seeds.map((seed) => read(seed, "mask")));
});

test("assignment through basic indices writes what NumPy writes", async () => {
  await compare(seeds.map((seed) => written(seed, "basic")));
});

test("assignment through arrays, lists and booleans writes what NumPy writes", async () => {
  await compare(seeds.map((seed) => written(seed, "mixed")));
});

test("assignment through masks writes what NumPy writes", async () => {
  await compare(seeds.map((seed) => written(seed, "mask")));
});
