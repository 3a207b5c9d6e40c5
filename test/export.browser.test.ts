// A lesson exported by nbconvert: one page that links as JupyterLab does and asks no other host for anything.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./chromium.js";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "stridelab-export-"));
const requests: string[] = [];
const complaints: string[] = [];
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const options = ["nbconvert", "--to", "html", "--output-dir", folder];
  execFileSync(
    join(root, ".venv/bin/jupyter"),
    [...options, join(root, "notebooks/01-copy-or-view.ipynb")],
    { cwd: root, stdio: "ignore" },
  );
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(pathToFileURL(join(folder, "01-copy-or-view.html")).href);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the page asks no other host for anything, and has nothing to complain about", async () => {
  await page.waitForLoadState("networkidle");
  const elsewhere = requests.filter((url) => !/^(file|data|blob):/.test(url));
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
});

test("every drawing of the lesson is on the page", async () => {
  expect(await page.locator(".stridelab-diagram svg").count()).toBeGreaterThan(20);
});

test("resting on an element lights the same bytes in another drawing", async () => {
  const element = page.locator(".stridelab-diagram [role=gridcell][data-block]").first();
  const block = await element.getAttribute("data-block");
  expect(block).toBeTruthy();
  const shared = page.locator(".stridelab-diagram", { has: page.locator("[data-name=original]") });
  expect(await shared.count()).toBeGreaterThan(1);
  await shared.first().locator("[data-name=original] [role=gridcell]").first().hover();
  const lit = page.locator(".stridelab-diagram:has(.sl-lit)");
  expect(await lit.count()).toBeGreaterThan(1);
  await page.mouse.move(0, 0);
});

test("in a narrow window a drawing scrolls by itself and the page does not", async () => {
  await page.setViewportSize({ width: 480, height: 800 });
  const [scrolls, wide] = await page.evaluate(() => [
    [...document.querySelectorAll(".sl-scroll")].some(
      (part) => part.scrollWidth > part.clientWidth,
    ),
    document.documentElement.scrollWidth - document.documentElement.clientWidth,
  ]);
  expect(scrolls).toBe(true);
  expect(wide).toBeLessThanOrEqual(1);
});
