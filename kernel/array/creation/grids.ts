// Coordinates of grids: `meshgrid` of given axes, `indices` of a shape, and functions of such indices.

import { callable, partsOf, type ShapeLike, shapeOf } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { copyOf } from "../assign/copy.js";
import { builtin, type DTypeLike, dtype } from "../dtype/dtype.js";
import type { DTypeArgument, DTypeNameOfValue, DTypeNameOr } from "../dtype/dtype_types.js";
import { ValueError } from "../errors.js";
import { bind, isKeywords, type Named, placed } from "../keywords.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner, view } from "../record/record.js";
import { broadcast_arrays } from "../shape/broadcast.js";
import { reshape } from "../shape/reshape.js";
import { arange } from "./arange.js";
import type { ArrayLike } from "./coerce.js";

/** Keyword arguments of `np.meshgrid`. */
export interface MeshgridOptions {
  /** false: views, stretched without copying; one write may then change many elements. */
  copy?: boolean;
  /** true: each result has length 1 on the axes that it does not depend on. */
  sparse?: boolean;
  /** `"xy"`: the first array lies along columns. `"ij"`: the arrays lie along axes 0, 1, ... */
  indexing?: "xy" | "ij";
}

/** Keyword arguments of `np.indices`. */
export interface IndicesOptions<S = DTypeLike | null> {
  /** The data type of the indices: int64 if not given. */
  dtype?: S;
  /** true: a list of arrays that each have length 1 on all axes but their own. */
  sparse?: boolean;
}

const copied = origin(
  "meshgrid",
  "copy",
  "Every point of the grid got its own elements; with copy: false they would be shared along the other axes.",
);
const counted = origin(
  "indices",
  "new",
  "It was made with memory of its own, filled with the index of every element.",
);

/**
 * The coordinates of all points of a grid; NumPy's `np.meshgrid(*xi, copy=True, sparse=False, indexing="xy")`.
 * One array for each array given, of all their lengths; with `indexing: "xy"` the first two axes are exchanged.
 * @throws ValueError for another indexing
 */
export function meshgrid<T extends readonly ArrayLike[]>(
  ...xi: readonly [...T]
): { -readonly [K in keyof T]: NDArray<DTypeNameOfValue<T[K]>> };
export function meshgrid(...xi: (ArrayLike | MeshgridOptions)[]): NDArray[];
export function meshgrid(...xi: (ArrayLike | MeshgridOptions)[]): NDArray[] {
  const options = xi.length > 0 && isKeywords(xi.at(-1)) ? (xi.pop() as MeshgridOptions) : {};
  const names = [] as const;
  const more = ["copy", "sparse", "indexing"] as const;
  const { copy = true, sparse = false, indexing = "xy" } = bind("meshgrid", [options], names, more);
  if (indexing !== "xy" && indexing !== "ij") {
    throw new ValueError("Valid values for `indexing` are 'xy' and 'ij'.");
  }
  const swapped = indexing === "xy" && xi.length > 1;
  const lying = (xi as ArrayLike[]).map((given, n) => {
    const axis = swapped && n < 2 ? 1 - n : n;
    return reshape(
      given,
      xi.map((_, k) => (k === axis ? -1 : 1)),
    );
  });
  const grids = sparse ? lying : broadcast_arrays(...lying);
  return copy ? grids.map((grid) => copyOf(grid, grid.dtype, "C", copied)) : grids;
}

/**
 * The indices of all elements of a shape; NumPy's `np.indices(dimensions, dtype=int, sparse=False)`: along the new first
 * axis, the index on axis 0, on axis 1 and so on. With `sparse` a list of arrays that broadcast to these.
 * @throws ValueError for negative lengths
 */
export function indices<S extends DTypeArgument = null>(
  dimensions: ShapeLike,
  dtype: S | undefined,
  sparse: true,
): NDArray<DTypeNameOr<S, "int64">>[];
export function indices<S extends DTypeArgument = null>(
  dimensions: ShapeLike,
  options: IndicesOptions<S> & { sparse: true },
): NDArray<DTypeNameOr<S, "int64">>[];
export function indices<S extends DTypeArgument = null>(
  named: { readonly dimensions: ShapeLike } & IndicesOptions<S> & { sparse: true },
): NDArray<DTypeNameOr<S, "int64">>[];
export function indices<S extends DTypeArgument = null>(
  dimensions: Named<"dimensions", ShapeLike, IndicesOptions<S>>,
  dtype?: S | IndicesOptions<S>,
  sparse?: boolean | IndicesOptions<S>,
): NDArray<DTypeNameOr<S, "int64">>;
export function indices(
  given: Named<"dimensions", ShapeLike>,
  ...rest: unknown[]
): NDArray | NDArray[] {
  const [dimensions, ...others] = placed("dimensions", given, rest);
  const options = bind<IndicesOptions>("indices", others, ["dtype", "sparse"]);
  const shape = shapeOf(partsOf(dimensions as readonly number[]));
  const type = dtype(options.dtype ?? builtin.int64);
  const along = shape.map((length, axis) => {
    const lengths = shape.map((_, k) => (k === axis ? length : 1));
    return arange(length, { dtype: type }).reshape(lengths);
  });
  if (options.sparse) return along;
  const result = owner([shape.length, ...shape], type, counted);
  const [step, ...strides] = result.strides;
  along.forEach((index, n) => {
    copyElements(view(result, n * step, shape, strides, type, counted), index);
  });
  return result;
}

/**
 * What a function makes of the indices of a shape, called once with an array for each axis; NumPy's
 * `np.fromfunction(function, shape, *, dtype=float)`: the function calculates with whole arrays.
 * @returns what the function returns
 */
export function fromfunction<R>(
  f: (...indices: NDArray[]) => R,
  shape: Named<"shape", readonly (number | bigint)[], { dtype?: DTypeLike | null }>,
  options?: { dtype?: DTypeLike | null },
): R {
  const [given, ...others] = placed("shape", shape, [options]);
  const bound = bind<{ dtype?: DTypeLike | null }>("fromfunction", others, [], ["dtype"]);
  callable(f);
  const lengths = shapeOf(partsOf(given as readonly number[]));
  const grid = indices(lengths, bound.dtype ?? builtin.float64);
  return f(...lengths.map((_, axis) => grid.get(axis) as NDArray));
}
