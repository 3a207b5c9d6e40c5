// Dependencies point one way. This test reads every import and compares it with the allowed ones.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** Folder -> what it may import besides itself. `types` stands for memory's model and its validation. */
const allowed: Record<string, readonly string[]> = {
  "kernel/array": [],
  "kernel/memory": ["kernel/array"],
  "kernel/diagram": ["kernel/memory/model"],
  "kernel/cells": ["kernel/array", "kernel/memory", "kernel/diagram"],
  "kernel/protocol": [],
  "labextension/src": ["kernel/diagram", "kernel/memory/model", "kernel/memory/validate"],
};

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function imports(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const pattern = /(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g;
  return [...text.matchAll(pattern)].map((match) =>
    relative(root, resolve(dirname(file), match[1])).replace(/\.js$/, ""),
  );
}

for (const [folder, others] of Object.entries(allowed)) {
  test(`${folder} imports only itself${others.length ? ` and ${others.join(", ")}` : ""}`, () => {
    const files = sources(folder);
    expect(files.length).toBeGreaterThan(0);
    const strangers = files.flatMap((file) =>
      imports(file)
        .filter(
          (path) => ![folder, ...others].some((ok) => path === ok || path.startsWith(`${ok}/`)),
        )
        .map((path) => `${relative(root, file)} imports ${path}`),
    );
    expect(strangers).toEqual([]);
  });
}

test("only the engine's index imports the index of a room", () => {
  const folder = "kernel/array";
  const others = sources(folder).filter((file) => relative(root, file) !== `${folder}/index.ts`);
  expect(others.filter((file) => imports(file).some((path) => path.endsWith("/index")))).toEqual(
    [],
  );
});

test("the engine and the diagrams use nothing of Node", () => {
  for (const folder of ["kernel/array", "kernel/diagram", "kernel/memory"]) {
    for (const file of sources(folder)) {
      expect(readFileSync(file, "utf8"), relative(root, file)).not.toMatch(/from "node:/);
    }
  }
});
