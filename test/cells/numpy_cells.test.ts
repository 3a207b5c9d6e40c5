// The same text is evaluated as a cell and as Python with NumPy 2.4, and prints the same.

import * as fc from "fast-check";
import { afterAll, test } from "vitest";
import { close } from "../oracle/numpy.js";
import { compare } from "./numpy_twin.js";

afterAll(close);

test("subscripts", async () => {
  await compare(
    [
      "a[1:3]",
      "a[:, 2]",
      "a[::-1, ::2]",
      "a[1]",
      "a[-1, -1]",
      "a[..., 0]",
      "a[0, ...]",
      "a[...]",
      "a[1:, 1:4:2]",
      "a[:, null, 2:3]",
      "a[null]",
      "a[[0, 2]]",
      "a[[0, 2], 1:3]",
      "a[:, [1, 0]]",
      "a[[0, 1], [2, 3]]",
      "a[i]",
      "a[i, 1:]",
      "a[m]",
      "a[m, 0]",
      "a[a > 20]",
      "a[a % 7 == 0]",
      "a[i[0]:]",
      "a[a[0, 1]:a[0, 3]]",
      "a[1:1]",
      "a[10:]",
      "a[-3:-1]",
      "a[:, ::-1][1:]",
      "a[1][2:]",
      "a[1:][0][1]",
      "c[1, :, 2]",
      "c[..., 1, null]",
      "c[:, ::2, ::-1]",
      "c[0][1][2]",
      "c[[1, 0], :, 1]",
      "c[:, [0, 1], [1, 2]]",
      "c[0, [0, 2], 1:]",
      "v[[1]]",
      "v[[[0, 1], [2, 3]]]",
      "v[True]",
      "v[null, :]",
      "a[9]",
      "a[1:3, 9]",
      "a[0, 0, 0]",
      "a[..., ...]",
      "a[[9]]",
      "a[::0]",
      "a[[0, 1], [0, 1, 2]]",
      "a[[True, False]]",
    ].map((code) => `r = ${code}`),
  );
});

test("random subscripts", async () => {
  const bound = fc.option(fc.integer({ min: -5, max: 7 }), { nil: "" as const, freq: 3 });
  const index = fc.oneof(
    fc.integer({ min: -4, max: 4 }).map(String),
    fc.tuple(bound, bound).map(([start, stop]) => `${start}:${stop}`),
    fc
      .tuple(bound, bound, fc.constantFrom("", -2, -1, 1, 2, 3))
      .map(([start, stop, step]) => `${start}:${stop}:${step}`),
    fc.constantFrom("...", "null", "[0, 1]", "i", "[-1]", " : ", "1 : 3", "i[0]:", "v[1]:v[3]"),
  );
  const subscript = fc
    .tuple(fc.constantFrom("a", "v", "c"), fc.array(index, { minLength: 1, maxLength: 4 }))
    .map(([name, indices]) => `r = ${name}[${indices.join(", ")}]`);
  await compare(fc.sample(subscript, { numRuns: 150, seed: 7 }));
}, 120_000);

test("operators", async () => {
  await compare(
    [
      "v + 1",
      "1 - v",
      "v * v",
      "v / 2",
      "v % 4",
      "v ** 2",
      "-v",
      "+v",
      "~v",
      "v & 3",
      "v | 8",
      "v ^ 1",
      "v << 2",
      "v >> 1",
      "a + v",
      "a - v[:1]",
      "f * 2",
      "f * 2.0",
      "v * 2.0",
      "v + 1e2",
      "1. + v",
      "v < 3",
      "v >= v[::-1]",
      "v == 2",
      "v != [0, 1, 9, 3, 4, 5]",
      "(v > 1) & (v < 4)",
      "a @ v",
      "v @ v",
      "a @ a.T",
      "a.T @ a[:, 0]",
      "2 * v @ v + 1",
      "v[1:] - v[:-1]",
      "a[1:] * 2 - a[:-1]",
      "f[0] * 2",
      "v[3] + v[2:3]",
      "f.sum() / 2",
      "a.sum() + 1",
      "a.max() - a.min()",
      "(a * 2)[1:3, ::2] + 1",
      "-f[::2] ** 2 * 1".replace("-f[::2]", "(-f[::2])"),
      "v + f",
      "a @ f",
      "v - True",
      "f // 1".replace("// 1", "% 1"),
    ].map((code) => `r = ${code}`),
  );
});

test("assignments into memory", async () => {
  await compare(
    [
      "a[1:3] = 9",
      "a[:, 1] = [7, 8, 9, 10]",
      "a[0, 0] = -1",
      "a[m] = 0",
      "a[a > 20] = 5",
      "a[::2, ::3] = a[1::2, ::3]",
      "a[...] = 3",
      "a[i] = v",
      "a[1:] += 1",
      "a[i] -= 10",
      "a[m] *= 2",
      "a[:, ::2] **= 2",
      "a += v",
      "a -= a[0]",
      "a *= 2",
      "a[0] %= 4",
      "a[1] |= 8",
      "a[1] &= 6",
      "a[2] ^= 1",
      "a[2] <<= 1",
      "a[3] >>= 2",
      "a[0, 1] += 5",
      "a[1:, 1:] -= a[:-1, :-1]",
      "v[1:] += v[:-1]",
      "v[::-1] += v",
      "f /= 2",
      "f += 1",
      "f[1:] *= 2.0",
      "a //= 1".replace("//", "%"),
      "a /= 2",
      "a += 0.5",
      "a += 1.0",
      "v[1:] = [1, 2]",
      "v[9] = 1",
      "a[:, 0] += f",
      "v += a",
    ].map((code) => `${code}\nr = ${code[0]}`),
  );
});

test("what tutorials do with rows, columns, masks and views", async () => {
  await compare([
    ...[
      "a[[0, 1]] = a[[1, 0]]",
      "a[:, [0, 1]] = a[:, [1, 0]]",
      "a[[0, 2], :] = a[[2, 0], :]",
      "a[::-1] = a",
      "a[:, ::-1] = a[:]",
      "a[...] = a[::-1, ::-1]",
      "a[a % 2 == 0] = -1",
      "a[(a > 3) & (a < 9)] *= -1",
      "a[(a < 3) | (a > 20)] = 0",
      "a[~(a > 10)] = 0",
      "a[a > a.mean()] = 0",
      "a[0] = a[1] = 5",
      "a[1:3, 1:3] += a[1:3, 1:3].T",
      "a.T[0] = 7",
      "a[:, null, 0] += 1",
      "a[1][2] = 99",
      "a[1:][0][:2] = 99",
      "a.flat[::2] = 0",
      "a.flat[3] = 50",
      "a[i, i] = [100, 200]",
      "a[np.arange(4), np.arange(4)] = 0",
      "a[[0, 0], [1, 1]] += 1",
      "a[np.ix_([0, 2], [1, 3])] = 0",
      "a[np.where(a > 20)] = 0",
      "a[np.nonzero(a < 3)] -= 1",
      "a[m][:, 0] = 5",
      "a[m, 1:3] = [[1], [2]]",
      "a[:] = f",
      "a[:, 1:] = v",
      "a[1:, 0] = a[:-1, -1]",
      "a *= a",
      "a -= a.min()",
      "c[..., 0] = c[..., -1]",
      "c[0, ..., ::2] = -1",
      "c[:, [0, 2]] = c[:, [2, 0]]",
      "v[v > 2] = v[v > 2] ** 2",
      "v[1:-1] = (v[:-2] + v[2:]) * 2",
      "v **= 2",
      "v += f[:1]",
      "v[::2], v[1::2]",
      "f[f < 0] = np.abs(f[f < 0])",
      "f **= 2",
      "m += 1",
      "m ^= m[::-1]",
      "m &= a[:, 0] > 6",
    ].map((code) => `${code}\nr = ${code[0]}`),
    ...[
      "-a[1:] + ~a[:-1]",
      "(a > 3) ^ (a % 2 == 0)",
      "~m & m",
      "m | [False, False, True, True]",
      "a[:2] @ a[:2].T",
      "a.reshape(2, 2, 2, 3).swapaxes(1, 2)[0, 1]",
      "a.T[::-1].T",
      "a[:, np.newaxis].shape[1]",
      "(a[:, :3] == a[:, 3:] - 3).all()",
      "a[a[:, 0] > 5][:, 1:3]",
      "a[a.argsort(0)[::-1][:, 0]]",
      "v[np.newaxis, :] - v[:, np.newaxis]",
      "np.r_[1:4, 0, v[:2]]",
      "np.c_[v[:3], v[3:]]",
      "a[np.s_[1:3, ::2]]",
      "np.mgrid[0:2, 0:3][1]",
      "2 ** v[:4]",
      "10 - v % 3 * 2",
      "v[1:] / v[:-1][1:].sum()",
      "a[1:3][:, 1:3][::-1][0, -1]",
      "np.where(a > 5, a, -a)[::2, 1:3]",
      "a[1:3] @ f",
      "[3, 2, 1] + v[:3] * [1, 2, 3]",
      "v[v[v[1:3]]]",
      "v[-1:-4:-1][::-2]",
      "np.add(a[0], v)[2:] ** 2",
      "a.sum(0)[1:] - a.sum(0)[:-1]",
    ].map((code) => `r = ${code}`),
  ]);
}, 60_000);

test("means and quotients are floats beside arrays, although JavaScript shows them as integers", async () => {
  await compare(
    [
      "v[:5] - v[:5].mean()",
      "v[:5] - v[:5].mean(0)",
      "v[:5].mean() - v[:5]",
      "(v[:5] - np.mean(v[:5])) / 2",
      "v * (6 / 2)",
      "v * -(6 / 2)",
      "v + 2 * (6 / 2)",
      "v * (v.size / 2)",
      "v - (v.max() + 1) / 2",
      "v - v.sum() / 5",
      "v ** (4 / 2)",
      "v + np.sqrt(4)",
      "np.array([v[:5].mean(), 1])",
      "np.array([[6 / 2], [1]])",
      "np.full(2, 6 / 2)",
      "np.maximum(v, v[:5].mean())",
      "np.where(v > 2, v, v[:5].mean())",
      "v * (6 - 2)",
      "v + v[1]",
      "v[:5].mean() + 1",
      "v.sum() / 5 + 1",
    ].map((code) => `r = ${code}`),
  );
  await compare(["v -= v[:5].mean()\nr = v", "f -= 6 / 2\nr = f", "v /= 2\nr = v"]);
});

test("whether an array has an element", async () => {
  await compare(
    ["3 in v", "9 in v", "2.5 in f", "3 in a", "v[:1] in v", "np.nan in f", "[0, 1, 2] in v"].map(
      (code) => `r = ${code}`,
    ),
  );
});
