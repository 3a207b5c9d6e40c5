// View or copy, operation by operation and source by source: the whole record, asked of NumPy itself.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython } from "../python.js";
import { alike, cross, sources } from "../sources.js";

afterAll(close);

const results = (calls: readonly string[]) => calls.map((call) => `r = ${call}`);

const index = [
  "a[...]",
  "a[:]",
  "a[1:]",
  "a[::-1]",
  "a[0]",
  "a[-1, ...]",
  "a[:, 1]",
  "a[:, ::2]",
  "a[0, 0]",
  "a[0, 0, ...]",
  "a[()]",
  "a[None]",
  "a[:, None]",
  "a[np.array(1)]",
  "a[True]",
  "a[[0, 1]]",
  "a[:, [0, 1]]",
  "a[a > 3]",
];

const rearranged = [
  "a.reshape(-1)",
  "a.reshape(a.shape)",
  "a.reshape(4, 3)",
  "a.reshape((2, -1), order='F')",
  "a.reshape(2, 6, order='A')",
  "a.reshape(3, 2, 2, copy=True)",
  "a.reshape(12, copy=False)",
  "np.reshape(a, (6, 2), order='F', copy=None)",
  "np.reshape(a, -1, order='K')",
  "a.reshape()",
  "a.ravel()",
  "a.ravel('F')",
  "a.ravel(order='A')",
  "np.ravel(a, 'K')",
  "a.flatten('K')",
  "a.T",
  "a.mT",
  "a.transpose()",
  "a.transpose(None)",
  "a.transpose(1, 0)",
  "a.transpose((0, 0))",
  "a.transpose(-1, 0)",
  "a.swapaxes(0, 0)",
  "a.swapaxes(0, 2)",
  "np.swapaxes(a, 5, 0)",
  "np.moveaxis(a, 0, -1)",
  "np.moveaxis(a, [0, 1], [1, 0])",
  "np.moveaxis(a, [0, 0], [1, 0])",
  "np.moveaxis(a, 5, 0)",
  "np.moveaxis(a, [0], [0, 1])",
  "np.rollaxis(a, 1)",
  "np.rollaxis(a, 0, 2)",
  "np.rollaxis(a, 0, 9)",
  "np.permute_dims(a)",
  "np.matrix_transpose(a)",
  "np.squeeze(a)",
  "np.squeeze(a, 0)",
  "a.squeeze(axis=(0, 0))",
  "np.expand_dims(a, 0)",
  "np.expand_dims(a, (0, -1))",
  "np.expand_dims(a, 9)",
  "np.flip(a)",
  "np.flip(a, 1)",
  "np.fliplr(a)",
  "np.flipud(a)",
  "np.rot90(a)",
  "np.rot90(a, 2)",
  "np.rot90(a, -1, (1, 0))",
  "np.rot90(a, 0)",
  "np.diagonal(a)",
  "np.diag(a, 1)",
];

const seen = [
  "np.broadcast_to(a, (2, 3, 4))",
  "np.broadcast_to(a, a.shape)",
  "np.broadcast_to(a, (3, 5))",
  "np.broadcast_arrays(a, a[:1])",
  "np.broadcast_arrays(a, 5)",
  "np.atleast_1d(a)",
  "np.atleast_2d(a)",
  "np.atleast_3d(a)",
  "np.atleast_1d(a, 5)",
  "a.view()",
  "a.view('i4')",
  "a.view('>i8')",
  "a.view('u1')",
  "a.real",
  "a.imag",
  "np.real(a)",
  "np.lib.stride_tricks.as_strided(a)",
  "np.lib.stride_tricks.as_strided(a, (0, 2), (0, 0), writeable=False)",
  "np.lib.stride_tricks.sliding_window_view(a, 2, axis=0)",
  "np.lib.stride_tricks.sliding_window_view(a, (2, 2))",
  "np.lib.stride_tricks.sliding_window_view(a, 2, axis=-1, writeable=True)",
];

const parts = [
  "np.split(a, 3)",
  "np.split(a, 2, axis=1)",
  "np.split(a, [1, 2])",
  "np.split(a, [1, 9, 2], -1)",
  "np.array_split(a, 5)",
  "np.array_split(a, 2, axis=7)",
  "np.hsplit(a, 2)",
  "np.vsplit(a, [1])",
  "np.dsplit(a, 1)",
  "np.unstack(a)",
  "np.unstack(a, axis=1)",
  "np.unstack(a, axis=4)",
];

const copies = [
  "a.copy()",
  "a.copy('K')",
  "np.copy(a)",
  "np.copy(a, order='F')",
  "a.astype('f8')",
  "a.astype('i2', order='C')",
  "a.astype('c16', 'F')",
  "a.astype('f8', copy=False)",
  "a.astype('i4', casting='safe')",
  "a.astype('?')",
  "a.astype('u1', 'K', 'same_kind')",
  "np.array(a)",
  "np.array(a, copy=None)",
  "np.array(a, copy=False, ndmin=3)",
  "np.asarray(a)",
  "np.asarray(a, order='F')",
  "np.ascontiguousarray(a)",
  "np.asfortranarray(a)",
];

const joined = [
  "np.concatenate([a])",
  "np.concatenate([a, a])",
  "np.concatenate((a, a), axis=1)",
  "np.concatenate([a, a], axis=None)",
  "np.concatenate([a, a], axis=-1, dtype='c16')",
  "np.concatenate([a, a], dtype='i2')",
  "np.concatenate([a, a], 0, dtype='i2', casting='unsafe')",
  "np.concatenate([a, a.T])",
  "np.concatenate([a, a[0]])",
  "np.concatenate([a, a], axis=3)",
  "np.concat([a[:1], a])",
  "np.stack([a, a])",
  "np.stack([a, a], axis=-1)",
  "np.stack([a, a], 1, dtype='f4', casting='unsafe')",
  "np.stack([a, a[:1]])",
  "np.hstack([a, a])",
  "np.vstack([a, a], dtype='c16')",
  "np.dstack([a, a])",
  "np.column_stack([a, a])",
];

const outs = [
  ["o = np.zeros((6, 4))", "r = np.concatenate([a, a], out=o)"],
  ["o = np.zeros((4, 6)).T", "r = np.concatenate([a, a], 0, o)"],
  ["o = np.zeros(24, 'i2')", "r = np.concatenate([a, a], axis=None, out=o, casting='unsafe')"],
  ["o = np.zeros((5, 4))", "r = np.concatenate([a, a], out=o)"],
  ["o = np.zeros(5)", "r = np.concatenate([a, a], out=o)"],
  ["o = np.zeros((6, 4))", "r = np.concatenate([a, a], out=o, dtype='f8')"],
  ["o = np.zeros((3, 2, 4), 'c16')", "r = np.stack([a, a], axis=1, out=o)"],
  ["o = np.zeros((3, 4))", "np.copyto(o, a, 'unsafe')"],
  ["o = np.zeros((2, 3, 4), 'i4')", "np.copyto(o, a)"],
  ["o = np.ones((3, 4), 'c16')", "np.copyto(o, a, where=[True, False, True, False])"],
  ["o = np.ones((4, 3)).T", "np.copyto(o, a, casting='unsafe', where=o > 0)"],
  ["np.copyto(a, 1)"],
  ["np.copyto(a, a[::-1])"],
  ["np.copyto(a, a[:1, ::-1])"],
  ["a.fill(1)"],
  ["a.fill(1.5)"],
  ["a.fill(np.array(3))"],
  ["a.fill([1, 2])"],
  ["a.real = 5"],
  ["a.imag = 5"],
  ["a.real = a[::-1].real"],
  ["a.flags.writeable = False", "r = a[1:]", "r.flags.writeable = True", "r[...] = 1"],
  [
    "a.flags.writeable = False",
    "a.setflags(write=True)",
    "a.setflags(align=False)",
    "a.setflags(0, 1)",
  ],
  ["a.setflags(uic=True)"],
  ["a.flags.aligned = False", "r = a[:1]", "a.flags.aligned = True"],
  ["a.flags['W'] = False", "r = a.flags['BEHAVED']", "s = str(a.flags)", "t = a.flags.fnc"],
  ["r = a.flags.num", "s = a.flags.farray", "t = a.flags.forc", "u = a.flags['CA']"],
  ["a.flags.owndata = True"],
  ["r = a.ndim", "s = a.size", "t = a.itemsize", "u = a.nbytes", "v = a.tolist()"],
  ["r = a.item(1)", "s = a.item(0, 1)", "t = a.item()"],
];

test("subscripts give views, scalars and copies as in NumPy", async () => {
  await sameInPython(cross(sources, results(index)));
});

test("rearranging gives views wherever NumPy does", async () => {
  const { "0-d": scalar, ...rest } = sources;
  await sameInPython(cross(rest, results(rearranged)));
  // NumPy's flip makes a scalar of an array without axes.
  const unflipped = rearranged.filter((call) => call !== "np.flip(a)");
  await sameInPython(cross({ scalar }, results(unflipped)));
});

test("broadcasting, reinterpreting and striding give views as in NumPy", async () => {
  await sameInPython(cross(sources, results(seen)));
});

test("parts are views as in NumPy", async () => {
  await sameInPython(cross(sources, results(parts)));
});

test("copies lie in memory as NumPy's", async () => {
  await sameInPython(cross(sources, results(copies)));
});

test("joined arrays lie in memory as NumPy's", async () => {
  await sameInPython(cross(sources, results(joined)));
});

test("arrays are written into, and their flags set, as in NumPy", async () => {
  await sameInPython(cross(alike, outs));
});
