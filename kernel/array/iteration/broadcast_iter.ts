// `np.broadcast`: what broadcasting makes of several arrays, as an object that can be gone through.

import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { Scalar } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { sizeOf } from "../record/record.js";
import { broadcast_to } from "../shape/broadcast.js";
import { broadcastShape } from "../shape/broadcast_shapes.js";
import { FlatIter } from "./flat.js";

/** Arrays that NumPy broadcasts together at most. */
const MOST = 64;

/** Several arrays broadcast together: their common shape, and their elements side by side; NumPy's `np.broadcast`. */
export class Broadcast implements IterableIterator<Scalar[]> {
  /** The common shape. */
  readonly shape: readonly number[];
  /** For each array an iterator over its elements as they are stretched. */
  readonly iters: readonly FlatIter[];
  #index = 0;

  constructor(...args: (ArrayLike | Broadcast)[]) {
    const arrays = args.flatMap((one) =>
      one instanceof Broadcast ? one.iters.map(({ base }) => base) : [toArray(one)],
    );
    if (arrays.length > MOST) {
      throw new ValueError(`Need at least 0 and at most ${MOST} array objects.`);
    }
    this.shape = broadcastShape(arrays.map(({ shape }) => shape));
    this.iters = arrays.map((a) => new FlatIter(a, broadcast_to(a, this.shape)));
  }

  /** The place of the next elements, counted in C order. */
  get index(): number {
    return this.#index;
  }

  /** Number of axes. */
  get nd(): number {
    return this.shape.length;
  }

  /** Number of axes. */
  get ndim(): number {
    return this.shape.length;
  }

  /** Number of arrays. */
  get numiter(): number {
    return this.iters.length;
  }

  /** Number of elements of the common shape. */
  get size(): number {
    return sizeOf(this.shape);
  }

  /** Begins anew. */
  reset(): void {
    this.#index = 0;
    for (const iter of this.iters) iter.reset();
  }

  next(): IteratorResult<Scalar[], undefined> {
    if (this.#index >= this.size) return { done: true, value: undefined };
    this.#index++;
    return { done: false, value: this.iters.map((iter) => iter.next().value as Scalar) };
  }

  [Symbol.iterator](): this {
    return this;
  }
}

/**
 * What broadcasting makes of several arrays; NumPy's `np.broadcast(*args)`.
 * @throws ValueError if the shapes do not fit together
 */
export function broadcast(...args: (ArrayLike | Broadcast)[]): Broadcast {
  return new Broadcast(...args);
}
