// `np.nditer`: flags, orders, buffers and places, for arrays of every layout, asked of NumPy.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { sameInPython } from "../python.js";
import { cross, sources } from "../sources.js";

afterAll(close);

const a = ["a = np.arange(6).reshape(2, 3).copy()"];
const b = ["a = np.arange(6).reshape(2, 3).copy()", "b = a[::-1, ::-1]"];

/** The records of the elements that an iterator stands at. */
const elements = "r = [(x.shape, x.strides, x.flags.num, x.tolist(), x.base is it) for x in it[:]]";

/** What can be asked of an iterator that has not moved. */
const asked = [
  "v = it.itviews; o = it.operands",
  "n = it.ndim; s = it.shape; z = it.itersize; p = it.nop; f = it.finished; l = len(it)",
  "h = it.has_index; m = it.has_multi_index; d = it.has_delayed_bufalloc; r = it.iterrange",
  elements,
];

test("nditer walks arrays of every layout in NumPy's order", async () => {
  const orders = ["'K'", "'C'", "'F'", "'A'"];
  const made = orders.flatMap((order) => [
    `it = np.nditer(a, ['zerosize_ok'], order=${order})`,
    `it = np.nditer(a, ['zerosize_ok', 'multi_index', 'c_index'], order=${order})`,
    `it = np.nditer(a, ['zerosize_ok', 'f_index'], order=${order})`,
  ]);
  await sameInPython(
    cross(
      sources,
      made.map((line) => [
        line,
        ...(line.includes("None]") ? ["for o in it.operands:\n  o[...] = 3"] : []),
        ...asked.slice(0, 3),
        "e = [x.item() for x in it]",
        "f = it.finished",
      ]),
    ),
  );
  await sameInPython(
    cross(
      sources,
      orders
        .slice(0, 2)
        .map((order) => [
          `it = np.nditer(a, ['zerosize_ok', 'multi_index', 'c_index'], order=${order})`,
          "e = [(it.multi_index, it.index, it.iterindex, x.item()) for x in it]",
        ]),
    ),
  );
});

test("external_loop and buffered give NumPy's stretches", async () => {
  const flags = [
    "['zerosize_ok', 'external_loop']",
    "['zerosize_ok', 'external_loop', 'buffered']",
    "['zerosize_ok', 'external_loop', 'buffered', 'grow_inner']",
  ];
  await sameInPython(
    cross(
      sources,
      flags.flatMap((flag) =>
        ["0", "3", "5", "8"].map((size) => [
          `it = np.nditer(a, ${flag}, buffersize=${size})`,
          elements,
          "e = [x.tolist() for x in it]",
        ]),
      ),
    ),
  );
  await sameInPython(
    cross(
      sources,
      ["0", "2", "4", "7"].map((size) => [
        `it = np.nditer(a, ['zerosize_ok', 'external_loop', 'buffered'], ['readonly'], ['c16'], buffersize=${size})`,
        "d = it.dtypes",
        elements,
        "e = [x.tolist() for x in it]",
      ]),
    ),
  );
});

test("the first values and views of nditer have NumPy's records", async () => {
  const made = [
    "it = np.nditer(a)",
    "it = np.nditer(b)",
    "it = np.nditer(b, ['external_loop'])",
    "it = np.nditer(b, order='C')",
    "it = np.nditer(b, order='F')",
    "it = np.nditer(a[:, :2], ['external_loop'], ['readwrite'])",
    "it = np.nditer([a, [10, 20, 30]])",
    "it = np.nditer([a, [[10], [20]]], ['external_loop'])",
    "it = np.nditer([a.T, None])",
    "it = np.nditer([a.T, None], order='C')",
    "it = np.nditer([b, None])",
    "it = np.nditer([a, a + 1], [], [['readonly'], ['readwrite']])",
    "it = np.nditer(a.T, ['multi_index', 'c_index'], ['readwrite'])",
    "it = np.nditer(5)",
    "it = np.nditer(5, ['external_loop'])",
    "it = np.nditer(np.zeros((1, 3, 1)))",
    "it = np.nditer(np.zeros((1, 3, 1)), ['multi_index'])",
    "it = np.nditer(np.zeros((2, 3, 4))[:, :, ::2])",
    "it = np.nditer(np.zeros((1, 1)))",
    "it = np.nditer(a, ['buffered'], ['readonly'], ['f8'])",
    "it = np.nditer(a, ['buffered', 'delay_bufalloc'], ['readonly'], ['f8'])",
    "it = np.nditer(np.arange(25, dtype='u1')[1:].view('i4'))",
    "it = np.nditer(np.arange(25, dtype='u1')[1:].view('i4'), [], ['readonly', 'aligned', 'copy'])",
    "it = np.nditer(a, op_axes=[[1, -1, 0]], flags=['multi_index'])",
    "it = np.nditer(a, ['multi_index'], itershape=(4, 2, 3))",
    "it = np.nditer(a, itershape=(-1, 3))",
    "it = np.nditer(a, op_axes=[[-1, 0]], flags=['multi_index'])",
    "it = np.nditer([a, None], [], [['readonly'], ['writeonly', 'allocate']], op_axes=[[0, 1, -1], [0, 1, 2]], itershape=(2, 3, 4))",
    "it = np.nditer([a, np.arange(3), None], op_axes=[[0, 1, -1], [-1, -1, 0], None])",
    "it = np.nditer([a, None], op_axes=[[0, 1], [1, 0]])",
    "it = np.nditer([a, np.zeros((2, 1))], ['reduce_ok'], [['readonly'], ['readwrite']])",
    "it = np.nditer([a, None], ['reduce_ok', 'external_loop'], [['readonly'], ['readwrite', 'allocate']], op_axes=[None, [0, -1]])",
  ];
  await sameInPython(
    cross(
      { b },
      made.map((line) => {
        // What is allocated holds anything.
        const filled = line.includes("None]") ? ["it.operands[len(it) - 1][...] = 3"] : [];
        return [line, ...filled, ...asked];
      }),
    ),
  );
});

test("nditer refuses what NumPy refuses, in its words", async () => {
  const bad = [
    "[]",
    "None",
    "a, ['foo']",
    "a, ['c_index', 'f_index']",
    "a, ['c_index', 'external_loop']",
    "a, ['external_loop'], ['foo']",
    "a, [], ['readonly', 'readwrite']",
    "a, [], ['copy']",
    "a, [], []",
    "[a, None], [], [['readonly'], ['readonly', 'allocate']]",
    "[a, None], [], [['readonly'], ['writeonly']]",
    "[None]",
    "[a, a], [], [['readonly']]",
    "a, 'external_loop'",
    "a, [], 'readonly'",
    "[a, [1, 2]]",
    "np.zeros((0, 3))",
    "a, [], ['readonly'], ['f4']",
    "a, [], ['readonly'], ['f8']",
    "a, ['buffered'], ['readwrite'], ['f8']",
    "a, [], ['readwrite', 'copy'], ['f8'], casting='unsafe'",
    "a, [], ['readwrite'], ['f8'], casting='unsafe'",
    "a, order='X'",
    "a, casting='foo'",
    "[a, np.zeros(3)], [], [['readonly'], ['readwrite']]",
    "[a, np.zeros((1, 3))], [], [['readonly'], ['readwrite']]",
    "[a, np.zeros((2, 1))], [], [['readonly'], ['readwrite']]",
    "[a, np.zeros((2, 1))], [], [['readonly'], ['readwrite', 'no_broadcast']]",
    "[a, np.zeros(3)], ['reduce_ok'], [['readonly'], ['writeonly']]",
    "[a, np.zeros(3)], [], [['readonly'], ['readonly', 'no_broadcast']]",
    "a, [], ['readwrite'], itershape=(2, 2, 3)",
    "a, op_axes=[[0, 1, 2]]",
    "a, op_axes=[[0, 0]]",
    "a, op_axes=3",
    "[a, a], op_axes=[[0, 1]]",
    "[a, a], op_axes=[[0, 1], [0]]",
    "a, op_axes=[3]",
    "a, itershape=(3, 3)",
    "a, itershape=(2,)",
    "a, op_axes=[[0, 1]], itershape=(2, 4)",
    "[a, a], ['multi_index'], op_axes=[[0, 1], [1, 0]]",
    "[a, None], op_axes=[[0, 1], [1, 1]]",
    "[a, None], op_axes=[[0, 1], [0, 2]]",
    "a, ['ranged', 'external_loop']",
    "[a, None], [], [['readonly'], ['readwrite', 'allocate']], op_axes=[None, [0, -1]]",
    "[a, a.astype('f4')], ['common_dtype']",
    "a.astype('>i4'), op_flags=['readonly', 'nbo']",
  ];
  await sameInPython(
    cross(
      { a },
      bad.map((args) => `it = np.nditer(${args})`),
    ),
  );
  const frozen = [...a, "a.flags.writeable = False"];
  await sameInPython(
    cross({ frozen }, ["np.nditer(a, [], ['readwrite'])", "np.nditer(a, [], ['writeonly'])"]),
  );
});

test("an iterator's place can be asked and set as in NumPy", async () => {
  const its = [
    "it = np.nditer(a)",
    "it = np.nditer(a.T, ['multi_index', 'c_index'], ['readwrite'])",
    "it = np.nditer(a[::-1, ::-1], ['multi_index', 'f_index'])",
    "it = np.nditer(a, ['buffered'], ['readonly'], ['f8'], buffersize=4)",
    "it = np.nditer(a[:, :2], ['external_loop'])",
    "it = np.nditer(a, ['ranged'])",
    "it = np.nditer([a, a])",
  ];
  const moves = [
    "it.multi_index = (1, 1)",
    "it.multi_index = (5, 1)",
    "it.multi_index = (1,)",
    "it.multi_index = 3",
    "it.index = 3",
    "it.index = 6",
    "it.index = -1",
    "it.iterindex = 3",
    "it.iterindex = 7",
    "it.iterrange = (2, 5)",
    "it.iterrange = (2, 50)",
    "it.iterrange = (5, 2)",
    "r = it.iternext()",
    "it.reset()",
    "e = [0 for x in it]",
    "it.close()",
    "it.remove_axis(0)",
    "it.remove_axis(1)",
    "it.remove_axis(5)",
    "it.remove_multi_index()",
    "it.enable_external_loop()",
    "it[0] = 5",
    "it[5] = 5",
    "r = [x.tolist() for x in it[0:1]]",
    "r = len(it[::-1])",
    "it = it.copy()",
  ];
  const after = [
    "i = it.iterindex",
    "n = it.index",
    "m = it.multi_index",
    elements,
    "s = it.shape",
    "d = it.ndim; z = it.itersize",
    "o = it.operands; t = it.dtypes",
    "f = it.finished",
    "r2 = it.iternext()",
    elements,
    "g = it.iternext()",
    "i2 = it.iterindex",
    "l = [0 for x in it]",
  ];
  await sameInPython(its.flatMap((it) => moves.map((move) => [...a, it, move, ...after])));
});

test("an iterator is an iterator of JavaScript too, with subscripts and `using`", () => {
  const x = np.arange(6).reshape(2, 3);
  const seen: number[] = [];
  for (const item of np.nditer(x.T)) seen.push(Number(item.item()));
  expect(seen).toEqual([0, 1, 2, 3, 4, 5]);
  const y = np.zeros([2, 3]);
  for (const [from, to] of np.nditer([x, y], { op_flags: [["readonly"], ["writeonly"]] })) {
    to.set(np.Ellipsis, np.multiply(from, 2));
  }
  expect(String(y)).toBe("[[ 0.  2.  4.]\n [ 6.  8. 10.]]");
  const it = np.nditer(x, {
    op_flags: ["readwrite"],
    op_dtypes: "float64",
    flags: ["buffered"],
    casting: "unsafe",
  });
  it.set(0, 7.5);
  it[Symbol.dispose]();
  expect(x.get(0, 0)).toBe(7);
});

test("what an iterator shows tells whether it is the operand's memory or a buffer", () => {
  const x = np.arange(6);
  for (const item of np.nditer(x)) expect(item.origin.reason).toMatch(/where they are/);
  const options = { flags: ["buffered"], op_dtypes: ["float32"], casting: "same_kind" } as const;
  using it = np.nditer(x, options);
  for (const item of it) {
    expect(item.origin.reason).toMatch(/^It shows a buffer/);
    expect(np.shares_memory(item, x)).toBe(false);
  }
});
