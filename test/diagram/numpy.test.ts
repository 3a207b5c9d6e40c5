// Real arrays are drawn where NumPy says that their elements lie: addresses and values come from NumPy.

import { afterAll, expect, test } from "vitest";
import * as np from "../../kernel/array/index.js";
import { renderHTML } from "../../kernel/diagram/index.js";
import { buildMemoryModel } from "../../kernel/memory/index.js";
import { close, numpy } from "../oracle/numpy.js";

afterAll(close);

/** Views of `a`, in Python and here. */
const all = np.slice();
const every2 = np.slice(null, null, 2);
const back = np.slice(null, null, -1);
const views: Readonly<Record<string, readonly [string, (a: np.NDArray) => np.NDArray]>> = {
  same: ["a[:]", (a) => a.get(all) as np.NDArray],
  turned: ["a.T", (a) => a.T],
  columns: ["a[:, 1:5:3]", (a) => a.get(all, np.slice(1, 5, 3)) as np.NDArray],
  backwards: ["a[::-1, ::2]", (a) => a.get(back, every2) as np.NDArray],
  row: ["a[2]", (a) => a.get(2) as np.NDArray],
  cube: ["a.reshape(2, 2, 6)[:, ::-1]", (a) => a.reshape(2, 2, 6).get(all, back) as np.NDArray],
  stretched: [
    "np.broadcast_to(a[1], (3, 6))",
    (a) => np.broadcast_to(a.get(1) as np.NDArray, [3, 6]),
  ],
  halves: ["a.view('int16')", (a) => a.view("int16")],
};

/** Start and text of each cell of the grid of an array. */
function cells(html: string, name: string): (readonly [number, string])[] {
  const [, grid] = html.split(`aria-label="elements of ${name}"`);
  const end = grid.search(/class="sl-(grid|strip|tape)/);
  const pattern = /sl-cell[^>]*data-start="(\d+)"[^>]*>.*?<text[^>]*>([^<]*)<\/text>/g;
  return [...grid.slice(0, end).matchAll(pattern)].map(
    ([, start, text]) => [Number(start), text] as const,
  );
}

test("every cell has the address and the text that NumPy gives its element", async () => {
  const names = Object.keys(views);
  const { errors, variables } = await numpy(
    "a = np.arange(24, dtype='int32').reshape(4, 6).copy()",
    ...names.map((name) => `${name} = ${views[name][0]}`),
    "address = lambda x: x.__array_interface__['data'][0]",
    "one = lambda x, index: x[tuple(slice(i, i + 1) for i in index)]",
    "facts = lambda x: [[address(one(x, i)) - address(a), str(x[i])] for i in np.ndindex(x.shape)]",
    `drawn = [facts(x) for x in [${names.join(", ")}]]`,
  );
  expect(errors.every((error) => error === null)).toBe(true);
  const { drawn } = variables;
  if (drawn.kind !== "python") throw new Error("the facts are lists");

  const a = np.arange(24, null, null, { dtype: "int32" }).reshape(4, 6).copy();
  const arrays = new Map<np.NDArray, string[]>([[a, ["a"]]]);
  for (const name of names) arrays.set(views[name][1](a), [name]);
  const html = renderHTML(buildMemoryModel([...arrays.keys()], arrays));
  names.forEach((name, n) => {
    const facts = (drawn.value as (readonly [number, string])[][])[n];
    expect(facts.length).toBeGreaterThan(1);
    expect([name, cells(html, name)]).toEqual([name, facts]);
  });
});
