// The extension in a real JupyterLab: drawings of stored outputs, links within one notebook, and refusals.

import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MemoryModel } from "../../kernel/memory/model.js";
import { sample } from "../memory/sample.js";
import { type Lab, runCells, startLab } from "./browser.js";

let lab: Lab;

beforeAll(async () => {
  lab = await startLab();
}, 120_000);

afterAll(async () => {
  await lab?.stop();
}, 120_000);

/** The view alone: an output of another cell that speaks of the same bytes. */
const viewAlone: MemoryModel = {
  ...sample,
  blocks: [sample.blocks[0]],
  arrays: [sample.arrays[1]],
  relations: [],
};

function outputs(page: Page | Locator): Locator {
  return page.locator(".jp-OutputArea-output:has(.stridelab-diagram, .stridelab-refusal)");
}

/** The first cell that shows these bytes of the sample's first block. */
function bytes(within: Locator, start: number, end: number): Locator {
  const place = `[data-block="s-b1"][data-start="${start}"][data-end="${end}"]`;
  return within.locator(`[role=gridcell]${place}`).first();
}

/** Byte ranges that are lit, each once. */
async function lit(within: Locator): Promise<string[]> {
  const ranges = await within
    .locator(".sl-lit")
    .evaluateAll((elements) =>
      elements.map((e) => `${e.getAttribute("data-start")}-${e.getAttribute("data-end")}`),
    );
  return [...new Set(ranges)];
}

test("a stored output is drawn, though the notebook is not trusted and its kernel is another's", async () => {
  lab.write("drawn.ipynb", [sample]);
  const page = await lab.open("drawn.ipynb");
  const output = outputs(page);
  expect(await output.count()).toBe(1);
  expect(await output.locator(".stridelab-diagram svg").count()).toBe(1);
  expect(await output.locator(".stridelab-diagram [role=gridcell]").count()).toBe(
    6 + 2 + 2 + 6 + 2,
  );
  expect(await page.locator(".fallback").count()).toBe(0);
  expect(lab.complaints).toEqual([]);
  await page.close();
}, 120_000);

test("resting on an element lights its bytes in every output of the notebook, and not in another one beside it", async () => {
  lab.write("left.ipynb", [sample, viewAlone]);
  lab.write("right.ipynb", [sample, viewAlone]);
  const page = await lab.open("left.ipynb", "right.ipynb");
  const panels = page.locator(".jp-NotebookPanel");
  const names = await page.locator(".lm-DockPanel-tabBar .lm-TabBar-tabLabel").allTextContents();
  expect(names).toEqual(["left.ipynb", "right.ipynb"]);
  expect(await panels.count()).toBe(2);
  for (const [here, other] of [
    [panels.nth(0), panels.nth(1)],
    [panels.nth(1), panels.nth(0)],
  ]) {
    await outputs(here).nth(1).waitFor();
    await bytes(outputs(here).nth(0), 8, 16).hover();
    expect(await lit(outputs(here).nth(0))).toEqual(["8-16"]);
    expect(await lit(outputs(here).nth(1))).toEqual(["8-16"]);
    expect(await lit(other)).toEqual([]);
  }
  expect(lab.complaints).toEqual([]);
  await page.close();
}, 120_000);

test("what is said of an element stands below the drawing, and covers nothing of it", async () => {
  lab.write("below.ipynb", [viewAlone]);
  const page = await lab.open("below.ipynb");
  const output = outputs(page);
  await bytes(output, 8, 16).hover();
  await output.locator(".sl-lit").first().waitFor();
  const bottom = (selector: string) =>
    output.locator(selector).evaluate((element) => element.getBoundingClientRect().bottom);
  const height = await output
    .locator(".sl-readout")
    .evaluate((element) => element.getBoundingClientRect().height);
  expect((await bottom(".sl-readout")) - height).toBeGreaterThanOrEqual(await bottom(".sl-svg"));
  await page.close();
}, 120_000);

test("in a narrow notebook the drawing is narrow too, and an element in focus keeps it", async () => {
  lab.write("narrow.ipynb", [sample]);
  const page = await lab.open("narrow.ipynb");
  const output = outputs(page);
  const widths = () =>
    output
      .locator(".sl-scroll")
      .evaluate((place) => [place.scrollWidth, place.clientWidth] as const);
  const focus = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  const [wide] = await widths();
  await output.locator("[role=gridcell]").nth(1).focus();
  const label = await focus();
  expect(label).toMatch(/^\[0, 1\] is /);
  await page.setViewportSize({ width: 800, height: 950 });
  await expect.poll(async () => (await widths())[0]).toBeLessThan(wide);
  const [drawn, visible] = await widths();
  expect(drawn).toBe(visible);
  expect(await focus()).toBe(label);
  expect(await lit(output)).not.toEqual([]);
  expect(lab.complaints).toEqual([]);
  await page.close();
}, 120_000);

test("an output shown in a view of its own is linked with its notebook, both ways", async () => {
  lab.write("mirrored.ipynb", [sample, viewAlone]);
  const page = await lab.open("mirrored.ipynb");
  await bytes(outputs(page).nth(1), 8, 16).click({ button: "right" });
  await page.getByText("Create New View for Cell Output").click();
  const mirror = page.locator(".jp-LinkedOutputView");
  const panel = page.locator(".jp-NotebookPanel");
  await bytes(mirror, 8, 16).hover();
  expect(await lit(panel)).toEqual(["8-16"]);
  await bytes(panel, 32, 40).hover();
  expect(await lit(mirror)).toEqual(["32-40"]);
  expect(await lit(panel)).toEqual(["32-40"]);
  expect(lab.complaints).toEqual([]);
  await page.close();
}, 120_000);

test("a drawing that was taken off the page and put back, as its cell was moved, is linked again", async () => {
  lab.write("moved.ipynb", [sample, viewAlone]);
  const page = await lab.open("moved.ipynb");
  await outputs(page).nth(1).waitFor();
  const counts = () =>
    outputs(page).evaluateAll((all) =>
      all.map((output) => output.querySelectorAll("[role=grid]").length),
    );
  const before = await counts();
  await page.locator(".jp-CodeCell .jp-InputPrompt").first().click();
  await page.keyboard.press("Control+Shift+ArrowDown");
  await expect.poll(counts).toEqual([...before].reverse());
  for (const n of [0, 1]) {
    await bytes(outputs(page).nth(n), 8, 16).hover();
    expect(await lit(outputs(page).nth(0))).toEqual(["8-16"]);
    expect(await lit(outputs(page).nth(1))).toEqual(["8-16"]);
  }
  expect(lab.complaints).toEqual([]);
  await page.close();
}, 120_000);

test("arrow keys walk through an array, and the notebook's own keys do not interfere", async () => {
  lab.write("keys.ipynb", [sample]);
  const page = await lab.open("keys.ipynb");
  const output = outputs(page);
  await output.locator("[role=gridcell][tabindex='0']").first().focus();
  await page.keyboard.press("ArrowRight");
  expect(await lit(output)).toEqual(["8-16"]);
  await page.keyboard.press("ArrowDown");
  expect(await lit(output)).toEqual(["32-40"]);
  await page.close();
}, 120_000);

test("a drawing that the kernel updates is drawn anew, and still linked", async () => {
  const python = `
import json
from IPython.display import display
small, large = json.loads(r'''${JSON.stringify([viewAlone, sample])}''')
type = "application/vnd.stridelab.memory.v1+json"
shown = display({type: small}, raw=True, display_id=True)
shown.update({type: large}, raw=True)`;
  lab.write("live.ipynb", [sample], python);
  const page = await lab.open("live.ipynb");
  const output = outputs(page);
  // What was stored is marked, so that it is known when it is gone, however soon the next is there.
  await output.locator("svg").evaluate((svg) => svg.setAttribute("data-stored", ""));
  await runCells(
    page,
    async () => {
      await page.locator(".jp-NotebookPanel .cm-content").first().click();
      await page.keyboard.press("Control+Enter");
    },
    async () => (await output.locator("[data-stored]").count()) === 0,
  );
  await output.locator("[data-block='s-b2']").first().waitFor();
  expect(await output.locator(".stridelab-diagram").count()).toBe(1);
  await bytes(output, 8, 16).hover();
  expect(await lit(output)).toEqual(["8-16"]);
  expect(lab.complaints).toEqual([]);
  await page.close();
}, 120_000);

test("the drawing follows JupyterLab's dark theme, with text that can be read", async () => {
  lab.write("dark.ipynb", [sample]);
  const page = await lab.open("dark.ipynb");
  const ink = () =>
    page.evaluate(() => {
      const probe = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
      const luminance = (colour: string) => {
        probe.fillStyle = colour;
        probe.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...probe.getImageData(0, 0, 1, 1).data].map((byte) => {
          const c = byte / 255;
          return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const diagram = document.querySelector(".stridelab-diagram") as HTMLElement;
      const paper = luminance(getComputedStyle(diagram).backgroundColor);
      const contrasts = [...diagram.querySelectorAll("svg text:not(.sl-badge text), button")].map(
        (text) => {
          const style = getComputedStyle(text);
          const colour = luminance(text.localName === "button" ? style.color : style.fill);
          const [low, high] = [paper, colour].sort((a, b) => a - b);
          return (high + 0.05) / (low + 0.05);
        },
      );
      return { paper, worst: Math.min(...contrasts) };
    });
  const light = await ink();
  await page.getByRole("menuitem", { name: "Settings" }).click();
  await page.getByText("Theme", { exact: true }).hover();
  await page.getByRole("menuitem", { name: "JupyterLab Dark", exact: true }).click();
  await page.waitForFunction(() => document.body.dataset.jpThemeLight === "false");
  await page.waitForFunction(() => {
    const diagram = document.querySelector(".stridelab-diagram") as HTMLElement;
    return getComputedStyle(diagram).backgroundColor !== "rgb(255, 255, 255)";
  });
  const dark = await ink();
  expect(light.paper).toBeGreaterThan(0.9);
  expect(dark.paper).toBeLessThan(0.05);
  expect(light.worst).toBeGreaterThanOrEqual(4.5);
  expect(dark.worst).toBeGreaterThanOrEqual(4.5);
  await page.close();
}, 120_000);

/** What a stranger may put into a notebook. Each is refused with a sentence. */
const malformed: readonly (readonly [unknown, RegExp])[] = [
  [
    "<img src=x onerror='window.ran=1'>",
    /the model is "<img src=x onerror='window\.ran=1'>": an object/,
  ],
  [null, /the model is null/],
  [{}, /version is missing/],
  [[sample], /the model is a list/],
  [{ ...sample, version: 99 }, /version is 99: 1 is needed/],
  [{ ...sample, arrays: Array(100_000).fill(0) }, /arrays has 100000 entries/],
  [
    { ...sample, arrays: [{ ...sample.arrays[0], id: "<script>window.ran=1</script>" }] },
    /arrays\[0\]\.id is "<script>window\.ran=1<\/script>"/,
  ],
  [{ ...sample, arrays: [{ ...sample.arrays[0], shape: [1e15, 1e15] }] }, /arrays\[0\] reaches/],
  [JSON.parse('{"__proto__": {"version": 1}}'), /is missing/],
];

test("a malformed bundle is refused in words, and nothing else of it reaches the page", async () => {
  lab.write(
    "malformed.ipynb",
    malformed.map(([data]) => data),
  );
  const page = await lab.open("malformed.ipynb");
  const refused = outputs(page);
  await refused.nth(malformed.length - 1).waitFor({ state: "attached" });
  expect(await refused.count()).toBe(malformed.length);
  for (const [n, [, sentence]] of malformed.entries()) {
    const text = (await refused.nth(n).textContent()) ?? "";
    expect(text).toMatch(/^This output cannot be drawn as a memory diagram: /);
    expect(text).toMatch(sentence);
    expect(await refused.nth(n).locator(".stridelab-refusal *").count()).toBe(0);
  }
  expect(await page.locator(".stridelab-diagram").count()).toBe(0);
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  expect(lab.complaints).toEqual([]);
  await page.close();
}, 120_000);

/** Markup in every text of a model that is otherwise in order. */
function withTexts(value: unknown, text: string, key = ""): unknown {
  const untouched = ["id", "a", "b", "block", "kind", "state", "verdict", "version"];
  if (typeof value === "string") return untouched.includes(key) ? value : text;
  if (Array.isArray(value)) return value.map((entry) => withTexts(entry, text, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, withTexts(entry, text, name)]),
  );
}

test("markup in the texts of a model is drawn as text, and runs nothing", async () => {
  const attacks = [
    `<img src=x onerror="window.ran=1">`,
    `"><script>window.ran=1</script>`,
    `' onmouseover='window.ran=1' x='`,
    "</style></svg><iframe srcdoc='<script>parent.ran=1</script>'>",
    "</title><svg onload=window.ran=1>",
    "]]><a href='javascript:window.ran=1'>",
  ];
  lab.write(
    "hostile.ipynb",
    attacks.map((text) => withTexts(sample, text)),
  );
  const page = await lab.open("hostile.ipynb");
  const drawn = outputs(page);
  await drawn.nth(attacks.length - 1).waitFor({ state: "attached" });
  for (let n = 0; n < attacks.length; n++) {
    const output = drawn.nth(n);
    expect(await output.locator(".stridelab-diagram").count()).toBe(1);
    expect(
      await output.locator("img, script, iframe, a, object, embed, foreignObject").count(),
    ).toBe(0);
    const handlers = await output
      .locator("*")
      .evaluateAll((elements) =>
        elements
          .flatMap((e) => e.getAttributeNames())
          .filter((name) => /^on|href|src$/i.test(name)),
      );
    expect(handlers).toEqual([]);
    await bytes(output, 8, 16).hover();
    expect(await lit(output)).toContain("8-16");
  }
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  expect(lab.complaints).toEqual([]);
  await page.close();
}, 120_000);
