// The engine's times, in nanoseconds for one call, for the operations that arrays.py times in NumPy. Prints JSON.

import * as np from "../kernel/dist/array.js";

const rounds = 15;

function sample(operation, calls) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const begin = process.hrtime.bigint();
    for (let call = 0; call < calls; call++) operation();
    times.push(Number(process.hrtime.bigint() - begin) / calls);
  }
  return times;
}

const million = np.arange(1_000_000, { dtype: "float64" });
const other = np.ones(1_000_000);
const ten = np.arange(10, { dtype: "float64" });
const square = np.arange(1_000_000, { dtype: "float64" }).reshape(1000, 1000);
const whole = np.arange(1_000_000);

const results = {
  "slice of 10^6": sample(() => million.get(np.slice(10, 900_000)), 100_000),
  "reshape of 10^6": sample(() => million.reshape(1000, 1000), 100_000),
  "add of 10": sample(() => np.add(ten, ten), 50_000),
  "copy of 10^6 float64": sample(() => million.copy(), 10),
  "a + b of 10^6 float64": sample(() => np.add(million, other), 10),
  "A.T + B of 1000x1000": sample(() => np.add(square.T, square), 5),
  "int64 a + b of 10^6": sample(() => np.add(whole, whole), 10),
  "sum of 10^6 float64": sample(() => million.sum(), 20),
};
console.log(JSON.stringify(results));
