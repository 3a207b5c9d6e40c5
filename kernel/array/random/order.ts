// `shuffle`, `permutation`, `permuted` and `choice` of a generator.

import { integer, type ShapeLike } from "../arguments.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import type { Scalar, ScalarLike } from "../dtype/scalar.js";
import { type Arguments, bind } from "../keywords.js";
import type { NDArray } from "../record/record.js";
import { type ChoiceOptions, choose } from "./choice.js";
import type { Size } from "./draws.js";
import { attachDraws, type Generator } from "./generator.js";
import { permutation, permute, shuffle } from "./shuffle.js";

interface AxisOption {
  axis?: number;
}

/** Keyword arguments of `permuted`. */
export interface PermutedOptions {
  /** Along which each row is shuffled by itself; null: all elements as one. */
  axis?: number | null;
  /** Gets the result, and is returned; may be the argument itself. */
  out?: NDArray | null;
}

type ChoiceArguments = Arguments<
  [size: Size, replace: boolean, p: ArrayLike | null, axis: number, shuffle: boolean],
  ChoiceOptions
>;

/** An integer or an element without a size, else an array. */
interface ChoiceDraw {
  (a: ArrayLike, size: ShapeLike, ...rest: unknown[]): NDArray;
  (a: ArrayLike, options: ChoiceOptions & { size: ShapeLike }): NDArray;
  (a: ScalarLike): number;
  (a: ArrayLike, ...rest: ChoiceArguments): Scalar | NDArray;
}

declare module "./generator.js" {
  interface Generator {
    /**
     * Shuffles an array or a list in place, along one axis; NumPy's `shuffle(x, axis=0)`. Rows stay whole.
     * @throws ValueError `array is read-only`; TypeError for what has no length; AxisError
     */
    shuffle(x: NDArray | unknown[], ...rest: Arguments<[axis: number], AxisOption>): void;
    /**
     * A shuffled copy along one axis, or the integers below a number in random order; NumPy's `permutation(x, axis=0)`.
     * @throws AxisError
     */
    permutation<T extends ArrayLike>(
      x: T,
      ...rest: Arguments<[axis: number], AxisOption>
    ): NDArray<T extends number | bigint ? "int64" : DTypeNameOfValue<T>>;
    /**
     * A copy in which each row along an axis is shuffled by itself; NumPy's `permuted(x, *, axis=None, out=None)`.
     * @throws ValueError, TypeError for an `out` that does not fit; AxisError
     */
    permuted(x: ArrayLike, options?: PermutedOptions): NDArray;
    /**
     * Elements of an array, or integers below a number; NumPy's
     * `choice(a, size=None, replace=True, p=None, axis=0, shuffle=True)`. A copy.
     * @throws ValueError for probabilities that are none, and for more elements than there are without `replace`
     */
    choice: ChoiceDraw;
  }
}

const axisGiven = (name: string, rest: readonly unknown[]): number =>
  integer(bind<AxisOption>(name, rest, ["axis"]).axis ?? 0);

attachDraws({
  shuffle(x, ...rest) {
    shuffle(this.bit_generator, x, axisGiven("shuffle", rest));
  },
  permutation(x, ...rest) {
    const axis = axisGiven("permutation", rest);
    return permutation(this.bit_generator, x, axis) as NDArray<never>;
  },
  permuted(x, ...rest) {
    const { axis = null, out = null } = bind<PermutedOptions>(
      "permuted",
      rest,
      [],
      ["axis", "out"],
    );
    return permute(this.bit_generator, x, axis, out);
  },
  choice: function (this: Generator, a: ArrayLike, ...rest: unknown[]) {
    const names = ["size", "replace", "p", "axis", "shuffle"] as const;
    return choose(this.bit_generator, a, bind<ChoiceOptions>("choice", rest, names));
  } as ChoiceDraw,
});
