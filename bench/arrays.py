"""NumPy's times for the operations of arrays.mjs: reads the name of an operation from each line, and answers with
nanoseconds for one call."""

import os
import sys
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import numpy as np  # noqa: E402 - the number of threads must be set before

ANSWER_SECONDS = 0.02


def assign(array):
    """Python's lambdas have no assignment."""
    array[3] = 3.0


million = np.arange(1_000_000, dtype="float64")
other = np.ones(1_000_000)
ten = np.arange(10.0)
square = million.copy().reshape(1000, 1000)
squared = million.copy().reshape(1000, 1000)
whole, wholes = np.arange(1_000_000), np.ones(1_000_000, "int64")
numbers = np.arange(1_000_000)
unordered = ((numbers * 7919 + (numbers >> 3) * 104729) % 1_000_003).astype("float64")
mask = unordered % 2 == 0
positions = unordered.astype("int64") % 1_000_000
bytes_, singles = positions.astype("uint8"), unordered.astype("float32")
matrix = np.arange(512 * 512.0).reshape(512, 512)
cube = np.zeros((40, 50, 60))
odd, even = cube[1::2, ::3, ::2], cube[0::2, ::3, ::2]

operations = {
    "slice view": lambda: million[10:900_000],
    "reshape view": lambda: million.reshape(1000, 1000),
    "add of 10": lambda: np.add(ten, ten),
    "a[3] read": lambda: ten[3],
    "a[3] write": lambda: assign(ten),
    "a[3] read as a property": lambda: ten[3],
    "a[3] written as a property": lambda: assign(ten),
    "copy of 10^6": million.copy,
    "a + b of 10^6": lambda: np.add(million, other),
    "A.T + B of 1000x1000": lambda: np.add(square.T, squared),
    "sum of 10^6": million.sum,
    "sum(axis=0) of 1000x1000": lambda: square.sum(0),
    "sum(axis=1) of 1000x1000": lambda: square.sum(1),
    "int64 a + b of 10^6": lambda: np.add(whole, wholes),
    "float32 a + b of 10^6": lambda: np.add(singles, singles),
    "uint8 a + b of 10^6": lambda: np.add(bytes_, bytes_),
    "bool a & b of 10^6": lambda: np.bitwise_and(mask, mask),
    "a > b of 10^6": lambda: np.greater(million, other),
    "max of 10^6": million.max,
    "a[mask] of 10^6": lambda: million[mask],
    "a[idx] of 10^6": lambda: million[positions],
    "sort of 10^6": lambda: np.sort(unordered),
    "matmul of 512x512": lambda: np.matmul(matrix, matrix),
    "str of 1000x1000": lambda: str(square),
    "shares_memory of 3-D views": lambda: np.shares_memory(odd, even),
}


def sample(operation, calls):
    """Nanoseconds that so many calls take together."""
    begin = time.perf_counter_ns()
    for _ in range(calls):
        operation()
    return time.perf_counter_ns() - begin


def calls_for(operation):
    """How many calls make one answer."""
    calls = 1
    while sample(operation, calls) < ANSWER_SECONDS * 1e9 and calls < 2**30:
        calls *= 2
    return calls


calls = {}
for line in sys.stdin:
    name = line.strip()
    if name not in calls:
        calls[name] = calls_for(operations[name])
    print(sample(operations[name], calls[name]) / calls[name], flush=True)
