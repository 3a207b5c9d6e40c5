// Runs the same Python text twice: by NumPy, and translated by this engine. Tells every difference that can be seen.

import * as np from "../../kernel/array/index.js";
import { askTranslated } from "./numpy.js";
import { differences } from "./program.js";
import { py, takePrinted } from "./python.js";
import { isDictionary } from "./python_methods.js";
import { Missing } from "./statement.js";

/** A program, one Python statement a line, and what tells it apart from the others. */
interface Twin {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Cuts a text into programs: each begins with a line `# name`. Blank lines are left out; indented ones continue. */
export function programsIn(text: string): Twin[] {
  const found: { name: string; lines: string[] }[] = [];
  for (const line of text.split("\n")) {
    const last = found.at(-1);
    if (line.startsWith("# ")) found.push({ name: line.slice(2), lines: [] });
    else if (/^\s/.test(line) && line.trim() && last) {
      last.lines.push(`${last.lines.pop()}\n${line}`);
    } else if (line.trim() && !line.startsWith("#")) last?.lines.push(line);
  }
  return found.filter(({ lines }) => lines.length > 0);
}

/** A result with names that can be destructured as well, such as that of `unique_counts`. */
const isNamedTuple = (value: unknown): value is Iterable<unknown> =>
  isDictionary(value) && Symbol.iterator in value;

/** The arrays in lists, as variables of their own: `r_0`, `r_1`, ... */
export function members(variables: readonly [string, unknown][]): [string, unknown][] {
  return variables.flatMap(([name, value]) => {
    if (!Array.isArray(value) && !isNamedTuple(value)) return [];
    const list = [...value];
    const items = list.map((item, k): [string, unknown] => [`${name}_${k}`, item]);
    return items.filter(([, item]) => item instanceof np.NDArray);
  });
}

function perform(javascript: readonly string[]) {
  const variables: Record<string, unknown> = {};
  takePrinted();
  const errors: (Error | null)[] = [];
  const missing: string[] = [];
  for (const line of javascript) {
    let error: Error | null = null;
    try {
      if (line.startsWith("!")) throw new Missing(`a translation of ${line.slice(1)}`);
      new Function("$", "np", "py", line)(variables, np, py);
    } catch (caught) {
      if (caught instanceof Missing) missing.push(caught.message);
      error = caught instanceof Error ? caught : new Error(`thrown: ${String(caught)}`);
    }
    errors.push(error);
  }
  const printed = takePrinted().map((value, k): [string, unknown] => [`printed_${k}`, value]);
  const all = [...Object.entries(variables), ...printed];
  return { variables: new Map([...all, ...members(all)]), errors, missing };
}

/** For each program what differs between NumPy and this engine, as sentences; what the engine lacks is a difference. */
export async function twinDifferences(twins: readonly Twin[]): Promise<string[][]> {
  const reports = await askTranslated(twins.map(({ lines }) => lines));
  return twins.map(({ lines }, k) => {
    const report = reports[k];
    const performed = { lines, ...perform(report.javascript), tainted: false };
    return [
      ...performed.missing.map((what) => `missing: ${what}`),
      ...differences(performed, report),
    ];
  });
}
