// The array engine beside NumPy and numpy-ts: the libraries take turns, so that a noisy moment of the machine touches all.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { inEnvironment } from "../scripts/python.mjs";
import { root, say } from "../scripts/steps.mjs";
import { kernelSpecification, peerFile, plainEnvironment } from "./peers.mjs";
import { duration, median, printTable, ratio } from "./table.mjs";

const rounds = 11;

/**
 * What is timed: the most that its time may be of NumPy's, if there is a goal, and whether it must be no slower than
 * numpy-ts: views, strided input and small arrays.
 */
const goals = {
  "slice view": { numpy: 1, numpyTs: true },
  "reshape view": { numpy: 1, numpyTs: true },
  "add of 10": { numpy: 1, numpyTs: true },
  "a[3] read": { numpy: 1, numpyTs: true },
  "a[3] write": { numpy: 1, numpyTs: true },
  "a[3] read as a property": { numpyTs: true },
  "a[3] written as a property": { numpyTs: true },
  "copy of 10^6": { numpy: 2.5 },
  "a + b of 10^6": { numpy: 2.5 },
  "A.T + B of 1000x1000": { numpy: 1.5, numpyTs: true },
  "sum of 10^6": { numpy: 3 },
  "sum(axis=0) of 1000x1000": { numpy: 2.5 },
  "sum(axis=1) of 1000x1000": { numpy: 2.5 },
  "int64 a + b of 10^6": { numpy: 2.5 },
  "float32 a + b of 10^6": {},
  "uint8 a + b of 10^6": {},
  "bool a & b of 10^6": {},
  "a > b of 10^6": {},
  "max of 10^6": {},
  "a[mask] of 10^6": { numpy: 2.5 },
  "a[idx] of 10^6": {},
  "sort of 10^6": {},
  "matmul of 512x512": { numpy: 10 },
  "str of 1000x1000": {},
  "shares_memory of 3-D views": { numpyTs: true },
};

/** A process that times the operations it is asked for. */
function library(command, args, environment = {}) {
  const child = spawn(command, args, {
    env: { ...plainEnvironment(), ...environment },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async time(operation) {
      child.stdin.write(`${operation}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`${args.at(-1)} ended before it had timed ${operation}`);
      return JSON.parse(value);
    },
    async end() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

/** The times of each operation in each library, by name; null where a library does not have it. */
async function timeAll(libraries, operations) {
  const times = {};
  for (const operation of operations) {
    const taken = Object.fromEntries(Object.keys(libraries).map((name) => [name, []]));
    // The first round is for the engines to compile and for memory to be there.
    for (let round = 0; round <= rounds; round++) {
      for (const [name, peer] of Object.entries(libraries)) {
        const time = await peer.time(operation);
        if (round > 0) taken[name].push(time);
      }
    }
    times[operation] = Object.fromEntries(
      Object.entries(taken).map(([name, all]) => [name, all[0] === null ? null : median(all)]),
    );
  }
  return times;
}

function row(operation, { stridelab, NumPy, "numpy-ts": numpyTs }) {
  const { numpy: most, numpyTs: noSlower } = goals[operation];
  const figure = (time) => (time === null || time === undefined ? "-" : duration(time));
  const against = (time) => (stridelab !== null && time ? ratio(stridelab, time) : "-");
  const conditions = [];
  const texts = [];
  if (most !== undefined) {
    texts.push(`NumPy ${most.toFixed(1)}`);
    conditions.push(stridelab / NumPy <= most);
  }
  if (noSlower && numpyTs) {
    texts.push("numpy-ts 1.0");
    conditions.push(stridelab / numpyTs <= 1);
  }
  const isMet = stridelab !== null && conditions.every(Boolean);
  return {
    isGoal: conditions.length > 0,
    isMet,
    cells: [
      operation,
      figure(stridelab),
      figure(NumPy),
      against(NumPy),
      figure(numpyTs),
      against(numpyTs),
      texts.join(", "),
      conditions.length === 0 ? "" : isMet ? "met" : "missed",
    ],
  };
}

export async function compareArrays() {
  const program = join(root, "bench/arrays.mjs");
  const numpyTs = peerFile("numpy-ts", "1.4.0", "dist/esm/index.js");
  // As in the kernel.
  const inNode = (...args) =>
    library(process.execPath, [program, ...args], kernelSpecification.env);
  const libraries = {
    stridelab: inNode("stridelab"),
    NumPy: library(inEnvironment("python"), [join(root, "bench/arrays.py")]),
    ...(numpyTs && { "numpy-ts": inNode("numpy-ts", numpyTs) }),
  };
  say("timing arrays");
  const times = await timeAll(libraries, Object.keys(goals));
  for (const peer of Object.values(libraries)) await peer.end();
  const rows = Object.keys(goals).map((operation) => row(operation, times[operation]));
  printTable(
    "Arrays (medians of one call; a ratio below 1 is faster than the peer; NumPy has one thread)",
    ["", "stridelab", "NumPy", "ratio", "numpy-ts", "ratio", "at most", "goal"],
    rows.map(({ cells }) => cells),
  );
  const withGoal = rows.filter(({ isGoal }) => isGoal);
  console.log(
    `\n  ${withGoal.filter(({ isMet }) => isMet).length} of ${withGoal.length} goals are met.`,
  );
}
