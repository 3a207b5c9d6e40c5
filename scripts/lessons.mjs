// Runs every lesson from top to bottom in place, so that the stored outputs are those of this checkout.

import { readdirSync } from "node:fs";
import { inEnvironment } from "./python.mjs";
import { setUp } from "./setup.mjs";
import { run, say } from "./steps.mjs";

await setUp();

for (const name of readdirSync("notebooks").filter((file) => file.endsWith(".ipynb"))) {
  say(`running ${name}`);
  const options = ["--to", "notebook", "--execute", "--inplace"];
  run(inEnvironment("jupyter"), ["nbconvert", ...options, `notebooks/${name}`], `running ${name}`);
}
