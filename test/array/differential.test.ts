// Random programs of about ten statements, run by the engine and by NumPy: everything that can be seen must be the same.
// STRIDELAB_FUZZ_RUNS sets how many, STRIDELAB_FUZZ_SEED which, STRIDELAB_FUZZ_MINUTES how long; `npm run fuzz` sets them.

import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { close, numpy } from "../oracle/numpy.js";
import { differences, performProgram } from "../oracle/program.js";

const runs = Number(process.env.STRIDELAB_FUZZ_RUNS ?? 400);
const seed = Number(process.env.STRIDELAB_FUZZ_SEED ?? 1);
const minutes = Number(process.env.STRIDELAB_FUZZ_MINUTES ?? 0);

afterAll(close);

/** Numbers that decide one statement; see `Choices`. */
const statement = fc.array(fc.nat(0xffff), { minLength: 24, maxLength: 40, size: "max" });
const program = fc.array(statement, { minLength: 2, maxLength: 14, size: "max" });

const length =
  minutes > 0
    ? { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: minutes * 60_000 }
    : { numRuns: runs };

/** What a failed check tells: the smallest program that shows the difference, both answers, and how to get here again. */
function told({ errorInstance, numRuns }: { errorInstance?: unknown; numRuns: number }): string {
  const what = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return [
    `Program ${numRuns} of seed ${seed} does not do what NumPy does. The smallest like it:`,
    what,
    `Again: npm run fuzz -- --seed ${seed}`,
  ].join("\n\n");
}

test(
  "random programs do what NumPy does, in values, layout, bases, flags, sharing, text and errors",
  async () => {
    const same = fc.asyncProperty(fc.noBias(program), async (numbers) => {
      const performed = performProgram(numbers);
      expect(performed.missing).toEqual([]);
      const report = await numpy(...performed.lines);
      const found = differences(performed, report);
      if (found.length > 0) throw new Error([...performed.lines, "", ...found].join("\n"));
    });
    const details = await fc.check(same, { seed, ...length });
    if (details.failed) expect.fail(told(details));
  },
  minutes * 60_000 + 600_000,
);
