"""Writes casts.json: NumPy's conversions between all data types, as bytes, and its tables of what may be cast.

Run it with the project's Python. Every item is converted alone: NumPy's vectorised loops disagree with its own scalar
loops on floats that no uint32 can hold.
"""

import json
import pathlib
import warnings

import numpy as np

NAMES = "? i1 u1 i2 u2 i4 u4 i8 u8 f2 f4 f8 c8 c16 >i2 >u4 >i8 >f2 >f4 >f8 >c8 >c16".split()
NATIVE = [name for name in NAMES if not name.startswith(">")]

FLOATS = [
    0.0, -0.0, 0.5, -0.5, 1.0, 1.9, -1.9, 2.5, 127.0, 128.0, 255.0, 256.0, 300.0, -300.0, 2049.0, 2050.5, 32768.0,
    65504.0, 65519.0, 65520.0, 70000.0, 6e-8, 2.9e-8, 3e-8, 6.1e-5, 1e-40, 1e-46, 16777217.0, 2.0**31, -(2.0**31), 2.0**31 + 0.5,
    -(2.0**31) - 1, 2.0**32, 2.0**32 + 5, 2.0**53 + 2, 2.0**63, 2.0**63 + 2**12, -(2.0**63), -(2.0**63) - 2**12, 1.8e19, 2.0**64,
    1e30, -1e30, 3.5e38, 1e300, np.nan, np.inf, -np.inf, -1.0, -5e9,
]
INTEGERS = [
    0, 1, -1, 2, 100, 127, 128, 255, 256, -128, -129, 2047, 2049, 2051, 32767, 32768, 65519, 65520, 65535, 65536, 2**24 + 1,
    2**24 + 3, 2**25 + 2, 2**31 - 1, 2**31, -(2**31), 2**32 - 1, 2**32, 2**32 + 7, 2**53 - 1, 2**53, 2**53 + 1, 2**53 + 3, -(2**53) - 1,
    2**54 + 2, 2**62 + 2**38, 2**62 + 2**38 + 1, 2**62 + 2**38 - 1, -(2**62) - 2**38, -(2**62) - 2**38 - 1, 2**63 - 1, 2**63 - 512,
    2**63 - 513, -(2**63), 2**63, 2**63 + 2**39, 2**63 + 2**39 + 1, 2**64 - 1, 2**64 - 2**39,
]


def values(dtype):
    if dtype.kind == "b":
        return np.array([False, True])
    if dtype.kind in "iu":
        info = np.iinfo(dtype)
        return np.array([v for v in INTEGERS if info.min <= v <= info.max], dtype)
    if dtype.kind == "f":
        return np.array(FLOATS).astype(dtype)
    made = np.zeros(len(FLOATS), dtype)
    made.real = FLOATS
    made.imag = FLOATS[::-1]
    return made


def main():
    warnings.simplefilter("ignore")
    np.seterr(all="ignore")
    items = {}
    for name in NAMES:
        source = values(np.dtype(name))
        results = {}
        for target in NAMES:
            parts = [source[k : k + 1].astype(target).tobytes() for k in range(len(source))]
            results[target] = b"".join(parts).hex()
        items[name] = {"bytes": source.tobytes().hex(), "to": results}
    allowed = {
        rule: {a: [b for b in NAMES if np.can_cast(a, b, rule)] for a in NAMES}
        for rule in ("no", "equiv", "safe", "same_kind")
    }
    path = pathlib.Path(__file__).with_name("casts.json")
    path.write_text(json.dumps({"items": items, "allowed": allowed}, indent=0) + "\n")


if __name__ == "__main__":
    main()
