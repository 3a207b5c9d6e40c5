// Sets up what is missing, then checks types and style and runs all tests. Arguments go to vitest.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { chromium } from "./chromium.mjs";
import { setUp } from "./setup.mjs";
import { fail, root, say } from "./steps.mjs";

await setUp();
const browser = chromium();

function step(what, script, args) {
  say(what);
  const result = spawnSync(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, STRIDELAB_CHROMIUM: browser },
  });
  if (result.status !== 0) fail(`${what}: failed.`);
}

const chosen = process.argv.slice(2);
if (chosen.length === 0) {
  step("checking style", "@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]);
  step("checking types", "typescript/bin/tsc", ["-p", "."]);
}
step("running tests", "vitest/vitest.mjs", ["run", ...chosen]);
