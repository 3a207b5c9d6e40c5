// Attributes that are set, and resize in place: sources of every layout, asked of NumPy itself.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { sameInPython } from "../python.js";
import { alike, cross, sources } from "../sources.js";

afterAll(close);

test("setting the shape reshapes in place where no element need move, as in NumPy", async () => {
  const shapes = ["(2, 6)", "12", "-1", "(2, -1)", "(4, 3)", "(5,)", "(2, -1, -1)", "(12, 1, 1)"];
  const more = ["None", "'x'", "(2.5,)", "()", "(3, 4)", "(0, 3)", "(3, 0, 5)", "(1,) * 65"];
  const set = [...shapes, ...more].map((shape) => `a.shape = ${shape}`);
  const inViews = [
    "v = a.T; v.shape = 12",
    "v = a[1:]; v.shape = (2, 2, 2)",
    "v = a.reshape(-1); v.shape = (3, 4)",
  ];
  await sameInPython(cross(sources, set));
  await sameInPython(
    cross(
      alike,
      inViews.map((line) => line.split("; ")),
    ),
  );
});

test("setting the strides walks the same memory otherwise, as in NumPy", async () => {
  const strides = [
    "(8, 8)",
    "(8,)",
    "(32, 8.5)",
    "8",
    "(100, 8)",
    "(-8, 8)",
    "(4, 8)",
    "None",
    "(16,)",
    "()",
    "(0, 0)",
  ];
  const set = strides.map((given) => `a.strides = ${given}`);
  const { "1-d": _, "1-d step": __, ...rest } = sources;
  await sameInPython(cross(rest, set));
  await sameInPython(
    cross({ c: ["b = np.arange(12.0).reshape(3, 4).copy()"] }, [
      ["a = b[1:]", "a.strides = (-32, 8)"],
      ["a = b[::-1]", "a.strides = (-32, 8)", "a[0] = 7"],
      ["a = b[::-1]", "a.strides = (32, 8)"],
      ["a = b[:0]", "a.strides = (1000, 8)"],
    ]),
  );
});

test("setting the data type reads the same bytes otherwise, as in NumPy", async () => {
  const types = [
    "'i4'",
    "'c16'",
    "'i8'",
    "'>f8'",
    "None",
    "'zz'",
    "'u1'",
    "'f4'",
    "np.dtype('i2')",
  ];
  await sameInPython(
    cross(
      sources,
      types.map((type) => `a.dtype = ${type}`),
    ),
  );
});

test("resize changes shape and size in place, as in NumPy", async () => {
  const shapes = [
    "2, 6",
    "(2, 6)",
    "20",
    "5",
    "",
    "()",
    "None",
    "-1",
    "(2, -3)",
    "0",
    "(0, 3)",
    "2.5",
    "3, 4",
    "4, 3",
    "(1,) * 65",
    "12",
    "1, 2, None",
  ];
  const { "read-only": readOnly, ...rest } = sources;
  const resized = shapes.map(
    (shape) => `a.resize(${shape}${shape === "" ? "" : ", "}refcheck=False)`,
  );
  await sameInPython(cross(rest, resized));
  await sameInPython(
    cross({ readOnly }, ["a.resize(6, refcheck=False)", "a.resize(4, 3, refcheck=False)"]),
  );
});

test("views made before a resize keep the old memory", () => {
  const a = np.arange(3);
  const view = a.get(np.slice(1)) as np.NDArray;
  a.resize(5);
  expect(a.tolist()).toEqual([0, 1, 2, 0, 0]);
  a.fill(9);
  expect(view.tolist()).toEqual([1, 2]);
  expect(np.shares_memory(a, view)).toBe(false);
});

test("after a resize the array tells of the new memory, unless it kept the old one", () => {
  const a = np.arange(4);
  a.resize(2, 2);
  expect(a.origin.operation).toBe("arange");
  a.resize(6);
  expect(a.origin).toMatchObject({ operation: "resize", verdict: "new" });
  expect(a.origin.reason).toMatch(/the others are zero\.$/);
  a.resize(1);
  expect(a.origin.reason).toMatch(/as many of the old elements as fit/);
});

test("attributes that only tell refuse to be set by NumPy's words", async () => {
  const names = ["ndim", "size", "T", "mT", "base", "itemsize", "nbytes", "flags"];
  await sameInPython(names.map((name) => ["a = np.zeros((2, 2))", `a.${name} = 3`]));
});

test("bytes are told in every order, and swapped in copies and in place", async () => {
  const told = ["", "'C'", "'F'", "'A'", "'K'", "'Z'", "order='F'"];
  const bytes = told.map((order) => `r = list(a.tobytes(${order}))`);
  const swapped = ["r = a.byteswap()", "r = a.byteswap(True)", "r = a.byteswap(inplace=True)"];
  await sameInPython(
    cross(sources, [
      ...bytes,
      ...swapped,
      "r = a.device",
      "r = a.to_device('cpu')",
      "r = a.to_device('gpu')",
    ]),
  );
});
