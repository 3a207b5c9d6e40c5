"""Runs small programs with NumPy and tells everything about the arrays they made.

One JSON request a line on stdin, one JSON answer a line on stdout. A request is {"programs": [[line, ...], ...]};
a line is one Python statement. Each program has a namespace of its own, with `np` in it. With "translate": true the answers
also have the lines as JavaScript.
"""

import base64
import json
import signal
import sys
import warnings

import numpy as np
from translate import translate, with_result

MAX_WORK = 100_000  # candidates the exact sharing query may try
MAX_BYTES = 1_000_000  # larger arrays are reported without their bytes
MAX_SECONDS = 60  # of processor time for a request: what never ends would go on after those who asked


def owner_of(array):
    """The array at the end of the base chain, through the helper objects that `as_strided` puts between."""
    owner = array
    base = array.base
    while base is not None:
        if isinstance(base, np.ndarray):
            owner = base
        base = getattr(base, "base", None)
    return owner


def address(array):
    return array.__array_interface__["data"][0]


def offset_of(array):
    """Bytes from the start of the memory; None for an operand of an iterator, which does not tell."""
    owner = owner_of(array)
    if isinstance(owner.base, np.nditer):
        return None
    start = np.frombuffer(owner.base, "u1") if isinstance(owner.base, bytes) else owner
    return address(array) - address(start)


def content(value):
    if value.nbytes > MAX_BYTES:
        return None
    return base64.b64encode(value.tobytes()).decode()


def python_value(value):
    """A scalar in a list as Python's own value."""
    if isinstance(value, np.generic):
        return value.item()
    raise TypeError


def text_of(make, value):
    """None for text whose code points do not exist, which Python cannot show."""
    try:
        return make(value)
    except (SystemError, ValueError):
        return None


def report(value, names):
    """What can be observed of one value. `names` maps the id of every variable's object to the variable."""
    if isinstance(value, np.ndarray):
        if value.base is None:
            base = None
        else:
            base = names.get(id(value.base), "hidden")
        return {
            "kind": "array",
            "same": names[id(value)],
            "bytes": content(value),
            "dtype": value.dtype.str,
            "shape": value.shape,
            "strides": value.strides,
            "offset": offset_of(value),
            "flags": value.flags.num,
            "base": base,
            "str": text_of(str, value),
            "repr": text_of(repr, value),
        }
    if isinstance(value, np.generic):
        return {
            "kind": "scalar",
            "bytes": content(value),
            "dtype": value.dtype.str,
            "str": text_of(str, value),
            "repr": text_of(repr, value),
        }
    answer = {"kind": "python", "str": str(value), "repr": repr(value)}
    try:
        answer["value"] = json.loads(json.dumps(value, allow_nan=False, default=python_value))
    except (TypeError, ValueError):
        pass
    return answer


def shares(a, b):
    try:
        return np.shares_memory(a, b, max_work=MAX_WORK)
    except np.exceptions.TooHardError:
        return None


def sharing(arrays):
    """For every pair of arrays with one owner: names, shares_memory, may_share_memory."""
    items = list(arrays.items())
    owners = [id(owner_of(array)) for _, array in items]
    pairs = []
    for j, (second, b) in enumerate(items):
        for i, (first, a) in enumerate(items[:j]):
            if owners[i] == owners[j]:
                pairs.append([first, second, shares(a, b), bool(np.may_share_memory(a, b))])
    return pairs


def failure(error):
    """Class and message; of NumPy's private classes the first public ancestor."""
    public = next(c for c in type(error).__mro__ if not c.__name__.startswith("_"))
    return {"class": public.__name__, "message": str(error)}


def members(variables):
    """The arrays in lists and tuples, as variables of their own: `r_0`, `r_1`, ..."""
    return {
        f"{name}_{k}": item
        for name, value in variables.items()
        if isinstance(value, (list, tuple))
        for k, item in enumerate(value)
        if isinstance(item, np.ndarray)
    }


def with_results(lines):
    """The lines with the value of each expression that stands alone in a variable, so that it is compared as well."""
    return [with_result(line, f"result_{k}") for k, line in enumerate(lines)]


def run(lines, with_members=False):
    printed = []
    namespace = {"np": np, "print": lambda *values: printed.extend(values)}
    errors = []
    for line in lines:
        try:
            exec(line, namespace)
            errors.append(None)
        except Exception as error:
            errors.append(failure(error))
    variables = {
        name: value
        for name, value in namespace.items()
        if name not in ("np", "print", "__builtins__") and not isinstance(value, type(np))
    }
    variables |= {f"printed_{k}": value for k, value in enumerate(printed)}
    if with_members:
        variables |= members(variables)
    names = {}
    for name, value in variables.items():
        names.setdefault(id(value), name)
    arrays = {name: value for name, value in variables.items() if isinstance(value, np.ndarray)}
    return {
        "errors": errors,
        "variables": {name: report(value, names) for name, value in variables.items()},
        "sharing": sharing(arrays),
    }


def main():
    warnings.simplefilter("ignore")
    np.seterr(all="ignore")
    print(json.dumps({"numpy": np.__version__}), flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        if hasattr(signal, "setitimer"):  # not on Windows
            signal.setitimer(signal.ITIMER_VIRTUAL, MAX_SECONDS)
        translated = request.get("translate", False)
        programs = [with_results(p) if translated else p for p in request["programs"]]
        reports = [run(lines, translated) for lines in programs]
        if translated:
            for answer, lines in zip(reports, programs):
                answer["javascript"] = [translate(line) for line in lines]
        print(json.dumps(reports), flush=True)


if __name__ == "__main__":
    main()
