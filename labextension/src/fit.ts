// Keeps a drawing as wide as its place on the page allows, so that words need no scrolling in a narrow notebook.

import { renderHTML } from "../../kernel/diagram/index.js";
import type { MemoryModel } from "../../kernel/memory/model.js";

/** A place that is a few pixels wider or narrower has the same drawing. */
const STEP = 16;

/** Draws anew whenever the drawing in `node` has got so much more or less room that it looks different. */
export function fit(node: HTMLElement, model: MemoryModel): () => void {
  let room = 0;
  let drawn = renderHTML(model);
  const observer = new ResizeObserver(() => {
    const place = node.querySelector(".sl-scroll");
    // In a tab that is not shown there is no width.
    if (!place || place.clientWidth < STEP) return;
    const now = place.clientWidth - (place.clientWidth % STEP);
    if (now === room) return;
    room = now;
    const html = renderHTML(model, room);
    if (html === drawn) return;
    drawn = html;
    const fresh = document.createElement("template");
    fresh.innerHTML = html;
    const svg = fresh.content.querySelector(".sl-svg");
    const focus = cells(place).indexOf(document.activeElement as Element);
    if (svg) place.replaceChildren(svg);
    (cells(place)[focus] as SVGElement | undefined)?.focus({ preventScroll: true });
  });
  observer.observe(node);
  return () => observer.disconnect();
}

/** What can have the focus, in the order of the arrays and the bytes, which no width changes. */
function cells(place: Element): Element[] {
  return [...place.querySelectorAll("[role=gridcell]")];
}
