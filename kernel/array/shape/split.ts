// An array in parts along one axis: split and its kin. Every part is a view.

import { axisOf, integer, listLength } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import type { Scalar } from "../dtype/scalar.js";
import { IndexError, ValueError, ZeroDivisionError } from "../errors.js";
import { itemAt } from "../indexing/record_fields.js";
import { type Arguments, bind, type Named, placed } from "../keywords.js";
import { type Origin, origin } from "../record/origin.js";
import { type NDArray, view } from "../record/record.js";

/** How many equal parts, or the places where parts begin. */
export type Sections = number | readonly number[] | NDArray;

type NamedSections = Named<"indices_or_sections", Sections, { readonly axis?: number }>;

type SplitArguments = Arguments<[axis: number], { axis?: number }>;

const parted = origin(
  "split",
  "view",
  "A part is a stretch of one axis: another offset and length describe it, and the bytes stay where they are.",
);
const unstacked = origin(
  "unstack",
  "view",
  "One step along the axis is fixed by the offset, so the bytes stay where they are.",
);

/** A view of the elements from `start` up to `stop` along an axis, both as in a slice. */
export function stretch<D extends DTypeName>(
  a: NDArray<D>,
  axis: number,
  start: number,
  stop: number,
  why: Origin = parted,
): NDArray<D> {
  const length = a.shape[axis];
  const clip = (n: number) => Math.min(Math.max(n < 0 ? n + length : n, 0), length);
  const first = clip(start);
  const shape = a.shape.slice();
  shape[axis] = Math.max(clip(stop) - first, 0);
  // An empty slice does not move the offset (rule S4).
  const offset = a.offset + (shape[axis] === 0 ? 0 : first * a.strides[axis]);
  return view(a, offset, shape, a.strides, a.dtype, why);
}

function placedSections(sections: NamedSections, rest: readonly unknown[]) {
  return placed<"indices_or_sections", Sections, readonly unknown[]>(
    "indices_or_sections",
    sections,
    rest,
  );
}

function places(sections: Sections): number[] | null {
  const given = typeof sections === "number" ? sections : toArray(sections as ArrayLike).tolist();
  return Array.isArray(given) ? given.map(integer) : null;
}

function between<D extends DTypeName>(
  a: NDArray<D>,
  axis: number,
  starts: readonly number[],
): NDArray<D>[] {
  const all = [0, ...starts, a.shape[axis]];
  return all.slice(1).map((stop, n) => stretch(a, axis, all[n], stop));
}

function inParts<D extends DTypeName>(a: NDArray<D>, axis: number, count: number): NDArray<D>[] {
  if (count <= 0) throw new ValueError("number sections must be larger than 0.");
  const length = a.shape[axis];
  const extra = length % count;
  const least = (length - extra) / count;
  const starts = Array.from(
    { length: listLength(count) - 1 },
    (_, n) => (n + 1) * least + Math.min(n + 1, extra),
  );
  return between(a, axis, starts);
}

function axisArgument(name: string, a: NDArray, rest: readonly unknown[]): number {
  const ndim = a.shape.length;
  const axis = integer(bind<{ axis?: number }>(name, rest, ["axis"]).axis ?? 0);
  if (axis < -ndim || axis >= ndim) throw new IndexError("tuple index out of range");
  return axis < 0 ? axis + ndim : axis;
}

/**
 * Parts of as equal a length as can be, or between given places; NumPy's `np.array_split(ary, indices_or_sections, axis=0)`.
 * @throws ValueError for fewer than one part; IndexError for an axis that is not there
 */
export function array_split<T extends ArrayLike>(
  ary: T,
  sections: NamedSections,
  ...rest: SplitArguments
): NDArray<DTypeNameOfValue<T>>[] {
  const a = toArray(ary);
  const [given, ...others] = placedSections(sections, rest);
  const axis = axisArgument("array_split", a, others);
  const starts = places(given);
  return starts ? between(a, axis, starts) : inParts(a, axis, integer(given));
}

/**
 * Parts of equal length, or between given places; NumPy's `np.split(ary, indices_or_sections, axis=0)`.
 * @throws ValueError `array split does not result in an equal division`; IndexError for an axis that is not there
 */
export function split<T extends ArrayLike>(
  ary: T,
  sections: NamedSections,
  ...rest: SplitArguments
): NDArray<DTypeNameOfValue<T>>[] {
  const a = toArray(ary);
  const [given, ...others] = placedSections(sections, rest);
  const axis = axisArgument("split", a, others);
  const starts = places(given);
  if (starts) return between(a, axis, starts);
  const count = integer(given);
  if (count === 0) throw new ZeroDivisionError("integer modulo by zero");
  if (a.shape[axis] % count !== 0) {
    throw new ValueError("array split does not result in an equal division");
  }
  return inParts(a, axis, count);
}

function checkAxes(name: string, a: NDArray, ndim: number): void {
  if (a.shape.length >= ndim) return;
  throw new ValueError(`${name} only works on arrays of ${ndim} or more dimensions`);
}

/** Parts side by side, along axis 1 (axis 0 of a 1-D array); NumPy's `np.hsplit`. */
export function hsplit<T extends ArrayLike>(
  ary: T,
  sections: Named<"indices_or_sections", Sections>,
): NDArray<DTypeNameOfValue<T>>[] {
  const a = toArray(ary);
  checkAxes("hsplit", a, 1);
  return split(a, placedSections(sections, [])[0], a.shape.length > 1 ? 1 : 0);
}

/** Parts one below the other, along axis 0 of two or more; NumPy's `np.vsplit`. */
export function vsplit<T extends ArrayLike>(
  ary: T,
  sections: Named<"indices_or_sections", Sections>,
): NDArray<DTypeNameOfValue<T>>[] {
  const a = toArray(ary);
  checkAxes("vsplit", a, 2);
  return split(a, placedSections(sections, [])[0], 0);
}

/** Parts one behind the other, along axis 2; NumPy's `np.dsplit`. */
export function dsplit<T extends ArrayLike>(
  ary: T,
  sections: Named<"indices_or_sections", Sections>,
): NDArray<DTypeNameOfValue<T>>[] {
  const a = toArray(ary);
  checkAxes("dsplit", a, 3);
  return split(a, placedSections(sections, [])[0], 2);
}

/**
 * Views of one axis less, one for each step along an axis, or scalars of a 1-D array; NumPy's `np.unstack(x, axis=0)`.
 * @throws ValueError without axes; AxisError
 */
export function unstack(x: ArrayLike, ...rest: SplitArguments): (NDArray | Scalar)[] {
  const a = toArray(x);
  if (a.shape.length === 0) throw new ValueError("Input array must be at least 1-d.");
  const { axis: given } = bind<{ axis?: number }>("unstack", rest, ["axis"]);
  const axis = axisOf(given ?? 0, a.shape.length, "source: ");
  const shape = a.shape.filter((_, k) => k !== axis);
  const strides = a.strides.filter((_, k) => k !== axis);
  return Array.from({ length: a.shape[axis] }, (_, n) => {
    const address = a.offset + n * a.strides[axis];
    if (shape.length === 0) return itemAt(a, address);
    return view(a, address, shape, strides, a.dtype, unstacked);
  });
}
