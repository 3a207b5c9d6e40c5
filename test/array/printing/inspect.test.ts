// What Node's console shows of the engine's objects.

import { inspect } from "node:util";
import { expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";

test("Node's console shows an array and a data type as their repr, also within objects", () => {
  expect(inspect(np.array([1, 2.5]))).toBe("array([1. , 2.5])");
  expect(inspect({ dtype: np.dtype("i4") })).toBe("{ dtype: dtype('int32') }");
});

test("Node's console shows indices as Python does, and a tuple as the list that it is", () => {
  expect(inspect(np.slice(1, null, -1))).toBe("slice(1, None, -1)");
  expect(inspect(np.Ellipsis)).toBe("Ellipsis");
  expect(inspect({ found: np.nonzero([0, 5]) })).toBe("{ found: [ array([1]) ] }");
});

test("Node's console shows scalars that are no numbers as their text", () => {
  expect(inspect([new np.Complex(1, 2), new np.Float(3)])).toBe("[ (1+2j), 3.0 ]");
});

test("Node's console shows generators of random numbers as Python does, without their inner state", () => {
  const rng = np.random.default_rng(42);
  expect(inspect({ rng })).toBe("{ rng: Generator(PCG64) }");
  expect(inspect(rng.bit_generator.seed_seq)).toBe("SeedSequence(\n    entropy=42,\n)");
});

test("Node's console shows what an archive holds, and the limits of integers, as NumPy does", () => {
  const files = np.load(np.savez({ a: [1, 2], r: [3] }));
  expect(inspect(files)).toBe("NpzFile 'object' with keys: a, r");
  expect(inspect(np.iinfo("int8"))).toBe("iinfo(min=-128, max=127, dtype=int8)");
});
