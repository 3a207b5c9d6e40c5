// Arrays of strings and records repeated, extended, shortened and joined, asked of NumPy itself.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython } from "../python.js";
import { cross } from "../sources.js";

afterAll(close);

const strings = {
  strings: ["a = np.array(['one', 'two', 'three', 'four'])"],
  "two axes": ["a = np.array([['a', 'bc'], ['def', '']])"],
  bytes: ["a = np.array(['x', 'yz', 'x'], 'S3')"],
};

const records = {
  records: ["a = np.zeros(3, [('x', 'i4'), ('y', 'f8')])", "a['x'] = np.arange(3)"],
};

test("arrays of strings and of records are rearranged as in NumPy", async () => {
  const calls = [
    "np.repeat(a, 2)",
    "np.tile(a, 2)",
    "np.roll(a, 1)",
    "np.delete(a, 0)",
    "np.delete(a, [0, 1])",
    "np.resize(a, 5)",
    "np.concatenate([a, a])",
    "np.stack([a, a])",
    "np.flip(a)",
    "np.append(a, a)",
    "a.reshape(-1)[::2]",
    "a.copy()",
    "a.ravel('F')",
    "np.block([a, a])",
    "np.split(a, 1)",
    "np.broadcast_to(a, (2,) + a.shape)",
    "a.byteswap().byteswap()",
    "a.astype('U2')",
    "list(a.tobytes())",
  ];
  await sameInPython(
    cross(
      { ...strings, ...records },
      calls.map((call) => `r = ${call}`),
    ),
  );
});

test("strings are put in and appended as in NumPy", async () => {
  const calls = [
    "np.insert(a, 1, 'new')",
    "np.insert(a, [0, 1], 'n')",
    "np.append(a, ['longer than all'])",
    "np.pad(a, 1, constant_values='-')",
    "np.pad(a, 1, 'edge')",
    "np.concatenate([a, ['zz']], axis=None)",
    "np.trim_zeros(a)",
  ];
  await sameInPython(
    cross(
      strings,
      calls.map((call) => `r = ${call}`),
    ),
  );
});
