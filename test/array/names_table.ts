// The table of NumPy's public names: which are here, and why the others are not. Made from what the modules export.

import { readFileSync } from "node:fs";
import * as np from "../../kernel/array/index.js";
import { reasonFor } from "../../kernel/cells/complaints/absent_names.js";

export const { numpy, names } = JSON.parse(
  readFileSync(new URL("../oracle/names.json", import.meta.url), "utf8"),
) as { numpy: string; names: Record<string, string[]> };

const matrix = np.zeros([1, 1]);

/** Where the names of a module or class of NumPy's are looked for: the module, or an instance. */
const counterparts: Readonly<Record<string, object>> = {
  np,
  NDArray: matrix,
  DType: matrix.dtype,
  ufunc: np.add,
  flatiter: matrix.flat,
  nditer: np.nditer(matrix),
  broadcast: np.broadcast(matrix, matrix),
  "np.random": np.random,
  Generator: np.random.default_rng(0),
  "np.lib": np.lib,
  "np.lib.array_utils": np.lib.array_utils,
  "np.lib.stride_tricks": np.lib.stride_tricks,
  "np.linalg": np.linalg,
};

export function isHere(place: string, name: string): boolean {
  return name in (counterparts[place] ?? {});
}

/** Absent names that nobody has explained, as `place.name`. */
export function unexplained(): string[] {
  return Object.entries(names).flatMap(([place, list]) =>
    list
      .filter((name) => !isHere(place, name) && reasonFor(place, name) === undefined)
      .map((name) => `${place}.${name}`),
  );
}

/** Explained names that are here after all, as `place.name`. */
export function explainedInVain(): string[] {
  return names.np.filter((name) => isHere("np", name) && reasonFor("np", name) !== undefined);
}

/** The table as Markdown. */
export function namesTable(): string {
  const sections = Object.entries(names).map(([place, list]) => {
    const here = list.filter((name) => isHere(place, name));
    const absent = list.filter((name) => !isHere(place, name));
    const byReason = new Map<string, string[]>();
    for (const name of absent) {
      const reason = reasonFor(place, name) ?? "";
      byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
    }
    return [
      `## \`${place}\`: ${here.length} of ${list.length}`,
      wrapped(here),
      ...[...byReason].map(([reason, group]) => `**Absent.** ${reason}\n${wrapped(group)}`),
    ].join("\n\n");
  });
  const head = [
    "# NumPy's public names",
    `Which names of NumPy ${numpy} are here, and why the others are not. This page is made by \`npm test -- test/array/names.test.ts -u\``,
    "from what the package exports; [differences.md](differences.md) tells where those that are here differ.",
  ];
  return `${head[0]}\n\n${head.slice(1).join("\n")}\n\n${sections.join("\n\n")}\n`;
}

function wrapped(list: readonly string[]): string {
  const lines: string[] = [];
  let line = "";
  for (const name of list) {
    const word = `\`${name}\``;
    if (line.length + word.length > 116) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  return [...lines, line].join("\n");
}

/** Every public name with what it is, one a line. */
export function publicNames(): string {
  const lines = Object.entries({ np, NDArray: np.NDArray.prototype }).flatMap(([place, module]) =>
    Object.getOwnPropertyNames(module)
      .filter((name) => name !== "constructor")
      .sort()
      .map((name) => {
        const { value, get } = Object.getOwnPropertyDescriptor(module, name) ?? {};
        const kind = get ? "attribute" : typeof value;
        return `${place}.${name}: ${kind}`;
      }),
  );
  return `${lines.join("\n")}\n`;
}
