// Loops that take one element after the other into a result, made of the loops of ufuncs.

import type { DType } from "../dtype/dtype.js";
import { fromHalf, toHalf } from "../dtype/float16.js";
import type { BinaryLoop, Lane, Numbers, ReduceLoop } from "../ufunc/loops.js";

/** Makes of what stands in a lane what would come back from memory; null if the lane does so itself. */
function wrapping(type: DType): ((x: number) => number) | null {
  switch (type.name) {
    case "int8":
      return (x) => (x << 24) >> 24;
    case "int16":
      return (x) => (x << 16) >> 16;
    case "uint16":
      return (x) => x & 0xffff;
    case "uint32":
      return (x) => x >>> 0;
    case "float16":
      return (x) => fromHalf(toHalf(x));
    default:
      return null;
  }
}

/** The loop that computes `c = c op a` for all elements of `a`, in a dtype. */
export function foldingLoop(loop: BinaryLoop, type: DType): ReduceLoop {
  const fold = loop as BinaryLoop<Lane, Lane>;
  const wrap = wrapping(type);
  const plain: ReduceLoop<Lane> = (n, a, i, s, c, k) => fold(n, c, k, 0, a, i, s, c, k, 0);
  const wrapped: ReduceLoop<Numbers> = (n, a, i, s, c, k) => {
    for (; n > 0; n--, i += s) {
      fold(1, c, k, 0, a, i, 0, c, k, 0);
      c[k] = (wrap as (x: number) => number)(c[k]);
    }
  };
  return wrap === null ? plain : wrapped;
}

/** The loop that computes `c[k + 1] = c[k] op a[k + 1]`, over dense lanes, of `n` elements. */
export function runningLoop(loop: BinaryLoop, type: DType) {
  const fold = loop as BinaryLoop<Lane, Lane>;
  const wrap = wrapping(type);
  const w = type.kind === "c" ? 2 : 1;
  return (n: number, a: Lane, c: Lane): void => {
    if (wrap === null) {
      fold(n, c, 0, w, a, 0, w, c, w, w);
      return;
    }
    const numbers = c as Numbers;
    for (let k = 0; k < n; k++) {
      fold(1, c, k, 0, a, k, 0, c, k + 1, 0);
      numbers[k + 1] = wrap(numbers[k + 1]);
    }
  };
}
