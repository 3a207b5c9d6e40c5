"""Evaluates Python expressions and writes what NumPy answers: arrays with their layout and bytes, values, or refusals."""

import json
import warnings

import numpy as np


def report(result):
    if isinstance(result, (list, tuple)) and any(isinstance(part, np.ndarray) for part in result):
        return [report(part) for part in result]
    if isinstance(result, np.generic):
        return {"value": result.item()}
    if not isinstance(result, np.ndarray):
        return {"value": result}
    base = result.base
    return {
        "shape": result.shape,
        "strides": result.strides,
        "flags": result.flags.num,
        "base": base.shape if isinstance(base, np.ndarray) else None if base is None else "helper",
        "dtype": result.dtype.str,
        "bytes": result.tobytes().hex(),
    }


def answer(expression, names):
    try:
        return report(eval(expression, dict(names)))
    except Exception as error:
        public = next(c for c in type(error).__mro__ if not c.__name__.startswith("_"))
        return {"error": public.__name__, "message": str(error)}


def write(path, expressions, names):
    warnings.simplefilter("ignore")
    lines = ",\n".join(f"{json.dumps(e)}: {json.dumps(answer(e, names))}" for e in expressions)
    path.write_text(f"{{\n{lines}\n}}\n")
