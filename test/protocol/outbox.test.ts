// Outputs on their way to the front end: joined, in order, and not too many at a time.

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createOutbox } from "../../kernel/protocol/outbox.js";
import type { Output } from "../../kernel/protocol/types.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const stream = (text: string, name: "stdout" | "stderr" = "stdout"): Output => ({
  type: "stream",
  name,
  text,
});

/** An outbox on the faked clock, with what it delivered and said to be sent. */
function open() {
  const told: string[] = [];
  const sizes: number[] = [];
  const outbox = createOutbox(
    (size) => sizes.push(size),
    () => Date.now() / 1000,
  );
  const deliver = (output: Output) =>
    told.push(output.type === "stream" ? `${output.name} ${output.text}` : output.type);
  return { outbox, deliver, told, sizes };
}

test("writes to one stream are joined, and keep their order among other outputs", () => {
  const { outbox, deliver, told } = open();
  const display: Output = { type: "display_data", data: {}, metadata: {} };
  for (const output of [stream("a"), stream("b"), stream("c", "stderr"), display, stream("d")]) {
    outbox.put(output, deliver);
  }
  vi.advanceTimersByTime(20);
  expect(told).toEqual(["stdout ab", "stderr c", "display_data", "stdout d"]);
});

test("writes of different cells are not joined", () => {
  const { outbox, told } = open();
  for (const cell of ["first", "second"]) {
    outbox.put(stream("x"), (output) => told.push(`${cell} ${output.type}`));
  }
  vi.advanceTimersByTime(20);
  expect(told).toEqual(["first stream", "second stream"]);
});

test("who waits for the outbox to drain has everything delivered at once", async () => {
  const { outbox, deliver, told } = open();
  outbox.put(stream("now"), deliver);
  await outbox.drained();
  expect(told).toEqual(["stdout now"]);
});

test("a flood is slowed below what Jupyter Server lets through in three seconds, and arrives whole", async () => {
  const { outbox, deliver, told, sizes } = open();
  const piece = "x".repeat(10_000);
  const pieces = 600;
  for (let n = 0; n < pieces; n++) outbox.put(stream(piece), deliver);
  let drained = false;
  outbox.drained().then(() => {
    drained = true;
  });
  const bytes = () => told.reduce((sum, text) => sum + text.length, 0);
  const windows: number[] = [];
  while (!drained) {
    const before = bytes();
    await vi.advanceTimersByTimeAsync(3000);
    windows.push(bytes() - before);
    expect(windows.length).toBeLessThan(20);
  }
  expect(Math.max(...windows)).toBeLessThan(3_000_000);
  expect(told.map((text) => text.replace("stdout ", "")).join("")).toBe(piece.repeat(pieces));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThanOrEqual(piece.length * pieces);
});

test("many small outputs are slowed as well", async () => {
  const { outbox, deliver, told } = open();
  for (let n = 0; n < 5000; n++) {
    outbox.put({ type: "display_data", data: { "text/plain": `${n}` }, metadata: {} }, deliver);
  }
  await vi.advanceTimersByTimeAsync(3000);
  expect(told.length).toBeLessThan(3000);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(told).toHaveLength(5000);
});
