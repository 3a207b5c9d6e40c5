"""NumPy's times for the operations of arrays.mjs, in nanoseconds for one call. Prints JSON."""

import json
import os
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import numpy as np  # noqa: E402 - the number of threads must be set before

ROUNDS = 15


def sample(operation, calls):
    """Nanoseconds for one call of `operation`, for each round."""
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter_ns()
        for _ in range(calls):
            operation()
        times.append((time.perf_counter_ns() - begin) / calls)
    return times


million = np.arange(1_000_000, dtype="float64")
other = np.ones(1_000_000)
ten = np.arange(10.0)
square = np.arange(1_000_000.0).reshape(1000, 1000)
whole = np.arange(1_000_000)

results = {
    "slice of 10^6": sample(lambda: million[10:900_000], 100_000),
    "reshape of 10^6": sample(lambda: million.reshape(1000, 1000), 100_000),
    "add of 10": sample(lambda: ten + ten, 50_000),
    "copy of 10^6 float64": sample(million.copy, 10),
    "a + b of 10^6 float64": sample(lambda: million + other, 10),
    "A.T + B of 1000x1000": sample(lambda: square.T + square, 5),
    "int64 a + b of 10^6": sample(lambda: whole + whole, 10),
    "sum of 10^6 float64": sample(million.sum, 20),
}
print(json.dumps(results))
