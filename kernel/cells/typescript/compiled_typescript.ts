// TypeScript with its code as an earlier process has compiled it; the bundle has this in place of the package itself.

import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import v8 from "node:v8";
import vm from "node:vm";
import { crc32 } from "node:zlib";

const require = createRequire(import.meta.url);
const file = require.resolve("typescript");
const { size, mtimeMs } = statSync(file);
/** Where packages keep what they can make again: `node_modules/.cache`. V8's code is good for one version of V8 only. */
const folder = join(file, "../../../.cache/stridelab");
const place = join(
  folder,
  `typescript-${size}-${Math.trunc(mtimeMs)}-${v8.cachedDataVersionTag()}.code`,
);

/** V8 ends the process over damaged code, so that a sum is kept behind it. */
function sumOf(code: Buffer): Buffer {
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(code));
  return sum;
}

function kept(): Buffer | undefined {
  try {
    const bytes = readFileSync(place);
    const code = bytes.subarray(0, -4);
    return sumOf(code).equals(bytes.subarray(-4)) ? code : undefined;
  } catch {
    return undefined;
  }
}

const cachedData = kept();
const script = new vm.Script(
  `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "utf8")}\n})`,
  { filename: file, cachedData },
);
const made: { exports: unknown } = { exports: {} };
script.runInThisContext()(made.exports, require, made, file, dirname(file));

/** To be called once TypeScript has worked for a while, so that what it needs is compiled. */
export function keepCode(): void {
  if (cachedData && !script.cachedDataRejected) return;
  try {
    mkdirSync(folder, { recursive: true });
    const unfinished = `${place}.${process.pid}`;
    const code = script.createCachedData();
    writeFileSync(unfinished, Buffer.concat([code, sumOf(code)]));
    renameSync(unfinished, place);
  } catch {
    // The folder is not ours to write to: the code is compiled anew each time.
  }
}

export default made.exports;
