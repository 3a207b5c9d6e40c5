// Starts a real JupyterLab for browser tests: on a free port, with settings and run-time files of its own.

import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

export interface JupyterLab {
  /** Folder that the server shows; notebooks may be written there. */
  readonly folder: string;
  /** Address of a notebook in a workspace of its own. */
  address(notebook: string): string;
  stop(): Promise<void>;
}

export function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") return reject(new Error("no port"));
      server.close(() => resolvePort(address.port));
    });
  });
}

async function answers(url: string, server: ChildProcess, log: () => string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (server.exitCode !== null) throw new Error(`JupyterLab stopped:\n${log()}`);
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((wake) => setTimeout(wake, 200));
  }
  throw new Error(`JupyterLab did not answer at ${url}:\n${log()}`);
}

/** @param notebooks paths, from the project's root, of notebooks to copy into the server's folder */
export async function startJupyterLab(notebooks: readonly string[] = []): Promise<JupyterLab> {
  const home = mkdtempSync(join(tmpdir(), "stridelab-lab-"));
  const folder = join(home, "notebooks");
  mkdirSync(folder);
  for (const path of notebooks) cpSync(join(root, path), join(folder, path.split("/").at(-1)!));
  const port = await freePort();
  const server = spawn(
    join(root, ".venv/bin/jupyter"),
    [
      "lab",
      "--no-browser",
      "--allow-root",
      "--ServerApp.answer_yes=True",
      "--ServerApp.port_retries=0",
      "--IdentityProvider.token=",
      `--ServerApp.root_dir=${folder}`,
      `--ServerApp.port=${port}`,
    ],
    {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        HOME: home,
        JUPYTER_CONFIG_DIR: join(home, "config"),
        JUPYTER_DATA_DIR: join(home, "data"),
        JUPYTER_RUNTIME_DIR: join(home, "runtime"),
        JUPYTERLAB_SETTINGS_DIR: join(home, "settings"),
        JUPYTERLAB_WORKSPACES_DIR: join(home, "workspaces"),
      },
    },
  );
  let output = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const base = `http://127.0.0.1:${port}`;
  let workspaces = 0;
  const stop = async () => {
    if (server.exitCode === null) {
      const exited = new Promise((done) => server.once("exit", done));
      server.kill("SIGTERM");
      await exited;
    }
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await answers(`${base}/api/status`, server, () => output);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    folder,
    address: (notebook) => `${base}/lab/workspaces/test-${++workspaces}/tree/${notebook}`,
    stop,
  };
}
