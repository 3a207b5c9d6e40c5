// Indices one by one: what each kind gives, what is refused and in which words, and what is left untouched.

import { afterAll, expect, expectTypeOf, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { compare, type LastLine } from "../last_line.js";
import { generator, Program } from "./random_indices.js";

afterAll(close);

/** Runs calls with `a`, 12 integers in 3 rows; `z`, without axes; and `f`, three floats; fresh for each call. */
async function same(
  calls: readonly (readonly [line: string, action: (v: Variables) => unknown])[],
): Promise<void> {
  await compare(
    calls.map(([line, action]): LastLine => {
      const program = new Program(generator(1));
      const variables = {
        a: np.arange(12).reshape(3, 4).copy(),
        z: np.array(5),
        f: np.array([0.5, 1.5, 2.5]),
      };
      program.lines.push(
        "a = np.arange(12).reshape(3, 4).copy()",
        "z = np.array(5)",
        "f = np.array([0.5, 1.5, 2.5])",
      );
      for (const [name, value] of Object.entries(variables)) program.variables.set(name, value);
      return { program, line, action: () => action(variables) };
    }),
  );
}

interface Variables {
  readonly a: np.NDArray;
  readonly z: np.NDArray;
  readonly f: np.NDArray;
}

/** Something that the types refuse, as plain JavaScript may pass it. */
const bad = (value: unknown) => value as number;

test("each kind of index gives what NumPy gives", async () => {
  await same([
    ["r = a[1, 2]", ({ a }) => a.get(1, 2)],
    ["r = a[-1]", ({ a }) => a.get(-1)],
    ["r = a[()]", ({ a }) => a.get()],
    ["r = z[()]", ({ z }) => z.get()],
    ["r = z[...]", ({ z }) => z.get(np.Ellipsis)],
    ["r = z[None]", ({ z }) => z.get(null)],
    ["r = z[True]", ({ z }) => z.get(true)],
    ["r = a[1:3, ::2]", ({ a }) => a.get(np.slice(1, 3), np.slice(null, null, 2))],
    ["r = a[:, ::-1]", ({ a }) => a.get(np.slice(), np.slice(null, null, -1))],
    ["r = a[1:1]", ({ a }) => a.get(np.slice(1, 1))],
    ["r = a[::100]", ({ a }) => a.get(np.slice(null, null, 100))],
    ["r = a[..., 0]", ({ a }) => a.get(np.Ellipsis, 0)],
    ["r = a[0, 0, ...]", ({ a }) => a.get(0, 0, np.Ellipsis)],
    ["r = a[:, np.newaxis, 1]", ({ a }) => a.get(np.slice(), np.newaxis, 1)],
    ["r = a[True]", ({ a }) => a.get(true)],
    ["r = a[False]", ({ a }) => a.get(false)],
    ["r = a[np.array(1)]", ({ a }) => a.get(np.array(1))],
    ["r = a[np.array(1), np.array(2)]", ({ a }) => a.get(np.array(1), np.array(2))],
    ["r = a[[0, 2]]", ({ a }) => a.get([0, 2])],
    ["r = a[[]]", ({ a }) => a.get([])],
    ["r = a[[0, 2], [1, 3]]", ({ a }) => a.get([0, 2], [1, 3])],
    ["r = a[:, [0, 1]]", ({ a }) => a.get(np.slice(), [0, 1])],
    ["r = a[[[0], [2]], [1, 3]]", ({ a }) => a.get([[0], [2]], [1, 3])],
    ["r = a[[True, False, True]]", ({ a }) => a.get([true, false, true])],
    ["r = a[a > 5]", ({ a }) => a.get(np.greater(a, 5) as np.NDArray)],
    [
      "r = a[:, [True, False, False, True]]",
      ({ a }) => a.get(np.slice(), [true, false, false, true]),
    ],
    ["r = a[np.array([0, 2], 'i4')]", ({ a }) => a.get(Int32Array.of(0, 2))],
    ["r = a[np.array(1):np.array(3)]", ({ a }) => a.get(np.slice(np.array(1), np.array(3)))],
    ["r = f[2**70:]", ({ f }) => f.get(np.slice(2n ** 70n))],
  ]);
});

test("what is no index is refused in NumPy's words, the first mistake first", async () => {
  await same([
    ["r = a[1.5]", ({ a }) => a.get(1.5)],
    ["r = a[float('nan')]", ({ a }) => a.get(Number.NaN)],
    ["r = a['x']", ({ a }) => a.get(bad("x"))],
    ["r = a[object()]", ({ a }) => a.get(bad(undefined))],
    ["r = a[object()]", ({ a }) => a.get(bad({}))],
    ["r = a[1j]", ({ a }) => a.get(bad(new np.Complex(0, 1)))],
    ["r = a[1.0]", ({ a }) => a.get(bad(new np.Float(1)))],
    ["r = a[[1.5]]", ({ a }) => a.get([1.5])],
    ["r = a[['x']]", ({ a }) => a.get(bad(["x"]))],
    ["r = a[[None]]", ({ a }) => a.get(bad([null]))],
    ["r = a[[0, [1, 2]]]", ({ a }) => a.get([0, [1, 2]])],
    ["r = a[np.array([1.5])]", ({ a }) => a.get(np.array([1.5]))],
    ["r = a[np.array([])]", ({ a }) => a.get(np.array([]))],
    ["r = a[..., ...]", ({ a }) => a.get(np.Ellipsis, np.Ellipsis)],
    ["r = a[..., 1.5, ...]", ({ a }) => a.get(np.Ellipsis, 1.5, np.Ellipsis)],
    ["r = a[0, 0, 0]", ({ a }) => a.get(0, 0, 0)],
    ["r = z[0]", ({ z }) => z.get(0)],
    ["r = z[0, [0]]", ({ z }) => z.get(0, [0])],
    ["r = a[3]", ({ a }) => a.get(3)],
    ["r = a[0, -5]", ({ a }) => a.get(0, -5)],
    ["r = a[-9223372036854775808]", ({ a }) => a.get(-(2n ** 63n))],
    ["r = a[2**62]", ({ a }) => a.get(2n ** 62n)],
    ["r = a[2**62]", ({ a }) => a.get(2 ** 62)],
    ["r = a[2**63]", ({ a }) => a.get(2n ** 63n)],
    ["r = a[2**64]", ({ a }) => a.get(2n ** 64n)],
    ["r = a[[0, 3]]", ({ a }) => a.get([0, 3])],
    ["r = a[[0, 9], [9, 0]]", ({ a }) => a.get([0, 9], [9, 0])],
    ["r = a[[9], np.array([], int)]", ({ a }) => a.get([9], np.array([], "int"))],
    ["r = a[np.array([], int), 9]", ({ a }) => a.get(np.array([], "int"), 9)],
    ["r = a[[0, 1], [0, 1, 2]]", ({ a }) => a.get([0, 1], [0, 1, 2])],
    ["r = a[[True, False]]", ({ a }) => a.get([true, false])],
    ["r = a[np.ones((3, 3), bool)]", ({ a }) => a.get(np.ones([3, 3], "bool"))],
    ["r = a[np.ones((3, 4, 1), bool)]", ({ a }) => a.get(np.ones([3, 4, 1], "bool"))],
    ["r = a[::0]", ({ a }) => a.get(np.slice(null, null, 0))],
    ["r = a[1.5:]", ({ a }) => a.get(np.slice(1.5))],
    ["r = a['x':]", ({ a }) => a.get(np.slice(bad("x")))],
    ["r = a[np.array([1]):]", ({ a }) => a.get(np.slice(np.array([1])))],
    ["r = a[np.array(1.5):]", ({ a }) => a.get(np.slice(np.array(1.5)))],
    [`r = a[(None,) * 63]`, ({ a }) => a.get(...new Array<null>(63).fill(null))],
  ]);
});

test("assignment converts, broadcasts and refuses as NumPy does", async () => {
  await same([
    ["a[0, 0] = 7", ({ a }) => a.set(0, 0, 7)],
    ["a[0] = [1, 2, 3, 4]", ({ a }) => a.set(0, [1, 2, 3, 4])],
    ["a[:, 1] = 2.9", ({ a }) => a.set(np.slice(), 1, 2.9)],
    ["a[...] = np.array([[300.7]])", ({ a }) => a.set(np.Ellipsis, np.array([[300.7]]))],
    ["a[[0, 0]] = [[1], [2]]", ({ a }) => a.set([0, 0], [[1], [2]])],
    ["a[:, [0, 1]] = [[1], [2], [3]]", ({ a }) => a.set(np.slice(), [0, 1], [[1], [2], [3]])],
    ["a[a > 5] = -1", ({ a }) => a.set(np.greater(a, 5) as np.NDArray, -1)],
    ["a[a > 9] = [1, 2]", ({ a }) => a.set(np.greater(a, 9) as np.NDArray, [1, 2])],
    ["a[a > 9] = [1, 2, 3]", ({ a }) => a.set(np.greater(a, 9) as np.NDArray, [1, 2, 3])],
    ["a[a > 9] = [[1, 2]]", ({ a }) => a.set(np.greater(a, 9) as np.NDArray, [[1, 2]])],
    ["z[()] = 6", ({ z }) => z.set(6)],
    ["z[...] = [6]", ({ z }) => z.set(np.Ellipsis, [6])],
    ["f[0] = 1j", ({ f }) => f.set(0, new np.Complex(0, 1))],
    ["f[0] = np.array(2)", ({ f }) => f.set(0, np.array(2))],
    ["f[0] = np.array([2])", ({ f }) => f.set(0, np.array([2]))],
    ["f[0] = [2]", ({ f }) => f.set(0, [2])],
    ["a[0, 0] = float('nan')", ({ a }) => a.set(0, 0, Number.NaN)],
    ["a[0, 0] = 2**63", ({ a }) => a.set(0, 0, 2n ** 63n)],
    ["a[0] = [1, 2]", ({ a }) => a.set(0, [1, 2])],
    ["a[0] = [[[1]]]", ({ a }) => a.set(0, [[[1]]])],
    ["a[[0, 1]] = [1, 2]", ({ a }) => a.set([0, 1], [1, 2])],
    ["a[[0, 9]] = [1, 2, 3, 4]", ({ a }) => a.set([0, 9], [1, 2, 3, 4])],
    ["a[[0, 9]] = [1, 2]", ({ a }) => a.set([0, 9], [1, 2])],
    ["a[5] = [1, 2]", ({ a }) => a.set(5, [1, 2])],
  ]);
});

test("a read-only array is refused before the index is looked at", () => {
  const a = np.broadcast_to([1, 2], [3, 2]);
  const refusal = new np.ValueError("assignment destination is read-only");
  expect(() => a.set(0, 0, 1)).toThrow(refusal);
  expect(() => a.set(99, 99, 99, 1)).toThrow(refusal);
  expect(() => a.set(np.Ellipsis, a)).toThrow(refusal);
});

test("a refused assignment has written nothing", () => {
  const a = np.arange(4);
  expect(() => a.set([0, 1, 9], 5)).toThrow(np.IndexError);
  expect(() => a.set([0, 1], [7, 2n ** 70n])).toThrow(np.OverflowError);
  expect(() => a.set(np.slice(0, 2), [7, Number.NaN])).toThrow(np.ValueError);
  expect(() => a.set([true, true, false, false], [1, 2, 3])).toThrow(np.ValueError);
  expect(() => (a.set as () => void)()).toThrow(
    new TypeError("set() takes the value as its last argument, got none"),
  );
  expect(a.tolist()).toEqual([0, 1, 2, 3]);
});

test("a value that shares memory with its target is read before it is written over", () => {
  const a = np.arange(6);
  a.set(np.slice(1), a.get(np.slice(null, -1)) as np.NDArray);
  expect(a.tolist()).toEqual([0, 0, 1, 2, 3, 4]);
  const b = np.arange(4);
  b.set([0, 1, 2, 3], b.get(np.slice(null, null, -1)) as np.NDArray);
  expect(b.tolist()).toEqual([3, 2, 1, 0]);
});

test("through a whole mask NumPy reads again what it has written, and so do we", () => {
  const a = np.arange(6);
  a.set(np.ones(6, "bool"), a.get(np.slice(null, null, -1)) as np.NDArray);
  expect(a.tolist()).toEqual([5, 4, 3, 3, 4, 5]);
});

test("minus zero is an index like zero, for it is what -i gives", () => {
  expect(np.array([7, 8]).get(-0)).toBe(7);
});

test("a slice remembers its bounds as they were given, and prints as in Python", () => {
  expect(String(np.slice(1, 3))).toBe("slice(1, 3, None)");
  expect(np.slice(null, null, -1).repr()).toBe("slice(None, None, -1)");
  expect(np.slice(2)).toMatchObject({ start: 2, stop: null, step: null });
  expect(String(np.Ellipsis)).toBe("Ellipsis");
});

test("a picture of the result can say why it is a view or a copy", () => {
  const a = np.arange(12).reshape(3, 4).copy();
  const view = a.get(np.slice(1)) as np.NDArray;
  expect(view.origin).toMatchObject({ operation: "basic index", verdict: "view" });
  expect(view.origin.reason).toMatch(/bytes stay where they are/);
  expect(view.sources).toEqual([a.id]);
  expect(view.block).toBe(a.block);
  for (const copy of [a.get([0, 2]), a.get(np.slice(), [0, 1]), a.get(np.array(1))]) {
    const { origin, sources, block } = copy as np.NDArray;
    expect(origin).toMatchObject({ operation: "index array", verdict: "copy" });
    expect(sources).toEqual([a.id]);
    expect(block).not.toBe(a.block);
  }
  const masked = a.get(np.greater(a, 5) as np.NDArray) as np.NDArray;
  expect(masked.origin).toMatchObject({ operation: "boolean index", verdict: "copy" });
});

test("TypeScript knows what an index may be", () => {
  const a = np.arange(3);
  expectTypeOf(a.get(0)).toBeAny();
  // Text names a field, which this array has not.
  expect(() => a.get("0")).toThrow(np.IndexError);
  // @ts-expect-error: nor is undefined
  expect(() => a.get(undefined)).toThrow(np.IndexError);
});

test("null is no element, also in a list and as a text", () => {
  const refusal =
    /^an array cannot hold null \(NoneType\): its elements are numbers, bigints, booleans, strings/;
  for (const type of ["float64", "int32", "bool", "S3", "U3", "i4,f8"]) {
    const a = np.zeros(2, type);
    expect(() => a.set(np.slice(), [true, null] as unknown as boolean[]), type).toThrow(refusal);
    expect(() => a.set(np.slice(), null as unknown as number), type).toThrow(refusal);
    expect(a.tolist(), type).toEqual(np.zeros(2, type).tolist());
  }
  const text = np.zeros(2, "U3");
  expect(() => text.set(0, null as unknown as string)).toThrow(refusal);
});
