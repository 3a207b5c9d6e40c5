// One text, evaluated as a cell and as Python with NumPy.

import { expect } from "vitest";
import { type Report, runPrograms } from "../oracle/numpy.js";
import { TestNotebook, textOf } from "./cells.js";

const notebook = new TestNotebook();

/** Statements that both languages read. */
const setUp = [
  "a = np.arange(24).reshape(4, 6)",
  "v = np.arange(6)",
  "f = np.array([0.5, 1.5, 2.5, -3.5])",
  "c = np.arange(24).reshape(2, 3, 4)",
  "i = np.array([2, 0])",
  "m = np.array([True, False, True, False])",
];

const python = (text: string) =>
  text.replaceAll("null", "None").replaceAll("true", "True").replaceAll("false", "False");
const typescript = (text: string) => text.replaceAll("True", "true").replaceAll("False", "false");

interface Outcome {
  readonly text?: string;
  readonly error?: string;
}

async function evaluate(code: string): Promise<Outcome> {
  try {
    return { text: textOf(await notebook.run(code)) };
  } catch (error) {
    const { name, message } = error as Error;
    return { error: `${name}: ${message}` };
  }
}

/** Python's text of a scalar where JavaScript has another: no point in whole floats, no capitals in truth. */
function scalarText(report: Report): string {
  if (report.kind === "array") return report.str;
  const { str } = report;
  return str === "True" || str === "False"
    ? str.toLowerCase()
    : str.replace(/\.0$/, "").replace(/^-0$/, "-0");
}

/**
 * Runs each case from the same beginning.
 * @param cases statements; the variable `r` is the result
 */
export async function compare(cases: readonly string[]): Promise<void> {
  const reports = await runPrograms(
    cases.map((code) => [...setUp, ...code.split("\n")].map(python)),
  );
  for (const [k, code] of cases.entries()) {
    const { errors, variables } = reports[k];
    const failed = errors.find((error) => error !== null);
    const begin = setUp.map((line) => line.replace(/^/, "let ")).join("\n");
    await notebook.run(typescript(begin));
    const body = typescript(code).replace(/^r = /gm, "const r = ");
    const outcome = await evaluate(`{}\n${body}\n${/^r = /m.test(code) ? "r" : ""}`);
    const expected: Outcome = failed
      ? { error: `${failed.class}: ${failed.message}` }
      : { text: scalarText(variables.r) };
    expect({ code, ...outcome }).toEqual({ code, ...expected });
  }
}
