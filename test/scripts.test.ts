// The commands of package.json: what they say when a tool is missing, and that Ctrl-C stops all that was started.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "./jupyterlab.js";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "stridelab-scripts-"));
const tools = join(folder, "tools");

beforeAll(() => {
  mkdirSync(tools);
  cpSync(join(root, "scripts"), join(folder, "scripts"), { recursive: true });
  for (const name of ["package.json", "package-lock.json", "pyproject.toml"]) {
    cpSync(join(root, name), join(folder, name));
  }
  for (const workspace of ["kernel", "labextension"]) {
    mkdirSync(join(folder, workspace));
    cpSync(join(root, workspace, "package.json"), join(folder, workspace, "package.json"));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs JavaScript in the copied project, with nothing on the PATH but `tools`. */
function run(code: string, ...options: string[]) {
  const result = spawnSync(process.execPath, [...options, "--input-type=module", "-e", code], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: tools },
  });
  return { status: result.status, said: result.stderr.trim().split("\n") };
}

function tool(name: string, script: string): void {
  writeFileSync(join(tools, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(tools, name), 0o755);
}

describe("a missing or too old tool ends with one sentence that names it", () => {
  test("Node", () => {
    const old = `data:text/javascript,Object.defineProperty(process, "versions", { value: { node: "18.19.0" } })`;
    const { status, said } = run(`await import("./scripts/setup.mjs")`, "--import", old);
    expect(status).toBe(1);
    expect(said).toEqual([
      "stridelab: Node 20.19 or newer is needed, and this is 18.19.0; see https://nodejs.org.",
    ]);
  });

  test("npm", () => {
    const { status, said } = run(`(await import("./scripts/setup.mjs")).setUp()`);
    expect(status).toBe(1);
    expect(said).toEqual([expect.stringContaining("npm is needed, and was not found")]);
  });

  test("Python", () => {
    const code = `await (await import("./scripts/python.mjs")).setUpPython()`;
    expect(run(code)).toEqual({
      status: 1,
      said: [expect.stringContaining("Python 3.10 or newer is needed, and none was found")],
    });
    tool("python3", "echo 3.8");
    expect(run(code)).toEqual({
      status: 1,
      said: [expect.stringContaining("Python 3.10 or newer is needed, and python3 is 3.8")],
    });
  });

  test("Python's venv module", () => {
    tool("python3", `case "$1" in -c) echo 3.12;; *) exit 1;; esac`);
    const { status, said } = run(`await (await import("./scripts/python.mjs")).setUpPython()`);
    expect(status).toBe(1);
    expect(said).toEqual([expect.stringContaining("its venv module is needed")]);
  });
});

describe("npm start", () => {
  let lab: ChildProcess;
  let output = "";

  async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
    while (!(await condition())) await new Promise((wake) => setTimeout(wake, 200));
  }

  test("passes options to JupyterLab, opens on the lesson, and stops with Ctrl-C", async () => {
    const port = await freePort();
    const options = ["--no-browser", `--port=${port}`, "--IdentityProvider.token=secret"];
    lab = spawn(process.execPath, [join(root, "scripts/start.mjs"), ...options], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [lab.stdout, lab.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    const base = `http://127.0.0.1:${port}`;
    const answers = () => fetch(`${base}/api/kernelspecs?token=secret`).catch(() => undefined);
    await until(async () => {
      if (lab.exitCode !== null) throw new Error(output);
      return (await answers())?.ok === true;
    });
    const specs = (await (await answers())?.json()) as { kernelspecs: object };
    expect(Object.keys(specs.kernelspecs)).toContain("stridelab");
    expect(output).toContain("01-copy-or-view.ipynb");

    const started = await fetch(`${base}/api/kernels?token=secret`, {
      method: "POST",
      body: JSON.stringify({ name: "stridelab" }),
    });
    expect(started.status).toBe(201);
    const { id } = (await started.json()) as { id: string };
    const processes = () => spawnSync("pgrep", ["-f", id], { encoding: "utf8" }).stdout.trim();
    await until(() => processes() !== "");

    const stopped = new Promise((done) => lab.once("exit", done));
    lab.kill("SIGINT");
    expect(await stopped).toBe(0);
    await until(() => processes() === "");
    expect(await answers()).toBe(undefined);
  }, 120_000);

  afterAll(() => void lab?.kill("SIGKILL"));
});
