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

/** What is told of a failed check. */
type Failure = Pick<fc.RunDetailsFailureProperty<unknown>, "errorInstance" | "numRuns">;

/** What a failed check tells: the smallest program that shows the difference, both answers, and how to get here again. */
function told(seed: number, { errorInstance, numRuns }: Failure): string {
  const what = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return [
    `Program ${numRuns} of seed ${seed} does not do what NumPy does. The smallest like it:`,
    what,
    `Again: npm run fuzz -- --seed ${seed}`,
  ].join("\n\n");
}

const same = fc.asyncProperty(fc.noBias(program), async (numbers) => {
  const performed = performProgram(numbers);
  expect(performed.missing).toEqual([]);
  const report = await numpy(...performed.lines);
  const found = differences(performed, report);
  if (found.length > 0) throw new Error([...performed.lines, "", ...found].join("\n"));
});

async function forRuns(): Promise<void> {
  const details = await fc.check(same, { seed, numRuns: runs });
  if (details.failed) expect.fail(told(seed, details));
}

/** Goes on from the next seed after each failure, and tells it at once, so that a long run can be read as it goes. */
async function forMinutes(): Promise<void> {
  const end = Date.now() + minutes * 60_000;
  let [programs, failures] = [0, 0];
  for (let next = seed; Date.now() < end; next++) {
    const details = await fc.check(same, {
      seed: next,
      numRuns: Number.MAX_SAFE_INTEGER,
      interruptAfterTimeLimit: end - Date.now(),
    });
    programs += details.numRuns;
    if (!details.failed) break;
    process.stdout.write(`\n${told(next, details)}\n`);
    failures++;
  }
  process.stdout.write(`\n${programs} programs, ${failures} of them differ.\n`);
  expect(failures).toBe(0);
}

test(
  "random programs do what NumPy does, in values, layout, bases, flags, sharing, text and errors",
  () => (minutes > 0 ? forMinutes() : forRuns()),
  minutes * 60_000 + 600_000,
);
