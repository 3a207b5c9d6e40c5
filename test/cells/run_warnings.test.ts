// Warnings of the arrays that a cell computes with.

import { expect, test } from "vitest";
import * as np from "../../kernel/array/index.js";
import { enter } from "../../kernel/cells/run/run_outlet.js";
import { installWarnings } from "../../kernel/cells/run/run_warnings.js";
import type { CellOutput } from "../../kernel/cells/types.js";

test("each RuntimeWarning is told once for a cell, on stderr, in NumPy's words", () => {
  installWarnings();
  const zero = np.array([0, 1]);
  const cells = [0, 1].map(() => {
    const outputs: CellOutput[] = [];
    enter({ output: (output) => outputs.push(output), interrupted: false });
    for (let n = 0; n < 3; n++) np.divide([1, 1], zero);
    return outputs;
  });
  const told = {
    type: "stream",
    name: "stderr",
    text: "RuntimeWarning: divide by zero encountered in divide\n",
  };
  expect(cells).toEqual([[told], [told]]);
});
