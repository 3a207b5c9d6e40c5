// Times array operations on request, so that run.mjs can take turns between libraries: `arrays.mjs stridelab` or
// `arrays.mjs numpy-ts MODULE`. Each line read is the name of an operation; the answer is nanoseconds for one call,
// or null if the library has no such operation. arrays.py answers for NumPy.

import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [library, module] = process.argv.slice(2);

/** How long the calls of one answer take together, and how long an operation runs before its first one. */
const answerSeconds = 0.02;
const warmUpSeconds = 0.3;

/** The same indices and booleans for every library, as unordered as random ones. */
const scrambled = (count, least, most) =>
  Array.from(
    { length: count },
    (_, k) => least + ((k * 7919 + (k >> 3) * 104729) % (most - least)),
  );

async function stridelab() {
  const np = await import("../kernel/dist/array.js");
  const million = np.arange(1_000_000, { dtype: "float64" });
  const other = np.ones(1_000_000);
  const ten = np.arange(10, { dtype: "float64" });
  const square = million.copy().reshape(1000, 1000);
  const squared = million.copy().reshape(1000, 1000);
  const [whole, wholes] = [np.arange(1_000_000), np.ones(1_000_000, "int64")];
  const unordered = np.array(Float64Array.from(scrambled(1_000_000, 0, 1_000_003)));
  const mask = np.equal(np.remainder(unordered, 2), 0);
  const positions = np.remainder(unordered.astype("int64"), 1_000_000);
  const matrix = np.arange(512 * 512, { dtype: "float64" }).reshape(512, 512);
  const cube = np.zeros([40, 50, 60]);
  const [odd, even] = [
    cube.get(np.slice(1, null, 2), np.slice(null, null, 3), np.slice(null, null, 2)),
    cube.get(np.slice(0, null, 2), np.slice(null, null, 3), np.slice(null, null, 2)),
  ];
  const [bytes, singles] = [positions.astype("uint8"), unordered.astype("float32")];
  // As in a long session, in which loops have met more than one data type.
  for (const type of ["bool", "int8", "uint16", "int32", "uint32", "int64", "float16", "float32"]) {
    const [some, others] = [np.ones(100, type), np.zeros(100, type)];
    for (let call = 0; call < 100; call++) {
      np.add(some, others);
      np.greater(some, others);
      some.max();
    }
  }
  return {
    "slice view": () => million.get(np.slice(10, 900_000)),
    "reshape view": () => million.reshape(1000, 1000),
    "add of 10": () => np.add(ten, ten),
    // As a notebook's cell does it, and as plain TypeScript does.
    "a[3] read": () => ten.get(3),
    "a[3] write": () => ten.set(3, 3),
    "a[3] read as a property": () => ten[3],
    "a[3] written as a property": () => {
      ten[3] = 3;
    },
    "copy of 10^6": () => million.copy(),
    "a + b of 10^6": () => np.add(million, other),
    "A.T + B of 1000x1000": () => np.add(square.T, squared),
    "sum of 10^6": () => million.sum(),
    "sum(axis=0) of 1000x1000": () => square.sum(0),
    "sum(axis=1) of 1000x1000": () => square.sum(1),
    "int64 a + b of 10^6": () => np.add(whole, wholes),
    "float32 a + b of 10^6": () => np.add(singles, singles),
    "uint8 a + b of 10^6": () => np.add(bytes, bytes),
    "bool a & b of 10^6": () => np.bitwise_and(mask, mask),
    "a > b of 10^6": () => np.greater(million, other),
    "max of 10^6": () => million.max(),
    "a[mask] of 10^6": () => million.get(mask),
    "a[idx] of 10^6": () => million.get(positions),
    "sort of 10^6": () => np.sort(unordered),
    "matmul of 512x512": () => np.matmul(matrix, matrix),
    "str of 1000x1000": () => String(square),
    "shares_memory of 3-D views": () => np.shares_memory(odd, even),
  };
}

async function numpyTs() {
  const np = await import(pathToFileURL(module).href);
  const million = np.arange(1_000_000);
  const other = np.ones([1_000_000]);
  const ten = np.arange(10);
  const square = million.copy().reshape(1000, 1000);
  const squared = million.copy().reshape(1000, 1000);
  const [whole, wholes] = [np.arange(0, 1_000_000, 1, "int64"), np.ones([1_000_000], "int64")];
  const list = scrambled(1_000_000, 0, 1_000_003);
  const unordered = np.array(list);
  const mask = np.equal(np.mod(unordered, 2), 0);
  const positions = np.array(
    list.map((value) => value % 1_000_000),
    "int32",
  );
  const matrix = np.arange(512 * 512).reshape(512, 512);
  const cube = np.zeros([40, 50, 60]);
  const odd = cube.slice("1::2", "::3", "::2");
  const even = cube.slice("0::2", "::3", "::2");
  return {
    "slice view": () => million.slice("10:900000"),
    "reshape view": () => million.reshape(1000, 1000),
    "add of 10": () => np.add(ten, ten),
    "a[3] read": () => ten.get([3]),
    "a[3] write": () => ten.set([3], 3),
    "a[3] read as a property": () => ten.get([3]),
    "a[3] written as a property": () => ten.set([3], 3),
    "copy of 10^6": () => million.copy(),
    "a + b of 10^6": () => np.add(million, other),
    "A.T + B of 1000x1000": () => np.add(square.T, squared),
    "sum of 10^6": () => million.sum(),
    "sum(axis=0) of 1000x1000": () => square.sum(0),
    "sum(axis=1) of 1000x1000": () => square.sum(1),
    "int64 a + b of 10^6": () => np.add(whole, wholes),
    "a > b of 10^6": () => np.greater(million, other),
    "max of 10^6": () => np.max(million),
    "a[mask] of 10^6": () => million.bindex(mask),
    "a[idx] of 10^6": () => million.iindex(positions),
    "sort of 10^6": () => np.sort(unordered),
    "matmul of 512x512": () => np.matmul(matrix, matrix),
    "str of 1000x1000": () => String(square),
    "shares_memory of 3-D views": () => np.shares_memory(odd, even),
  };
}

/** Nanoseconds that so many calls take together. */
function time(operation, calls) {
  const begin = process.hrtime.bigint();
  for (let call = 0; call < calls; call++) operation();
  return Number(process.hrtime.bigint() - begin);
}

/** How many calls make one answer, once the engine has compiled what it calls. */
function callsFor(operation) {
  let calls = 1;
  let spent = 0;
  for (;;) {
    const taken = time(operation, calls) / 1e9;
    spent += taken;
    if (spent >= warmUpSeconds) return Math.max(Math.ceil((calls * answerSeconds) / taken), 1);
    if (taken < answerSeconds) calls *= 2;
  }
}

const operations = await (library === "stridelab" ? stridelab() : numpyTs());
const calls = new Map();

for await (const name of createInterface({ input: process.stdin })) {
  const operation = operations[name];
  let answer = null;
  if (operation) {
    if (!calls.has(name)) calls.set(name, callsFor(operation));
    answer = time(operation, calls.get(name)) / calls.get(name);
  }
  console.log(JSON.stringify(answer));
}
