// The first lesson as a learner meets it: JupyterLab, the real kernel, Run All, and drawings that light each other.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../chromium.js";
import { type Lab, runCells, startLab } from "./browser.js";

const lesson = "01-copy-or-view.ipynb";
const downloads = mkdtempSync(join(tmpdir(), "stridelab-lesson-"));
let lab: Lab;
let page: Page;

beforeAll(async () => {
  lab = await startLab([`notebooks/${lesson}`]);
  page = await lab.open(lesson);
}, 120_000);

afterAll(async () => {
  await lab?.stop();
  rmSync(downloads, { recursive: true, force: true });
}, 60_000);

async function command(menu: string, item: string): Promise<void> {
  await page.locator(".lm-MenuBar-itemLabel", { hasText: new RegExp(`^${menu}$`) }).click();
  await page.locator(".lm-Menu-itemLabel", { hasText: new RegExp(`^${item}$`) }).click();
}

function diagramsOf(name: string): Locator {
  return page.locator(".stridelab-diagram", { has: page.locator(`[data-name="${name}"]`) });
}

test("Run All runs every cell, shows no error and draws the arrays anew", async () => {
  const firstBlock = () =>
    page.locator(".stridelab-diagram [data-block]").first().getAttribute("data-block");
  const before = await firstBlock();
  await runCells(
    page,
    () => command("Run", "Run All Cells"),
    async () => (await firstBlock()) !== before,
  );
  await page.waitForFunction(
    () => {
      const prompts = [...document.querySelectorAll(".jp-CodeCell .jp-InputPrompt")];
      return (
        prompts.length > 30 &&
        prompts.every((prompt) => /^\[\d+\]:$/.test(prompt.textContent ?? ""))
      );
    },
    undefined,
    { timeout: 120_000 },
  );
  expect(
    await page.locator(".jp-RenderedText[data-mime-type='application/vnd.jupyter.error']").count(),
  ).toBe(0);
  expect(
    await page.locator(".jp-RenderedText[data-mime-type='application/vnd.jupyter.stderr']").count(),
  ).toBe(0);
  expect(await page.locator(".stridelab-refusal").count()).toBe(0);
  expect(await page.locator(".stridelab-diagram").count()).toBeGreaterThan(20);
  expect(lab.complaints).toEqual([]);
}, 150_000);

test("resting on an element of the original lights the same bytes where another cell drew its view", async () => {
  const diagrams = diagramsOf("original");
  expect(await diagrams.count()).toBe(2);
  const element = diagrams.first().locator('[data-name="original"] [role=gridcell]').first();
  await element.scrollIntoViewIfNeeded();
  await element.hover();
  expect(await diagrams.nth(1).locator('[data-name="viewed"] .sl-lit').count()).toBeGreaterThan(0);
  expect(await diagrams.first().locator('[data-name="copied"] .sl-lit').count()).toBe(0);
  const readout = diagrams.first().locator(".sl-readout");
  expect(await readout.textContent()).toContain("offset + i*s0 = 0 + 0*8 = 0");
});

test("the keyboard reaches the elements and moves among them", async () => {
  const diagram = diagramsOf("original").first();
  await diagram.locator('[data-name="original"] [role=gridcell]').first().focus();
  await page.keyboard.press("ArrowRight");
  expect(await diagram.locator(".sl-readout").textContent()).toContain("0 + 1*8 = 8");
  await page.keyboard.press("Escape");
  expect(await page.locator(".sl-lit").count()).toBe(0);
});

test("a drawing of the lesson is saved as a page that links by itself", async () => {
  const diagram = diagramsOf("viewed").first();
  const download = page.waitForEvent("download");
  await diagram.getByRole("button", { name: "Save as HTML" }).click();
  const path = join(downloads, "saved.html");
  await (await download).saveAs(path);
  const browser = await launchChromium();
  const saved = await browser.newPage({ offline: true });
  await saved.goto(pathToFileURL(path).href);
  await saved.locator('[data-name="viewed"] [role=gridcell]').first().hover();
  expect(await saved.locator('[data-name="original"] .sl-lit').count()).toBeGreaterThan(0);
  await browser.close();
}, 60_000);

test("in the dark theme a drawing has light words on a dark ground", async () => {
  await page.getByRole("menuitem", { name: "Settings" }).click();
  await page.getByText("Theme", { exact: true }).hover();
  await page.getByRole("menuitem", { name: "JupyterLab Dark", exact: true }).click();
  await page.waitForFunction(() => document.body.dataset.jpThemeLight === "false");
  /** Sums of red, green and blue. */
  const sums = () =>
    diagramsOf("original")
      .first()
      .evaluate((diagram) => {
        const sum = (colour: string) =>
          (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((total, each) => total + Number(each), 0);
        const text = diagram.querySelector("text.sl-muted") as Element;
        return [sum(getComputedStyle(diagram).backgroundColor), sum(getComputedStyle(text).fill)];
      });
  await expect.poll(async () => (await sums())[0], { timeout: 20_000 }).toBeLessThan(150);
  expect((await sums())[1]).toBeGreaterThan(400);
  expect(lab.complaints).toEqual([]);
}, 60_000);
