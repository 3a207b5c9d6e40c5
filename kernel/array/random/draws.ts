// Arrays of random numbers: sizes, parameters that broadcast, and the array that gets the numbers.

import { type ShapeLike, shapeOf } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { copyOf } from "../assign/copy.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { castable, castError } from "../dtype/cast.js";
import { castScalar } from "../dtype/cast_scalar.js";
import { builtin, type DType, type DTypeLike, dtype } from "../dtype/dtype.js";
import { isScalar, writeItem } from "../dtype/items.js";
import { ValueError } from "../errors.js";
import { iterate } from "../record/iterate.js";
import { type Origin, origin } from "../record/origin.js";
import { C_CONTIGUOUS, F_CONTIGUOUS, NDArray, owner, sizeOf, WRITEABLE } from "../record/record.js";
import { tuple } from "../record/shape_text.js";
import { broadcastShape, broadcastStrides } from "../shape/broadcast_shapes.js";
import { memoryOf } from "../ufunc/lanes.js";
import { isReadable } from "../ufunc/operand.js";

/** How many numbers: one shape, or null for a single number. */
export type Size = ShapeLike | null;

/** How arrays of random numbers come to be. */
export const drawn = (name: string): Origin =>
  origin(name, "new", "Random numbers are in no array before, and need memory of their own.");

/** What a parameter must be; else the words that refuse it, for one number and for an array of them. */
export interface Parameter {
  readonly name: string;
  readonly value: ArrayLike;
  readonly allows?: (value: number) => boolean;
  readonly refusal?: readonly [one: string, several: string];
}

/** A parameter that must not be negative, nor -0. */
export function notNegative(name: string, value: ArrayLike): Parameter {
  const allows = (item: number) => Number.isNaN(item) || (item >= 0 && !Object.is(item, -0));
  return { name, value, allows, refusal: [`${name} < 0`, `${name} < 0`] };
}

/** A parameter that must be above 0. */
export function positive(name: string, value: ArrayLike): Parameter {
  const allows = (item: number) => !(item <= 0);
  return { name, value, allows, refusal: [`${name} <= 0`, `${name} <= 0`] };
}

/** Values as a parameter takes them; those in a list are read as numbers. @throws TypeError for an array of another kind */
export function parameterArray(value: ArrayLike, type: DType): NDArray {
  const given = value instanceof NDArray ? value : fromValues(value, type, "C");
  const { dtype, shape } = given;
  if (!castable(dtype, type, "safe")) throw castError(dtype, type, "safe", shape.length);
  return copyOf(given, type, "C", drawn("parameter"));
}

/** The value of a parameter: a number, or an array of float64 with axes. @throws ValueError, TypeError */
function checkedValue({ value, allows, refusal = ["", ""] }: Parameter): number | NDArray {
  if (typeof value === "number" || isScalar(value)) {
    const number = Number(castScalar(value, builtin.float64));
    if (allows !== undefined && !allows(number)) throw new ValueError(refusal[0]);
    return number;
  }
  const array = parameterArray(value, builtin.float64);
  if (array.shape.length === 0) {
    return checkedValue({ name: "", value: array.item(), allows, refusal } as Parameter);
  }
  if (allows !== undefined) {
    for (const number of numbersOf(array) as Float64Array) {
      if (!allows(number)) throw new ValueError(refusal[1]);
    }
  }
  return array;
}

type Numbers = Exclude<InstanceType<ReturnType<typeof memoryOf>>, BigInt64Array | BigUint64Array>;

/** The items of a dense array, as JavaScript's typed array. */
export function numbersOf(a: NDArray): Numbers {
  const { buffer, byteOffset } = a.block.bytes;
  const count = sizeOf(a.shape);
  return new (memoryOf(a.dtype))(buffer, byteOffset + a.offset, count) as Numbers;
}

/** float64 or float32. @throws TypeError `Unsupported dtype dtype('int64') for random` */
export function floatType(name: string, spec: DTypeLike | null | undefined): DType {
  const type = dtype(spec ?? "float64");
  if (type === builtin.float64 || type === builtin.float32) return type;
  throw new TypeError(`Unsupported dtype ${type.repr()} for ${name}`);
}

/** @throws ValueError, TypeError if `out` is no array that numbers can be written into one after the other */
function checkOut(out: NDArray, type: DType, size: Size | undefined, isC: boolean): void {
  const order = isC ? C_CONTIGUOUS : C_CONTIGUOUS | F_CONTIGUOUS;
  const isFit = out instanceof NDArray && !out.dtype.swapped && (out.flagBits & order) !== 0;
  if (!isFit || !(out.flagBits & WRITEABLE) || !(isReadable(out) || isOdd(out))) {
    throw new ValueError(
      `Supplied output array must be ${isC ? "C-" : ""}contiguous, writable, aligned, and in machine byte-order.`,
    );
  }
  if (out.dtype !== type) {
    throw new TypeError(
      `Supplied output array has the wrong type. Expected ${type}, got ${out.dtype}`,
    );
  }
  if (size === undefined || size === null) return;
  const shape = shapeOf(size);
  if (shape.length !== out.shape.length || shape.some((length, k) => length !== out.shape[k])) {
    throw new ValueError("size must match out.shape when used together");
  }
}

/** Is the array aligned in its block, but not the block in its buffer? */
function isOdd(out: NDArray): boolean {
  return (
    out.block.bytes.byteOffset % out.dtype.alignment !== 0 && out.offset % out.dtype.alignment === 0
  );
}

/** What is drawn into: `out`, a new array, or null for a single number. */
export function target(
  name: string,
  type: DType,
  size: Size | undefined,
  out: NDArray | null | undefined,
  isC = false,
): NDArray | null {
  if (out !== undefined && out !== null) {
    checkOut(out, type, size, isC);
    return out;
  }
  return size === undefined || size === null ? null : owner(shapeOf(size), type, drawn(name));
}

/** Writes the numbers that `fill` makes, one after the other as they lie in memory. */
export function fillNumbers(result: NDArray, fill: (into: Numbers) => void): NDArray {
  if (isReadable(result)) {
    fill(numbersOf(result));
    return result;
  }
  const dense = copyOf(result, result.dtype, "K", drawn("out"));
  fill(numbersOf(dense));
  copyElements(result, dense);
  return result;
}

/** The shape for parameters that broadcast against each other and to `size`. @throws ValueError */
function resultShape(size: Size | undefined, arrays: readonly (number | NDArray)[]): number[] {
  const shapes = arrays.map((array) => (array instanceof NDArray ? array.shape : []));
  if (size === undefined || size === null) return broadcastShape(shapes);
  const wanted = shapeOf(size);
  const shape = broadcastShape([wanted, ...shapes]);
  if (shape.length !== wanted.length || shape.some((length, k) => length !== wanted[k])) {
    throw new ValueError(
      `Output size ${tuple(wanted)} is not compatible with broadcast dimensions of inputs ${tuple(shape)}.`,
    );
  }
  return shape;
}

/** What a distribution with up to three parameters gives: `sample(a, b, c)` for each element, in C order. */
export interface Distribution {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly size: Size | undefined;
  readonly type?: DType;
  readonly out?: NDArray | null | undefined;
  readonly sample: (a: number, b: number, c: number) => number;
}

/** A number if there is neither a size nor a parameter with axes, else an array. @throws ValueError, TypeError */
export function draw(distribution: Distribution): number | NDArray {
  const { name, size, sample, out = null } = distribution;
  const type = distribution.type ?? builtin.float64;
  const values = distribution.parameters.map(checkedValue);
  const [a = 0, b = 0, c = 0] = values;
  if (typeof a === "number" && typeof b === "number" && typeof c === "number") {
    const result = target(name, type, size, out, true);
    if (result === null) return sample(a, b, c);
    if (type === builtin.int64) return fillIntegers(result, () => sample(a, b, c));
    return fillNumbers(result, (into) => {
      for (let k = 0; k < into.length; k++) into[k] = sample(a, b, c);
    });
  }
  if (out !== null) checkOut(out, type, size, true);
  const shape = resultShape(out === null ? size : out.shape, values);
  const result = out ?? owner(shape, type, drawn(name));
  const lanes = values.map((value) =>
    value instanceof NDArray ? numbersOf(value) : Float64Array.of(value),
  );
  const strides = values.map((value) =>
    value instanceof NDArray
      ? (broadcastStrides(value.shape, value.strides, shape) as number[])
      : shape.map(() => 0),
  );
  const [first, second = first, third = second] = lanes;
  const steps = [strides[0], strides.at(1) ?? strides[0], strides.at(-1) ?? strides[0]];
  const { view } = result.block;
  const visit = [result.strides, ...steps];
  iterate(
    shape,
    visit,
    [result.offset, 0, 0, 0],
    (count, at, by) => {
      for (let k = 0; k < count; k++) {
        const x = first[(at[1] + k * by[1]) / 8];
        const y = second[(at[2] + k * by[2]) / 8];
        const z = third[(at[3] + k * by[3]) / 8];
        writeItem(view, at[0] + k * by[0], type, sample(x, y, z));
      }
    },
    "C",
  );
  return result;
}

/** Writes integers of any size that a double holds into an array of int64. */
function fillIntegers(result: NDArray, next: () => number): NDArray {
  const { view } = result.block;
  const count = sizeOf(result.shape);
  for (let k = 0; k < count; k++) writeItem(view, result.offset + 8 * k, result.dtype, next());
  return result;
}
