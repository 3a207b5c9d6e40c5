// The most used loops once more, for long dense rows: eight elements a turn, which is more than twice as fast.
// They ignore the strides, which are 1.

import type { Same } from "./loops.js";

export const addFloat64: Same<Float64Array> = (n, a, i, _s, b, j, _t, c, k) => {
  const x = a.subarray(i, i + n);
  const y = b.subarray(j, j + n);
  const z = c.subarray(k, k + n);
  let m = 0;
  for (const end = n - 7; m < end; m += 8) {
    z[m] = x[m] + y[m];
    z[m + 1] = x[m + 1] + y[m + 1];
    z[m + 2] = x[m + 2] + y[m + 2];
    z[m + 3] = x[m + 3] + y[m + 3];
    z[m + 4] = x[m + 4] + y[m + 4];
    z[m + 5] = x[m + 5] + y[m + 5];
    z[m + 6] = x[m + 6] + y[m + 6];
    z[m + 7] = x[m + 7] + y[m + 7];
  }
  for (; m < n; m++) z[m] = x[m] + y[m];
};

export const subtractFloat64: Same<Float64Array> = (n, a, i, _s, b, j, _t, c, k) => {
  const x = a.subarray(i, i + n);
  const y = b.subarray(j, j + n);
  const z = c.subarray(k, k + n);
  let m = 0;
  for (const end = n - 7; m < end; m += 8) {
    z[m] = x[m] - y[m];
    z[m + 1] = x[m + 1] - y[m + 1];
    z[m + 2] = x[m + 2] - y[m + 2];
    z[m + 3] = x[m + 3] - y[m + 3];
    z[m + 4] = x[m + 4] - y[m + 4];
    z[m + 5] = x[m + 5] - y[m + 5];
    z[m + 6] = x[m + 6] - y[m + 6];
    z[m + 7] = x[m + 7] - y[m + 7];
  }
  for (; m < n; m++) z[m] = x[m] - y[m];
};

export const multiplyFloat64: Same<Float64Array> = (n, a, i, _s, b, j, _t, c, k) => {
  const x = a.subarray(i, i + n);
  const y = b.subarray(j, j + n);
  const z = c.subarray(k, k + n);
  let m = 0;
  for (const end = n - 7; m < end; m += 8) {
    z[m] = x[m] * y[m];
    z[m + 1] = x[m + 1] * y[m + 1];
    z[m + 2] = x[m + 2] * y[m + 2];
    z[m + 3] = x[m + 3] * y[m + 3];
    z[m + 4] = x[m + 4] * y[m + 4];
    z[m + 5] = x[m + 5] * y[m + 5];
    z[m + 6] = x[m + 6] * y[m + 6];
    z[m + 7] = x[m + 7] * y[m + 7];
  }
  for (; m < n; m++) z[m] = x[m] * y[m];
};

export const divideFloat64: Same<Float64Array> = (n, a, i, _s, b, j, _t, c, k) => {
  const x = a.subarray(i, i + n);
  const y = b.subarray(j, j + n);
  const z = c.subarray(k, k + n);
  let m = 0;
  for (const end = n - 7; m < end; m += 8) {
    z[m] = x[m] / y[m];
    z[m + 1] = x[m + 1] / y[m + 1];
    z[m + 2] = x[m + 2] / y[m + 2];
    z[m + 3] = x[m + 3] / y[m + 3];
    z[m + 4] = x[m + 4] / y[m + 4];
    z[m + 5] = x[m + 5] / y[m + 5];
    z[m + 6] = x[m + 6] / y[m + 6];
    z[m + 7] = x[m + 7] / y[m + 7];
  }
  for (; m < n; m++) z[m] = x[m] / y[m];
};

export const addWide: Same<BigInt64Array> = (n, a, i, _s, b, j, _t, c, k) => {
  const x = a.subarray(i, i + n);
  const y = b.subarray(j, j + n);
  const z = c.subarray(k, k + n);
  let m = 0;
  for (const end = n - 7; m < end; m += 8) {
    z[m] = x[m] + y[m];
    z[m + 1] = x[m + 1] + y[m + 1];
    z[m + 2] = x[m + 2] + y[m + 2];
    z[m + 3] = x[m + 3] + y[m + 3];
    z[m + 4] = x[m + 4] + y[m + 4];
    z[m + 5] = x[m + 5] + y[m + 5];
    z[m + 6] = x[m + 6] + y[m + 6];
    z[m + 7] = x[m + 7] + y[m + 7];
  }
  for (; m < n; m++) z[m] = x[m] + y[m];
};

export const subtractWide: Same<BigInt64Array> = (n, a, i, _s, b, j, _t, c, k) => {
  const x = a.subarray(i, i + n);
  const y = b.subarray(j, j + n);
  const z = c.subarray(k, k + n);
  let m = 0;
  for (const end = n - 7; m < end; m += 8) {
    z[m] = x[m] - y[m];
    z[m + 1] = x[m + 1] - y[m + 1];
    z[m + 2] = x[m + 2] - y[m + 2];
    z[m + 3] = x[m + 3] - y[m + 3];
    z[m + 4] = x[m + 4] - y[m + 4];
    z[m + 5] = x[m + 5] - y[m + 5];
    z[m + 6] = x[m + 6] - y[m + 6];
    z[m + 7] = x[m + 7] - y[m + 7];
  }
  for (; m < n; m++) z[m] = x[m] - y[m];
};

export const multiplyWide: Same<BigInt64Array> = (n, a, i, _s, b, j, _t, c, k) => {
  const x = a.subarray(i, i + n);
  const y = b.subarray(j, j + n);
  const z = c.subarray(k, k + n);
  let m = 0;
  for (const end = n - 7; m < end; m += 8) {
    z[m] = x[m] * y[m];
    z[m + 1] = x[m + 1] * y[m + 1];
    z[m + 2] = x[m + 2] * y[m + 2];
    z[m + 3] = x[m + 3] * y[m + 3];
    z[m + 4] = x[m + 4] * y[m + 4];
    z[m + 5] = x[m + 5] * y[m + 5];
    z[m + 6] = x[m + 6] * y[m + 6];
    z[m + 7] = x[m + 7] * y[m + 7];
  }
  for (; m < n; m++) z[m] = x[m] * y[m];
};
