// HTML faces of a scene: a fragment, the same with the script that links it, and a whole page.

import type { MemoryModel } from "../memory/model.js";
import { hydrate } from "./hydrate.js";
import { layOut } from "./layout.js";
import { sceneOf } from "./scene.js";
import { htmlStyle, svgStyle } from "./style.js";
import { escapeMarkup, writeSVG } from "./svg.js";

/**
 * A fragment of HTML that is safe to put into any page: everything is escaped, and there is no script in it. Words are
 * broken and rows are split to fit into `room` pixels if a drawing is usually wider.
 */
export function renderHTML(model: MemoryModel, room?: number): string {
  return `<div class="stridelab-diagram">
<style>${htmlStyle()}</style>
<div class="sl-scroll">${writeSVG(layOut(sceneOf(model), room))}</div>
<div class="sl-readout"><div></div><div></div></div>
</div>`;
}

/** The fragment and the script that lights equal bytes on the page. Loads nothing from anywhere. */
export function renderSelfContained(model: MemoryModel): string {
  return `${renderHTML(model)}\n${linkingScript()}`;
}

/** A whole HTML document, light or dark as the reader's system is. */
export function renderPage(model: MemoryModel, title = "Memory diagram"): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeMarkup(title)}</title>
<style>body{margin:24px;background:Canvas}</style>
</head>
<body>
${renderSelfContained(model)}
</body>
</html>
`;
}

/** A standalone SVG file with its own style, light or dark as the reader's system is. */
export function renderSVG(model: MemoryModel): string {
  return `${writeSVG(layOut(sceneOf(model)), svgStyle())}\n`;
}

/** A bundler that keeps names calls `__name` in the function's text. */
function linkingScript(): string {
  return `<script>(() => { const __name = (f) => f; (${hydrate})(document, document); })();</script>`;
}
