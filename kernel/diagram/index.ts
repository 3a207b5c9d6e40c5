// Diagrams of memory: memory model -> scene -> SVG, HTML and text, and the script that makes drawn HTML interactive.

import type { MemoryModel } from "../memory/model.js";
import { sceneOf } from "./scene.js";
import { writeText } from "./text.js";

export { renderHTML, renderPage, renderSelfContained, renderSVG } from "./html.js";
export { hydrate } from "./hydrate.js";

/** A drawing for terminals; only tables with many columns are wider than `width` columns. */
export function renderText(model: MemoryModel, width = 80): string {
  return writeText(sceneOf(model), width);
}
