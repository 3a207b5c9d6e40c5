// Random programs of about ten statements, run by the engine and by NumPy: everything that can be seen must be the same.
// Only the words that refuse text and structures may differ where both refuse them: those are told, and counted apart.
// STRIDELAB_FUZZ_RUNS sets how many, STRIDELAB_FUZZ_SEED which, STRIDELAB_FUZZ_MINUTES how long; `npm run fuzz` sets them.

import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { close, numpy, runPrograms } from "../oracle/numpy.js";
import { differences, isOnlyWords, type Performed, performProgram } from "../oracle/program.js";

const runs = Number(process.env.STRIDELAB_FUZZ_RUNS ?? 400);
const firstSeed = Number(process.env.STRIDELAB_FUZZ_SEED ?? 1);
const minutes = Number(process.env.STRIDELAB_FUZZ_MINUTES ?? 0);

/** Programs of one seed, which are performed together: while NumPy runs them, those of the next seed are made. */
const BATCH = 50;

afterAll(close);

/** Numbers that decide one statement; see `Choices`. */
const statement = fc.array(fc.nat(0xffff), { minLength: 24, maxLength: 40, size: "max" });
const program = fc.noBias(fc.array(statement, { minLength: 2, maxLength: 14, size: "max" }));

function told(performed: Performed, found: readonly string[]): string {
  return [...performed.lines, "", ...found].join("\n");
}

const same = fc.asyncProperty(program, async (numbers) => {
  const performed = performProgram(numbers);
  const found = differences(performed, await numpy(...performed.lines));
  if (found.length > 0) throw new Error(told(performed, found));
});

/** What a failed program tells: the smallest one that shows the difference, both answers, and how to get here again. */
async function shrunk(seed: number, k: number, performed: Performed, found: readonly string[]) {
  const { errorInstance: error } = await fc.check(same, { seed, path: String(k), numRuns: 1 });
  return [
    `Program ${k} of seed ${seed} does not do what NumPy does. The smallest like it:`,
    error instanceof Error ? error.message : `(alone it does)\n${told(performed, found)}`,
    `Again: npm run fuzz -- --seed ${seed}`,
  ].join("\n\n");
}

interface Difference {
  readonly text: string;
  readonly onlyWords: boolean;
}

/** Makes the programs of a seed, and tells what NumPy does otherwise. */
async function compare(seed: number): Promise<Difference[]> {
  const performed = fc.sample(program, { seed, numRuns: BATCH }).map(performProgram);
  expect(performed.flatMap(({ missing }) => missing)).toEqual([]);
  const reports = await runPrograms(performed.map(({ lines }) => lines));
  const all: Difference[] = [];
  for (const [k, one] of performed.entries()) {
    const found = differences(one, reports[k]);
    if (found.length === 0) continue;
    const onlyWords = isOnlyWords(one, reports[k], found);
    all.push({ text: await shrunk(seed, k, one, found), onlyWords });
  }
  return all;
}

/** Goes on from seed to seed, and tells failures at once, so that a long run can be read as it goes. */
async function compareWhile(goesOn: (batches: number) => boolean): Promise<void> {
  let [batches, failures, words] = [0, 0, 0];
  for (let next = compare(firstSeed); goesOn(batches); batches++) {
    const current = next;
    next = compare(firstSeed + batches + 1);
    for (const { text, onlyWords } of await current) {
      process.stdout.write(`\n${text}\n`);
      if (onlyWords) words++;
      else failures++;
    }
  }
  process.stdout.write(
    `\n${batches * BATCH} programs: ${failures} differ, ${words} more refuse text or structures in other words.\n`,
  );
  expect(failures).toBe(0);
}

test(
  "random programs do what NumPy does, in values, layout, bases, flags, sharing, text and errors",
  () => {
    const end = Date.now() + minutes * 60_000;
    return compareWhile((batches) => (minutes > 0 ? Date.now() < end : batches * BATCH < runs));
  },
  minutes * 60_000 + 600_000,
);
