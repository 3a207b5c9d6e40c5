// Loops that take one element after the other into a result, made of the loops of ufuncs.

import type { DType } from "../dtype/dtype.js";
import { fromHalf, toHalf } from "../dtype/float16.js";
import type { BinaryLoop, Lane, Numbers, ReduceLoop } from "../ufunc/loops.js";

/** Makes of what stands in a lane of float16 what would come back from memory. */
const toMemory = (x: number) => fromHalf(toHalf(x));

/** The loop that computes `c = c op a` for all elements of `a`, in a dtype. */
export function foldingLoop(loop: BinaryLoop, type: DType): ReduceLoop {
  const fold = loop as BinaryLoop<Lane, Lane>;
  const plain: ReduceLoop<Lane> = (n, a, i, s, c, k) => fold(n, c, k, 0, a, i, s, c, k, 0);
  const wrapped: ReduceLoop<Numbers> = (n, a, i, s, c, k) => {
    for (; n > 0; n--, i += s) {
      fold(1, c, k, 0, a, i, 0, c, k, 0);
      c[k] = toMemory(c[k]);
    }
  };
  return type.name === "float16" ? wrapped : plain;
}

/** The loop that computes `c[k + 1] = c[k] op a[k + 1]`, over dense lanes, of `n` elements. */
export function runningLoop(loop: BinaryLoop, type: DType) {
  const fold = loop as BinaryLoop<Lane, Lane>;
  const w = type.kind === "c" ? 2 : 1;
  return (n: number, a: Lane, c: Lane): void => {
    if (type.name !== "float16") {
      fold(n, c, 0, w, a, 0, w, c, w, w);
      return;
    }
    const numbers = c as Numbers;
    for (let k = 0; k < n; k++) {
      fold(1, c, k, 0, a, k, 0, c, k + 1, 0);
      numbers[k + 1] = toMemory(numbers[k + 1]);
    }
  };
}
