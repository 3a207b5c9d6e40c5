// Seeded alike, a generator draws NumPy's own numbers, to the last bit, and stands where NumPy's stands afterwards.

import { afterAll, test } from "vitest";
import { Float } from "../../../kernel/array/index.js";
import { agree } from "../../oracle/calls.js";
import { close } from "../../oracle/numpy.js";
import { drawCall } from "./calls.js";

afterAll(close);

const seeds = [0, 1, 42, 12345, 2n ** 70n, [1, 2, 3]];
const sizes: readonly unknown[] = [null, 1, 7, [2, 3], [], 0, [2, 0]];

function calls(name: string, all: readonly (readonly unknown[])[]) {
  return all.flatMap((args) => seeds.map((seed) => drawCall(seed, name, args)));
}

test("random, standard_normal and standard_exponential draw NumPy's numbers in both precisions", async () => {
  for (const name of ["random", "standard_normal", "standard_exponential"]) {
    await agree(calls(name, [...sizes.map((size) => [size]), [9, "float32"], [{ dtype: "f4" }]]));
  }
});

test("long runs of ziggurat draws, with their tails, are NumPy's", async () => {
  for (const name of ["random", "standard_normal", "standard_exponential"]) {
    await agree([
      ...seeds.map((seed) => drawCall(seed, name, [100000])),
      ...seeds.map((seed) => drawCall(seed, name, [100000, { dtype: "float32" }])),
    ]);
  }
});

test("distributions with parameters draw NumPy's numbers", async () => {
  await agree(
    calls("normal", [
      [],
      [3, 2],
      [3, 2, 5],
      [{ scale: 0.5, size: [2, 2] }],
      [
        [1, 2],
        [[3], [4]],
      ],
      [1, [1, 2], [3, 2]],
    ]),
  );
  await agree(
    calls("uniform", [
      [],
      [2, 5],
      [-1, 1, 9],
      [[1, 2], 3],
      [{ high: 10, size: 3 }],
      [
        [0, 1],
        [2, 3],
        [4, 2],
      ],
    ]),
  );
  await agree(
    calls("exponential", [
      [],
      [2],
      [2, 5],
      [[1, 2, 3]],
      [{ size: [2, 2] }],
      [
        [1, 2],
        [3, 2],
      ],
    ]),
  );
  const means = [0, 0.5, 3, 9.99, 10, 25.5, 1000, 1e6];
  await agree(
    calls("poisson", [
      [],
      ...means.map((mean) => [mean, 20]),
      [[1, 20, 0]],
      [
        [1, 20],
        [4, 2],
      ],
    ]),
  );
  const trials = [
    [0, 0.5],
    [10, 0.5],
    [10, 0],
    [10, 1],
    [100, 0.2],
    [100, 0.9],
    [1000, 0.5],
    [10 ** 6, 0.3],
    [200, 0.45],
  ];
  await agree(
    calls("binomial", [
      ...trials.map(([n, p]) => [n, p, 20]),
      [5, 0.5],
      [
        [5, 100],
        [[0.5], [0.75]],
      ],
      [5.7, 0.5, 3],
    ]),
  );
});

test("gamma and beta numbers of parameters that need no powers are NumPy's", async () => {
  await agree(
    calls("standard_gamma", [
      [1, 20],
      [2.5, 200],
      [[1, 7]],
      [0, 3],
      [3, { dtype: "f4", size: 200 }],
    ]),
  );
  await agree(
    calls("gamma", [
      [1, 2, 20],
      [2.5, 2, 200],
      [[1, 7], 2],
    ]),
  );
  await agree(
    calls("beta", [
      [2, 3, 200],
      [1, 1, 20],
      [0.5, 2],
      [
        [2, 3],
        [[4], [5]],
      ],
    ]),
  );
});

test("bad parameters are refused in NumPy's words", async () => {
  const refused: readonly (readonly [string, ...unknown[]])[] = [
    ["random", [2, -1]],
    ["random", -1],
    ["random", 1.5],
    ["random", 2, "f2"],
    ["random", 2, ">f8"],
    ["standard_normal", 2, "i8"],
    ["normal", { scale: -1 }],
    ["normal", 0, -0],
    ["normal", [1, 2], [-1, 2]],
    ["normal", [1, 2], [1, 2, 3]],
    ["normal", [1, 2], { size: 3 }],
    ["normal", [[1], [2]], { size: [2] }],
    ["uniform", 5, 1],
    ["uniform", 0, Infinity],
    ["uniform", [1, 2], [3, Infinity]],
    ["uniform", [2, 1], [1, 3]],
    ["exponential", -1],
    ["exponential", [-1, 2]],
    ["standard_gamma", -1],
    ["gamma", 1, -1],
    ["gamma", [1, -1], 1],
    ["beta", 0, 1],
    ["beta", 1, [1, 0]],
    ["binomial", -1, 0.5],
    ["binomial", 5, 1.5],
    ["binomial", 5, [0.5, 1.5]],
    ["binomial", 5, NaN],
    ["poisson", -1],
    ["poisson", new Float(1e20)],
    ["poisson", [1, -1]],
    ["poisson", NaN],
    ["spawn", -1],
  ];
  await agree(refused.map(([name, ...args]) => drawCall(1, name, args)));
});
