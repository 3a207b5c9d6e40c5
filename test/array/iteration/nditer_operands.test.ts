// Operands of `np.nditer`: casts, allocation, reductions and write-back, asked of NumPy.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython } from "../python.js";
import { cross, sources } from "../sources.js";

afterAll(close);

test("operands are converted, allocated, kept apart and written back as in NumPy", async () => {
  const c = ["a = np.arange(6, dtype='i4').reshape(2, 3).copy()", "b = a[:, ::-1]"];
  const made = [
    "it = np.nditer(a, [], ['readwrite', 'updateifcopy'], ['f8'], casting='unsafe')",
    "it = np.nditer(b, [], ['readwrite', 'updateifcopy'], ['f8'], casting='unsafe')",
    "it = np.nditer(a.T, [], ['readwrite', 'updateifcopy'], ['f8'], casting='unsafe')",

    "it = np.nditer(a, ['buffered'], ['readwrite'], ['f8'], casting='unsafe', buffersize=4)",
    "it = np.nditer(b, ['buffered'], ['readwrite'], ['f8'], casting='unsafe', buffersize=2)",
    "it = np.nditer(a, ['buffered'], ['readwrite'])",
    "it = np.nditer([a, None], [], None, [None, 'f8']); it.operands[1][...] = 1",
  ];
  const work = [
    "it[len(it) - 1] = 9.5",
    "m = it.iternext()",
    "it[len(it) - 1] = 8.5",
    "it.close()",
    "f = a.flags.num",
  ];
  await sameInPython(
    cross(
      { c },
      made.map((line) => [line, "o = it.operands", "n = a.flags.num", ...work]),
    ),
  );
  await sameInPython(
    cross({ c }, [
      ["it = np.nditer(a, [], ['readonly', 'copy'], ['f8'])", "o = it.operands[0]"],
      [
        "it = np.nditer([a[0], np.zeros((2, 3))], [], [['readonly', 'copy'], ['readonly']], ['f8', None])",
        "o = it.operands; v = it.itviews",
      ],
      [
        "x = a.ravel()",
        "it = np.nditer([x[:-1], x[1:]], ['copy_if_overlap'], [['readonly'], ['readwrite']])",
        "o = it.operands",
        "with it:\n  for p, q in it:\n    q[...] = p",
        "p = q = o = 0",
      ],
      [
        "it = np.nditer([a, a], ['copy_if_overlap'], [['readonly'], ['readwrite']])",
        "o = [(x is a, x.flags.num, x.base is a) for x in it.operands]",
      ],
      [
        "f = ['overlap_assume_elementwise']",
        "it = np.nditer([a, a], ['copy_if_overlap'], [['readonly'] + f, ['readwrite'] + f])",
        "o = it.operands",
      ],
      ["it = np.nditer([a, a.astype('f4')], ['common_dtype', 'buffered'])", "t = it.dtypes"],
      [
        "it = np.nditer([np.zeros(3, 'f4'), 2.5], ['common_dtype', 'buffered'])",
        "t = it.dtypes; o = it.operands",
      ],
      ["it = np.nditer([a.astype('>i4'), None])", "t = it.dtypes"],
      ["it = np.nditer([a, a, None], op_dtypes='f8', flags=['buffered'])", "t = it.dtypes"],
    ]),
  );
});

test("loops over nditer write and reduce what they do in NumPy", async () => {
  await sameInPython(
    cross(sources, [
      ["for x in np.nditer(a, ['zerosize_ok'], ['readwrite']):\n  x[...] = 2 * x", "x = 0"],
      [
        "with np.nditer(a, ['zerosize_ok', 'buffered'], ['readwrite'], ['c16'], casting='unsafe', buffersize=5) as it:\n  for x in it:\n    x[...] = x * 2 + 1",
        "x = 0",
      ],
      [
        "it = np.nditer([a, None], ['zerosize_ok', 'external_loop'])",
        "for x, y in it:\n  y[...] = x * 2",
        "x = y = 0",
        "r = it.operands[1]",
      ],
      [
        "it = np.nditer([a, None], ['zerosize_ok', 'buffered', 'external_loop'], op_dtypes=[None, 'c16'], casting='same_kind', buffersize=4)",
        "for x, y in it:\n  y[...] = x + 1j",
        "x = y = 0",
        "r = it.operands[1]",
      ],
    ]),
  );
  const sums = [
    "[a, o], ['reduce_ok', 'external_loop'], [['readonly'], ['readwrite']], op_axes=[None, [0, -1]]",
    "[a, o], ['reduce_ok'], [['readonly'], ['readwrite']], op_axes=[None, [0, -1]]",
    "[a, o], ['reduce_ok', 'buffered'], [['readonly'], ['readwrite']], ['f8', 'f8'], op_axes=[None, [0, -1]], casting='same_kind'",
    "[a, o], ['reduce_ok', 'buffered', 'external_loop'], [['readonly'], ['readwrite']], ['f8', 'f8'], op_axes=[None, [0, -1]], casting='same_kind'",
  ];
  await sameInPython(
    cross(
      { a: ["a = np.arange(6.0).reshape(2, 3)", "o = np.zeros(2, 'f4')"] },
      sums
        .slice(2)
        .map((args) => [
          `it = np.nditer(${args})`,
          "with it:\n  for x, y in it:\n    y[...] += np.sum(x)",
          "x = y = 0",
        ]),
    ),
  );
  await sameInPython(
    cross(
      { a: ["a = np.arange(6.0).reshape(2, 3)", "o = np.zeros(2)"] },
      sums
        .slice(0, 2)
        .map((args) => [`it = np.nditer(${args})`, "for x, y in it:\n  y[...] += x", "x = y = 0"]),
    ),
  );
});
