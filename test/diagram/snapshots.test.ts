// Every case drawn as an SVG file and as plain text. The files are the gallery: look at them when they change.

import { expect, test } from "vitest";
import { renderSVG, renderText } from "../../kernel/diagram/index.js";
import { cases } from "./cases.js";

for (const [name, model] of Object.entries(cases)) {
  test(`${name} is drawn as in the snapshots`, async () => {
    await expect(renderSVG(model)).toMatchFileSnapshot(`snapshots/${name}.svg`);
    await expect(renderText(model)).toMatchFileSnapshot(`snapshots/${name}.txt`);
  });
}
