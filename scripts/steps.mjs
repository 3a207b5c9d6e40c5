// What every set-up step needs: say what is done, run it, skip it if nothing changed, fail with one sentence.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Ends the program with one clear sentence. */
export function fail(sentence) {
  console.error(`stridelab: ${sentence}`);
  process.exit(1);
}

// Every script imports this file before it does anything, so an old Node stops here and says so.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Node 20.19 or newer is needed, and this is ${process.versions.node}; see https://nodejs.org.`,
  );
}

export function say(sentence) {
  console.log(`stridelab: ${sentence}`);
}

/** Runs a command in the project; its own output is shown only if it fails. */
export function run(command, args, what) {
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    shell: process.platform === "win32" && !command.endsWith(".exe"),
  });
  if (result.status === 0) return result.stdout;
  if (result.stdout) console.error(result.stdout);
  if (result.stderr) console.error(result.stderr);
  const why = result.error ? result.error.message : `exit code ${result.status ?? result.signal}`;
  return fail(`${what} failed (${why}); the command was: ${[command, ...args].join(" ")}`);
}

/** All files under a path of the project, or the path itself if it is a file; what is built or installed left out. */
function filesUnder(path) {
  const full = join(root, path);
  if (!statSync(full).isDirectory()) return [full];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => !["node_modules", "dist"].includes(entry.name))
    .flatMap((entry) => {
      const inner = join(path, entry.name);
      return entry.isDirectory() ? filesUnder(inner) : [join(root, inner)];
    })
    .sort();
}

function fingerprint(paths, extra) {
  const hash = createHash("sha256").update(extra);
  for (const file of paths.flatMap(filesUnder)) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

/**
 * Does a step unless it was done before with the same inputs.
 * @param stamp file that remembers the inputs; it should vanish with what the step makes
 * @param inputs files and folders of the project
 * @param extra text that counts as an input
 */
export async function once(stamp, inputs, step, extra = "") {
  const now = fingerprint(inputs, extra);
  let before = "";
  try {
    before = readFileSync(join(root, stamp), "utf8");
  } catch {
    // Never done, or what it made is gone.
  }
  if (before === now) return;
  await step();
  mkdirSync(dirname(join(root, stamp)), { recursive: true });
  writeFileSync(join(root, stamp), now);
}
