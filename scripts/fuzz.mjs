// Compares random programs with NumPy for as long as asked: npm run fuzz -- --minutes 10 --seed 1

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setUpPackages } from "./setup.mjs";
import { fail, root, say } from "./steps.mjs";

let options;
try {
  options = parseArgs({
    options: { minutes: { type: "string", default: "10" }, seed: { type: "string" } },
  }).values;
} catch (error) {
  fail(`${error.message}\nUsage: npm run fuzz -- [--minutes N] [--seed S]`);
}

const minutes = Number(options.minutes);
if (!(minutes > 0)) fail(`--minutes must be a positive number, not ${options.minutes}`);
const seed = Number(options.seed ?? Date.now() % 2 ** 31);
if (!Number.isInteger(seed)) fail(`--seed must be an integer, not ${options.seed}`);

await setUpPackages();
say(`comparing random programs with NumPy for ${minutes} minutes, seed ${seed}`);
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const result = spawnSync(process.execPath, [vitest, "run", "test/array/differential.test.ts"], {
  cwd: root,
  stdio: ["ignore", "inherit", "inherit"],
  env: {
    ...process.env,
    STRIDELAB_FUZZ_MINUTES: String(minutes),
    STRIDELAB_FUZZ_SEED: String(seed),
  },
});
process.exit(result.status ?? 1);
