// Finds a Chromium or Chrome for the browser tests; on a Debian machine without one, installs Debian's.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fail, say } from "./steps.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a browser that is there, or undefined. */
export function findChromium() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const named = process.env.STRIDELAB_CHROMIUM;
  if (named && !existsSync(named)) fail(`STRIDELAB_CHROMIUM names ${named}, which does not exist.`);
  return [named, ...paths, ...places].find((path) => path && existsSync(path));
}

/** The path of the browser; ends the program if there is none and none can be installed. */
export function chromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    say("installing Debian's chromium for the browser tests");
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const options = { env: environment, stdio: ["ignore", "ignore", "inherit"] };
    spawnSync("apt-get", ["update", "-qq"], options);
    const packages = ["chromium", "fonts-dejavu-core"];
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
  }
  return (
    findChromium() ??
    fail(
      "the browser tests need Chrome or Chromium; install one, or name it in STRIDELAB_CHROMIUM.",
    )
  );
}
