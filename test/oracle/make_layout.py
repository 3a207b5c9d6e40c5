"""Writes layout.json: what NumPy answers when shape functions, views and copies meet sources of every layout.

Run it with the project's Python. The sources and operations stand again, in TypeScript, in test/array/layout.test.ts.
"""

import json
import pathlib
import warnings

import numpy as np


def dense(shape, dtype="f8"):
    array = np.zeros(shape, dtype)
    array[...] = np.arange(array.size).reshape(shape)
    return array


def read_only():
    array = dense((3, 4))
    array.flags.writeable = False
    return array


def complex_values():
    array = np.zeros((2, 3), "c16")
    array.real = np.arange(6).reshape(2, 3)
    array.imag = -np.arange(6).reshape(2, 3)
    return array


SOURCES = {
    "c": lambda: dense((3, 4)),
    "f": lambda: dense((3, 4)).copy("F"),
    "strided": lambda: dense((6, 8))[::2, ::2],
    "reversed": lambda: dense((3, 4))[::-1, ::-1],
    "reversed last": lambda: dense((3, 4))[:, ::-1],
    "broadcast row": lambda: np.broadcast_to(dense((4,)), (3, 4)),
    "broadcast column": lambda: np.broadcast_to(dense((3, 1)), (3, 4)),
    "empty": lambda: dense((0, 3)),
    "empty view": lambda: dense((3, 4))[1:1],
    "0-d": lambda: np.array(5.0),
    "1-d": lambda: dense((12,)),
    "1-d step": lambda: dense((24,))[::2],
    "1-d reversed": lambda: dense((12,))[::-1],
    "length 1": lambda: dense((8,))[::3][:1],
    "permuted": lambda: dense((2, 3, 4), "i8").transpose(2, 0, 1),
    "inner ones": lambda: dense((3, 1, 4))[:, :, ::2],
    "newaxis": lambda: dense((3,))[:, None],
    "read-only": read_only,
    "unaligned": lambda: np.frombuffer(bytearray(range(33)), "i4", 8, 1),
    "big-endian": lambda: dense((2, 3), ">i4"),
    "complex": complex_values,
    "complex columns": lambda: complex_values()[:, ::2],
    "bool": lambda: np.array([[True, False], [False, True]]),
    "bytes": lambda: dense((3, 4), "u1"),
    "half": lambda: dense((2, 4), "f2"),
}

OPERATIONS = [
    "a.reshape(-1)",
    "a.reshape(a.shape)",
    "a.reshape(2, 6)",
    "a.reshape(4, 3)",
    "a.reshape(2, -1)",
    "a.reshape(3, 2, 2)",
    "a.reshape(1, 3, 4, 1)",
    "a.reshape(6, 2, order='F')",
    "a.reshape(3, 2, 2, order='F')",
    "a.reshape(2, 6, order='A')",
    "a.reshape(-1, copy=True)",
    "a.reshape(4, 3, copy=False)",
    "a.reshape(12, 1, 1)",
    "a.reshape(4, 1, 6)",
    "a.reshape(())",
    "a.reshape(-1, 0)",
    "a.reshape(5)",
    "a.ravel()",
    "a.ravel('F')",
    "a.ravel('A')",
    "a.ravel('K')",
    "a.flatten()",
    "a.flatten('F')",
    "a.flatten('A')",
    "a.flatten('K')",
    "a.T",
    "a.mT",
    "a.transpose(1, 0)",
    "a.transpose(2, 0, 1)",
    "a.swapaxes(0, -1)",
    "np.moveaxis(a, 0, -1)",
    "np.rollaxis(a, 1)",
    "a.squeeze()",
    "a.squeeze(1)",
    "np.expand_dims(a, 0)",
    "np.expand_dims(a, -1)",
    "np.expand_dims(a, (0, 2))",
    "np.atleast_1d(a)",
    "np.atleast_2d(a)",
    "np.atleast_3d(a)",
    "np.broadcast_to(a, (2, 3, 4))",
    "np.broadcast_to(a, a.shape)",
    "np.broadcast_arrays(a, np.zeros((2, 1, 1)))[0]",
    "a.view()",
    "a.view('u1')",
    "a.view('i2')",
    "a.view('f4')",
    "a.view('>i8')",
    "a.view('c16')",
    "a.real",
    "a.imag",
    "a.copy()",
    "a.copy('F')",
    "a.copy('A')",
    "a.copy('K')",
    "np.copy(a)",
    "a.astype('f8')",
    "a.astype('i4')",
    "a.astype('f4', order='C')",
    "a.astype('c8', order='F')",
    "a.astype('?')",
    "a.astype('f8', copy=False)",
    "a.astype('f8', order='C', copy=False)",
    "a.astype('u1', casting='same_kind')",
    "np.array(a)",
    "np.array(a, ndmin=3)",
    "np.array(a, copy=None, order='F')",
    "np.array(a, copy=None, ndmin=4)",
    "np.array(a, copy=False, order='C')",
    "np.asarray(a)",
    "np.asarray(a, order='C')",
    "np.asarray(a, 'f8')",
    "np.ascontiguousarray(a)",
    "np.asfortranarray(a)",
    "np.zeros_like(a)",
    "np.ones_like(a, dtype='i2')",
    "np.full_like(a, 1, order='F')",
    "np.zeros_like(a, shape=(2, 3, 2))",
    "np.zeros_like(a, shape=(2, 5))",
    "np.array([a, a])",
]


def address(array):
    return array.__array_interface__["data"][0]


def memory_start(array):
    """The address where the memory under an array begins."""
    while isinstance(array.base, np.ndarray):
        array = array.base
    if array.base is None:
        return address(array)
    return np.frombuffer(array.base, "u1").__array_interface__["data"][0]


def base_of(result, source):
    if result.base is None:
        return None
    if result.base is source:
        return "source"
    if result.base is source.base:
        return "base of the source"
    return {"shape": result.base.shape, "strides": result.base.strides}


def answer(source, operation):
    try:
        result = eval(operation, {"np": np, "a": source})
    except Exception as error:
        return {"error": type(error).__name__, "message": str(error)}
    return {
        "same": result is source,
        "shape": result.shape,
        "strides": result.strides,
        "offset": address(result) - memory_start(result),
        # NumPy marks what it will one day make read-only with the sign bit.
        "flags": result.flags.num,
        "base": base_of(result, source),
        "dtype": result.dtype.str,
        "bytes": result.tobytes().hex(),
    }


def main():
    warnings.simplefilter("ignore")
    answers = {}
    for name, make in SOURCES.items():
        source = make()
        answers[name] = {operation: answer(source, operation) for operation in OPERATIONS}
    path = pathlib.Path(__file__).with_name("layout.json")
    lines = ",\n".join(
        f"{json.dumps(name)}: {{\n"
        + ",\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in cases.items())
        + "\n}"
        for name, cases in answers.items()
    )
    path.write_text(f"{{\n{lines}\n}}\n")


if __name__ == "__main__":
    main()
