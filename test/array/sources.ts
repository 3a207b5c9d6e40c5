// Arrays of every layout, as lines of Python that end with one called `a`.

/** Two axes of 3 and 4, twelve elements: for functions that care about lengths. */
export const alike: Readonly<Record<string, readonly string[]>> = {
  c: ["a = np.arange(12.0).reshape(3, 4).copy()"],
  view: ["a = np.arange(12.0).reshape(3, 4)"],
  f: ["a = np.arange(12.0).reshape(3, 4).copy('F')"],
  transposed: ["b = np.arange(12).reshape(4, 3)", "a = b.T"],
  strided: ["b = np.arange(48.0).reshape(6, 8)", "a = b[::2, ::2]"],
  reversed: ["b = np.arange(12.0).reshape(3, 4)", "a = b[::-1, ::-1]"],
  "reversed last": ["b = np.arange(12, dtype='i4').reshape(3, 4).copy()", "a = b[:, ::-1]"],
  "broadcast row": ["b = np.arange(4.0)", "a = np.broadcast_to(b, (3, 4))"],
  "broadcast column": ["b = np.arange(3.0).reshape(3, 1)", "a = np.broadcast_to(b, (3, 4))"],
  "read-only": ["a = np.arange(12, dtype='f4').reshape(3, 4).copy()", "a.flags.writeable = False"],
  "big-endian": ["a = np.arange(12).reshape(3, 4).astype('>i4')"],
  complex: ["b = np.arange(12.0).reshape(3, 4)", "a = b - 2j"],
  bytes: ["a = np.arange(12, dtype='u1').reshape(3, 4).copy()"],
  half: ["a = np.arange(12, dtype='f2').reshape(3, 4).copy()"],
  bool: ["b = np.arange(12).reshape(3, 4)", "a = b % 3 == 0"],
};

/** Other shapes and memories. */
export const unlike: Readonly<Record<string, readonly string[]>> = {
  empty: ["a = np.zeros((0, 3))"],
  "empty view": ["b = np.arange(12.0).reshape(3, 4)", "a = b[1:1]"],
  "0-d": ["a = np.array(5.0)"],
  "1-d": ["a = np.arange(12)"],
  "1-d step": ["b = np.arange(24.0)", "a = b[::2]"],
  "1-d reversed": ["b = np.arange(12.0)", "a = b[::-1]"],
  "length 1": ["b = np.arange(8.0)", "c = b[::3]", "a = c[:1]"],
  permuted: ["b = np.arange(24).reshape(2, 3, 4)", "a = b.transpose(2, 0, 1)"],
  "inner ones": ["b = np.arange(12.0).reshape(3, 1, 4)", "a = b[:, :, ::2]"],
  newaxis: ["b = np.arange(3.0)", "a = b[:, None]"],
  unaligned: ["b = np.arange(33, dtype='u1')", "c = b[1:]", "a = c.view('i4')"],
  "complex columns": ["b = np.arange(6.0).reshape(2, 3) + 1j", "a = b[:, ::2]"],
};

export const sources = { ...alike, ...unlike };

/** Every source followed by every list of lines. */
export function cross(
  sources: Readonly<Record<string, readonly string[]>>,
  operations: readonly (string | readonly string[])[],
): string[][] {
  return Object.values(sources).flatMap((source) =>
    operations.map((lines) => [...source, ...(typeof lines === "string" ? [lines] : lines)]),
  );
}
