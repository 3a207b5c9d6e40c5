// The table by which TypeScript promotes data types, against the engine.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";

const types =
  "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64 float16 float32 float64 complex64 complex128";
const scalars: Record<string, np.ScalarLike> = {
  integer: 1n,
  float: new np.Float(1),
  complex: new np.Complex(1, 1),
};
const names = [...types.split(" "), ...Object.keys(scalars)];
const input = (name: string) => scalars[name] ?? np.ones(1, name);

/** The row of a data type. Two integers may be so large that they only fit into uint64. */
function row(name: string): string {
  const cells = names.map((other) => {
    const isLarge = name === "integer" && other === "integer";
    const made = np.result_type(input(name), input(other)).name;
    return `${other}: "${made}"${isLarge ? ' | "uint64"' : ""}`;
  });
  return `  ${name}: { ${cells.join("; ")} };`;
}

test("the table has a row for each data type and each kind of scalar", () => {
  const path = new URL("../../../kernel/array/dtype/promotions.ts", import.meta.url);
  const rows = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => /^ {2}\w+: /.test(line));
  expect(rows).toEqual(names.map(row));
});
