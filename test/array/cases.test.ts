// Programs that NumPy and this engine run alike: the black-box cases of NumPy's own tests, told anew, a file a topic.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { close } from "../oracle/numpy.js";
import { programsIn, twinDifferences } from "../oracle/twin.js";

afterAll(close);

const folder = join(import.meta.dirname, "cases");

for (const file of readdirSync(folder).filter((name) => name.endsWith(".py"))) {
  describe(file.replace(/\.py$/, "").replaceAll("_", " "), () => {
    const programs = programsIn(readFileSync(join(folder, file), "utf8"));
    let found: string[][];
    beforeAll(async () => {
      found = await twinDifferences(programs);
    }, 120_000);
    for (const [k, { name }] of programs.entries()) {
      test(name, () => expect(found[k]).toEqual([]));
    }
  });
}
