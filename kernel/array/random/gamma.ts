// Gamma and beta numbers: Marsaglia and Tsang's method, and Johnk's for small parameters.

import { exponentials, exponentials32, normals, normals32 } from "./normal.js";
import type { PCG64 } from "./pcg64.js";

const { fround } = Math;

/** A function that draws standard gamma doubles of a shape. */
export function gammas(source: PCG64): (shape: number) => number {
  const exponential = exponentials(source);
  const normal = normals(source);
  return (shape) => {
    if (shape === 1) return exponential();
    if (shape === 0) return 0;
    if (shape < 1) {
      for (;;) {
        const u = source.double();
        const v = exponential();
        if (u <= 1 - shape) {
          const x = u ** (1 / shape);
          if (x <= v) return x;
        } else {
          const y = -Math.log((1 - u) / shape);
          const x = (1 - shape + shape * y) ** (1 / shape);
          if (x <= v + y) return x;
        }
      }
    }
    const b = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * b);
    for (;;) {
      let x: number;
      let v: number;
      do {
        x = normal();
        v = 1 + c * x;
      } while (v <= 0);
      v = v * v * v;
      const u = source.double();
      if (u < 1 - 0.0331 * (x * x) * (x * x)) return b * v;
      if (Math.log(u) < 0.5 * x * x + b * (1 - v + Math.log(v))) return b * v;
    }
  };
}

/** The same in single precision. */
export function gammas32(source: PCG64): (shape: number) => number {
  const exponential = exponentials32(source);
  const normal = normals32(source);
  return (given) => {
    const shape = fround(given);
    if (shape === 1) return exponential();
    if (shape === 0) return 0;
    if (shape < 1) {
      const rest = fround(1 - shape);
      const power = fround(1 / shape);
      for (;;) {
        const u = source.single();
        const v = exponential();
        if (u <= rest) {
          const x = fround(u ** power);
          if (x <= v) return x;
        } else {
          const y = fround(-Math.log(fround(fround(1 - u) / shape)));
          const x = fround(fround(rest + fround(shape * y)) ** power);
          if (x <= fround(v + y)) return x;
        }
      }
    }
    const b = fround(shape - fround(1 / 3));
    const c = fround(1 / fround(Math.sqrt(fround(9 * b))));
    for (;;) {
      let x: number;
      let v: number;
      do {
        x = normal();
        v = fround(1 + fround(c * x));
      } while (v <= 0);
      v = fround(fround(v * v) * v);
      const u = source.single();
      const square = fround(x * x);
      if (u < fround(1 - fround(fround(fround(0.0331) * square) * square))) return fround(b * v);
      const bound = fround(b * fround(fround(1 - v) + fround(Math.log(v))));
      if (fround(Math.log(u)) < fround(fround(fround(0.5 * x) * x) + bound)) return fround(b * v);
    }
  };
}

const TINY = 3e-103;

/** A function that draws beta doubles. */
export function betas(source: PCG64): (a: number, b: number) => number {
  const gamma = gammas(source);
  return (a, b) => {
    if (a > 1 || b > 1) {
      const first = gamma(a);
      return first / (first + gamma(b));
    }
    if (a < TINY && b < TINY) return (a + b) * source.double() < a ? 1 : 0;
    for (;;) {
      const u = source.double();
      const v = source.double();
      const x = u ** (1 / a);
      const y = v ** (1 / b);
      if (x + y > 1 || u + v === 0) continue;
      if (x > 0 && y > 0) return x / (x + y);
      // Both are too small for a double: their logarithms are not.
      const difference = Math.log(u) / a - Math.log(v) / b;
      return difference > 0
        ? Math.exp(-Math.log1p(Math.exp(-difference)))
        : Math.exp(difference - Math.log1p(Math.exp(difference)));
    }
  };
}
