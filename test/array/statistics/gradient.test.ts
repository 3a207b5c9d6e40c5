// Slopes and areas agree with NumPy for every dtype and layout, and so do the refusals.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { layoutNames, sourceLines } from "../typed_sources.js";

afterAll(close);

test("slopes and areas of every dtype and layout are NumPy's", async () => {
  const programs = "? i1 u8 f2 f4 f8 >i2 >f4 c16"
    .split(" ")
    .flatMap((type) =>
      layoutNames.map((name) => [
        ...sourceLines(type, [name]),
        `r = np.trapezoid(${name})`,
        `s = np.trapezoid(${name}, dx=0.5, axis=0)`,
        `t = np.gradient(${name}, axis=0)`,
        `u = np.gradient(${name}, 2, axis=-1)`,
      ]),
    );
  await sameInPython(programs);
});

test("distances, ends and refusals of slopes and areas are NumPy's", async () => {
  const setup = ["i = np.array([[3, 1, 2], [6, 5, 4]])", "f = np.array([3, 1, 2, 8], 'f4')"];
  await sameLines(setup, [
    "r = np.gradient([1, 2, 4, 7])",
    "r = np.gradient([1, 2, 4, 7], 2)",
    "r = np.gradient([1, 2, 4, 7], [0, 1, 3, 4])",
    "r = np.gradient([1, 2, 4, 7], [0, 1, 2, 3])",
    "r = np.gradient(f, [0, 1, 3, 4.5])",
    "r = np.gradient(f, 3)",
    "r = np.gradient(f, np.array(3.0))",
    "r = np.gradient(i)",
    "r = np.gradient(i, 2, [1, 2, 4])",
    "r = np.gradient(i, axis=(1,))",
    "r = np.gradient(i.T, axis=(1, 0))",
    "r = np.gradient([1, 2, 4, 7], edge_order=2)",
    "r = np.gradient([1, 2, 4, 7], 0.5, edge_order=2)",
    "r = np.gradient([1, 2, 4, 7], [0, 1, 3, 4], edge_order=2)",
    "r = np.gradient([1])",
    "r = np.gradient(i, edge_order=2)",
    "r = np.gradient([1, 2, 4], edge_order=3)",
    "r = np.gradient([1, 2, 4], [1, 2])",
    "r = np.gradient(i, 1, 2, 3)",
    "r = np.gradient(i, [[1]])",
    "r = np.gradient(i, [[1]], 1)",
    "r = np.gradient(5)",
    "r = np.gradient(i, axis=4)",
    "r = np.trapezoid([1, 2, 3], [4, 6, 8])",
    "r = np.trapezoid([1, 2, 3], dx=2)",
    "r = np.trapezoid(i, [1, 2, 4], axis=1)",
    "r = np.trapezoid(i, [[1, 2, 4], [2, 4, 8]])",
    "r = np.trapezoid(i, [1, 2])",
    "r = np.trapezoid(i, dx=[1, 2])",
    "r = np.trapezoid(f)",
    "r = np.trapezoid(5)",
    "r = np.trapezoid([])",
    "r = np.trapezoid([[1, 2]], [[1, 2]], 1, 0)",
  ]);
});
