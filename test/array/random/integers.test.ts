// Random integers of every dtype, between scalars and arrays, are NumPy's; and so are the words that refuse bounds.

import { afterAll, test } from "vitest";
import { Float } from "../../../kernel/array/index.js";
import { agree } from "../../oracle/calls.js";
import { close } from "../../oracle/numpy.js";
import { drawCall } from "./calls.js";

afterAll(close);

const types = ["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"];
const bits = (type: string) => Number(/\d+/.exec(type)?.[0]);

function boundsOf(type: string): (readonly [bigint, bigint])[] {
  const unsigned = type.startsWith("u");
  const size = 2n ** BigInt(bits(type));
  const least = unsigned ? 0n : -size / 2n;
  const most = least + size - 1n;
  return [
    [0n, 5n],
    [3n, 4n],
    [least, most + 1n],
    [least, most],
    [least + 1n, most - 1n],
    [0n, size / 4n + 3n],
    [most - 9n, most + 1n],
    [least, least + 7n],
  ];
}

test("integers of every dtype between any bounds are NumPy's", async () => {
  const calls = types.flatMap((dtype) =>
    boundsOf(dtype).flatMap(([low, high], k) => [
      drawCall(k, "integers", [low, high, { dtype, size: 61 }]),
      drawCall(k, "integers", [low, high - 1n, { dtype, size: [3, 5], endpoint: true }]),
      drawCall(k, "integers", [low, high, { dtype }]),
      drawCall(k, "integers", [[low, low], [[high - 1n], [high - 1n]], { dtype, endpoint: true }]),
      drawCall(k, "integers", [[low, low], high - 1n, [7, 2], dtype, true]),
    ]),
  );
  await agree(calls);
});

test("truth values, default bounds, fractions and sizes are NumPy's", async () => {
  const all: readonly (readonly unknown[])[] = [
    [2, { dtype: "bool", size: 70 }],
    [1, { dtype: "bool", size: 7 }],
    [0, 2, { dtype: "bool" }],
    [0, 1, { dtype: "bool", endpoint: true, size: 40 }],
    [[1, 2], { dtype: "bool", size: [9, 2] }],
    [5],
    [5, { size: [] }],
    [5, { size: 0 }],
    [0, { size: 0 }],
    [2.5, { size: 9 }],
    [0.5, 2.5, 9],
    [
      [0.5, 4],
      [5, 6],
    ],
    [[1, 2, 3], { size: [4, 3] }],
    [[[1], [2]], { size: 2 }],
    [[[1], [2]], [4, 4], { size: 2 }],
    [true],
    [10, null, 4],
    [2n ** 33n, { size: 20 }],
    [-(2n ** 60n), 2n ** 60n, 20],
    [3, 2n ** 40n, 20],
  ];
  await agree(all.flatMap((args) => [1, 9].map((seed) => drawCall(seed, "integers", args))));
});

test("bounds that do not hold are refused in NumPy's words", async () => {
  const all: readonly (readonly unknown[])[] = [
    [0],
    [-3],
    [5, 5],
    [5, 4, { endpoint: true }],
    [0, 257, { dtype: "u1" }],
    [-1, 257, { dtype: "u1" }],
    [-1, 2, { dtype: "u1" }],
    [0, 3, { dtype: "bool" }],
    [0, 2, { dtype: "f8" }],
    [0, 2, { dtype: ">i4" }],
    [
      [3, 4],
      [5, 6, 7],
    ],
    [
      [3, 4],
      [3, 6],
    ],
    [
      [0, 0],
      [0, 6],
    ],
    [[3, 4], { size: 3 }],
    [[3, 400], { dtype: "u1" }],
    [[-3, 4], [5, 6], { dtype: "u1" }],
    [2n ** 64n],
    [2n ** 63n, { endpoint: true }],
    [2n ** 65n, { dtype: "u8" }],
    [NaN],
    [Infinity],
    [new Float(1e30)],
  ];
  await agree(all.map((args) => drawCall(1, "integers", args)));
});

test("many draws between awkward bounds, some of which must be drawn again, are NumPy's", async () => {
  await agree([
    drawCall(3, "integers", [0, 2n ** 31n + 1n, 20000]),
    drawCall(3, "integers", [0, 2n ** 63n - 2n, { size: 2000, dtype: "u8" }]),
    drawCall(3, "integers", [0, 3n * 2n ** 62n + 1n, { size: 2000, dtype: "u8" }]),
    drawCall(3, "integers", [0, 129, { size: 20000, dtype: "u1" }]),
    drawCall(3, "integers", [0, 32769, { size: 20000, dtype: "u2" }]),
    drawCall(3, "integers", [0, 3n * 2n ** 30n, { size: 20000, dtype: "u4" }]),
  ]);
});
