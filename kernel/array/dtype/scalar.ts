// The scalars that are not JavaScript's own: a complex number, and a float that looks like an integer.

import type { Void } from "../record/void.js";
import type { Bytes } from "./bytes.js";

/** A complex number; Python's `complex`. Immutable. */
export class Complex {
  constructor(
    /** The real part. */
    readonly real: number,
    /** The imaginary part. */
    readonly imag: number = 0,
  ) {
    Object.freeze(this);
  }
}

/**
 * Python's `float` where JavaScript's number cannot say so: `1.0` is `1` in JavaScript.
 * Cells turn the literal `1.0` into `new Float(1)` where an array function or operator receives it.
 */
export class Float {
  constructor(
    /** The number. */
    readonly value: number,
  ) {
    Object.freeze(this);
  }

  valueOf(): number {
    return this.value;
  }

  toString(): string {
    return Number.isInteger(this.value) ? `${this.value}.0` : String(this.value);
  }
}

/** Does a number stand for a Python `int`? -0 is a float, and so is what no 64-bit integer holds. */
export function isWhole(value: number): boolean {
  return Number.isInteger(value) && !Object.is(value, -0) && value >= -(2 ** 63) && value < 2 ** 64;
}

/** A number or boolean that is an element: integers beyond 2^53 are bigints. */
export type NumberScalar = number | bigint | boolean | Complex;

/**
 * What a full index or a full reduction gives: integers beyond 2^53 are bigints, text is a string, bytes are `Bytes`,
 * and an item of a structured array is a record that shows the array's own memory.
 */
export type Scalar = NumberScalar | string | Bytes | Void;

/** Any scalar that an array function takes. */
export type ScalarLike = Scalar | Float;
