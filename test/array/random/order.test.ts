// Shuffles, permutations and choices are NumPy's, of arrays of every layout and of lists.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { agree, Spelled, spell, type TwinCall } from "../../oracle/calls.js";
import { close } from "../../oracle/numpy.js";
import { drawCall } from "./calls.js";

afterAll(close);

const A = () => np.arange(12).reshape(3, 4);
const make: Readonly<Record<string, () => np.NDArray>> = {
  "np.arange(7)": () => np.arange(7),
  "np.arange(12).reshape(3, 4)": A,
  "np.arange(12).reshape(3, 4).T": () => A().T,
  "np.arange(12).reshape(3, 4)[::2, ::-1]": () =>
    A().get(np.slice(null, null, 2), np.slice(null, null, -1)) as np.NDArray,
  "np.arange(24).reshape(2, 3, 4).transpose(1, 2, 0)": () =>
    np.arange(24).reshape(2, 3, 4).transpose(1, 2, 0),
  "np.arange(9)[::-2]": () => np.arange(9).get(np.slice(null, null, -2)) as np.NDArray,
  "np.arange(6).astype('>f4')": () => np.arange(6).astype(">f4"),
  "np.zeros((0, 3))": () => np.zeros([0, 3]),
  "np.zeros(0)": () => np.zeros(0),
  "np.array(5)": () => np.array(5),
  "np.broadcast_to(np.arange(3), (3, 3))": () => np.broadcast_to(np.arange(3), [3, 3]),
  "np.arange(20, dtype='i2')[1::3]": () =>
    np.arange(20, { dtype: "i2" }).get(np.slice(1, null, 3)) as np.NDArray,
};

/** A call with the array `x` first, and `x` after it. */
function ordered(name: string, source: string, more: string, args: readonly unknown[]): TwinCall {
  const x = make[source]();
  const rng = np.random.default_rng(5);
  return {
    before: ["g = np.random.default_rng(5)", `x = ${source}`],
    python: `g.${name}(x${more}); n = g.random()`,
    ours: () =>
      (rng as unknown as Record<string, (...all: unknown[]) => unknown>)[name](x, ...args),
    also: () => ({ x, n: rng.random() }),
  };
}

test("shuffle, permutation and permuted are NumPy's for every kind of array and axis", async () => {
  const calls = Object.keys(make).flatMap((source) =>
    ["shuffle", "permutation", "permuted"].flatMap((name) => [
      ordered(name, source, "", []),
      ...[0, 1, -1, 2].map((axis) => ordered(name, source, `, axis=${axis}`, [{ axis }])),
    ]),
  );
  await agree(calls);
});

test("shuffled arrays hold what NumPy's hold", async () => {
  const calls = Object.keys(make).map((source): TwinCall => {
    const x = make[source]();
    const rng = np.random.default_rng(5);
    return {
      before: ["g = np.random.default_rng(5)", `x = ${source}`],
      python: `(g.shuffle(x), x.copy())[1]`,
      ours: () => {
        rng.shuffle(x);
        return x.copy();
      },
    };
  });
  await agree(calls);
});

test("lists are shuffled in place, and refused an axis", async () => {
  const list = [
    [1, 2],
    [3, 4],
    [5, 6],
    [7, 8],
  ];
  const rng = np.random.default_rng(3);
  rng.shuffle(list);
  await agree([
    {
      before: ["g = np.random.default_rng(3)", "x = [[1, 2], [3, 4], [5, 6], [7, 8]]"],
      python: "(g.shuffle(x), np.array(x))[1]",
      ours: () => np.array(list),
    },
    drawCall(1, "shuffle", [[1, 2, 3], { axis: 1 }]),
    drawCall(1, "shuffle", [5]),
    drawCall(1, "permutation", [9]),
    drawCall(1, "permutation", [-9]),
    drawCall(1, "permutation", [[3, 1, 2]]),
    drawCall(1, "permutation", [5.5]),
    drawCall(1, "permuted", [5]),
    drawCall(1, "permuted", [[3, 1, 2]]),
    drawCall(1, "permuted", [[3, 1, 2], { out: [1] }]),
  ]);
});

test("permuted writes into out, which may be its argument", async () => {
  const cases = ["A * 1.0", "A.astype('i4')", "A.T", "A", "np.zeros((3, 8))[:, ::2]"];
  await agree(
    cases.flatMap((source, k) =>
      [null, 0, 1].map((axis): TwinCall => {
        const a = A();
        const out = [
          () => np.multiply(a, new np.Float(1)),
          () => a.astype("i4"),
          () => a.T,
          () => a,
          () => np.zeros([3, 8]).get(np.Ellipsis, np.slice(null, null, 2)) as np.NDArray,
        ][k]();
        const rng = np.random.default_rng(2);
        return {
          before: [
            "A = np.arange(12).reshape(3, 4)",
            `o = ${source}`,
            "g = np.random.default_rng(2)",
          ],
          python: `g.permuted(A, axis=${spell(axis)}, out=o); same = r is o`,
          ours: () => rng.permuted(a, { axis, out }),
          also: () => ({ A: a, o: out }),
        };
      }),
    ),
  );
});

test("choices with and without replacement, with and without probabilities, are NumPy's", async () => {
  const all: readonly (readonly unknown[])[] = [
    [5],
    [5, 7],
    [5, [2, 3]],
    [5, []],
    [0, 0],
    [[], 0],
    [[10, 20, 30], 5],
    [[10, 20, 30]],
    [[10, 20, 30], []],
    [[1.5, 2.5], { size: 4 }],
    [10, 4, false],
    [10, 10, false],
    [10, [2, 2], false],
    [10, { replace: false }],
    [20000, 20, false],
    [20000, 500, false],
    [20000, 500, { replace: false, shuffle: false }],
    [20000, 1500, { replace: false, shuffle: false }],
    [300, 200, { replace: false, shuffle: false }],
    [3, 9, { p: [0.1, 0.2, 0.7] }],
    [3, { p: [0.1, 0.2, 0.7] }],
    [[7, 8, 9], 9, { p: [0.5, 0.25, 0.25] }],
    [5, 4, { replace: false, p: [0.1, 0.2, 0.3, 0.2, 0.2] }],
    [5, [2, 2], { replace: false, p: [0.01, 0.01, 0.01, 0.96, 0.01] }],
    [3, [], { replace: false, p: [0, 0.5, 0.5] }],
    [new Spelled(np.array(5), "np.array(5)"), 3],
    ...[0, 1, -1].flatMap((axis) => [
      [new Spelled(A(), "np.arange(12).reshape(3, 4)"), { axis }],
      [new Spelled(A(), "np.arange(12).reshape(3, 4)"), 2, { axis }],
      [new Spelled(A().T, "np.arange(12).reshape(3, 4).T"), [2, 2], { axis }],
    ]),
  ];
  await agree(all.flatMap((args) => [1, 2, 3].map((seed) => drawCall(seed, "choice", args))));
});

test("bad choices are refused in NumPy's words", async () => {
  const all: readonly (readonly unknown[])[] = [
    [0],
    [-1],
    [new np.Float(5)],
    [5.5],
    [[], 1],
    [5, 6, false],
    [5, -1],
    [5, -1, false],
    [3, 2, { p: [0.1, 0.2] }],
    [3, 2, { p: [0.1, 0.2, 0.3] }],
    [3, 2, { p: [0.1, 0.2, -0.3] }],
    [3, 2, { p: [0.1, 0.2, NaN] }],
    [3, 2, { p: [[0.1, 0.2, 0.7]] }],
    [3, 2, { p: [0, 0, 1], replace: false }],
    [3, 2, { p: 0.5 }],
    ["abc"],
    [new Spelled(A(), "np.arange(12).reshape(3, 4)"), { axis: 2 }],
  ];
  await agree(all.map((args) => drawCall(1, "choice", args)));
});

test("the two ways to ask for bytes give the same", async () => {
  const report = [0, 1, 5, 16].map((length) => [...np.random.default_rng(4).bytes(length)]);
  await agree(
    report.map((bytes, k) => ({
      python: `np.array(list(np.random.default_rng(4).bytes(${[0, 1, 5, 16][k]})), 'i8')`,
      ours: () => np.array(bytes, "int64"),
    })),
  );
  expect(report.map((bytes) => bytes.length)).toEqual([0, 1, 5, 16]);
});
