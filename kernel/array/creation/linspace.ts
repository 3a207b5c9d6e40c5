// Evenly spaced values by their count: linspace, computed as NumPy computes it, bit for bit.

import { axisOf, integer } from "../arguments.js";
import { componentOf } from "../assign/cast_loop.js";
import { copyOf } from "../assign/copy.js";
import { commonType } from "../dtype/common_type.js";
import { type DType, type DTypeLike, dtype } from "../dtype/dtype.js";
import type { DTypeArgument, DTypeNameOr } from "../dtype/dtype_types.js";
import { fromHalf, toHalf } from "../dtype/float16.js";
import { imag, isScalar, readItem, real, writeItem } from "../dtype/items.js";
import { type Promotable, scalarType } from "../dtype/promotion.js";
import type { PromotedOf, ResultOf } from "../dtype/result_types.js";
import type { Float } from "../dtype/scalar.js";
import { Complex, type Scalar } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind, type Named, placed } from "../keywords.js";
import { iterate } from "../record/iterate.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner, view } from "../record/record.js";
import { FLOAT64 } from "../record/store.js";
import { broadcastShape, broadcastStrides } from "../shape/broadcast_shapes.js";
import type { Axial } from "../ufunc/ufunc_types.js";
import { toArray } from "./as_array.js";
import type { ArrayLike } from "./coerce.js";

/** Keyword arguments of `np.linspace`. */
/** Numbers that float64 holds, as far as a range of them needs. */
type RealNumber = number | bigint | Float;

export interface LinspaceOptions<S = DTypeLike | null> {
  /** How many values: 50 if not given. */
  num?: number;
  /** Is stop the last value? */
  endpoint?: boolean;
  /** Return `[values, step]`? */
  retstep?: boolean;
  /** The data type of the result; that of the values if null or not given. */
  dtype?: S;
  /** Where the axis of the values goes, if start or stop are arrays. */
  axis?: number;
}

type Count = [num: number];
type WithStep = LinspaceOptions & { retstep: true };
type Positional = [num: number, endpoint: boolean, retstep: boolean, dtype: DTypeLike | null];

const spaced = origin(
  "linspace",
  "new",
  "It was made with memory of its own, filled with evenly spaced values.",
);
const reshaped = origin(
  "linspace",
  "new",
  "Its values were made in a new block, and it is a view of the unnamed array that owns the block.",
);

function rounding(type: DType): (value: number) => number {
  const { itemsize } = componentOf(type);
  if (itemsize === 8) return (value) => value;
  return itemsize === 4 ? Math.fround : (value) => fromHalf(toHalf(value));
}

function promotable(value: ArrayLike): Promotable {
  return isScalar(value) ? scalarType(value) : toArray(value).dtype;
}

function multiply(a: Scalar, b: number, round: (value: number) => number): Scalar {
  if (a instanceof Complex) return new Complex(round(a.real * b), round(a.imag * b));
  return round(Number(a) * b);
}

function combine(a: Scalar, b: Scalar, sign: 1 | -1, round: (value: number) => number): Scalar {
  const sum = round(real(a) + sign * real(b));
  if (!(a instanceof Complex) && !(b instanceof Complex)) return sum;
  return new Complex(sum, round(imag(a) + sign * imag(b)));
}

function isZero(value: Scalar): boolean {
  return real(value) === 0 && imag(value) === 0;
}

/** The elements of `a`, converted to `type` and broadcast to a shape, in C order. */
function broadcastItems(a: NDArray, shape: readonly number[], type: DType): Scalar[] {
  const converted = a.dtype === type ? a : a.astype(type);
  const strides = broadcastStrides(converted.shape, converted.strides, shape) ?? [];
  const items: Scalar[] = [];
  iterate(
    shape,
    [strides],
    [converted.offset],
    (count, [at], [step]) => {
      for (let k = 0; k < count; k++) {
        items.push(readItem(converted.block.view, at + k * step, type));
      }
    },
    "C",
  );
  return items;
}

/**
 * `num` values from start to stop, evenly spaced; NumPy's
 * `np.linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0)`.
 * With `retstep: true` returns `[values, step]`.
 * @throws ValueError if num is negative; TypeError if it is no integer.
 */
export function linspace(
  start: ArrayLike,
  stop: ArrayLike,
  ...rest:
    | [...Count, endpoint: boolean, retstep: true, ...unknown[]]
    | [...Count, WithStep]
    | [WithStep]
): [NDArray, NDArray | Scalar];
export function linspace<S extends DTypeArgument = null>(
  start: RealNumber,
  stop: RealNumber,
  num?: number | LinspaceOptions<S>,
  endpoint?: boolean | LinspaceOptions<S>,
  retstep?: false | LinspaceOptions<S>,
  dtype?: S | LinspaceOptions<S>,
): NDArray<DTypeNameOr<S, "float64">>;
export function linspace<A extends Axial, B extends ArrayLike>(
  start: A,
  stop: B,
  num?: number,
  endpoint?: boolean,
): NDArray<ResultOf<"mean", PromotedOf<A, B>>>;
export function linspace<A extends ArrayLike, B extends Axial>(
  start: A,
  stop: B,
  num?: number,
  endpoint?: boolean,
): NDArray<ResultOf<"mean", PromotedOf<A, B>>>;
export function linspace(
  start: ArrayLike,
  stop: ArrayLike,
  ...rest: Arguments<Positional, LinspaceOptions>
): NDArray;
export function linspace(
  start: ArrayLike,
  options: LinspaceOptions & { stop: ArrayLike; retstep?: false },
): NDArray;
export function linspace(
  options: LinspaceOptions & { start: ArrayLike; stop: ArrayLike; retstep?: false },
): NDArray;
export function linspace(...given: unknown[]): NDArray | [NDArray, NDArray | Scalar] {
  const [begin, ...others] = given as [Named<"start", ArrayLike>, ...unknown[]];
  const [start, ...more] = placed<"start", ArrayLike, unknown[]>("start", begin, others);
  const [end, ...after] = more as [Named<"stop", ArrayLike>, ...unknown[]];
  const [stop, ...rest] = placed<"stop", ArrayLike, unknown[]>("stop", end, after);
  const names = ["num", "endpoint", "retstep", "dtype", "axis"] as const;
  const options = bind<LinspaceOptions>("linspace", rest, names);
  const num = integer(options.num === undefined ? 50 : options.num);
  if (num < 0) throw new ValueError(`Number of samples, ${num}, must be non-negative.`);
  const endpoint = options.endpoint ?? true;
  const div = endpoint ? num - 1 : num;
  const [first, last] = [toArray(start), toArray(stop)];
  const shape = broadcastShape([first.shape, last.shape]);
  const type = commonType([promotable(start), promotable(stop), "float"]);
  const round = rounding(type);
  const starts = broadcastItems(first, shape, type);
  const stops = broadcastItems(last, shape, type);
  const deltas = stops.map((value, n) => combine(value, starts[n], -1, round));
  // A complex number is divided by multiplying with the reciprocal.
  const steps = deltas.map((delta) =>
    delta instanceof Complex ? multiply(delta, 1 / div, round) : round(Number(delta) / div),
  );
  // A step too small for the data type: divide first, so that the values do not all collapse to start.
  const underflow = div > 0 && steps.some(isZero);
  const full = owner([num, ...shape], type, spaced);
  const columns = { starts, stops, slopes: underflow || div <= 0 ? deltas : steps };
  const isEnded = endpoint && num > 1;
  const fill = type.name === "float64" ? fillNumbers : fillItems;
  fill(full, columns, num, underflow ? div : 1, isEnded, round);
  const wanted = options.dtype == null ? type : dtype(options.dtype);
  const values = converted(moved(full, options.axis ?? 0, shape.length === 0 && div > 0), wanted);
  if (!options.retstep) return values;
  return [values, stepOf(steps, shape, type, div)];
}

/** A start, a stop and a slope for each place of what start and stop were broadcast to. */
interface Columns {
  readonly starts: readonly Scalar[];
  readonly stops: readonly Scalar[];
  readonly slopes: readonly Scalar[];
}

/** Row `k` becomes `slope * (k / divisor) + start`, the last one `stop` if the values end there. */
function fillItems(
  full: NDArray,
  { starts, stops, slopes }: Columns,
  num: number,
  divisor: number,
  isEnded: boolean,
  round: (value: number) => number,
): void {
  const { block, dtype: type } = full;
  let address = 0;
  for (let k = 0; k < num; k++) {
    const factor = divisor === 1 ? round(k) : round(round(k) / divisor);
    for (let n = 0; n < starts.length; n++, address += type.itemsize) {
      const isLast = isEnded && k === num - 1;
      const scaled = isLast ? 0 : multiply(slopes[n], factor, round);
      writeItem(
        block.view,
        address,
        type,
        isLast ? stops[n] : combine(scaled, starts[n], 1, round),
      );
    }
  }
}

/** `fillItems` for float64. */
function fillNumbers(
  { block }: NDArray,
  { starts, stops, slopes }: Columns,
  num: number,
  divisor: number,
  isEnded: boolean,
): void {
  const to = block.store.reader(FLOAT64) as Float64Array;
  const width = starts.length;
  for (let n = 0; n < width; n++) {
    const [start, slope] = [Number(starts[n]), Number(slopes[n])];
    const first = block.start / 8 + n;
    for (let k = 0, at = first; k < num; k++, at += width) to[at] = slope * (k / divisor) + start;
    if (isEnded) to[first + (num - 1) * width] = Number(stops[n]);
  }
}

function stepOf(
  steps: readonly Scalar[],
  shape: readonly number[],
  type: DType,
  div: number,
): NDArray | Scalar {
  if (div <= 0) return Number.NaN;
  if (shape.length === 0) return steps[0];
  const result = owner(shape, type, spaced);
  for (let n = 0; n < steps.length; n++) {
    writeItem(result.block.view, n * type.itemsize, type, steps[n]);
  }
  return result;
}

/** The values with their axis where it was asked for; NumPy's values of scalars are a view in any case. */
function moved(full: NDArray, axis: number, isView: boolean): NDArray {
  const to = axisOf(axis, full.shape.length, "destination: ");
  if (to === 0 && axis === 0 && !isView) return full;
  const order = full.shape.map((_, k) => k).filter((k) => k !== 0);
  order.splice(to, 0, 0);
  const shape = order.map((k) => full.shape[k]);
  const strides = order.map((k) => full.strides[k]);
  return view(full, 0, shape, strides, full.dtype, reshaped);
}

/** Integers are rounded down, other data types are converted as they are. */
function converted(values: NDArray, type: DType): NDArray {
  if (type === values.dtype) return values;
  if (type.kind === "i" || type.kind === "u") floorItems(values);
  return copyOf(values, type, "K", spaced);
}

function floorItems(values: NDArray): void {
  const { block, dtype: type } = values;
  iterate(values.shape, [values.strides], [values.offset], (count, [at], [step]) => {
    for (let k = 0; k < count; k++) {
      const address = at + k * step;
      writeItem(block.view, address, type, Math.floor(real(readItem(block.view, address, type))));
    }
  });
}
