// Writes a drawing as SVG. Everything that is written is escaped here, and nowhere else.

import type { Drawing, Mark } from "./marks.js";

/** Text for XML and HTML, in elements and in attributes. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** A whole `svg` element; `style` stands inside it, for files that stand alone. */
export function writeSVG({ width, height, label, marks }: Drawing, style = ""): string {
  const opening =
    `<svg xmlns="http://www.w3.org/2000/svg" class="sl-svg" width="${width}" height="${height}"` +
    ` viewBox="0 0 ${width} ${height}" role="group" aria-label="${escapeMarkup(label)}">`;
  const sheet = style && `<style>${style}</style>`;
  return `${opening}${sheet}${marks.map(writeMark).join("\n")}</svg>`;
}

function writeMark(mark: Mark): string {
  switch (mark.kind) {
    case "box": {
      const { x, y, width, height, radius } = mark;
      const numbers = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
      return `<rect${classes(mark.class)} ${numbers} rx="${short(radius)}"/>`;
    }
    case "text": {
      const anchor = mark.anchor === "start" ? "" : ` sl-${mark.anchor}`;
      const look = `sl-t-${mark.font}${anchor} ${mark.class}`.trim();
      return `<text${classes(look)} x="${short(mark.x)}" y="${short(mark.y)}">${escapeMarkup(mark.text)}</text>`;
    }
    case "path":
      return `<path${classes(mark.class)} d="${mark.d}"/>`;
    case "group": {
      const attributes = Object.entries(mark.attributes)
        .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
        .join("");
      const title = mark.title && `<title>${escapeMarkup(mark.title)}</title>`;
      return `<g${classes(mark.class)}${attributes}>${title}${mark.marks.map(writeMark).join("")}</g>`;
    }
  }
}

function classes(names: string): string {
  return names && ` class="${escapeMarkup(names)}"`;
}

function short(n: number): string {
  return String(Math.round(n * 100) / 100);
}
