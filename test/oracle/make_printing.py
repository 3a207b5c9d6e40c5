"""Makes printing.json: arrays of every dtype with the texts NumPy gives them.

Run it with the oracle's Python: .venv/bin/python test/oracle/make_printing.py
"""

import base64
import json
from pathlib import Path

import numpy as np

np.seterr(all="ignore")
random = np.random.default_rng(17)
cases = []


def add(array, **options):
    """One case. With options it is `array2string` of them, else `str` and `repr`."""
    array = np.ascontiguousarray(array).reshape(np.shape(array))
    case = {
        "dtype": array.dtype.str,
        "shape": array.shape,
        "bytes": base64.b64encode(array.tobytes()).decode(),
    }
    if options:
        case["options"] = options
        case["text"] = np.array2string(array, **options)
    else:
        case["str"] = str(array)
        case["repr"] = repr(array)
    cases.append(case)


DTYPES = "? i1 u1 i2 u2 i4 u4 i8 u8 f2 f4 f8 c8 c16".split()
SWAPPED = ">i2 >u4 >i8 >f2 >f4 >f8 >c8 >c16".split()
SHAPES = [(), (0,), (1,), (3,), (0, 3), (2, 0), (1, 1), (2, 3), (2, 2, 2), (1, 3, 1, 2)]

# Every dtype in every shape: 0, 1, 2, ... and as random bytes.
for code in DTYPES + SWAPPED:
    dtype = np.dtype(code)
    for shape in SHAPES:
        add(np.arange(np.prod(shape, dtype=int)).reshape(shape).astype(dtype))
    for shape in [(), (2,), (5,), (3, 4)]:
        size = int(np.prod(shape)) * dtype.itemsize
        add(np.frombuffer(random.bytes(size), dtype).reshape(shape))
    if dtype.kind in "iu":
        limits = np.iinfo(dtype)
        add(np.array([limits.min, limits.max, 0], dtype))

# Floats: notation, precision, signs, and what is not finite.
FLOATS = [
    [0.0, -0.0],
    [-0.0],
    [1, 2, 3],
    [1.5, -2.25, 3],
    [0.1, 0.2, 0.3],
    [1 / 3, 2 / 3, 1],
    [1e-4, 1],
    [9.9e-5, 0.05],
    [0.0001, 0.1],
    [0.001, 1.001],
    [1, 1000],
    [1, 1001],
    [1, 1000.1],
    [0.0, 1e-5],
    [123456.789, 1],
    [999, 0.999],
    [1000, 1],
    [999999, 999],
    [1000000, 1000],
    [99999999, 1e6],
    [1e8, 1],
    [1e16, 1e15],
    [1e100, 1],
    [1e-100, 1e100],
    [1e300, -1e-300],
    [5e-324, 1.7976931348623157e308],
    [np.nan],
    [np.inf],
    [-np.inf],
    [np.nan, 1],
    [np.nan, -1],
    [np.inf, 1.25],
    [-np.inf, 1.25],
    [np.nan, np.inf, -np.inf, 0],
    [np.nan, 1e-10, 5],
    [-np.inf, 1e20, -1],
    [0.123456785, 0.123456775],
    [0.5, 1.5, 2.5],
    [1.000000005, 1.000000015],
    [99.999999999, 1],
    [0.99999999999, 0.5],
    [9.9999999999e-5, 1e-4],
    [1.23456789012e-7, 1e-7],
    [1 / 7, 22 / 7, 1e5 / 7],
    [2**24, 2**25 + 2],
    [16777217, 3],
    [1e23, 1e22],
    [65504, 6e-8],
    [0.1 + 0.2],
    [-1.5, 10, 100.125],
]
for code in ["f2", "f4", "f8", ">f8"]:
    for values in FLOATS:
        array = np.array(values).astype(code)
        add(array)
        add(array[0])
        if code == ">f8":
            continue
        add(array, precision=3)
        add(array, suppress_small=True)
        add(array, floatmode="fixed", precision=4)
        add(array, floatmode="unique")
        add(array, floatmode="maxprec_equal")
        add(array, sign="+")
        add(array, sign=" ", precision=2)
        add(array, floatmode="fixed", precision=0)
        add(array, precision=25, floatmode="fixed")

for code in ["c8", "c16"]:
    for values in FLOATS:
        array = np.array([complex(x, y) for x, y in zip(values, values[::-1])]).astype(code)
        add(array)
        add(array[0])
        add(np.conj(array)[0])
        add((array * 1j)[0])
        add(array, precision=2, suppress_small=True)
        add(array, sign=" ")
        add(array, floatmode="fixed", precision=2)
add(np.array([[1 + 2j, -3.5j], [1e10, np.nan]]))

# Lines: breaks, brackets, and dtypes that come on a line of their own.
for n in [17, 18, 19, 24, 25, 26, 30, 37, 38, 60]:
    add(np.arange(n))
    add(np.arange(n, dtype="i1"))
    add(np.arange(n).astype("f4"))
    add(np.arange(n) / 7)
    add(np.arange(n) % 2 == 0)
    add(np.arange(n).astype(">i4"))
for shape in [(2, 40), (40, 2), (2, 3, 30), (2, 2, 2, 2, 2), (1, 1, 1, 30), (3, 1, 26)]:
    add(np.arange(np.prod(shape)).reshape(shape))
    add(np.arange(np.prod(shape), dtype="i2").reshape(shape))
    add(np.arange(np.prod(shape)).reshape(shape) * 1.5)
for width in [1, 2, 10, 20, 40, 75, 200]:
    add(np.arange(30), max_line_width=width)
    add(np.arange(30).reshape(2, 15), max_line_width=width, separator=", ", prefix="array(", suffix=")")
    add(np.arange(8).reshape(2, 2, 2) - 4, max_line_width=width, separator=",")
    add(np.array([123456789012345, 1]), max_line_width=width)
for separator in [",", "; ", "", "  ", " | "]:
    add(np.arange(12).reshape(3, 4), separator=separator, prefix="abc")
    add(np.arange(40), separator=separator)
for sign in "+ -":
    add(np.arange(5), sign=sign)
    add(np.arange(5) - 2, sign=sign)
    add(-np.arange(5) - 1, sign=sign)

# Summaries: only the corners are shown, and only they decide the format.
large = np.arange(1200)
add(large)
add(large.astype("u2"))
add(large.astype(">i4"))
add(large % 3 == 0)
add(large / 3)
add(np.where(large == 600, 1e50, large))
add(np.where(large == 1199, 1e50, large))
add(np.where(large == 600, np.nan, large))
add(large + 1j)
add(large.reshape(30, 40))
add(large.reshape(2, 600))
add(large.reshape(600, 2))
add(large.reshape(12, 10, 10).astype("f4"))
add(large.reshape(2, 5, 12, 10))
add(np.arange(1001))
add(np.arange(1000))
add(np.zeros((6, 6, 6, 6), "i1"))
add(np.zeros((7, 6, 6, 6), "i1"))
add(np.zeros((1001, 1), "f2"))
for threshold in [0, 5, 11, 12, 13]:
    for edgeitems in [1, 2, 3]:
        add(np.arange(12), threshold=threshold, edgeitems=edgeitems)
        add(np.arange(24).reshape(4, 6) / 4, threshold=threshold, edgeitems=edgeitems, separator=", ")
        add(np.arange(60).reshape(5, 3, 4), threshold=threshold, edgeitems=edgeitems)
add(np.arange(100), threshold=10, edgeitems=20, max_line_width=30)

# Random arrays.
for _ in range(150):
    code = str(random.choice(["f2", "f4", "f8", "c8", "c16"]))
    shape = tuple(int(n) for n in random.integers(1, 5, random.integers(1, 4)))
    scale = 10.0 ** random.integers(-6, 7)
    array = (random.normal(size=shape) * scale).astype(code)
    if random.random() < 0.3:
        array = np.round(array, 2)
    if random.random() < 0.3:
        array.flat[random.integers(array.size)] = random.choice([np.nan, np.inf, -np.inf, 0])
    add(array)

path = Path(__file__).with_name("printing.json")
lines = ",\n".join(json.dumps(case) for case in cases)
path.write_text(f'{{"numpy": "{np.__version__}", "cases": [\n{lines}\n]}}\n')
print(f"{len(cases)} cases, {path.stat().st_size} bytes")
