"""Writes overlap.json: random arrays over one block, and what NumPy says about the bytes they share, by work limit.

Run it with the project's Python.
"""

import json
import mmap
import pathlib
import random

import numpy as np
from numpy._core import _multiarray_tests

NBYTES = 5000
# So many bytes are addressed, and none is touched.
FAR = 2**44
# Linux's MAP_NORESERVE, which Python has no name for.
NO_RESERVE = 0x4000
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


def far_records(rng):
    """Two arrays with strides far beyond 32 bits that meet, or just miss each other."""
    def record(offset):
        ndim = rng.randrange(1, 4)
        unit = rng.choice([1, 1, 8, 360, 2**20])
        return {
            "itemsize": rng.choice([1, 2, 4, 8, 16]),
            "shape": [rng.randrange(1, 7) for _ in range(ndim)],
            "strides": [rng.choice([-1, 1]) * unit * rng.randrange(2 ** rng.choice([21, 30, 39]) // unit) for _ in range(ndim)],
            "offset": offset,
        }

    def some_element(one):
        return sum(rng.randrange(n) * stride for n, stride in zip(one["shape"], one["strides"]))

    first, second = record(FAR // 2), record(0)
    second["offset"] = first["offset"] + some_element(first) - some_element(second) + rng.choice([0, 0, 7, -3, 64, rng.randrange(2**30)])
    return first, second


def array(record, memory=MEMORY):
    dtype = {1: "u1", 2: "u2", 4: "u4", 8: "u8", 16: "c16"}[record["itemsize"]]
    return np.ndarray(record["shape"], dtype, memory, record["offset"], record["strides"])


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
    far = mmap.mmap(-1, FAR, flags=mmap.MAP_PRIVATE | NO_RESERVE)
    for n in range(900):
        if n < 600:
            first, second = random_record(rng), random_record(rng)
            a, b = array(first), array(second)
        else:
            first, second = far_records(rng)
            a, b = array(first, far), array(second, far)
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
    path.write_text(f'{{"limits": {json.dumps(LIMITS)}, "nbytes": {NBYTES}, "far": {FAR}, "cases": [\n{lines}\n]}}\n')


if __name__ == "__main__":
    main()
