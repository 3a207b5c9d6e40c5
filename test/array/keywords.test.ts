// Keyword arguments: their places, and what is said of wrong ones.

import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import * as np from "../../kernel/array/index.js";

test("an argument may stand in its place or be named", () => {
  const all = [
    np.zeros([2, 3], "i4", "F"),
    np.zeros([2, 3], "i4", { order: "F" }),
    np.zeros([2, 3], { dtype: "i4", order: "F" }),
    np.zeros([2, 3], np.dtype("int32"), { order: "F" }),
  ];
  for (const a of all) expect([a.dtype.name, a.strides]).toEqual(["int32", [4, 8]]);
  expect(np.zeros(2, null, "F").dtype.name).toBe("float64");
  expect(np.zeros(2, undefined).dtype.name).toBe("float64");
});

test("options made in another context are options", () => {
  const options = runInNewContext("({ dtype: 'i2' })") as np.CreationOptions;
  expect(np.zeros(2, options).dtype.name).toBe("int16");
  const list = runInNewContext("[[1, 2], [3, 4]]") as number[][];
  expect(np.array(list).shape).toEqual([2, 2]);
  const floats = runInNewContext("new Float32Array([1, 2])") as Float32Array;
  expect(np.array(floats).dtype.name).toBe("float32");
  expect(np.frombuffer(floats, "f4").tolist()).toEqual([1, 2]);
});

test("wrong arguments are refused by name", () => {
  const refusals: [() => unknown, Error][] = [
    [
      () => np.zeros(2, { dtpye: "i4" } as np.CreationOptions),
      new TypeError("zeros() got an unexpected keyword argument 'dtpye'. Did you mean 'dtype'?"),
    ],
    [
      () => np.zeros(2, "i4", { dtype: "i8" }),
      new TypeError("zeros() got multiple values for argument 'dtype'"),
    ],
    [
      () => np.zeros(...([2, "i4", "C", 1] as unknown as [number])),
      new TypeError("zeros() got too many arguments: by position it takes dtype, order"),
    ],
    [
      () => np.clip([1, 2], 0, 1, { otu: np.ones(2) } as np.ClipNames),
      new TypeError("clip() got an unexpected keyword argument 'otu'. Did you mean 'out'?"),
    ],
    [
      () => np.ones(2).clip({ mim: 1 } as np.ClipOptions),
      new TypeError("clip() got an unexpected keyword argument 'mim'. Did you mean 'min'?"),
    ],
    [
      () => np.linspace(0, 1, { nun: 3 } as np.LinspaceOptions),
      new TypeError("linspace() got an unexpected keyword argument 'nun'. Did you mean 'num'?"),
    ],
    [
      () => np.histogram_bin_edges([1], { bin: 3 } as np.BinEdgesOptions),
      new TypeError(
        "histogram_bin_edges() got an unexpected keyword argument 'bin'. Did you mean 'bins'?",
      ),
    ],
    [() => np.zeros(2, "float6"), new TypeError("data type 'float6' not understood")],
    [
      () => np.zeros(2, { order: 3 as unknown as "C" }),
      new TypeError("order must be str, not int"),
    ],
    [
      () => np.array([1, null] as unknown as number[]),
      new TypeError(
        "an array cannot hold null (NoneType): its elements are numbers, bigints, booleans, strings, np.Complex, np.Float, np.Bytes and records",
      ),
    ],
    [
      () => np.array([2n ** 64n]),
      new TypeError(
        "the integer 18446744073709551616 does not fit into 64 bits: NumPy makes an array of Python objects of it, which is not supported. " +
          "For a float write new np.Float(...) or give the dtype",
      ),
    ],
    [
      () => np.zeros(2.5),
      new TypeError("expected a sequence of integers or a single integer, got '2.5'"),
    ],
  ];
  for (const [attempt, refusal] of refusals) expect(attempt, refusal.message).toThrow(refusal);
});

test("linspace returns its step if asked, and the type says so", () => {
  const [values, step]: [np.NDArray, np.NDArray | np.Scalar] = np.linspace(0, 1, 5, {
    retstep: true,
  });
  expect([values.tolist(), step]).toEqual([[0, 0.25, 0.5, 0.75, 1], 0.25]);
  expect(np.linspace(0, 1, 1, true, true)[1]).toBeNaN();
  const steps = np.linspace(0, [1, 0], 3, { retstep: true })[1] as np.NDArray;
  expect(steps.tolist()).toEqual([0.5, 0]);
});
