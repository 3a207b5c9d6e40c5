// How the methods of distributions are called, and made of what draws one number.

import type { ShapeLike } from "../arguments.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/data_type.js";
import type { ScalarLike } from "../dtype/scalar.js";
import { type Arguments, bind } from "../keywords.js";
import type { NDArray } from "../record/record.js";
import type { Axial } from "../ufunc/ufunc_types.js";
import { type Distribution, draw, type Size } from "./draws.js";
import type { Generator } from "./generator.js";
import type { PCG64 } from "./pcg64.js";

type Sized<Names extends string> = { [Name in Names]?: ArrayLike } & { size?: Size };

/** A distribution of one parameter: a number for a number, an array for a size or for a parameter with axes. */
export interface OneParameter<Name extends string, D extends DTypeName = "float64"> {
  (parameter: ArrayLike | null | undefined, size: ShapeLike): NDArray<D>;
  (options: Sized<Name> & { size: ShapeLike }): NDArray<D>;
  (parameter: ArrayLike, options: { size: ShapeLike }): NDArray<D>;
  (parameter: Axial, ...rest: Arguments<[size: Size], Sized<Name>>): NDArray<D>;
  (parameter?: ScalarLike): number;
  (...rest: Arguments<[parameter: ArrayLike, size: Size], Sized<Name>>): number | NDArray<D>;
}

/** A distribution of two parameters: a number for numbers, an array for a size or for a parameter with axes. */
export interface TwoParameters<Names extends string, D extends DTypeName = "float64"> {
  (
    first: ArrayLike | null | undefined,
    second: ArrayLike | null | undefined,
    size: ShapeLike,
  ): NDArray<D>;
  (options: Sized<Names> & { size: ShapeLike }): NDArray<D>;
  (first: ArrayLike, options: Sized<Names> & { size: ShapeLike }): NDArray<D>;
  (first: ArrayLike, second: ArrayLike, options: { size: ShapeLike }): NDArray<D>;
  (first: Axial, ...rest: Arguments<[second: ArrayLike, size: Size], Sized<Names>>): NDArray<D>;
  (first: ArrayLike, second: Axial, ...rest: Arguments<[size: Size], Sized<Names>>): NDArray<D>;
  (first?: ScalarLike, second?: ScalarLike): number;
  (
    ...rest: Arguments<[first: ArrayLike, second: ArrayLike, size: Size], Sized<Names>>
  ): number | NDArray<D>;
}

/** A distribution of three parameters: a number for numbers, an array for a size or for a parameter with axes. */
export interface ThreeParameters<Names extends string, D extends DTypeName = "float64"> {
  (first: ArrayLike, second: ArrayLike, third: ArrayLike, size: ShapeLike): NDArray<D>;
  (options: Sized<Names> & { size: ShapeLike }): NDArray<D>;
  (first: ArrayLike, second: ArrayLike, third: ArrayLike, options: { size: ShapeLike }): NDArray<D>;
  (first: ScalarLike, second: ScalarLike, third: ScalarLike): number;
  (
    ...rest: Arguments<
      [first: ArrayLike, second: ArrayLike, third: ArrayLike, size: Size],
      Sized<Names>
    >
  ): number | NDArray<D>;
}

/** What a method draws: its parameters with what they must be, and how one number is made of them. */
type Making = Pick<Distribution, "parameters" | "sample" | "type">;

/** The method of a distribution. `defaults` are the values of its parameters; those without one must be given. */
export function method(
  name: string,
  defaults: Readonly<Record<string, number | null>>,
  make: (source: PCG64, ...values: ArrayLike[]) => Making,
) {
  const names = Object.keys(defaults);
  return function (this: Generator, ...rest: unknown[]): number | NDArray {
    const options = bind<Record<string, ArrayLike>>(name, rest, [...names, "size"]);
    const values = names.map((parameter, k) => {
      const value = options[parameter] ?? defaults[parameter];
      if (value !== null) return value;
      const places = names.length - k === 1 ? "" : "s";
      throw new TypeError(
        `${name}() takes at least ${k + 1} positional argument${places}: '${parameter}' is missing`,
      );
    });
    const making = make(this.bit_generator, ...values);
    return draw({ name, size: options.size as Size | undefined, ...making });
  };
}
