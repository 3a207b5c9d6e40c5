// The buttons that save one drawing as a file which needs neither JupyterLab nor a network.

import { renderPage, renderSVG } from "../../kernel/diagram/index.js";
import type { MemoryModel } from "../../kernel/memory/model.js";

/** At the right of the drawing's last line, which leaves room for it. */
const style = `
.stridelab-diagram { position: relative; }
.stridelab-diagram .sl-readout > div:last-child { padding-right: 200px; }
.stridelab-save { position: absolute; right: 8px; bottom: 6px; display: flex; gap: 4px; }
.stridelab-save button {
  border: 0; border-radius: 2px; padding: 2px 6px; background: var(--sl-paper); color: var(--sl-muted);
  font: var(--jp-ui-font-size1, 13px) var(--jp-ui-font-family, sans-serif); cursor: pointer;
}
.stridelab-save button:hover { color: var(--sl-ink); text-decoration: underline; }
.stridelab-save button:focus-visible { outline: 2px solid var(--jp-brand-color1, currentColor); }
@media print { .stridelab-save { display: none; } }
`;

/** A group of two buttons. */
export function saveButtons(model: MemoryModel): HTMLElement {
  const sheet = document.createElement("style");
  sheet.textContent = style;
  const group = document.createElement("div");
  group.className = "stridelab-save";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", "Save this diagram");
  group.append(
    sheet,
    button("Save as HTML", () =>
      save(renderPage(model, titleOf(model)), "text/html", "html", model),
    ),
    button("Save as SVG", () => save(renderSVG(model), "image/svg+xml", "svg", model)),
  );
  return group;
}

function button(label: string, action: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", action);
  return element;
}

function namesOf(model: MemoryModel): string[] {
  return model.arrays.flatMap(({ names }) => names.slice(0, 1));
}

function titleOf(model: MemoryModel): string {
  const names = namesOf(model).slice(0, 8).join(", ");
  return names ? `Memory of ${names}` : "Memory diagram";
}

/** Downloads a text, such as `memory-a-b.html`. */
function save(text: string, type: string, extension: string, model: MemoryModel): void {
  const names = namesOf(model).map((name) => name.replace(/[^\p{L}\p{N}_]/gu, ""));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = `${["memory", ...names.filter(Boolean).slice(0, 4)].join("-")}.${extension}`;
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
