// What cells put out, on its way to the front ends: in order, writes joined, and no faster than front ends let it through.

import { sizeOf } from "./main_thread.js";
import type { Output } from "./types.js";

type Deliver = (output: Output) => void;

/**
 * Jupyter Server drops what exceeds 3 000 000 bytes of streams or 3 000 messages in three seconds. What is more than
 * these waits here, so that it is not lost.
 */
const BURST = { bytes: 1_500_000, messages: 1_500 };
const PER_SECOND = { bytes: 480_000, messages: 480 };
const LONGEST_STREAM = 1 << 16;
/** Milliseconds in which writes come together, and after which more is let through. */
const TOGETHER = 5;
const WHILE_FULL = 50;

interface Waiting {
  readonly output: Output;
  readonly deliver: Deliver;
}

interface Outbox {
  /** `deliver` is called soon, in the order of `put`. */
  put(output: Output, deliver: Deliver): void;
  /** Settles when all that was put so far is delivered: at once, unless it is too much. */
  drained(): Promise<void>;
}

/** @param sent is told of the size of what was delivered */
export function createOutbox(
  sent: (size: number) => void,
  now: () => number = () => performance.now() / 1000,
): Outbox {
  const queue: Waiting[] = [];
  const drains: { readonly last: number; readonly resolve: () => void }[] = [];
  let taken = 0;
  let timer: NodeJS.Timeout | undefined;
  let bytes = BURST.bytes;
  let messages = BURST.messages;
  let filled = now();

  /** Takes writes together that follow one another on the same stream of the same cell. */
  function next(): { output: Output; deliver: Deliver; size: number } {
    const { output: first, deliver } = queue.shift() as Waiting;
    let size = sizeOf(first);
    taken++;
    if (first.type !== "stream") return { output: first, deliver, size };
    let { text } = first;
    while (queue.length > 0 && text.length < LONGEST_STREAM) {
      const { output, deliver: other } = queue[0];
      if (other !== deliver || output.type !== "stream" || output.name !== first.name) break;
      text += output.text;
      size += sizeOf(output);
      queue.shift();
      taken++;
    }
    return { output: { ...first, text }, deliver, size };
  }

  function fill(): void {
    const seconds = now() - filled;
    filled += seconds;
    bytes = Math.min(BURST.bytes, bytes + seconds * PER_SECOND.bytes);
    messages = Math.min(BURST.messages, messages + seconds * PER_SECOND.messages);
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    fill();
    while (queue.length > 0 && bytes > 0 && messages > 0) {
      const { output, deliver, size } = next();
      messages--;
      if (output.type === "stream") bytes -= Buffer.byteLength(JSON.stringify(output.text));
      deliver(output);
      sent(size);
    }
    while (drains.length > 0 && drains[0].last <= taken) drains.shift()?.resolve();
    if (queue.length > 0) timer = setTimeout(flush, WHILE_FULL);
  }

  return {
    put(output, deliver) {
      queue.push({ output, deliver });
      timer ??= setTimeout(flush, TOGETHER);
    },
    drained() {
      flush();
      if (queue.length === 0) return Promise.resolve();
      return new Promise((resolve) => drains.push({ last: taken + queue.length, resolve }));
    },
  };
}
