// 1-D arrays over one memory, assigned to each other: NumPy makes no copy if both go one way, and its order shows.

import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { assign } from "../../../kernel/array/assign/assign.js";
import * as np from "../../../kernel/array/index.js";
import { view } from "../../../kernel/array/record/record.js";
import { close, runPrograms } from "../../oracle/numpy.js";

afterAll(close);

const NBYTES = 600;

/** So many items of a dtype, `stride` bytes apart: in Python `np.ndarray((count,), dtype, memory, offset, (stride,))`. */
interface Window {
  readonly dtype: string;
  readonly count: number;
  readonly offset: number;
  readonly stride: number;
}

const window = (count: number, wide: boolean): fc.Arbitrary<Window> =>
  fc
    .record({
      dtype: fc.constantFrom("u1", "i2", ">i2", "i4", "i8", ">i8"),
      items: fc.integer({ min: -3, max: 3 }),
      bytes: wide ? fc.constant(0) : fc.integer({ min: -2, max: 2 }),
      start: fc.nat(wide ? 3 : 30),
      even: fc.boolean(),
    })
    .map(({ dtype, items, bytes, start, even }) => {
      const size = np.dtype(dtype).itemsize;
      const stride = items * size + (even ? 0 : bytes);
      const lowest = Math.min(0, stride * (count - 1));
      return { dtype, count, stride, offset: (even ? start * size : start) - lowest };
    })
    .filter(
      ({ stride, offset, count }) => offset + Math.max(0, stride) * (count - 1) + 8 <= NBYTES,
    );

const pair = fc
  .oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 120, max: 290 }))
  .chain((count) => fc.tuple(window(count, count > 12), window(count, count > 12), fc.boolean()))
  .map(([to, from, alike]) => ({
    to: { ...to, dtype: alike ? from.dtype : to.dtype },
    from,
  }))
  .filter(({ to, from }) =>
    // Several values for one place, and items that overlap in part, depend on how the compiler copies.
    [to, from].every(
      ({ dtype, stride }) => Math.abs(stride) >= np.dtype(dtype).itemsize || stride === 0,
    ),
  )
  .filter(
    ({ to }) => to.stride !== 0 && to.offset + Math.max(0, to.stride) * to.count <= NBYTES - 8,
  );

function python({ dtype, count, offset, stride }: Window): string {
  return `np.ndarray((${count},), '${dtype}', m, ${offset}, (${stride},))`;
}

test("x[::2] = x[:3] reads what it has written, as in NumPy; x[1:] = x[:-1] does not", () => {
  const x = np.arange(6);
  x.set(np.slice(null, null, 2), x.get(np.slice(null, 3)) as np.NDArray);
  expect(x.tolist()).toEqual([0, 1, 1, 3, 1, 5]);
  const y = np.arange(6);
  y.set(np.slice(1), y.get(np.slice(null, -1)) as np.NDArray);
  expect(y.tolist()).toEqual([0, 0, 1, 2, 3, 4]);
});

test("what the order of copying leaves is what NumPy leaves", async () => {
  const pairs = fc.sample(pair, { numRuns: 500, seed: 3 });
  const reports = await runPrograms(
    pairs.map(({ to, from }) => [
      `m = (np.arange(${NBYTES}) % 251).astype('u1')`,
      `a = ${python(to)}`,
      `b = ${python(from)}`,
      "a[:] = b",
    ]),
  );
  for (const [k, { to, from }] of pairs.entries()) {
    const memory = np.remainder(np.arange(NBYTES), 251).astype("u1");
    const over = ({ dtype, count, offset, stride }: Window) =>
      view(memory, offset, [count], [stride], np.dtype(dtype), memory.origin);
    assign(over(to), over(from));
    const { errors, variables } = reports[k];
    expect(errors).toEqual([null, null, null, null]);
    const { m } = variables;
    const expected = m.kind === "array" ? [...Buffer.from(m.bytes ?? "", "base64")] : [];
    expect(memory.tolist(), JSON.stringify({ to, from })).toEqual(expected);
  }
}, 120_000);
