"""Writes overlap.json: random arrays over one block, and what NumPy says about the bytes they share, by work limit.

Run it with the project's Python.
"""

import json
import pathlib
import random

import numpy as np
from numpy._core import _multiarray_tests

NBYTES = 5000
LIMITS = [0, 1, 2, 3, 5, 10, 50, 1000, -1]
MEMORY = np.zeros(NBYTES, "u1")


def random_record(rng):
    itemsize = rng.choice([1, 1, 2, 4, 8, 16])
    ndim = rng.randrange(0, 5)
    top = rng.choice([6, 30, 200])
    while True:
        shape = [rng.choice([1, 2, 3, 4, 6, rng.randrange(0, 9)]) for _ in range(ndim)]
        strides = [rng.randrange(-top, top + 1) for _ in range(ndim)]
        low = sum(min(0, (n - 1) * s) for n, s in zip(shape, strides))
        high = sum(max(0, (n - 1) * s) for n, s in zip(shape, strides)) + itemsize
        if high - low <= NBYTES:
            room = min(NBYTES - (high - low), top)
            return {"itemsize": itemsize, "shape": shape, "strides": strides, "offset": -low + rng.randrange(room + 1)}


def array(record):
    dtype = {1: "u1", 2: "u2", 4: "u4", 8: "u8", 16: "c16"}[record["itemsize"]]
    return np.ndarray(record["shape"], dtype, MEMORY, record["offset"], record["strides"])


def shares(a, b, limit):
    try:
        return bool(np.shares_memory(a, b, max_work=limit))
    except np.exceptions.TooHardError:
        return "too hard"


def overlaps_itself(a, limit):
    try:
        return bool(_multiarray_tests.internal_overlap(a, max_work=limit))
    except ValueError as error:
        assert str(error) == "Exceeded max_work"
        return "too hard"


def main():
    rng = random.Random(20)
    cases = []
    for _ in range(600):
        first, second = random_record(rng), random_record(rng)
        a, b = array(first), array(second)
        cases.append(
            {
                "a": first,
                "b": second,
                "shares": [shares(a, b, limit) for limit in LIMITS],
                "may_share": [bool(np.may_share_memory(a, b, max_work=limit)) for limit in LIMITS],
                "internal": [overlaps_itself(a, limit) for limit in LIMITS[1:]],
            }
        )
    path = pathlib.Path(__file__).with_name("overlap.json")
    lines = ",\n".join(json.dumps(case) for case in cases)
    path.write_text(f'{{"limits": {json.dumps(LIMITS)}, "nbytes": {NBYTES}, "cases": [\n{lines}\n]}}\n')


if __name__ == "__main__":
    main()
