// Loops made of a function of one or two items. Each row of a ufunc has loops of its own, made when they are first needed.

import { specialise } from "../record/specialise.js";
import type { BinaryLoop, Lane, LoopMaker, ReduceLoop, UnaryLoop } from "./loops.js";

type Item = number | bigint;

/** What an inner loop knows of its lanes. */
interface Items {
  [index: number]: Item;
  subarray(begin: number, end: number): Items;
}

type AnyUnary = (n: number, a: Items, i: number, s: number, c: Items, k: number, u: number) => void;
type AnyBinary = (
  n: number,
  a: Items,
  i: number,
  s: number,
  b: Items,
  j: number,
  t: number,
  c: Items,
  k: number,
  u: number,
) => void;

function unary(f: (x: Item) => Item): AnyUnary {
  return (n, a, i, s, c, k, u) => {
    for (; n > 0; n--, i += s, k += u) c[k] = f(a[i]);
  };
}

function binary(f: (x: Item, y: Item) => Item): AnyBinary {
  return (n, a, i, s, b, j, t, c, k, u) => {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = f(a[i], b[j]);
  };
}

// For long dense rows: eight elements a turn, which is more than twice as fast. The strides are 1. The long loop comes last:
// V8 compiles it while it runs for the first time, without what it has not seen yet, and would leave such code in each call.

function denseUnary(f: (x: Item) => Item): AnyUnary {
  return (n, a, i, _s, c, k) => {
    const x = a.subarray(i, i + n);
    const z = c.subarray(k, k + n);
    let m = 0;
    for (const few = n % 8; m < few; m++) z[m] = f(x[m]);
    for (; m < n; m += 8) {
      z[m] = f(x[m]);
      z[m + 1] = f(x[m + 1]);
      z[m + 2] = f(x[m + 2]);
      z[m + 3] = f(x[m + 3]);
      z[m + 4] = f(x[m + 4]);
      z[m + 5] = f(x[m + 5]);
      z[m + 6] = f(x[m + 6]);
      z[m + 7] = f(x[m + 7]);
    }
  };
}

function denseBinary(f: (x: Item, y: Item) => Item): AnyBinary {
  return (n, a, i, _s, b, j, _t, c, k) => {
    const x = a.subarray(i, i + n);
    const y = b.subarray(j, j + n);
    const z = c.subarray(k, k + n);
    let m = 0;
    for (const few = n % 8; m < few; m++) z[m] = f(x[m], y[m]);
    for (; m < n; m += 8) {
      z[m] = f(x[m], y[m]);
      z[m + 1] = f(x[m + 1], y[m + 1]);
      z[m + 2] = f(x[m + 2], y[m + 2]);
      z[m + 3] = f(x[m + 3], y[m + 3]);
      z[m + 4] = f(x[m + 4], y[m + 4]);
      z[m + 5] = f(x[m + 5], y[m + 5]);
      z[m + 6] = f(x[m + 6], y[m + 6]);
      z[m + 7] = f(x[m + 7], y[m + 7]);
    }
  };
}

/** The second input is one item for all. */
function denseWithItem(f: (x: Item, y: Item) => Item): AnyBinary {
  return (n, a, i, _s, b, j, _t, c, k) => {
    const x = a.subarray(i, i + n);
    const y = b[j];
    const z = c.subarray(k, k + n);
    let m = 0;
    for (const few = n % 8; m < few; m++) z[m] = f(x[m], y);
    for (; m < n; m += 8) {
      z[m] = f(x[m], y);
      z[m + 1] = f(x[m + 1], y);
      z[m + 2] = f(x[m + 2], y);
      z[m + 3] = f(x[m + 3], y);
      z[m + 4] = f(x[m + 4], y);
      z[m + 5] = f(x[m + 5], y);
      z[m + 6] = f(x[m + 6], y);
      z[m + 7] = f(x[m + 7], y);
    }
  };
}

/** Takes n elements into one. */
type AnyFold = (n: number, a: Items, i: number, s: number, c: Items, k: number) => void;

function fold(f: (sum: Item, x: Item) => Item): AnyFold {
  // In portions: of a loop that is compiled while it runs V8 does not know what the sum is, and makes an object of each.
  const take = (x: Items, begin: number, end: number, c: Items, k: number): void => {
    let sum = c[k];
    let m = begin & 0x3fffffff;
    do {
      sum = f(sum, x[m]);
      sum = f(sum, x[m + 1]);
      sum = f(sum, x[m + 2]);
      sum = f(sum, x[m + 3]);
      sum = f(sum, x[m + 4]);
      sum = f(sum, x[m + 5]);
      sum = f(sum, x[m + 6]);
      sum = f(sum, x[m + 7]);
      m = (m + 8) & 0x3fffffff;
    } while (m < end);
    c[k] = sum;
  };
  return (n, a, i, s, c, k) => {
    if (s === 1 && n >= 64 && n < 0x3fffffff) {
      const x = a.subarray(i, i + n);
      const whole = n - (n % 8);
      for (let m = 0; m < whole; m += 2048) take(x, m, Math.min(whole, m + 2048), c, k);
      n -= whole;
      i += whole;
    }
    let sum = c[k];
    for (; n > 0; n--, i += s) sum = f(sum, a[i]);
    c[k] = sum;
  };
}

/** The loops of a function that takes a number into what the numbers before it gave. */
export function foldingLoops(f: (sum: number, x: number) => number): LoopMaker<ReduceLoop> {
  const any = f as (sum: never, x: never) => Item as (sum: Item, x: Item) => Item;
  return { strided: () => specialise(fold, any) as ReduceLoop<Lane, Lane> as ReduceLoop };
}

/** The loops of a function of one item. Lanes round, or keep the low bits, when they are written to. */
export function unaryLoops<X extends Item>(f: (x: X) => Item): LoopMaker<UnaryLoop> {
  // The function is given items of the lanes that its rows are for.
  const any = f as (x: never) => Item as (x: Item) => Item;
  return {
    strided: () => specialise(unary, any) as UnaryLoop<Lane, Lane> as UnaryLoop,
    dense: () => specialise(denseUnary, any) as UnaryLoop<Lane, Lane> as UnaryLoop,
  };
}

/** The loops of a function of two items. */
export function binaryLoops<X extends Item>(f: (x: X, y: X) => Item): LoopMaker<BinaryLoop> {
  const any = f as (x: never, y: never) => Item as (x: Item, y: Item) => Item;
  return {
    strided: () => specialise(binary, any) as BinaryLoop<Lane, Lane> as BinaryLoop,
    dense: (still) => {
      const loop =
        still === 0
          ? specialise(denseBinary, any)
          : specialise(denseWithItem, still === 1 ? (x: Item, y: Item) => any(y, x) : any);
      return loop as BinaryLoop<Lane, Lane> as BinaryLoop;
    },
  };
}
