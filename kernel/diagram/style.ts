// The style sheet, made from two sets of colours. In HTML they are variables that follow JupyterLab's theme.

import { FONTS, HUES } from "./marks.js";

interface Colours {
  readonly paper: string;
  readonly ink: string;
  /** Text that steps back; still 4.5:1 on paper. */
  readonly muted: string;
  readonly line: string;
  /** Items of the strip. */
  readonly item: string;
  /** Bytes that are pointed at. */
  readonly lit: string;
  readonly litInk: string;
  readonly litLine: string;
  /** Elements of which only some bytes are pointed at. */
  readonly part: string;
  readonly partInk: string;
  /** For each hue: lines and discs; text on discs is in the colour of paper. */
  readonly strong: readonly string[];
  /** For each hue: a quiet filling. */
  readonly tint: readonly string[];
}

export const LIGHT: Colours = {
  paper: "#ffffff",
  ink: "#1f2328",
  muted: "#5b636d",
  line: "#b9c0c8",
  item: "#f1f3f5",
  lit: "#ffd34d",
  litInk: "#1f1a00",
  litLine: "#7a4b00",
  part: "#fff3c9",
  partInk: "#1f1a00",
  strong: ["#2c5f97", "#9c4a22", "#2f6d4a", "#6d4a90", "#705c08", "#13696f", "#9a3d62", "#525c69"],
  tint: ["#e4eef9", "#f9e9e0", "#e2f2e8", "#f0e8f7", "#f6f0d4", "#dcf1f2", "#f9e5ed", "#e8ebee"],
};

export const DARK: Colours = {
  paper: "#111316",
  ink: "#e6e8ea",
  muted: "#a3abb5",
  line: "#4b535c",
  item: "#22262b",
  lit: "#ffcf3f",
  litInk: "#1f1a00",
  litLine: "#fff6d6",
  part: "#4f420f",
  partInk: "#fff6d6",
  strong: ["#8fbcec", "#e8a888", "#8ccda6", "#c9aae6", "#d8c468", "#7fcdd3", "#eea3bd", "#b5bec9"],
  tint: ["#1b2c40", "#3a261c", "#1b3325", "#30253d", "#332d12", "#153336", "#3b2029", "#292e34"],
};

type Flat = Readonly<Record<string, string>>;

/** `strong: [x, y]` becomes `strong0: x`, `strong1: y`. */
function flat(colours: Colours): Flat {
  return Object.fromEntries(
    Object.entries(colours).flatMap(([name, value]) =>
      typeof value === "string"
        ? [[name, value]]
        : value.map((each: string, n: number) => [`${name}${n}`, each]),
    ),
  );
}

/** JupyterLab's variables for some of the colours. */
const JUPYTERLAB: Readonly<Record<string, string>> = {
  paper: "--jp-layout-color0",
  ink: "--jp-content-font-color1",
};

function variables(colours: Colours): string {
  return Object.entries(flat(colours))
    .map(([name, value]) => {
      const theirs = JUPYTERLAB[name];
      return `--sl-${name}:${theirs ? `var(${theirs},${value})` : value}`;
    })
    .join(";");
}

const FAMILIES = {
  code: 'var(--jp-code-font-family,ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace)',
  words: "var(--jp-ui-font-family,system-ui,-apple-system,Segoe UI,Helvetica,Arial,sans-serif)",
};
const PLAIN_FAMILIES = {
  code: 'Menlo,Consolas,"DejaVu Sans Mono",monospace',
  words: "system-ui,-apple-system,Segoe UI,Helvetica,Arial,sans-serif",
};

function fonts(root: string, families: typeof FAMILIES): string {
  return Object.entries(FONTS)
    .map(([name, { size, family, weight }]) => {
      const font = `${weight} ${size}px/1.3 ${families[family]}`;
      return `${root} .sl-t-${name}{font:${font}}`;
    })
    .join("\n");
}

/** Rules for marks; `c` gives the CSS value of a colour. */
function rules(root: string, c: (name: string) => string): string {
  const r = root;
  const hues = Array.from({ length: HUES }, (_, n) => {
    const [strong, tint] = [c(`strong${n}`), c(`tint${n}`)];
    const h = `${r} .sl-h${n}`;
    return [
      `${h}.sl-badge rect,${h} .sl-e rect,${h}.sl-pill rect,${h} .sl-copy-line,${h} .sl-copy-head,${h} .sl-hop{stroke:${strong}}`,
      `${h}.sl-badge text{fill:${strong}}`,
      `${h}.sl-owner.sl-badge rect,${h} .sl-corner{fill:${strong}}`,
      `${h}.sl-owner .sl-e rect,${h}.sl-owner.sl-pill rect{fill:${tint}}`,
    ].join("\n");
  });
  return `${r} text{fill:${c("ink")};white-space:pre}
${r} .sl-middle{text-anchor:middle}
${r} .sl-end{text-anchor:end}
${r} .sl-muted{fill:${c("muted")}}
${r} rect{fill:${c("paper")};stroke:${c("line")};stroke-width:1.25}
${r} path{fill:none;stroke:${c("line")};stroke-width:1.25;stroke-linecap:round;stroke-linejoin:round}
${hues.join("\n")}
${r} .sl-owner.sl-badge text{fill:${c("paper")}}
${r} .sl-view-unnamed rect{stroke-dasharray:2.5 2}
${r} .sl-badge rect{stroke-width:2}
${r} .sl-item rect{fill:${c("item")};stroke:none}
${r} .sl-tape{stroke:${c("muted")};stroke-width:1.5}
${r} .sl-tick,${r} .sl-gap{stroke:${c("muted")};stroke-width:1}
${r} .sl-link{stroke:${c("muted")};stroke-width:1.5}
${r} .sl-rail{stroke:${c("line")};stroke-width:2.5}
${r} .sl-dashed,${r} .sl-ghost,${r} .sl-nothing rect{stroke-dasharray:3.5 2.5}
${r} .sl-ghost{stroke:${c("muted")};stroke-width:1.75}
${r} .sl-corner{stroke:none}
${r} .sl-hop{stroke-width:1.5}
${r} .sl-copy-line{stroke-width:1.5;stroke-dasharray:6 4;stroke-linecap:butt}
${r} .sl-copy-head{stroke-width:1.5}
${r} .sl-pill.sl-plain rect{fill:${c("item")};stroke:none}
${r} .sl-pill.sl-copy rect{stroke-dasharray:6 4}
${r} .sl-pill.sl-disjoint rect{stroke:${c("ink")};stroke-width:1.75;stroke-dasharray:9 4}
${r} .sl-sign rect{fill:none;stroke:${c("ink")};stroke-width:1.5}
${r} .sl-sign.sl-unknown rect{stroke-dasharray:2 2.5}
${r} .sl-cut{cursor:help}
${r} .sl-e{outline:none}
${r} .sl-e:focus-visible rect{stroke:${c("ink")};stroke-width:3}
${r} .sl-e.sl-part.sl-part rect{fill:${c("part")};stroke:${c("litLine")};stroke-width:1.5;stroke-dasharray:3 2}
${r} .sl-e.sl-part.sl-part text{fill:${c("partInk")}}
${r} .sl-e.sl-lit.sl-lit rect{fill:${c("lit")};stroke:${c("litLine")};stroke-width:2;stroke-dasharray:none}
${r} .sl-e.sl-lit.sl-lit text{fill:${c("litInk")};font-weight:600}
${r} .sl-e.sl-lit.sl-at rect{stroke-width:3.5}`;
}

/** Lines of a readout that is narrow are broken: so it has room for two when it is wide, and for up to six. */
const ROOM_FOR_LINES = "clamp(40px,40px + (740px - 100%)*.2,120px)";

/** For HTML: one sheet for light and dark, JupyterLab and plain pages. */
export function htmlStyle(): string {
  const root = ".stridelab-diagram";
  const known = "[data-jp-theme-light],[data-vscode-theme-kind]";
  const dark = variables(DARK);
  return `${root}{${variables(LIGHT)};background:var(--sl-paper);color:var(--sl-ink);margin:4px 0;break-inside:avoid}
[data-jp-theme-light="false"] ${root},[data-vscode-theme-kind$="dark"] ${root},[data-vscode-theme-kind="vscode-high-contrast"] ${root}{${dark}}
@media screen and (prefers-color-scheme:dark){body:not(${known}) ${root}{${dark}}}
${root} .sl-scroll{overflow-x:auto}
${root} svg.sl-svg{display:block;max-width:none;height:auto;flex:none}
${root} .sl-readout{display:none;box-sizing:border-box;margin:2px 8px 0;padding:6px 0 4px;border-top:1px solid var(--sl-line);background:var(--sl-paper);position:relative;pointer-events:none}
${root}.sl-live .sl-readout{display:flow-root}
${root} .sl-readout::before{content:"";float:left;padding-top:${ROOM_FOR_LINES}}
${root} .sl-readout div{font:400 13.5px/20px ${FAMILIES.code};white-space:pre-wrap;overflow-wrap:anywhere}
${root} .sl-readout div.sl-hint{font-family:${FAMILIES.words};color:var(--sl-muted)}
@media print{${root} .sl-readout{display:none!important}}
${fonts(root, FAMILIES)}
${rules(root, (name) => `var(--sl-${name})`)}`;
}

/** For an SVG file: plain colours, which every program that reads SVG understands. */
export function svgStyle(): string {
  const [light, dark] = [flat(LIGHT), flat(DARK)];
  const root = ".sl-svg";
  return `${root}{background:${light.paper}}
${fonts(root, PLAIN_FAMILIES)}
${rules(root, (name) => light[name])}
@media screen and (prefers-color-scheme:dark){${root}{background:${dark.paper}}
${rules(root, (name) => dark[name])}}`;
}
