// A JupyterLab and a browser for the tests of this folder, and notebooks whose outputs are stored ones.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { MIME_TYPE } from "../../kernel/memory/model.js";
import { launchChromium } from "../chromium.js";
import { type JupyterLab, startJupyterLab } from "../jupyterlab.js";

export interface Lab {
  /** Writes a notebook with one cell for each datum, which is that cell's output of our MIME type; Python, if it is run. */
  write(name: string, data: readonly unknown[], source?: string): void;
  /** Opens notebooks side by side and waits until each shows something of ours. */
  open(...names: readonly string[]): Promise<Page>;
  /** What the pages said on the console, and what they failed to do, so far. */
  readonly complaints: readonly string[];
  stop(): Promise<void>;
}

/** Of our making: the rest of JupyterLab may say what it likes. */
const ours = /stridelab|_JUPYTERLAB|Unsatisfied version|shared module/i;

/** @param notebooks paths, from the project's root, of notebooks to copy beside those that are written */
export async function startLab(notebooks: readonly string[] = []): Promise<Lab> {
  const server = await startJupyterLab(notebooks);
  const browser = await launchChromium();
  const complaints: string[] = [];
  return {
    complaints,
    write: (name, data, source = "None") =>
      writeFileSync(join(server.folder, name), notebook(data, source)),
    open: (...names) => open(server, browser, names, complaints),
    async stop() {
      await browser.close();
      await server.stop();
    },
  };
}

async function open(
  server: JupyterLab,
  browser: Browser,
  names: readonly string[],
  complaints: string[],
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1500, height: 950 } });
  page.setDefaultTimeout(60_000);
  page.on("console", (message) => {
    const told = ["error", "warning"].includes(message.type());
    const text = `${message.text()} ${message.location().url}`;
    if (told && ours.test(text)) complaints.push(text);
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => {
    // JupyterLab asks before a page with unsaved changes is left.
    if (dialog.type() === "beforeunload") return dialog.accept();
    complaints.push(`a dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  const address = server.address(names[0]);
  await page.goto(address);
  await page.waitForSelector(drawnIn(1));
  if (names.length > 1) {
    await arrange(page, new URL(address), names);
    await page.waitForSelector(drawnIn(names.length));
  }
  return page;
}

/**
 * Runs cells. JupyterLab forgets those that are run before it knows the kernel, and its own signs of a kernel that waits
 * come too early now and then: so they are run again, as a user would, until they have begun.
 */
export async function runCells(
  page: Page,
  run: () => Promise<void>,
  haveBegun: () => Promise<boolean>,
): Promise<void> {
  await page.locator("#jp-main-statusbar", { hasText: "| Idle" }).waitFor();
  for (let patience = 40; !(await haveBegun()); patience--) {
    if (patience % 10 === 0) await run();
    if (patience < 0) throw new Error("the cells were not run");
    await page.waitForTimeout(500);
  }
}

/** Something of ours in the n-th of the open notebooks. */
function drawnIn(n: number): string {
  const shown = ":is(.stridelab-diagram, .stridelab-refusal)";
  return `:nth-match(.jp-NotebookPanel:has(${shown}), ${n})`;
}

/** Stores a workspace whose notebooks stand side by side, and opens it. */
async function arrange(page: Page, address: URL, names: readonly string[]): Promise<void> {
  const [, base, id] = /^(.*)\/lab\/workspaces\/([^/]+)/.exec(address.href) ?? [];
  const side = `${id}-side`;
  const areas = names.map((name) => ({
    type: "tab-area",
    currentIndex: 0,
    widgets: [`notebook:${name}`],
  }));
  const dock = {
    type: "split-area",
    orientation: "horizontal",
    sizes: names.map(() => 1 / names.length),
    children: areas,
  };
  const main = { dock, current: `notebook:${names[0]}` };
  const workspace = {
    data: {
      "layout-restorer:data": { main, left: { collapsed: true }, right: { collapsed: true } },
      ...Object.fromEntries(
        names.map((path) => [`notebook:${path}`, { data: { path, factory: "Notebook" } }]),
      ),
    },
    metadata: { id: side },
  };
  await put(page, `${base}/lab/api/workspaces/${side}`, workspace);
  await page.goto(`${base}/lab/workspaces/${side}`);
}

/** Stores something with JupyterLab's server, as a page of it would. */
async function put(page: Page, address: string, data: object): Promise<void> {
  const status = await page.evaluate(
    async ([url, body]) => {
      const token = /_xsrf=([^;]+)/.exec(document.cookie)?.[1] ?? "";
      const headers = { "Content-Type": "application/json", "X-XSRFToken": token };
      return (await fetch(url, { method: "PUT", headers, body })).status;
    },
    [address, JSON.stringify(data)],
  );
  if (status !== 204) throw new Error(`${address} was not stored: status ${status}`);
}

function notebook(data: readonly unknown[], source: string): string {
  const cells = data.map((datum, n) => ({
    cell_type: "code",
    id: `cell-${n}`,
    execution_count: n + 1,
    metadata: {},
    source,
    outputs: [
      {
        output_type: "display_data",
        metadata: {},
        data: {
          [MIME_TYPE]: datum,
          "text/html": "<p class='fallback'>HTML for other programs</p>",
          "text/plain": "text for terminals",
        },
      },
    ],
  }));
  const kernelspec = { name: "python3", display_name: "Python 3", language: "python" };
  return JSON.stringify({ cells, metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 });
}
