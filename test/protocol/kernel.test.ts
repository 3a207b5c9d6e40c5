// The kernel process, asked by Jupyter's own client: pytest runs the test_*.py beside this file on the kernel that is built.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "stridelab-kernel-"));

beforeAll(async () => {
  const { kernelSpec } = await import(join(root, "scripts/kernelspec.mjs"));
  const main = join(root, "kernel/dist/main.js");
  expect(existsSync(main), "the kernel is built: npm run build").toBe(true);
  const place = join(folder, "kernels/stridelab");
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "kernel.json"), JSON.stringify(kernelSpec(process.execPath, main)));
});

afterAll(() => rmSync(folder, { recursive: true }));

test("the kernel speaks Jupyter's protocol, and nothing that a cell does ends it", {
  timeout: 600_000,
}, () => {
  const { status, stdout, stderr } = spawnSync(
    join(root, ".venv/bin/python"),
    ["-m", "pytest", "-q", "-p", "no:cacheprovider", import.meta.dirname],
    { env: { ...process.env, JUPYTER_PATH: folder }, encoding: "utf8", cwd: folder },
  );
  expect(status, `${stdout}\n${stderr}`).toBe(0);
});
