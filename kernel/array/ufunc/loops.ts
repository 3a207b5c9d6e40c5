// The form of an inner loop: one pass over lanes.

import type { Lane, Numbers } from "./lanes.js";

/** `c[k + x*u] = a[i + x*s] op b[j + x*t]` for 0 <= x < n. Strides count elements of the lanes. */
export type BinaryLoop<A extends Lane = never, C extends Lane = never, B extends Lane = A> = (
  n: number,
  a: A,
  i: number,
  s: number,
  b: B,
  j: number,
  t: number,
  c: C,
  k: number,
  u: number,
) => void;

/** `c[k + x*u] = op a[i + x*s]` for 0 <= x < n. */
export type UnaryLoop<A extends Lane = never, C extends Lane = never> = (
  n: number,
  a: A,
  i: number,
  s: number,
  c: C,
  k: number,
  u: number,
) => void;

/** `c[k] = c[k] op a[i] op a[i + s] ...`: n elements of `a` into one of `c`. */
export type ReduceLoop<A extends Lane = never, C extends Lane = A> = (
  n: number,
  a: A,
  i: number,
  s: number,
  c: C,
  k: number,
) => void;

/** `c[k + x] = c[k + x] op a[i + x] op a[i + step + x] ...` for 0 <= x < n and so many rows of `a`. */
export type RowsLoop<L extends Lane = never> = (
  n: number,
  rows: number,
  a: L,
  i: number,
  step: number,
  c: L,
  k: number,
) => void;

/**
 * Which input of a dense loop is one item for all elements: 0 for none, 2 for the second, 1 for the first. It is the second
 * that such a loop expects: the first goes into it as the second.
 */
export type Still = 0 | 1 | 2;

/** Makes the loops over one kind of lane, compiled for that lane alone. */
export interface LoopMaker<Loop> {
  readonly strided: () => Loop;
  /** A faster loop for long dense rows, whose lanes count single elements; undefined if there is none. */
  readonly dense?: ((still: Still) => Loop | undefined) | undefined;
}

export type Same<L extends Lane> = BinaryLoop<L, L>;
export type Test<L extends Lane> = BinaryLoop<L, Uint8Array>;
export type SameUnary<L extends Lane> = UnaryLoop<L, L>;
export type TestUnary<L extends Lane> = UnaryLoop<L, Uint8Array>;
export type Floats = Float32Array | Float64Array;
export type { Lane, Numbers };
