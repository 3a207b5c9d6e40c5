// Runs every lesson in the real kernel and compares what it prints with the outputs stored in the notebook.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const memoryType = "application/vnd.stridelab.memory.v1+json";

interface Output {
  readonly output_type: string;
  readonly name?: string;
  readonly text?: string | readonly string[];
  readonly data?: Readonly<Record<string, unknown>>;
}

interface Cell {
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly outputs?: readonly Output[];
}

interface Notebook {
  readonly cells: readonly Cell[];
}

function joined(text: string | readonly string[] | undefined): string {
  return typeof text === "string" ? text : (text ?? []).join("");
}

/** One entry for each code cell: its source, and all that it printed. */
function printed(notebook: Notebook): { source: string; stdout: string; plain: string }[] {
  return notebook.cells
    .filter((cell) => cell.cell_type === "code")
    .map((cell) => {
      const outputs = cell.outputs ?? [];
      const streams = outputs.filter((output) => output.name === "stdout");
      const results = outputs.filter((output) => output.output_type === "execute_result");
      return {
        source: joined(cell.source),
        stdout: streams.map((output) => joined(output.text)).join(""),
        plain: results.map((output) => joined(output.data?.["text/plain"] as string)).join(""),
      };
    });
}

function outputs(notebook: Notebook): Output[] {
  return notebook.cells.flatMap((cell) => cell.outputs ?? []);
}

const lessons = readdirSync(join(root, "notebooks")).filter((name) => name.endsWith(".ipynb"));

function stored(name: string): Notebook {
  return JSON.parse(readFileSync(join(root, "notebooks", name), "utf8"));
}

describe.each(lessons)("%s", (name) => {
  const jupyter = join(root, ".venv/bin/jupyter");
  const options = ["nbconvert", "--to", "notebook", "--execute", "--stdout"];
  const fresh: Notebook = JSON.parse(
    execFileSync(jupyter, [...options, join("notebooks", name)], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );

  test("runs from top to bottom without an error or a warning", () => {
    const types = outputs(fresh).map((output) => output.output_type);
    expect(types).not.toContain("error");
    expect(outputs(fresh).filter((output) => output.name === "stderr")).toEqual([]);
    expect(printed(fresh).length).toBeGreaterThan(10);
  });

  test("prints line by line what the notebook has stored", () => {
    expect(printed(fresh)).toEqual(printed(stored(name)));
  });

  test("shows the same kinds of output as are stored", () => {
    const kinds = (notebook: Notebook) =>
      outputs(notebook).flatMap(({ data }) => (data ? [Object.keys(data).sort()] : []));
    expect(kinds(fresh)).toEqual(kinds(stored(name)));
    expect(
      kinds(fresh)
        .flat()
        .filter((type) => type === memoryType).length,
    ).toBeGreaterThan(20);
  });
});

test("the first lesson prints what NumPy prints for the same steps", () => {
  const cells = printed(stored("01-copy-or-view.ipynb"));
  const lines = cells.flatMap((cell) => cell.stdout.split("\n"));
  for (const line of [
    "Original: [10 20 30]",
    "Copied: [99 20 30]",
    "Original: [77 20 30]",
    "Viewed: [77 20 30]",
    "viewed.base === original: true",
    "copied.base === original: false",
    "arr:    [ 1 99  3  4]",
    "a: [100   1   2   3   4   5]",
  ]) {
    expect(lines).toContain(line);
  }
});
