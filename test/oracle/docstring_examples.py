"""The examples in the docstrings of the NumPy that is installed: runs them and tells, statement by statement, all there is to see.

Reads one JSON object on stdin, place -> names, such as {"np": ["add", ...]}; writes a JSON list of docstrings. The texts are
taken from NumPy at run time and kept nowhere.
"""

import ast
import doctest
import json
import os
import sys
import tempfile
import warnings

import numpy as np
import numpy_bridge
from numpy_bridge import failure, members, report, sharing
from translate import translate, with_result

PLACES = {
    "np": np,
    "NDArray": np.ndarray,
    "DType": np.dtype,
    "ufunc": np.ufunc,
    "flatiter": np.flatiter,
    "nditer": np.nditer,
    "broadcast": np.broadcast,
    "Generator": np.random.Generator,
}
numpy_bridge.MAX_BYTES = 100_000

# Left to chance in NumPy, cleared here.
np.empty, np.empty_like = np.zeros, np.zeros_like

CANNOT_RUN = (ImportError, NameError, FileNotFoundError)


def place_of(place):
    if place in PLACES:
        return PLACES[place]
    found = np
    for part in place.split(".")[1:]:
        found = getattr(found, part)
    return found


def docstrings(names):
    """`place.name` and docstring of each documented object, once."""
    seen = set()
    for place, list_of_names in names.items():
        for name in list_of_names:
            found = getattr(place_of(place), name, None)
            text = getattr(found, "__doc__", None)
            if isinstance(text, str) and ">>>" in text and text not in seen:
                seen.add(text)
                yield f"{place}.{name}", text


def sources(text):
    """The statements of a docstring: a generator without a seed gets one, loops that take time to measure it are cut short."""
    for example in doctest.DocTestParser().get_examples(text):
        source = example.source.strip()
        yield source.replace("default_rng()", "default_rng(5)").replace("range(500)", "range(2)")


def names_in(tree, context):
    return sorted(
        {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, context)}
    )


def names_bound(tree):
    """By assignments, imports and definitions."""
    imported = {n.asname or n.name for n in ast.walk(tree) if isinstance(n, ast.alias)}
    defined = {n.name for n in tree.body if isinstance(n, (ast.FunctionDef, ast.ClassDef))}
    return sorted({*names_in(tree, (ast.Store, ast.Del)), *imported, *defined})


def execute(tree, namespace):
    """Runs one statement; the value of an expression becomes the variable `result`."""
    namespace.pop("result", None)
    if len(tree.body) == 1 and isinstance(tree.body[0], ast.Expr):
        value = eval(compile(ast.Expression(tree.body[0].value), "example", "eval"), namespace)
        if value is not None:
            namespace["result"] = value
    else:
        exec(compile(tree, "example", "exec"), namespace)


def perform(source, namespace, printed):
    """What one statement did; None if this machine cannot run it."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return None
    names = [*names_in(tree, ast.Load), *names_in(tree, ast.Store), *names_in(tree, ast.Del)]
    printed.clear()
    error = None
    try:
        execute(tree, namespace)
    except CANNOT_RUN:
        return None
    except Exception as caught:
        error = failure(caught)
    variables = {
        name: namespace[name]
        for name in [*dict.fromkeys(names), "result"]
        if name in namespace and name not in ("np", "print")
    }
    variables |= {f"printed_{k}": value for k, value in enumerate(printed)}
    variables |= members(variables)
    known = {}
    for name, value in variables.items():
        known.setdefault(id(value), name)
    arrays = {name: value for name, value in variables.items() if isinstance(value, np.ndarray)}
    return {
        "errors": [error],
        "variables": {name: report(value, known) for name, value in variables.items()},
        "sharing": sharing(arrays),
        "names": [name for name in dict.fromkeys(names) if name not in ("np", "print")],
        "reads": names_in(tree, ast.Load),
        "binds": names_bound(tree),
        "javascript": translate(with_result(source, "result")),
    }


def run(text):
    printed = []
    namespace = {"np": np, "print": lambda *args, **_: printed.extend(args)}
    statements = []
    with np.printoptions(), np.errstate(all="ignore"):
        for source in sources(text):
            with tempfile.TemporaryFile("w") as nowhere:
                stdout, sys.stdout = sys.stdout, nowhere
                try:
                    done = perform(source, namespace, printed)
                finally:
                    sys.stdout = stdout
            statements.append({"source": source, "done": done})
    return statements


def main():
    names = json.load(sys.stdin)
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        found = [
            {"name": name, "statements": run(text)} for name, text in docstrings(names)
        ]
        os.chdir("/")
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
