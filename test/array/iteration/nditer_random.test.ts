// Random iterators over random arrays: what they show, step by step, is what NumPy's show.
// STRIDELAB_INDEX_CASES sets how many, STRIDELAB_INDEX_SEED which.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { generator } from "../indexing/random_indices.js";
import { sameInPython } from "../python.js";

afterAll(close);

const count = Number(process.env.STRIDELAB_INDEX_CASES ?? 300);
const first = Number(process.env.STRIDELAB_INDEX_SEED ?? 1);

function randomProgram(seed: number): string[] {
  const random = generator(seed);
  const ndim = random.between(0, 3);
  const shape = Array.from({ length: ndim }, () => random.pick([1, 2, 3, 4]));
  const nop = random.pick([1, 1, 2, 3]);
  const isBuffered = random.chance(0.4);
  const isLoop = random.chance(0.4);
  const lines: string[] = [];
  const names: string[] = [];
  const types: string[] = [];
  for (let n = 0; n < nop; n++) {
    const order = shape.map((_, k) => k).sort(() => random.below(3) - 1);
    const steps = shape.map(() => random.pick([1, 1, 1, -1, 2]));
    const lengths = shape.map((length) => (nop > 1 && random.chance(0.15) ? 1 : length));
    const owned = order.map((k) => lengths[k] * Math.abs(steps[k]));
    const size = owned.reduce((product, length) => product * length, 1);
    const inverse = order.map((_, k) => order.indexOf(k));
    const slices = steps.map((step) => `::${step}`).join(", ");
    const type = random.pick(["i4", "i4", "f8", "i2", ">i4"]);
    lines.push(`m${n} = np.arange(${size}).astype('${type}').reshape(${tuple(owned)})`);
    lines.push(`a${n} = m${n}.transpose(${tuple(inverse)})${ndim === 0 ? "" : `[${slices}]`}`);
    names.push(`a${n}`);
    types.push(isBuffered && random.chance(0.5) ? random.pick(["'f8'", "'c16'", "'i8'"]) : "None");
  }
  const flags = ["'zerosize_ok'"];
  if (isBuffered) flags.push("'buffered'");
  if (isBuffered && random.chance(0.2)) flags.push("'grow_inner'");
  if (isLoop) flags.push("'external_loop'");
  else if (!isBuffered && random.chance(0.5)) flags.push("'multi_index'");
  // NumPy merges axes of length 1 by chance if they are all there is and an index is tracked.
  if (!isLoop && !isBuffered && shape.some((n) => n > 1) && random.chance(0.4))
    flags.push(random.pick(["'c_index'", "'f_index'"]));
  const given = [
    `[${names.join(", ")}]`,
    `[${flags.join(", ")}]`,
    `[${names.map(() => "['readonly']").join(", ")}]`,
    `[${types.join(", ")}]`,
    `order='${random.pick([..."KKCFA"])}'`,
    "casting='unsafe'",
    `buffersize=${random.pick([0, 1, 2, 3, 5, 8])}`,
  ];
  lines.push(`it = np.nditer(${given.join(", ")})`);
  const asked = [
    "it.iterindex", // Which operands have buffers, and so other strides, is not always NumPy's choice.
    `[(x.tolist(), x.shape${isBuffered ? "" : ", x.flags.num"}) for x in it[:]]`,
  ];
  if (flags.includes("'multi_index'")) asked.push("it.multi_index");
  if (flags.some((flag) => flag.endsWith("_index'") && flag !== "'multi_index'"))
    asked.push("it.index");
  lines.push("s = it.shape; n = it.ndim");
  if (!isBuffered) lines.push("v = [(x.shape, x.strides, x.tolist()) for x in it.itviews]");
  lines.push(`r = [(${asked.join(", ")}) for x in it]`);
  return lines;
}

function tuple(items: readonly number[]): string {
  return `(${items.map((item) => `${item},`).join("")})`;
}

test("random iterators show what NumPy's show", async () => {
  await sameInPython(Array.from({ length: count }, (_, k) => randomProgram(first + k)));
});
