// Saved drawings: files that a browser opens without JupyterLab and without a network.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../chromium.js";
import { sample } from "../memory/sample.js";
import { type Lab, startLab } from "./browser.js";

let lab: Lab;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), "stridelab-saved-"));

beforeAll(async () => {
  lab = await startLab();
  lab.write("saved.ipynb", [sample]);
  page = await lab.open("saved.ipynb");
}, 120_000);

afterAll(async () => {
  await lab?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

/** Presses a button of the drawing and keeps the file. */
async function saved(label: string, press: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent("download");
  await press();
  const file = await download;
  expect(await file.failure(), label).toBe(null);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

function button(label: string) {
  return page.locator(".stridelab-diagram").getByRole("button", { name: label });
}

test("Save as HTML gives a page that opens without a network and still links", async () => {
  const path = await saved("HTML", () => button("Save as HTML").click());
  expect(path).toBe(join(folder, "memory-a-column-saved.html"));
  const browser = await launchChromium();
  const elsewhere = await browser.newPage({ offline: true });
  const requests: string[] = [];
  const complaints: string[] = [];
  elsewhere.on("request", (request) => requests.push(request.url()));
  elsewhere.on("console", (message) => complaints.push(message.text()));
  elsewhere.on("pageerror", (error) => complaints.push(String(error)));
  await elsewhere.goto(pathToFileURL(path).href);
  expect(await elsewhere.title()).toBe("Memory of a, column, saved");
  await elsewhere.locator("[role=gridcell][data-start='8'][data-end='16']").first().hover();
  const lit = await elsewhere
    .locator(".sl-lit")
    .evaluateAll((elements) =>
      elements.map((e) => e.closest("[data-name]")?.getAttribute("data-name")),
    );
  expect(lit).toContain("a");
  expect(lit).toContain("column");
  expect(requests).toEqual([pathToFileURL(path).href]);
  expect(complaints).toEqual([]);
  await browser.close();
}, 120_000);

test("Save as SVG gives a picture without script that a browser shows by itself", async () => {
  const path = await saved("SVG", () => button("Save as SVG").click());
  expect(path).toBe(join(folder, "memory-a-column-saved.svg"));
  const text = readFileSync(path, "utf8");
  expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(text).not.toMatch(/<script|<foreignObject|(?:href|src)=|url\(/i);
  const browser = await launchChromium();
  const elsewhere = await browser.newPage({ offline: true });
  await elsewhere.goto(pathToFileURL(path).href);
  const facts = await elsewhere.evaluate(() => ({
    root: document.documentElement.localName,
    errors: document.querySelectorAll("parsererror").length,
    texts: document.querySelectorAll("text").length,
  }));
  expect(facts).toMatchObject({ root: "svg", errors: 0 });
  expect(facts.texts).toBeGreaterThan(10);
  await browser.close();
}, 120_000);

test("the buttons are reached and pressed with the keyboard, and leave the notebook as it was", async () => {
  await button("Save as HTML").focus();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Save as SVG");
  await saved("SVG by keyboard", () => page.keyboard.press("Enter"));
  expect(await page.locator(".jp-NotebookPanel .jp-Cell").count()).toBe(1);
  expect(lab.complaints).toEqual([]);
}, 120_000);
