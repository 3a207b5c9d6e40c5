"""Writes names.json: what NumPy's public modules and classes offer, for the table in docs/numpy-names.md.

Run with the project's Python: .venv/bin/python test/oracle/make_names.py
"""

import json
import warnings
from pathlib import Path

import numpy as np

warnings.simplefilter("ignore")

places = {
    "np": np,
    "NDArray": np.ndarray,
    "DType": np.dtype,
    "ufunc": np.ufunc,
    "flatiter": np.flatiter,
    "nditer": np.nditer,
    "broadcast": np.broadcast,
    "np.random": np.random,
    "Generator": np.random.Generator,
    "np.lib": np.lib,
    "np.lib.array_utils": np.lib.array_utils,
    "np.lib.format": np.lib.format,
    "np.lib.stride_tricks": np.lib.stride_tricks,
    "np.linalg": np.linalg,
}


def public(place):
    names = getattr(place, "__all__", None) or dir(place)
    return sorted(name for name in names if not name.startswith("_"))


names = {title: public(place) for title, place in places.items()}
names["np"] = sorted({*names["np"], *(n for n in dir(np) if not n.startswith("_"))})
path = Path(__file__).with_name("names.json")
path.write_text(json.dumps({"numpy": np.__version__, "names": names}, indent=1) + "\n")
