// Random programs over structured arrays: views of fields, assignments between them, copies and casts.

import { test } from "vitest";
import { sameInPython } from "../python.js";

const PROGRAMS = 150;

/** Structured types with the names of their fields. */
const types: readonly (readonly [text: string, ...names: string[]])[] = [
  ["[('x', 'i4'), ('y', 'f8')]", "x", "y"],
  ["[('x', 'u1'), ('y', '>i4'), ('t', 'U5')]", "x", "y", "t"],
  ["[('m', 'i2', (2,)), ('y', 'f4'), ('b', '?')]", "m", "y", "b"],
  ["[('n', [('p', 'i8'), ('q', 'S4')]), ('y', 'c8')]", "n", "y"],
  ["{'names': ['x', 'y'], 'formats': ['i2', '>f4'], 'offsets': [6, 1], 'itemsize': 11}", "x", "y"],
  ["[('m', '>u2', (2, 2)), ('x', 'f2')]", "m", "x"],
  ["[('x', 'i1'), ('y', 'i1'), ('z', 'i1')]", "x", "y", "z"],
];

const shapes = ["(4,)", "(2, 3)", "(3, 2)", "()", "(0, 2)", "(1, 4)"];

/** Numbers that depend on nothing but the seed. */
function randomOf(start: number): (count: number) => number {
  let state = start >>> 0 || 1;
  return (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

function program(below: (count: number) => number): string[] {
  const of = <T>(list: readonly T[]): T => list[below(list.length)];
  const [type, ...names] = of(types);
  const shape = of(shapes);
  const size = shape.match(/\d+/g)?.reduce((product, n) => product * Number(n), 1) ?? 1;
  const lines = [
    `a = np.zeros(${shape}, np.dtype(${type}), order=${of(["'C'", "'F'"])})`,
    `a[...] = np.arange(${size}).reshape(${shape})`,
  ];
  const arrays = ["a"];
  const field = () => `'${of(names)}'`;
  const two = () => {
    const [first, second] = [field(), field()];
    return first === second ? `[${first}]` : `[${first}, ${second}]`;
  };
  for (let k = 0; k < 4; k++) {
    const x = of(arrays);
    const view = of([
      () => `${x}[::-1]`,
      () => `${x}[1:]`,
      () => `${x}[..., ::2]`,
      () => `${x}.T`,
      () => `${x}[${two()}]`,
      () => `${x}.reshape(-1)`,
      () => `${x}.copy()`,
      () => `${x}[[0]]`,
      () => `${x}[...]`,
      () => `np.concatenate([${x}, ${x}])`,
      () => `${x}.astype(np.dtype(${of(types)[0]}))`,
    ])();
    lines.push(`v${k} = ${view}`);
    if (!/astype|\['/.test(view)) arrays.push(`v${k}`);
    const y = of(arrays);
    lines.push(
      of([
        () => `${y}[${field()}] = ${of(["7", "'12'", "2.5", "True"])}`,
        () => `${y}[${field()}] = ${y}[${field()}]`,
        () => `${y}[...] = ${of(arrays)}[...]`,
        () => `${y}[${two()}] = ${y}[${two()}]`,
        () => `${y}[0] = ${below(90)}`,
        () => `${y}[1:] = ${y}[:-1]`,
        () => `f${k} = ${y}[${field()}]`,
        () => `r${k} = ${y} == ${y}[::-1]`,
        () => `s${k} = ${y}[0]`,
      ])(),
    );
  }
  return lines;
}

test("random programs over structured arrays do what they do in NumPy", async () => {
  const below = randomOf(Number(process.env.STRIDELAB_FUZZ_SEED ?? 20_260_101));
  // In one line, a program ends at its first error.
  const programs = Array.from({ length: PROGRAMS }, () => [program(below).join("; ")]);
  await sameInPython(programs);
});
