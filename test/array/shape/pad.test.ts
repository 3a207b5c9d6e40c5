// Arrays with a border: every mode and source, asked of NumPy itself.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { sameInPython } from "../python.js";
import { alike, cross, sources } from "../sources.js";

afterAll(close);

const widths = ["1", "(2, 3)", "((1, 2), (0, 4))", "9", "0", "[[1], [2]]"];

const modes = [
  "'constant'",
  "'constant', constant_values=7",
  "'constant', constant_values=(1, 2)",
  "'constant', constant_values=((1, 2), (3, 4))",
  "'edge'",
  "'linear_ramp'",
  "'linear_ramp', end_values=(5, -4)",
  "'maximum'",
  "'minimum', stat_length=2",
  "'mean'",
  "'mean', stat_length=((2, 1), (1, 3))",
  "'median'",
  "'median', stat_length=2",
  "'reflect'",
  "'symmetric'",
  "'reflect', reflect_type='odd'",
  "'symmetric', reflect_type='odd'",
  "'wrap'",
];

test("a border is made in every mode as NumPy makes it", async () => {
  const calls = modes.flatMap((mode) => widths.map((width) => `r = np.pad(a, ${width}, ${mode})`));
  const { c, f, transposed, "reversed last": last, "broadcast row": row, half } = alike;
  await sameInPython(cross({ c, f, transposed, last, row, half }, calls));
});

test("sources of every layout and shape get a border as in NumPy", async () => {
  const { bool: _, complex, ...rest } = sources;
  const some = modes.filter((mode) => !/\(\(|'median'/.test(mode));
  await sameInPython(
    cross(
      rest,
      some.map((mode) => `r = np.pad(a, (2, 1), ${mode})`),
    ),
  );
  const unordered = some.filter((mode) => !/imum|ramp/.test(mode));
  await sameInPython(
    cross(
      { complex },
      unordered.map((mode) => `r = np.pad(a, 2, ${mode})`),
    ),
  );
});

test("short axes are mirrored and wrapped many times, as in NumPy", async () => {
  const lengths = [1, 2, 3, 5];
  const borders = ["(1, 0)", "(7, 2)", "(3, 11)", "(20, 20)"];
  const repeating = modes.filter((mode) => /reflect|symmetric|wrap|edge/.test(mode));
  await sameInPython(
    lengths.flatMap((length) =>
      borders.flatMap((border) =>
        repeating.map((mode) => [
          `a = np.arange(${length}) * 10 + 3`,
          `r = np.pad(a, ${border}, ${mode})`,
        ]),
      ),
    ),
  );
});

test("what makes no border is refused in NumPy's words", async () => {
  const { c } = alike;
  await sameInPython(
    cross(
      { c, empty: sources.empty },
      [
        "a, 1.5",
        "a, -1",
        "a, (1, 2, 3)",
        "a, ((1, 2), (3, 4), (5, 6))",
        "a, 1, 'foo'",
        "a, 1, 'edge', constant_values=3",
        "a, 1, constant_values=(1, 2), foo=3",
        "a, 1, 'edge'",
        "a, ((0, 0), (1, 1)), 'edge'",
        "a, 1, 'maximum', stat_length=0",
        "a, 1, 'mean', stat_length=-1",
        "a, {0: 1}",
        "a, {-1: (1, 2)}",
        "a, {5: 1}",
        "5, 1",
        "a, []",
        "a, True",
        "a, np.array([1], 'u1')",
        "a, 'x'",
        "a, 1, constant_values=[[1, 2, 3]]",
        "a.astype('u1'), 1, constant_values=300",
      ].map((args) => `r = np.pad(${args})`),
    ),
  );
});

test("a function of one's own fills each line of the border in place", () => {
  const a = np.arange(6).reshape(2, 3);
  const seen: unknown[] = [];
  const padded = np.pad(
    a,
    [1, 2],
    (line, [before, after], axis, { value }) => {
      seen.push(axis);
      line.set(np.slice(0, before), value as number);
      line.set(np.slice(-after), value as number);
    },
    { value: 9 },
  );
  expect(padded.tolist()).toEqual([
    [9, 9, 9, 9, 9, 9],
    [9, 0, 1, 2, 9, 9],
    [9, 3, 4, 5, 9, 9],
    [9, 9, 9, 9, 9, 9],
    [9, 9, 9, 9, 9, 9],
  ]);
  expect(seen).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  expect(padded.origin).toMatchObject({ operation: "pad", verdict: "copy" });
});
