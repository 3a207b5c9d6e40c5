// Partitions: the element at a place stands where sorting puts it, smaller ones before and greater ones behind it.

import { axisOf, noBoolean, typeName } from "../arguments.js";
import { copyOf } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/dtype.js";
import { real } from "../dtype/items.js";
import { ValueError } from "../errors.js";
import { type Arguments, type Named, placed } from "../keywords.js";
import { attach } from "../record/attach.js";
import { origin } from "../record/origin.js";
import { NDArray, sizeOf, sourceOf } from "../record/record.js";
import { requireWriteable } from "../record/writeable.js";
import { rowsAlong } from "./rows.js";
import { axisBack, flattened, sortElements, sortedPlaces } from "./sort.js";
import { bindAxis, fieldsOf, sortAxis } from "./sort_options.js";

export interface PartitionOptions {
  /** The axis to partition along, the last if it is not given; all elements in C order if null. */
  axis?: number | null;
  /** The only way is `introselect`. */
  kind?: "introselect";
  /** The fields of a structured array to compare, the first one first. */
  order?: string | readonly string[] | null;
}

const parted = origin(
  "partition",
  "copy",
  "np.partition rearranges a copy and leaves the array as it is; a.partition() rearranges the array itself.",
);
const indices = origin(
  "argpartition",
  "new",
  "argpartition gives the indices that would partition the array, and they need memory of their own.",
);

const names = ["axis", "kind", "order"] as const;

type Positional = [axis: number | null, kind: "introselect"];
type PartitionArguments = Arguments<Positional, PartitionOptions>;

type Kth = Named<"kth", ArrayLike, PartitionOptions>;

function checkOptions(a: NDArray, { kind, order }: PartitionOptions): readonly string[] {
  if (kind !== undefined && kind !== null) {
    if (typeof kind !== "string") {
      throw new TypeError(`select kind must be str, not ${typeName(kind)}`);
    }
    if (kind !== "introselect") {
      throw new ValueError(`select kind must be 'introselect' (got '${kind}')`);
    }
  }
  return fieldsOf(a, order);
}

/** @throws TypeError, ValueError for places that are no integers, or not on the axis */
function checkPlaces(kth: ArrayLike, a: NDArray, axis: number): void {
  const isValue = typeof kth !== "string" && kth !== null && kth !== undefined;
  const places = kth instanceof NDArray ? kth : isValue ? fromValues(kth, null, "C") : null;
  if (places?.dtype.kind === "b") {
    throw new ValueError("Booleans unacceptable as partition index");
  }
  if (places === null || !"iu".includes(places.dtype.kind)) {
    throw new TypeError("Partition index must be integer");
  }
  if (places.shape.length > 1) {
    throw new ValueError(
      kth instanceof NDArray
        ? "object too deep for desired array"
        : "setting an array element with a sequence. The requested array would exceed the maximum number of dimension of 1.",
    );
  }
  if (sizeOf(a.shape) === 0) return;
  const length = a.shape[axis];
  for (const place of [places.tolist()].flat()) {
    const given = real(place as number);
    const kept = given < 0 ? given + length : given;
    if (kept < 0 || kept >= length) {
      throw new ValueError(`kth(=${kept}) out of bounds (${length})`);
    }
  }
}

/**
 * NumPy's `np.partition(a, kth, axis=-1, kind="introselect", order=None)`: a copy in which the `kth` element stands where
 * sorting puts it. Here the rest is sorted as well.
 * @throws ValueError `kth(=5) out of bounds (3)`; AxisError, TypeError
 */
export function partition<D extends DTypeName>(
  a: NDArray<D>,
  kth: Kth,
  ...rest: PartitionArguments
): NDArray<D>;
export function partition(a: ArrayLike, kth: Kth, ...rest: PartitionArguments): NDArray;
export function partition(a: ArrayLike, kth: Kth, ...rest: PartitionArguments): NDArray {
  const [places, ...others] = placed<"kth", ArrayLike, PartitionArguments>("kth", kth, rest);
  const options = bindAxis<PartitionOptions>("partition", others, names);
  const array = toArray(a);
  const isFlat = options.axis === null;
  const copy = copyOf(isFlat ? array.ravel() : array, array.dtype, "K", parted);
  const fields = checkOptions(copy, options);
  const axis = isFlat ? 0 : sortAxis(copy, options.axis);
  checkPlaces(places, copy, axis);
  sortElements(copy, axis, fields);
  return copy;
}

/**
 * NumPy's `np.argpartition(a, kth, axis=-1, kind="introselect", order=None)`: the int64 indices that partition `a`.
 * Here they are those that sort it.
 * @throws ValueError `kth(=5) out of bounds (3)`; AxisError, TypeError
 */
export function argpartition(
  a: ArrayLike,
  kth: Kth,
  ...rest: PartitionArguments
): NDArray<"int64"> {
  const [places, ...others] = placed<"kth", ArrayLike, PartitionArguments>("kth", kth, rest);
  return argparted(toArray(a), places, bindAxis<PartitionOptions>("argpartition", others, names));
}

function argparted(a: NDArray, kth: ArrayLike, options: PartitionOptions): NDArray<"int64"> {
  const fields = checkOptions(a, options);
  const from = flattened(a, options.axis);
  const axis = options.axis === null ? 0 : axisOf(noBoolean(options.axis ?? -1), from.shape.length);
  checkPlaces(kth, from, axis);
  const places = sortedPlaces(rowsAlong(from, axis), from.shape[axis], indices, fields);
  return axisBack(places, axis, indices, [sourceOf(a)]) as NDArray<"int64">;
}

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * Partitions the array in its own memory; NumPy's `a.partition(kth, axis=-1, kind="introselect", order=None)`.
     * @throws ValueError `partition array is read-only`, and what `np.partition` throws
     */
    partition(kth: ArrayLike, ...rest: Arguments<[axis: number], PartitionOptions>): void;
    /** The indices that partition the array; see `np.argpartition`. */
    argpartition(kth: ArrayLike, ...rest: PartitionArguments): NDArray<"int64">;
  }
}

attach({
  partition(kth, ...rest) {
    const options = bindAxis<PartitionOptions>("partition", rest, names);
    const fields = checkOptions(this, options);
    const axis = sortAxis(this, options.axis);
    requireWriteable(this, "partition array is read-only");
    checkPlaces(kth, this, axis);
    sortElements(this, axis, fields);
  },

  argpartition(kth, ...rest) {
    return argparted(this, kth, bindAxis<PartitionOptions>("argpartition", rest, names));
  },
});
