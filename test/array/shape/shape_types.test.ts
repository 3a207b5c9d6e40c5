// Views and copies of arrays keep the data type that TypeScript knows.

import { expectTypeOf, test } from "vitest";
import * as np from "../../../kernel/array/index.js";

test("methods that rearrange keep the data type", () => {
  const a = np.zeros([2, 3], "int32");
  expectTypeOf(a.T).toEqualTypeOf<np.NDArray<"int32">>();
  expectTypeOf(a.reshape(3, 2).ravel().flatten()).toEqualTypeOf<np.NDArray<"int32">>();
  expectTypeOf(a.transpose(1, 0).swapaxes(0, 1).squeeze()).toEqualTypeOf<np.NDArray<"int32">>();
  expectTypeOf(a.repeat(2).byteswap().copy()).toEqualTypeOf<np.NDArray<"int32">>();
});

test("functions that rearrange keep the data type, and know that of a typed array", () => {
  const a = np.zeros([2, 3], "float32");
  expectTypeOf(np.flip(a)).toEqualTypeOf<np.NDArray<"float32">>();
  expectTypeOf(np.split(a, 2)).toEqualTypeOf<np.NDArray<"float32">[]>();
  expectTypeOf(np.broadcast_to(a, [2, 2, 3])).toEqualTypeOf<np.NDArray<"float32">>();
  expectTypeOf(np.moveaxis(a, 0, 1)).toEqualTypeOf<np.NDArray<"float32">>();
  expectTypeOf(np.pad(a, 1)).toEqualTypeOf<np.NDArray<"float32">>();
  expectTypeOf(np.delete(np.insert(a, 0, 1), 0)).toEqualTypeOf<np.NDArray<"float32">>();
  expectTypeOf(np.roll(np.tile(a, 2), 1)).toEqualTypeOf<np.NDArray<"float32">>();
  expectTypeOf(np.reshape(new Uint8Array(6), [2, 3])).toEqualTypeOf<np.NDArray<"uint8">>();
  expectTypeOf(np.ravel([[1, 2]])).toEqualTypeOf<np.NDArray<"int64" | "float64">>();
  expectTypeOf(np.lib.stride_tricks.sliding_window_view(a, 2, 0)).toEqualTypeOf<
    np.NDArray<"float32">
  >();
});
