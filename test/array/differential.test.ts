// Random programs of about ten statements, run by the engine and by NumPy: everything that can be seen must be the same.
// STRIDELAB_FUZZ_RUNS sets how many, STRIDELAB_FUZZ_SEED which, STRIDELAB_FUZZ_MINUTES how long; `npm run fuzz` uses them.

import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { close, numpy } from "../oracle/numpy.js";
import { differences, performProgram } from "../oracle/program.js";

const runs = Number(process.env.STRIDELAB_FUZZ_RUNS ?? 400);
const seed = Number(process.env.STRIDELAB_FUZZ_SEED ?? Date.now() % 2 ** 31);
const minutes = Number(process.env.STRIDELAB_FUZZ_MINUTES ?? 0);

afterAll(close);

/** Numbers that decide one statement; see `Choices`. */
const statement = fc.noBias(fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 40, size: "max" }));
const program = fc
  .noShrink(fc.constant(0))
  .chain(() => fc.array(statement, { minLength: 2, maxLength: 14, size: "max" }));

test(
  "random programs do what NumPy does, in values, layout, bases, flags, sharing, text and errors",
  async () => {
    const same = fc.asyncProperty(program, async (numbers) => {
      const performed = performProgram(numbers);
      const report = await numpy(...performed.lines);
      const found = differences(performed, report);
      expect(found, `\n${performed.lines.join("\n")}\n`).toEqual([]);
    });
    await fc.assert(same, {
      seed,
      numRuns: minutes > 0 ? Number.MAX_SAFE_INTEGER : runs,
      ...(minutes > 0 && { interruptAfterTimeLimit: minutes * 60_000 }),
    });
  },
  minutes * 60_000 + 600_000,
);
