// Finds a Chromium or Chrome for the browser tests and starts it.

import { existsSync } from "node:fs";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";

const places = [
  process.env.STRIDELAB_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** What `chromium.launch` of playwright-core needs; Chrome's own place if none of the known ones exists. */
export function launchOptions(): LaunchOptions {
  const executablePath = places.find((place) => place && existsSync(place));
  // Nothing of the browser's own may ask the network for anything.
  const quiet = ["--disable-quic", "--no-first-run", "--disable-background-networking"];
  const calm = ["--disable-component-update", "--disable-sync"];
  const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", ...quiet, ...calm];
  return executablePath ? { executablePath, args } : { channel: "chrome", args };
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch(launchOptions());
}
