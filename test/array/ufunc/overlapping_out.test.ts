// Results that are written over the inputs of a ufunc, wholly or in part.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { Block } from "../../../kernel/array/record/block.js";
import { contiguity } from "../../../kernel/array/record/layout.js";
import { owned } from "../../../kernel/array/record/origin.js";
import { ALIGNED, NDArray, WRITEABLE } from "../../../kernel/array/record/record.js";
import { close, runPrograms } from "../../oracle/numpy.js";
import { Random } from "./random_operands.js";

afterAll(close);

const ufuncs = {
  add: np.add,
  subtract: np.subtract,
  multiply: np.multiply,
  bitwise_xor: np.bitwise_xor,
  maximum: np.maximum,
};

/** Random views of one buffer: where NumPy computes as if the inputs had been copied, so must the engine. */
interface View {
  readonly type: string;
  readonly offset: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
}

function randomView(random: Random, shape: readonly number[], nbytes: number, type: string): View {
  const size = np.dtype(type).itemsize;
  for (;;) {
    const strides = shape.map(() => size * random.of([1, 1, 2, 3, -1, -2, 4]));
    let low = 0;
    let high = size;
    shape.forEach((length, k) => {
      const reach = strides[k] * (length - 1);
      if (reach < 0) low += reach;
      else high += reach;
    });
    const room = nbytes - (high - low);
    if (room < 0) continue;
    return {
      type,
      offset: -low + size * random.below(Math.floor(room / size) + 1),
      shape,
      strides,
    };
  }
}

function arrayOver(block: Block, { type, offset, shape, strides }: View): NDArray {
  const dtype = np.dtype(type);
  const flags = WRITEABLE | ALIGNED | contiguity(shape, strides, dtype.itemsize);
  return new NDArray(block, offset, shape, strides, dtype, block.bytes, flags, owned, []);
}

/** Do several indices lead to one byte? Then the result depends on the order of writing. */
function reachesTwice({ type, offset, shape, strides }: View): boolean {
  let places = [offset];
  shape.forEach((length, k) => {
    places = places.flatMap((at) => Array.from({ length }, (_, n) => at + n * strides[k]));
  });
  const size = np.dtype(type).itemsize;
  const bytes = places.flatMap((at) => Array.from({ length: size }, (_, n) => at + n));
  return new Set(bytes).size < bytes.length;
}

test("an out that overlaps the inputs in any way gets the values as if they had been copied", async () => {
  const random = new Random(20260821);
  const nbytes = 480;
  const memory = Uint8Array.from({ length: nbytes }, () => random.below(100));
  const cases = Array.from({ length: 400 }, () => {
    const ndim = 1 + random.below(2);
    const shape = Array.from({ length: ndim }, () => 2 + random.below(4));
    const type = random.of(["u1", "i2", "i4", "i8", "u8"]);
    const isMixed = type !== "u8" && random.below(3) === 0;
    const other = isMixed ? random.of(["u1", "i2", "i8"]) : type;
    const views = [type, other, type].map((one) => randomView(random, shape, nbytes, one));
    if (random.below(3) === 0) views[2] = views[0];
    const name = random.of(Object.keys(ufuncs) as (keyof typeof ufuncs)[]);
    return { name, views };
  }).filter(({ views }) => !reachesTwice(views[2]));
  expect(cases.length).toBeGreaterThan(100);
  const hex = Buffer.from(memory).toString("hex");
  const tuple = (numbers: readonly number[]) => `(${numbers.map((n) => `${n},`).join("")})`;
  const reports = await runPrograms(
    cases.map(({ name, views }) => [
      `m = np.frombuffer(bytearray.fromhex('${hex}'), 'u1')`,
      ...views.map(
        ({ type, offset, shape, strides }, n) =>
          `v${n} = np.ndarray(${tuple(shape)}, '${type}', m.data, ${offset}, ${tuple(strides)})`,
      ),
      `np.${name}(v0, v1, out=v2, casting='unsafe')`,
    ]),
  );
  const results = cases.map(({ name, views }, n) => {
    const block = new Block(memory.slice());
    const [x, y, out] = views.map((view) => arrayOver(block, view));
    ufuncs[name](x, y, { out, casting: "unsafe" });
    const report = reports[n].variables.m;
    expect(reports[n].errors.every((error) => error === null)).toBe(true);
    if (report.kind !== "array") throw new Error(report.repr);
    return [Buffer.from(block.bytes).toString("base64") === report.bytes, n];
  });
  expect(results.filter(([same]) => !same).map(([, n]) => cases[n as number])).toEqual([]);
});
