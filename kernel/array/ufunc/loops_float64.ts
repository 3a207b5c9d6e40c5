// The most used loops over float64 alone: a loop that never meets another lane is much faster.

import type { Same } from "./loops.js";

export const float64 = {
  add(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] + b[j];
  },
  subtract(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] - b[j];
  },
  multiply(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] * b[j];
  },
  divide(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] / b[j];
  },
} satisfies Record<string, Same<Float64Array>>;
