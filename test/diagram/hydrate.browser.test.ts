// What readers do with drawn diagrams, in a real browser: point, move with the keyboard, look elsewhere on the page.

import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import {
  renderHTML,
  renderPage,
  renderSelfContained,
  renderSVG,
} from "../../kernel/diagram/index.js";
import { launchChromium } from "../chromium.js";
import { cases } from "./cases.js";

let browser: Browser;
let page: Page;
const complaints: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  complaints.length = 0;
  requests.length = 0;
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("dialog", (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  page.on("request", (request) => requests.push(request.url()));
});

afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
  expect(requests).toEqual([]);
});

/** Several outputs on one page, each as the kernel sends it. */
async function show(...fragments: readonly string[]): Promise<void> {
  await page.setContent(`<!DOCTYPE html><body>${fragments.join("\n")}</body>`);
}

function cell(array: string, index: string): string {
  return `.sl-grid[data-name="${array}"] [data-index="${index}"]`;
}

/** `name[index]` of each lit cell, and `item start` of each lit item, with `~` if only some bytes are lit. */
function litPlaces(): Promise<string[]> {
  return page.$$eval(".sl-lit, .sl-part", (elements) =>
    elements
      .filter((element) => !element.closest(".sl-lane"))
      .map((element) => {
        const array = element.closest(".sl-grid")?.getAttribute("data-name");
        const { index, start } = (element as SVGElement).dataset;
        const part = element.classList.contains("sl-part") ? "~" : "";
        return part + (array ? `${array}[${index}]` : `item ${start}`);
      }),
  );
}

function readout(): Promise<string[]> {
  return page.$$eval(".stridelab-diagram:first-of-type .sl-readout > div", (lines) =>
    lines.map((line) => line.textContent ?? ""),
  );
}

test("pointing at an element lights its bytes everywhere and shows how its address comes about", async () => {
  await show(renderSelfContained(cases.transposed));
  await page.hover(cell("t", "2,1"));
  expect(await litPlaces()).toEqual(["b[1,2]", "t[2,1]", "item 40"]);
  expect(await page.$$eval(".sl-lane .sl-lit", (boxes) => boxes.length)).toBe(2);
  const [first, second] = await readout();
  expect(first).toContain("t[2, 1] is 5");
  expect(first).toContain("bytes 40–47");
  expect(first).toContain("offset + i*s0 + j*s1 = 0 + 2*8 + 1*24 = 40");
  expect(second).toBe("also b[1, 2]");
});

test("pointing elsewhere lets go", async () => {
  await show(renderSelfContained(cases.transposed));
  await page.hover(cell("t", "0,0"));
  expect(await litPlaces()).not.toEqual([]);
  await page.mouse.move(990, 890);
  expect(await litPlaces()).toEqual([]);
  expect((await readout())[0]).toMatch(/^Point at an element/);
});

test("offset and negative strides are in the sum", async () => {
  await show(renderSelfContained(cases.reversed));
  await page.hover(cell("backwards", "1"));
  expect(await litPlaces()).toEqual(["arr[2]", "backwards[1]", "item 16"]);
  expect((await readout())[0]).toContain("offset + i*s0 = 24 + 1*(-8) = 16");
});

test("an item of the strip names the elements that have its bytes", async () => {
  await show(renderSelfContained(cases.broadcast));
  await page.hover('.sl-strip [data-start="8"]');
  const [first, second] = await readout();
  expect(first).toContain("bytes 8–15");
  expect(second).toBe("elements here: row[1], table[0, 1], table[1, 1], table[2, 1]");
});

test("elements that have only some of the bytes are lit in another way", async () => {
  await show(renderSelfContained(cases["other-dtype"]));
  await page.hover(cell("narrow", "3"));
  expect(await litPlaces()).toEqual(["~wide[1]", "narrow[3]", "~item 4"]);
  expect((await readout())[1]).toBe("also wide[1] (in part)");
  await page.hover(cell("wide", "1"));
  expect(await litPlaces()).toEqual(["wide[1]", "narrow[2]", "narrow[3]", "item 4"]);
});

test("an array without axes shows its offset", async () => {
  await show(renderSelfContained(cases["no-axes"]));
  await page.hover(".sl-grid .sl-e");
  const [first] = await readout();
  expect(first).toContain("x[()] is 2.5");
  expect(first).toContain("offset = 0");
});

test("the same block is lit in other diagrams of the page, another block is not", async () => {
  const { slice, owner } = cases;
  await show(renderSelfContained(slice), renderSelfContained(owner), renderSelfContained(slice));
  await page.hover(cell("sliced", "0"));
  expect(await litPlaces()).toEqual([
    ...["arr[1]", "sliced[0]", "item 8"],
    ...["arr[1]", "sliced[0]", "item 8"],
  ]);
  expect((await readout())[1]).toBe("also arr[1]   ·   lit in 1 other diagram");
});

test("many copies of the script act as one", async () => {
  await show(...Array.from({ length: 5 }, () => renderSelfContained(cases.slice)));
  await page.focus(cell("arr", "0"));
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-index"))).toBe("1");
  expect(await page.$$eval(".stridelab-diagram.sl-live", (diagrams) => diagrams.length)).toBe(5);
});

test("forty diagrams on a page are linked", async () => {
  await show(...Array.from({ length: 40 }, () => renderSelfContained(cases["three-arrays"])));
  await page.hover(cell("corner", "1,1"));
  expect(await litPlaces()).toHaveLength(40 * 4);
});

test("a diagram that comes later is linked, and one that left is forgotten", async () => {
  await show(renderSelfContained(cases.slice));
  await page.hover(cell("sliced", "0"));
  await page.evaluate((html) => {
    const output = document.createElement("div");
    output.innerHTML = html;
    document.body.append(output);
  }, renderHTML(cases.slice));
  await page.hover(cell("sliced", "1"));
  expect(await litPlaces()).toHaveLength(6);
  await page.evaluate(() => document.querySelector(".stridelab-diagram")?.remove());
  await page.mouse.move(990, 890);
  await page.hover(cell("sliced", "0"));
  expect(await litPlaces()).toHaveLength(3);
});

test("each array and each strip is one stop of the Tab key", async () => {
  await show(renderSelfContained(cases["three-arrays"]));
  const stops: (string | null)[] = [];
  for (let n = 0; n < 5; n++) {
    await page.keyboard.press("Tab");
    stops.push(
      await page.evaluate(() => {
        const table = document.activeElement?.closest("[role=grid]");
        return table?.getAttribute("aria-label") ?? null;
      }),
    );
  }
  expect(stops).toEqual([
    "elements of a",
    "elements of grid",
    "elements of corner",
    "memory, 96 bytes",
    null,
  ]);
});

test("arrow keys, Home and End move within an array, and the Tab key comes back to where one was", async () => {
  await show(renderSelfContained(cases["three-arrays"]));
  const at = () => page.evaluate(() => document.activeElement?.getAttribute("data-index"));
  await page.focus(cell("grid", "0,0"));
  for (const [key, index] of [
    ["ArrowRight", "0,1"],
    ["ArrowDown", "1,1"],
    ["End", "1,3"],
    ["ArrowRight", "2,0"],
    ["ArrowUp", "1,0"],
    ["ArrowLeft", "0,3"],
    ["Home", "0,0"],
    ["ArrowLeft", "0,0"],
    ["Control+End", "2,3"],
    ["ArrowDown", "2,3"],
  ]) {
    await page.keyboard.press(key);
    expect([key, await at()]).toEqual([key, index]);
  }
  expect(await litPlaces()).toEqual(["a[11]", "grid[2,3]", "corner[1,1]", "item 88"]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  expect(await at()).toBe("2,3");
});

test("Escape lets go, and the page hears keys that are not for a diagram", async () => {
  await show(renderSelfContained(cases.slice));
  await page.evaluate(() => {
    document.addEventListener("keydown", ({ key }) => {
      document.title += `<${key}>`;
    });
  });
  await page.focus(cell("arr", "0"));
  await page.keyboard.press("Escape");
  expect(await litPlaces()).toEqual([]);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  expect(await page.title()).toBe("<Enter><Escape>");
});

test("a screen reader gets index, value, bytes and the sum of the element in focus", async () => {
  await show(renderSelfContained(cases.transposed));
  await page.focus(cell("t", "1,0"));
  const [label, description, role] = await page.evaluate(() =>
    ["aria-label", "aria-description", "role"].map((name) =>
      document.activeElement?.getAttribute(name),
    ),
  );
  expect(label).toBe("[1, 0] is 1, bytes 8–15");
  expect(description).toContain("0 + 1*8 + 0*24 = 8");
  expect(role).toBe("gridcell");
});

test("the readout does not move anything, and a narrow window scrolls the drawing", async () => {
  await show(renderSelfContained(cases.truncated), "<p>below</p>");
  const place = () => page.$eval("p", (below) => below.getBoundingClientRect().top);
  const before = await place();
  await page.hover(cell("matrix", "999,999999"));
  expect(await place()).toBe(before);
  const width = () => page.$eval(".sl-svg", (svg) => svg.getBoundingClientRect().width);
  const wide = await width();
  await page.setViewportSize({ width: 400, height: 900 });
  expect(await width()).toBe(wide);
  expect(await page.$eval(".sl-scroll", (scroll) => scroll.scrollWidth > scroll.clientWidth)).toBe(
    true,
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
});

/** Places of the readout and of an element, from the top of the window. */
function places(selector: string) {
  return page.evaluate((cell) => {
    const [bar, target] = [".sl-readout", cell].map((name) =>
      (document.querySelector(name) as Element).getBoundingClientRect(),
    );
    return { top: bar.top, bottom: bar.bottom, target: target.top };
  }, selector);
}

test("the readout of a tall drawing comes into view, and does not hide what it speaks of", async () => {
  await page.setViewportSize({ width: 1000, height: 400 });
  await show(renderSelfContained(cases.copies));
  const first = cell("table", "0,0");
  await page.hover(first);
  expect((await places(first)).bottom).toBe(400);
  const last = '.sl-strip [data-block="own"][data-start="40"]';
  await page.evaluate((selector) => {
    const { bottom } = (document.querySelector(selector) as Element).getBoundingClientRect();
    scrollBy(0, bottom - innerHeight + 4);
  }, last);
  await page.hover(last);
  const { bottom, target } = await places(last);
  expect(bottom).toBeLessThan(target);
  await page.mouse.move(990, 5);
  expect(await litPlaces()).toEqual([]);
  expect((await places(last)).bottom).toBeGreaterThan(400);
});

test("a readout that is too long for one line is broken, and moves nothing", async () => {
  await page.setViewportSize({ width: 420, height: 900 });
  await show(renderSelfContained(cases.transposed), "<p>below</p>");
  const place = () => page.$eval("p", (below) => below.getBoundingClientRect().top);
  const before = await place();
  await page.hover(cell("t", "2,1"));
  expect((await readout())[0]).toContain("offset + i*s0 + j*s1 = 0 + 2*8 + 1*24 = 40");
  const isCut = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth;
  const heights = await page.$$eval(".sl-readout > div", (lines) =>
    lines.map((line) => line.getBoundingClientRect().height),
  );
  expect(heights[0]).toBeGreaterThan(20);
  for (const line of await page.$$(".sl-readout > div")) {
    expect(await line.evaluate(isCut)).toBe(false);
  }
  expect(await place()).toBe(before);
});

test("a drawing for less room breaks its words and splits its rows", async () => {
  const widths = async (room?: number) => {
    await show(renderHTML(cases.transposed, room));
    return page.$eval(".sl-svg", (svg) => ({
      drawing: svg.getBoundingClientRect().width,
      words: Math.max(
        ...[...svg.querySelectorAll("text")].map((text) => text.getBoundingClientRect().right),
      ),
    }));
  };
  const wide = await widths();
  expect(wide.drawing).toBeGreaterThan(484);
  const narrow = await widths(484);
  expect(narrow.drawing).toBeLessThanOrEqual(484);
  expect(narrow.words).toBeLessThanOrEqual(484);
  expect(await widths(wide.drawing * 2)).toEqual(wide);
});

/** A page as JupyterLab makes it: a body without a height that hides what overflows, and panels that stand freely in it. */
async function showInPanel(height: number, fragment: string): Promise<void> {
  await page.setContent(`<!DOCTYPE html><style>
    body { margin: 0; overflow: hidden }
    main { position: absolute; inset: 0 }
    main div.panel { position: absolute; inset: 50px 0 auto; height: ${height}px; overflow: auto }
    </style><body><main><div class="panel">${fragment}<p style="height: 2000px"></p></div></main></body>`);
}

test("in JupyterLab the readout stays under a drawing that is in view", async () => {
  await showInPanel(800, renderSelfContained(cases.transposed));
  expect(await page.evaluate(() => document.body.offsetHeight)).toBe(0);
  const element = cell("t", "2,1");
  const before = await places(element);
  await page.hover(element);
  expect((await readout())[0]).toContain("t[2, 1] is 5");
  expect(await places(element)).toEqual(before);
});

test("in JupyterLab the readout of a tall drawing comes to the foot of the notebook", async () => {
  await showInPanel(300, renderSelfContained(cases.copies));
  const element = cell("table", "0,0");
  await page.hover(element);
  expect((await places(element)).bottom).toBe(50 + 300);
});

const paper = () =>
  page.$eval(".stridelab-diagram", (diagram) => getComputedStyle(diagram).backgroundColor);

test("JupyterLab's theme decides, and elsewhere the reader's system does", async () => {
  const light = "rgb(255, 255, 255)";
  const dark = "rgb(17, 19, 22)";
  await page.emulateMedia({ colorScheme: "dark" });
  await show(renderHTML(cases.owner));
  expect(await paper()).toBe(dark);
  await page.evaluate(() => document.body.setAttribute("data-jp-theme-light", "true"));
  expect(await paper()).toBe(light);
  await page.emulateMedia({ colorScheme: "light" });
  await page.evaluate(() => document.body.setAttribute("data-jp-theme-light", "false"));
  expect(await paper()).toBe(dark);
  await page.evaluate(() => document.body.style.setProperty("--jp-layout-color0", "rgb(1, 2, 3)"));
  expect(await paper()).toBe("rgb(1, 2, 3)");
});

test("strangers' texts are only text", async () => {
  await page.setContent(renderPage(cases["hostile-names"], "</title><script>alert(3)</script>"));
  const scripts = await page.$$eval("script", (all) => all.map(({ textContent }) => textContent));
  expect(scripts).toHaveLength(1);
  expect(await page.$$("img, foreignObject, a")).toEqual([]);
  await page.hover(".sl-grid .sl-e");
  expect((await readout())[0]).toContain('"><script>alert(1)</script>');
  expect(await page.$$("img")).toEqual([]);
});

test("every SVG file is well-formed XML", async () => {
  for (const [name, model] of Object.entries(cases)) {
    const problem = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      return parsed.querySelector("parsererror")?.textContent ?? parsed.documentElement.localName;
    }, renderSVG(model));
    expect([name, problem]).toEqual([name, "svg"]);
  }
});

test("texts stay inside their boxes as the browser measures them", async () => {
  await show(...Object.values(cases).map(renderHTML));
  const wider = await page.$$eval(".stridelab-diagram g", (groups) =>
    groups.flatMap((group) => {
      const frame = group.querySelector(":scope > rect")?.getBoundingClientRect();
      const text = group.querySelector(":scope > text")?.getBoundingClientRect();
      if (!frame || !text || (text.left >= frame.left && text.right <= frame.right)) return [];
      return [group.textContent];
    }),
  );
  expect(wider).toEqual([]);
  const clipped = await page.$$eval(".sl-svg", (drawings) =>
    drawings.flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll("text")]
        .filter((text) => text.getBoundingClientRect().right > frame.right)
        .map((text) => text.textContent);
    }),
  );
  expect(clipped).toEqual([]);
});

/** The module as others bundle it. */
async function bundled(options: { minify: boolean; keepNames: boolean }): Promise<string> {
  const result = await build({
    entryPoints: ["kernel/diagram/index.ts"],
    bundle: true,
    format: "iife",
    globalName: "diagram",
    write: false,
    ...options,
  });
  return result.outputFiles[0].text;
}

for (const options of [
  { minify: false, keepNames: false },
  { minify: true, keepNames: false },
  { minify: false, keepNames: true },
]) {
  test(`the script works when bundled with ${JSON.stringify(options)}`, async () => {
    const code = await bundled(options);
    const { renderPage: render } = new Function(`${code}; return diagram`)();
    await page.setContent(render(cases.slice));
    await page.hover(cell("sliced", "0"));
    expect(await litPlaces()).toEqual(["arr[1]", "sliced[0]", "item 8"]);
  });
}

test("hydrate stays inside its scope and lets go when its last user does", async () => {
  const [left, right] = [renderHTML(cases.slice), renderHTML(cases.slice)];
  await show(`<section id="left">${left}${left}</section><section>${right}</section>`);
  await page.addScriptTag({ content: await bundled({ minify: false, keepNames: false }) });
  await page.evaluate(() => {
    const { diagram } = globalThis as unknown as {
      diagram: { hydrate(root: ParentNode, scope: ParentNode): () => void };
    };
    const scope = document.getElementById("left") as HTMLElement;
    const roots = [...scope.querySelectorAll<HTMLElement>(".stridelab-diagram")];
    const stops = roots.map((root) => diagram.hydrate(root, scope));
    Object.assign(globalThis, { stops });
  });
  const stop = (n: number) =>
    page.evaluate((k) => {
      const { stops } = globalThis as unknown as { stops: (() => void)[] };
      stops[k]();
      stops[k]();
    }, n);
  await page.hover(cell("sliced", "0"));
  expect(await litPlaces()).toHaveLength(6);
  await stop(0);
  await page.hover(cell("sliced", "1"));
  expect(await litPlaces()).toHaveLength(6);
  await stop(1);
  expect(await litPlaces()).toEqual([]);
  await page.hover(cell("sliced", "0"));
  expect(await litPlaces()).toEqual([]);
});
