// What a class installs: the wheel is made, installed into an empty folder, and its kernel runs a cell from there.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const python = join(root, ".venv/bin/python");
const prefix = mkdtempSync(join(tmpdir(), "stridelab-wheel-"));

afterAll(() => rmSync(prefix, { recursive: true, force: true }));

const client = `
from jupyter_client.manager import start_new_kernel
manager, client = start_new_kernel(kernel_name="stridelab")
def show(message):
    content = message["content"]
    print(content.get("text") or content.get("evalue") or "", end="")
client.execute_interactive("print(np.arange(6)[::2], process.argv[1], process.env.GLIBC_TUNABLES)", output_hook=show, timeout=60)
client.stop_channels()
manager.shutdown_kernel(now=True)
`;

test("the wheel brings a kernel that runs and an extension that JupyterLab finds", () => {
  execFileSync(process.execPath, [join(root, "scripts/wheel.mjs")], { cwd: root, stdio: "ignore" });
  const wheel = readdirSync(join(root, "build")).find((name) => name.endsWith(".whl")) as string;
  const options = ["--quiet", "--no-deps", "--no-index", "--prefix", prefix];
  execFileSync(python, ["-m", "pip", "install", ...options, join(root, "build", wheel)], {
    cwd: root,
    stdio: "ignore",
  });

  const share = join(prefix, "share/jupyter");
  const printed = execFileSync(python, ["-c", client], {
    encoding: "utf8",
    env: { ...process.env, JUPYTER_PATH: share },
  });
  const main = join(share, "kernels/stridelab/dist/main.js");
  expect(printed).toBe(`[0 2 4] ${main} glibc.malloc.hugetlb=1\n`);

  const extension = join(share, "labextensions/stridelab-labextension");
  const described = JSON.parse(readFileSync(join(extension, "package.json"), "utf8"));
  expect(readdirSync(join(extension, "static"))).toContain(
    described.jupyterlab._build.load.replace("static/", ""),
  );
}, 300_000);
