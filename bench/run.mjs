// Speed as ratios against peers measured in the same run: below 1 is faster than the peer.
// The kernel against ipykernel and tslab's own kernel, the array engine against NumPy with one thread and numpy-ts.

import { setUp } from "../scripts/setup.mjs";
import { compareArrays } from "./compare_arrays.mjs";
import { compareKernels } from "./compare_kernels.mjs";

const wanted = process.argv.slice(2);
if (wanted.some((name) => name !== "kernel" && name !== "arrays")) {
  console.error("Usage: npm run bench [-- kernel | arrays]");
  process.exit(2);
}

await setUp();
if (wanted.length === 0 || wanted.includes("kernel")) compareKernels();
if (wanted.length === 0 || wanted.includes("arrays")) await compareArrays();
