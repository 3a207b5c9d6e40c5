// Functions that make index arrays: argwhere, ix_, unravel_index, diagonals and triangles, asked of NumPy.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython } from "../python.js";
import { cross, sources } from "../sources.js";

afterAll(close);

const none = { none: [] };

test("argwhere and ix_ have NumPy's layouts", async () => {
  await sameInPython(
    cross(sources, ["r = np.argwhere(a)", "r = np.argwhere(a > 3)", "r = np.ix_(a, [1, 2])"]),
  );
  const given = ["[0, 1], [2, 3, 4]", "[True, False, True], [2]", "[True, False], []", ""];
  const more = [
    "[[1]], [2]",
    "1, [2]",
    "np.array([1.5, 2])",
    "np.array([], float)",
    "[1], [2], [3, 4]",
  ];
  await sameInPython(
    cross(
      none,
      [...given, ...more].map((args) => `r = np.ix_(${args})`),
    ),
  );
  await sameInPython(
    cross(none, ["r = np.argwhere(5)", "r = np.argwhere(0)", "r = np.argwhere([0, 3, 0, 1])"]),
  );
});

test("unravel_index gives columns of one table, as in NumPy", async () => {
  const indices = ["7", "[7, 1]", "[[7, 1]]", "[]", "1.5", "[1.5]", "12", "-1", "[3, 12]", "True"];
  const arrays = ["np.array([1], 'u8')", "np.array(3)", "np.array([])", "np.zeros((0, 2), int)"];
  const layouts = [
    "np.arange(6).reshape(2, 3).T",
    "np.arange(6)[::-2]",
    "np.arange(4).astype('>i4')",
  ];
  const all = [...indices, ...arrays, ...layouts];
  await sameInPython(
    cross(none, [
      ...all.map((given) => `r = np.unravel_index(${given}, (3, 4))`),
      ...all.map((given) => `r = np.unravel_index(${given}, (4, 1, 3), order='F')`),
      "r = np.unravel_index(3, 5)",
      "r = np.unravel_index(0, ())",
      "r = np.unravel_index([0], ())",
      "r = np.unravel_index([3], ())",
      "r = np.unravel_index(1, (3, 4), order='K')",
      "r = np.unravel_index(1, (2 ** 40, 2 ** 40))",
      "r = np.unravel_index(0, (0, 4))",
    ]),
  );
});

test("ravel_multi_index counts places as NumPy does", async () => {
  const calls = [
    "(1, 2), (3, 4)",
    "([1, 2], [2, 0]), (3, 4)",
    "np.array([[1, 2], [2, 0]]), (3, 4)",
    "([1, 2], [2, 0]), (3, 4), order='F'",
    "([1, 2], [2, 9]), (3, 4)",
    "([1, 2], [2, -1]), (3, 4), mode='wrap'",
    "([1, 2], [2, -1]), (3, 4), mode='clip'",
    "([1, 5], [9, -1]), (3, 4), mode=('clip', 'wrap')",
    "([1, 5], [9, -1]), (3, 4), mode=('clip',)",
    "([1, 5], [9, -1]), (3, 4), mode='foo'",
    "(1, 2, 3), (3, 4)",
    "([1, 2], [[2], [0]]), (3, 4)",
    "([1, 2], [2, 0, 1]), (3, 4)",
    "([1.5, 2], [2, 0]), (3, 4)",
    "([], []), (3, 4)",
    "(), ()",
    "(1,), 5",
    "(1, 1), (2 ** 40, 2 ** 40)",
    "(0, 0), (0, 3)",
    "(1, 2), (3, 4), 'clip', 'F'",
    "(np.arange(4).reshape(2, 2).T % 3, np.arange(4).reshape(2, 2).T), (3, 4)",
    "(np.zeros((2, 0), int), np.zeros(0, int)), (3, 4)",
  ];
  await sameInPython(
    cross(
      none,
      calls.map((args) => `r = np.ravel_multi_index(${args})`),
    ),
  );
});

test("indices of diagonals and triangles are NumPy's", async () => {
  await sameInPython(
    cross(none, [
      ["r = np.diag_indices(3)", "s = r[0] is r[1]"],
      "r = np.diag_indices(3, 3)",
      "r = np.diag_indices(3, 0)",
      "r = np.diag_indices(-2)",
      "r = np.diag_indices_from(np.zeros((3, 3)))",
      "r = np.diag_indices_from(np.zeros((3, 4)))",
      "r = np.diag_indices_from(np.zeros(3))",
      ...["3", "3, 1", "3, -1, 5", "3, k=-1, m=5", "0", "-1", "4, 9", "4, -9", "2, 0, 0"].flatMap(
        (args) => [`r = np.tril_indices(${args})`, `r = np.triu_indices(${args})`],
      ),
      ...[
        "np.zeros((3, 4))",
        "np.zeros((3, 4)), k=1",
        "np.zeros(3)",
        "np.zeros((4, 3)), -1",
      ].flatMap((args) => [
        `r = np.tril_indices_from(${args})`,
        `r = np.triu_indices_from(${args})`,
      ]),
      "r = np.mask_indices(3, lambda m, k: m)",
      "r = np.mask_indices(3, lambda m, k: m + k, -1)",
    ]),
  );
});
