// Seeds of every kind lead to NumPy's streams; a generator's state can be read and set; outputs are filled in place.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { agree, spell } from "../../oracle/calls.js";
import { close } from "../../oracle/numpy.js";
import { drawCall } from "./calls.js";

afterAll(close);

test("integers, large integers, lists and booleans are seeds as in NumPy, and other values are refused", async () => {
  const seeds: unknown[] = [
    0,
    2 ** 32,
    2n ** 200n,
    [],
    [0],
    [1, 2n ** 70n],
    [
      [1, 2],
      [3, 4],
    ],
    true,
  ];
  const refused: unknown[] = [-1, 1.5, "abc", [1, 2, -3], [1.5]];
  await agree(seeds.map((seed) => drawCall(seed, "random", [3])));
  await agree(
    refused.map((seed) => ({
      python: `np.random.default_rng(${spell(seed)})`,
      ours: () => np.random.default_rng(seed as number),
    })),
  );
});

test("seed sequences mix, generate and spawn as NumPy's do", async () => {
  const sequence = (...args: ConstructorParameters<typeof np.random.SeedSequence>) =>
    new np.random.SeedSequence(...args);
  const S = "np.random.SeedSequence";
  await agree([
    { python: `${S}(5).generate_state(7)`, ours: () => sequence(5).generate_state(7) },
    { python: `${S}(5).generate_state(3, 'u8')`, ours: () => sequence(5).generate_state(3, "u8") },
    { python: `${S}(5).generate_state(3, 'i8')`, ours: () => sequence(5).generate_state(3, "i8") },
    { python: `${S}(5).pool.copy()`, ours: () => sequence(5).pool },
    { python: `${S}(5, pool_size=8).pool.copy()`, ours: () => sequence(5, { pool_size: 8 }).pool },
    { python: `${S}(5, pool_size=2)`, ours: () => sequence(5, { pool_size: 2 }) },
    {
      python: `${S}([5, 2**70], spawn_key=(1, 2)).generate_state(4)`,
      ours: () => sequence([5, 2n ** 70n], { spawn_key: [1, 2] }).generate_state(4),
    },
    {
      before: [`s = ${S}(5)`, "s.spawn(2)"],
      python: "s.spawn(2)[1].spawn(1)[0].generate_state(4)",
      ours: () => {
        const parent = sequence(5);
        parent.spawn(2);
        return parent.spawn(2)[1].spawn(1)[0].generate_state(4);
      },
    },
    { python: `str(${S}([1, 2]).spawn(2)[1])`, ours: () => String(sequence([1, 2]).spawn(2)[1]) },
    { python: `str(${S}(5))`, ours: () => String(sequence(5)) },
    {
      python: "np.random.default_rng(5).spawn(3)[2].random(3)",
      ours: () => np.random.default_rng(5).spawn(3)[2].random(3),
    },
    {
      python: "np.random.Generator(np.random.PCG64(5)).normal(size=3)",
      ours: () => new np.random.Generator(new np.random.PCG64(5)).normal({ size: 3 }),
    },
    { python: "str(np.random.default_rng(1))", ours: () => String(np.random.default_rng(1)) },
  ]);
});

test("a generator goes on from a state that was set, also in the middle of 64 bits", () => {
  const rng = np.random.default_rng(9);
  rng.integers(5, { dtype: "int32" });
  const { state } = rng.bit_generator;
  const first = rng.integers(100, { size: 9, dtype: "int32" });
  rng.bit_generator.state = state;
  expect(np.array_equal(rng.integers(100, { size: 9, dtype: "int32" }), first)).toBe(true);
  expect(np.random.default_rng(rng)).toBe(rng);
});

test("without a seed no two generators are alike", () => {
  expect(np.random.default_rng().random()).not.toBe(np.random.default_rng().random());
});

test("out is filled as it lies in memory and returned, or refused in NumPy's words", async () => {
  const calls = ["random", "standard_normal", "standard_exponential"] as const;
  const outs: readonly (readonly [string, () => np.NDArray])[] = [
    ["np.zeros(3)", () => np.zeros(3)],
    ["np.zeros((2, 3)).T", () => np.zeros([2, 3]).T],
    ["np.zeros(3, 'f4')", () => np.zeros(3, "f4")],
    ["np.zeros(6)[::2]", () => np.zeros(6).get(np.slice(null, null, 2)) as np.NDArray],
    ["np.broadcast_to(1., 3)", () => np.broadcast_to(new np.Float(1), 3)],
    ["np.zeros(3, '>f8')", () => np.zeros(3, ">f8")],
    ["np.frombuffer(bytearray(25), 'u1')[1:].view('f8')", unaligned],
    ["np.zeros(0)", () => np.zeros(0)],
    ["np.zeros(())", () => np.zeros([])],
  ];
  await agree(
    calls.flatMap((name) =>
      outs.flatMap(([python, make]) =>
        [null, 3, [3, 2]].map((size) => {
          const out = make();
          return {
            before: [`o = ${python}`],
            python: `np.random.default_rng(1).${name}(size=${spell(size)}, out=o)[...]`,
            ours: () => {
              const result = np.random.default_rng(1)[name]({ size, out }) as np.NDArray;
              expect(result).toBe(out);
              return result.get(np.Ellipsis);
            },
            also: () => ({ o: out }),
          };
        }),
      ),
    ),
  );
});

function unaligned(): np.NDArray {
  return (np.frombuffer(new Uint8Array(25), "u1").get(np.slice(1)) as np.NDArray).view("f8");
}
