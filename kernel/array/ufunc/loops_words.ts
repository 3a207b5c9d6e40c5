// Inner loops over 64-bit integers for which V8 has no 64-bit code, and would make a bigint in memory of each element: shifts
// take them as pairs of words, the low one first.

import { specialise } from "../record/specialise.js";
import type { BinaryLoop, LoopMaker, Same } from "./loops.js";
import { negativePower } from "./loops_number.js";

type Loop = Same<BigInt64Array>;

const wordsOf = ({ buffer, byteOffset, length }: BigInt64Array): Int32Array =>
  new Int32Array(buffer, byteOffset, 2 * length);

/** A loop for each row from the same text, which names nothing but what it is given. */
const made = <Given extends readonly unknown[]>(
  make: (words: typeof wordsOf, ...given: Given) => Loop,
  ...given: Given
): LoopMaker<BinaryLoop> => ({ strided: () => specialise(make, wordsOf, ...given) });

// A shift by a negative number, or by as many bits as there are, shifts everything out. Shifts of words count modulo 32.

function shiftLeft(words: typeof wordsOf): Loop {
  return (n, a, i, s, b, j, t, c, k, u) => {
    const x = words(a);
    const y = words(b);
    const z = words(c);
    let [from, by, to] = [2 * i, 2 * j, 2 * k];
    for (; n > 0; n--, from += 2 * s, by += 2 * t, to += 2 * u) {
      const low = x[from];
      const high = x[from + 1];
      const shift = y[by];
      const isOut = y[by + 1] !== 0 || shift < 0 || shift > 63;
      if (isOut || shift > 31) {
        z[to] = 0;
        z[to + 1] = isOut ? 0 : low << shift;
      } else {
        z[to] = low << shift;
        z[to + 1] = (high << shift) | ((low >>> 1) >>> (31 - shift));
      }
    }
  };
}

/** @param isSigned the sign comes in from the left, else zeros */
function shiftRight(words: typeof wordsOf, isSigned: boolean): Loop {
  return (n, a, i, s, b, j, t, c, k, u) => {
    const x = words(a);
    const y = words(b);
    const z = words(c);
    let [from, by, to] = [2 * i, 2 * j, 2 * k];
    for (; n > 0; n--, from += 2 * s, by += 2 * t, to += 2 * u) {
      const low = x[from];
      const high = x[from + 1];
      const shift = y[by];
      const isOut = y[by + 1] !== 0 || shift < 0 || shift > 63;
      const sign = isSigned ? high >> 31 : 0;
      const shifted = isSigned ? high >> shift : high >>> shift;
      if (isOut || shift > 31) {
        z[to] = isOut ? sign : shifted;
        z[to + 1] = sign;
      } else {
        z[to] = (low >>> shift) | ((high << 1) << (31 - shift));
        z[to + 1] = shifted;
      }
    }
  };
}

export const leftShift = made(shiftLeft);
export const signedRightShift = made(shiftRight, true);
export const unsignedRightShift = made(shiftRight, false);

/** By squares, in lanes of 64 bits, which keep the low bits of every product. */
function power(
  words: typeof wordsOf,
  lanes: BigInt64Array,
  isSigned: boolean,
  refusal: typeof negativePower,
): Loop {
  return (n, a, i, s, b, j, t, c, k, u) => {
    const exponents = words(b);
    for (; n > 0; n--, i += s, j += t, k += u) {
      let low = exponents[2 * j];
      let high = exponents[2 * j + 1];
      if (isSigned && high < 0) throw refusal();
      if (low === 2 && high === 0) {
        c[k] = a[i] * a[i];
        continue;
      }
      lanes[0] = 1n;
      lanes[1] = a[i];
      while ((low | high) !== 0) {
        if ((low & 1) !== 0) lanes[0] = lanes[0] * lanes[1];
        lanes[1] = lanes[1] * lanes[1];
        low = (low >>> 1) | (high << 31);
        high >>>= 1;
      }
      c[k] = lanes[0];
    }
  };
}

export const signedPower = made(power, new BigInt64Array(2), true, negativePower);
export const unsignedPower = made(power, new BigInt64Array(2), false, negativePower);
