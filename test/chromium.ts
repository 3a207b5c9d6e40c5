// Starts the Chromium or Chrome that the set-up finds, for the browser tests.

import { join, resolve } from "node:path";
import { type Browser, chromium } from "playwright-core";

const scripts = resolve(import.meta.dirname, "../scripts");

export async function launchChromium(): Promise<Browser> {
  const { findChromium } = await import(join(scripts, "chromium.mjs"));
  const executablePath: string | undefined = findChromium();
  if (!executablePath) throw new Error("no Chrome or Chromium was found: run npm test");
  // Nothing of the browser's own may ask the network for anything.
  const quiet = ["--disable-quic", "--no-first-run", "--disable-background-networking"];
  const calm = ["--disable-component-update", "--disable-sync"];
  const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", ...quiet, ...calm];
  return chromium.launch({ executablePath, args });
}
