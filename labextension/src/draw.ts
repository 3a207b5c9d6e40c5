// Draws what a notebook's output holds into an element of JupyterLab. Loaded when the first output asks for it.

import { hydrate, renderHTML } from "../../kernel/diagram/index.js";
import { parseMemoryModel } from "../../kernel/memory/validate.js";
import { fit } from "./fit.js";
import { saveButtons } from "./save.js";

/**
 * Draws the memory model in `data`, which may come from a stranger: if it is no memory model, `node` says so in words.
 * @returns what links the drawing with the others of its notebook while it is on the page, and gives back what unlinks it
 */
export function draw(node: HTMLElement, data: unknown): () => () => void {
  try {
    const model = parseMemoryModel(data);
    node.innerHTML = renderHTML(model);
    node.firstElementChild?.append(saveButtons(model));
    return () => {
      const unlink = hydrate(node, notebookOf(node));
      const unfit = fit(node, model);
      return () => {
        unfit();
        unlink();
      };
    };
  } catch (error) {
    node.replaceChildren(refusal(error));
    return () => () => {};
  }
}

function refusal(error: unknown): HTMLElement {
  const paragraph = document.createElement("p");
  const reason = error instanceof Error ? error.message : String(error);
  paragraph.className = "stridelab-refusal";
  paragraph.textContent = `This output cannot be drawn as a memory diagram: ${reason}.`;
  return paragraph;
}

/** Two notebooks side by side are not linked, even if one is a copy of the other and speaks of the same bytes. */
function notebookOf(node: HTMLElement): HTMLElement | Document {
  return node.closest<HTMLElement>(".jp-NotebookPanel") ?? document;
}
