// `np.nested_iters`: loops in loops over the axes of arrays of every layout, asked of NumPy.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { alike, cross, sources } from "../sources.js";

afterAll(close);

test("nested iterators walk arrays of every layout as NumPy's do", async () => {
  const made = [
    "i, j = np.nested_iters(a, [[0], [1]])",
    "i, j = np.nested_iters(a, [[1], [0]], ['zerosize_ok', 'multi_index'])",
    "i, j = np.nested_iters(a, [[], [0, 1]], ['zerosize_ok', 'c_index'], order='C')",
    "i, j = np.nested_iters(a, [[0], []], ['zerosize_ok', 'external_loop'])",
    "i, j = np.nested_iters(a, [[], []], ['zerosize_ok'])",
    "i, j = np.nested_iters(a, [[1], [0]], ['zerosize_ok', 'buffered', 'external_loop'], ['readonly'], 'c16')",
  ];
  const { permuted, newaxis, "inner ones": ones } = sources;
  const unaligned = [...sources.unaligned, "a = a.reshape(2, 4)"];
  const walks = made.map((line) => [
    line,
    "s = (i.shape, j.shape, i.ndim, j.ndim, i.itersize, j.itersize, i.nop)",
    "d = (i.dtypes, j.dtypes, i.has_index, j.has_multi_index, j.has_delayed_bufalloc)",
    "e = [(x.tolist(), x.shape, x.base is i, [(y.tolist(), y.shape, y.strides, y.base is j) for y in j]) for x in i]",
    "f = (i.finished, j.finished)",
  ]);
  await sameInPython(cross({ ...alike, permuted, newaxis, "inner ones": ones, unaligned }, walks));
  // Of nothing NumPy shows elements all the same: only their number is told.
  const counted = made.map((line) => `${line}\nn = [len(list(j)) for x in i]`);
  await sameInPython(cross(sources, counted));
});

test("what is inside begins anew whenever an iterator moves, as in NumPy", async () => {
  const setup = [
    "a = np.arange(24).reshape(2, 3, 4)",
    "i, j, k = np.nested_iters(a, [[0], [2], [1]], ['multi_index', 'ranged'])",
  ];
  const told = "r = [(x.value.item(), x.finished, x.iterindex, x.multi_index) for x in (i, j, k)]";
  const steps = [
    ["i.iternext()"],
    ["j.iternext()", "k.iternext()", "s = j.itviews", "t = k.itviews"],
    ["j.iternext()", "k.iternext()", "i.iternext()"],
    ["x = next(i)", "x = next(k)", "x = next(j)", "x = next(j)", "x = None", "s = k.itviews"],
    ["k.iterindex = 2", "j.iterindex = 3"],
    ["k.iterindex = 2", "i.multi_index = (1,)"],
    ["i.iterrange = (1, 2)", "k.iterrange = (1, 3)", "j.iternext()", "u = k.iterrange"],
    ["i.iternext()", "j.iternext()", "i.reset()"],
    [
      "j.iternext()",
      "c = j.copy()",
      "c.iternext()",
      "v = c.value.item()",
      "i.iternext()",
      "v = c.value.item()",
    ],
    ["i.remove_axis(0)", "e = i.ndim", "e = i.iternext()"],
    [
      "i.iternext()",
      "j.remove_axis(0)",
      "v = (j.ndim, j.value.item())",
      "i.reset()",
      "v = j.value.item()",
    ],
    ["i.remove_multi_index()", "i.iternext()", "v = k.value.item()"],
    ["i.iternext()", "i.close()", "v = [x.item() for x in k]"],
    ["i.iternext()", "e = i.iternext()", "v = [x.item() for x in j]"],
  ];
  await sameInPython(
    steps.flatMap((lines) => [
      [...setup, ...lines],
      [...setup, ...lines, told],
    ]),
  );
});

test("operands that are written, converted, copied and allocated are NumPy's", async () => {
  const setup = ["a = np.arange(12).reshape(2, 3, 2)", "w = a.astype('f4')"];
  const walk = [
    "s = [(x.dtypes, x.operands[0] is w) for x in its]",
    "i, j, k = its",
    "for x in i:\n  for y in j:\n    for z in k:\n      z[...] = z * 2 + 1",
    "x = y = z = None",
    "k.close()",
    "j.close()",
    "i.close()",
  ];
  const reads = [
    "s = [(x.dtypes, x.operands[0] is w) for x in its]",
    "i, j, k = its",
    "e = [[[z.tolist() for z in k] for y in j] for x in i]",
  ];
  const made = (rest: string) => `its = np.nested_iters(w, [[2], [0], [1]], ${rest})`;
  const sum = (flags: string) => [
    ...setup,
    `i, j = np.nested_iters([a, None], [[0, 1], [2]], ${flags}, [['readonly'], ['readwrite', 'allocate']])`,
    "i.operands[1][...] = 0",
    "for x in i:\n  for y, z in j:\n    z[...] += y",
    "x = y = z = None",
    "j.close()",
    "r = i.operands[1]",
    "s = (i.operands[1] is j.operands[1], i.itviews)",
  ];
  await sameInPython([
    ...[
      made("op_flags=['readwrite']"),
      made("['buffered'], ['readwrite'], 'f8', casting='same_kind'"),
      made("['external_loop'], ['readwrite']"),
      made(
        "['buffered', 'external_loop', 'delay_bufalloc'], ['readwrite'], 'f8', 'C', 'unsafe', 2",
      ),
    ].map((line) => [...setup, line, ...walk, "r = w"]),
    [
      ...setup,
      made("[], ['readwrite', 'updateifcopy'], 'f8', casting='same_kind'"),
      ...walk,
      "r = w",
    ],
    ...[
      made("[], ['readonly', 'copy'], 'f8'"),
      made("['buffered'], ['readonly', 'copy'], 'f8'"),
      made("['buffered', 'common_dtype'], ['readonly'], 'f8'"),
      made("['buffered'], ['readonly'], 'i4', casting='unsafe'"),
      made("['buffered', 'external_loop'], buffersize=2"),
    ].map((line) => [...setup, line, ...reads]),
    sum("['reduce_ok']"),
    sum("['reduce_ok', 'buffered']"),
    sum("['reduce_ok', 'buffered', 'external_loop']"),
  ]);
});

test("refusals of nested iterators are NumPy's", async () => {
  const setup = ["a = np.arange(12).reshape(2, 3, 2)"];
  await sameLines(
    setup,
    [
      "a, [[0]]",
      "a, []",
      "a, 5",
      "a, [0, 1]",
      "a, [[0], None]",
      "a, [[0], ['a']]",
      "a, [[0], [1.5]]",
      "a, [[0], [-1]]",
      "a, [[0], [70]]",
      "a, [[0], [5]]",
      "a, [[0], [0]]",
      "a, [[0], [1, 1]]",
      "[], [[0], [1]]",
      "[[1, 2], [3, 4]], [[0], [1]]",
      "[a, a[0]], [[0], [1]]",
      "[a, a[0, 0]], [[1], [0]]",
      "[a, None], [[0], [1]]",
      "np.zeros((0, 3)), [[0], [1]]",
      "a, [[0], [1]], ['foo']",
      "a, [[0], [1]], ['external_loop', 'multi_index']",
      "a, [[0], [1]], order='Q'",
      "a, [[0], [1]], casting='Q'",
      "a, [[0], [1]], op_dtypes='f4'",
      "a, [[0], [1]], ['common_dtype'], ['readonly'], 'f4'",
      "[a, a], [[0], [1]], op_flags=[['readonly']]",
    ].map((call) => `r = np.nested_iters(${call})`),
  );
});

test("an inner iterator that was closed is left alone", () => {
  const [outer, inner] = np.nested_iters(np.arange(4).reshape(2, 2), [[0], [1]]);
  inner.close();
  expect(outer.iternext()).toBe(true);
  expect(Number(outer.value)).toBe(2);
});
