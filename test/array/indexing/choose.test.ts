// `choose`, `compress`, `extract`, `select` and the functions along an axis, in arrays of every layout, asked of NumPy.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython } from "../python.js";
import { cross, sources } from "../sources.js";

afterAll(close);

const none = { none: [] };

test("choose picks from several arrays that are broadcast together, as in NumPy", async () => {
  await sameInPython(
    cross(sources, [
      ["i = np.arange(a.size).reshape(a.shape) % 2", "r = np.choose(i, [a, 7])"],
      [
        "i = np.arange(a.size).reshape(a.shape) % 2",
        "r = np.choose(i, [a, a[::-1] if a.ndim else a])",
      ],
      "r = np.choose(0, a)",
      "r = np.choose([1, 0, 2, 9], a, mode='wrap')",
      "r = np.choose([1, -5, 2, 9], a, mode='clip')",
      "r = np.choose(a, [1, 2])",
      "r = a.choose([1, [2], np.arange(4.5)], mode='clip')",
    ]),
  );
  const choices = ["[[1, 2], [4, 5]]", "[5, [1.5, 2]]", "[np.array([1, 2], 'i1'), 3]"];
  const more = ["[np.array([1, 2], 'i1'), 300]", "[np.array([1, 2], 'i1'), 3.5]"];
  const swapped = ["np.array([[1, 2], [4, 5]], '>i2')", "[np.array([1, 2], '>i2'), 3]"];
  await sameInPython(
    cross(none, [
      ...[...choices, ...more, ...swapped].map((given) => `r = np.choose([1, 0], ${given})`),
      "np.choose([0, 1], 5)",
      "np.choose([0, 1], [])",
      "np.choose([0, 3], [1, 2])",
      "np.choose([0, -1], [1, 2])",
      "np.choose([0, 1], [[1, 2, 3], [4, 5, 6]])",
      "np.choose([0, 1], [1, 2], mode='x')",
      "np.choose(np.array([1], 'u8'), [1, 2])",
      "np.choose([0.5], [1, 2])",
      "r = np.choose(1, [5, 6])",
      "r = np.choose(np.zeros((0, 3), int), [1, 2])",
      "r = np.choose([0] * 3, [[1] * 3] * 63)",
      "r = np.choose([0] * 3, [[1] * 3] * 64)",
      ["o = np.zeros(2)", "r = np.choose([0, 1], [[1, 2], [4, 5]], out=o)"],
      ["o = np.zeros(2, 'i4')", "r = np.choose([0, 1], [[1, 2], [4, 5]], o, 'clip')"],
      ["o = np.zeros(3)", "np.choose([0, 1], [[1, 2], [4, 5]], out=o)"],
      [
        "o = np.zeros(2)",
        "o.flags.writeable = False",
        "np.choose([0, 1], [[1, 2], [4, 5]], out=o)",
      ],
      ["o = np.arange(6)", "np.choose([0, 1, 0, 0, 1], [o[:-1], o[:-1]], out=o[1:])"],
    ]),
  );
});

test("compress and extract copy what fulfils a condition, as in NumPy", async () => {
  await sameInPython(
    cross(sources, [
      "r = np.compress([0, 1, 1], a)",
      "r = a.compress([True, False, True], axis=0)",
      "r = a.compress([0, 1], axis=-1)",
      "r = a.compress([0] * 20)",
      "r = np.compress([0, 1, 0, 1, 0, 0, 1], a, 1)",
      "r = np.extract(np.arange(a.size).reshape(a.shape) % 2, a)",
      "r = np.extract([[1, 0, 1]], a)",
    ]),
  );
  await sameInPython(
    cross(none, [
      "np.compress([[1]], [1])",
      "np.compress(1, [1])",
      "np.compress([0, 1], [1], axis=3)",
      ["o = np.zeros(2)", "np.compress([0, 1, 1], np.arange(3), out=o)"],
      ["o = np.zeros(2, int)", "r = np.compress([0, 1, 1], np.arange(3), out=o)"],
      ["o = np.zeros(3, int)", "np.compress([0, 1, 1], np.arange(3), out=o)"],
      "r = np.extract(1, 2)",
      "np.extract([0, 1, 1, 1], [1, 2])",
    ]),
  );
});

test("select takes the first choice whose condition holds, as in NumPy", async () => {
  await sameInPython(
    cross(sources, [
      ["t = np.arange(a.size).reshape(a.shape)", "r = np.select([t < 3, t > 3], [a, a * 2], 7)"],
      "r = np.select([[True], [False]], [a, 1])",
    ]),
  );
  const x = ["x = np.arange(6)", "y = np.arange(6, dtype='i1')"];
  await sameInPython(
    cross({ x }, [
      "r = np.select([x < 3, x > 3], [x, x ** 2])",
      "r = np.select([x < 3, x > 3], [x, x * 1.5], True)",
      "r = np.select([x < 3, x > 3], [y, y], 420)",
      "r = np.select([x < 3, x > 3], [y, 0.5], 3)",
      "r = np.select([x < 3, x > 3], [1, 2], 3)",
      "r = np.select([True], [5], 3)",
      "r = np.select([np.array([True, False])], [np.ones((3, 1))], np.ones((2, 1, 1)))",
      "r = np.select(np.array([True, False]), [1, 2])",
      "np.select([x < 3], [x, x])",
      "np.select([], [])",
      "np.select([x < 3, x], [x, x])",
      "np.select([x < 3], [x], [3, 4, 5])",
      "np.select(5, [3])",
    ]),
  );
});

test("take_along_axis and put_along_axis match index arrays with lines, as in NumPy", async () => {
  await sameInPython(
    cross(sources, [
      ["i = np.zeros((1,) * a.ndim, int)", "r = np.take_along_axis(a, i, -1)"],
      [
        "i = np.argsort(a, axis=0) if a.ndim else np.array(0)",
        "r = np.take_along_axis(a, i, axis=0)",
      ],
      ["i = np.array([2, 0, -1])", "r = np.take_along_axis(a, i, None)"],
      ["i = np.array([[1], [0], [2]])", "r = np.take_along_axis(a, i, 1)"],
      ["i = np.zeros((1,) * a.ndim, int)", "np.put_along_axis(a, i, 9, -1)"],
      ["i = np.array([2, 0, -1])", "np.put_along_axis(a, i, [1, 2, 3], None)"],
      ["i = np.array([[1], [0], [2]])", "np.put_along_axis(a, i, [[7], [8], [9]], 1)"],
    ]),
  );
  const b = ["b = np.arange(12).reshape(3, 4)"];
  await sameInPython(
    cross({ b }, [
      "r = np.take_along_axis(b, np.array([[0, 2]]))",
      "r = np.take_along_axis(b, np.array([[0, 2, 0, 1]], 'i1'), 0)",
      "np.take_along_axis(b, np.array([[0.0]]), 1)",
      "np.take_along_axis(b, np.array([[True]]), 1)",
      "np.take_along_axis(b, np.array([0]), 1)",
      "np.take_along_axis(b, np.array([[0]]), 2)",
      "np.take_along_axis(b, np.array([[0], [1]]), 1)",
      "np.take_along_axis(b, np.array([[0, 7]]), 1)",
      "np.take_along_axis(b, np.array([[0, 7]]), None)",
      "np.put_along_axis(b, np.array([[0], [1], [2]]), [1, 2], 1)",
      "np.put_along_axis(b, np.array([[0]]), np.arange(4), 0)",
    ]),
  );
});
