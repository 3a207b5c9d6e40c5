// `ndindex`, `ndenumerate` and `broadcast`, asked of NumPy.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython } from "../python.js";
import { cross, sources } from "../sources.js";

afterAll(close);

const none = { none: [] };

test("ndindex and ndenumerate go through indices in C order, as in NumPy", async () => {
  const shapes = ["2, 3", "(2, 3)", "2", "", "()", "0, 3", "2, -1", "2.5"];
  await sameInPython(
    cross(
      none,
      shapes.map((shape) => `r = [i for i in np.ndindex(${shape})]`),
    ),
  );
  await sameInPython(
    cross(sources, [
      "r = [(i, x.item() * 1) for i, x in np.ndenumerate(np.ravel(a)[:0])]",
      "r = [i for i, x in np.ndenumerate(a)]",
      "r = np.array([x for i, x in np.ndenumerate(a)], a.dtype)",
    ]),
  );
});

test("broadcast objects have NumPy's shapes, places and elements", async () => {
  const b = ["b = np.broadcast(np.array([[1], [2]]), np.array([4, 5, 6]))"];
  await sameInPython(
    cross({ b }, [
      "s = b.shape; i = b.index; n = b.nd; m = b.ndim; k = b.numiter; z = b.size",
      "r = np.array([x for x in b])",
      "r = [b.index for x in b]",
      [
        "e = [0 for x in b]",
        "i = b.index",
        "b.reset()",
        "j = b.index",
        "r = np.array([x for x in b])",
      ],
      "r = [x.base.shape for x in b.iters]",
      "r = [len(x) for x in b.iters]",
      "r = np.array([[y for y in x] for x in b.iters])",
      ["c = np.broadcast(b, [1, 2, 3])", "s = c.shape; k = c.numiter"],
    ]),
  );
  await sameInPython(cross(none, ["np.broadcast([1, 2], [1, 2, 3])", "np.broadcast(*[1] * 65)"]));
  const calls = ["", "1", "*[1] * 64", "np.zeros((0, 2)), [1, 2]"];
  await sameInPython(
    cross(
      none,
      calls.map((args) => [`b = np.broadcast(${args})`, "s = b.shape; n = b.size; k = b.numiter"]),
    ),
  );
});
