// Compiles cells against the engine's sources and runs them, as a notebook does but without a kernel.

import { join, resolve } from "node:path";
import { inspect } from "node:util";
import * as np from "../../kernel/array/index.js";
import {
  type CellDiagnostic,
  type CompiledCell,
  createCompiler,
  engine,
  type PreparedCompiler,
  typeRootsFrom,
} from "../../kernel/cells/index.js";

const root = resolve(import.meta.dirname, "../..");

export function openCompiler(): PreparedCompiler {
  return createCompiler({
    engine: join(root, "kernel/array/index.ts"),
    typeRoots: typeRootsFrom(root),
    folder: import.meta.dirname,
  });
}

Object.assign(globalThis, { np, print: () => undefined });

const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...args: unknown[]) => Promise<unknown>;

/** A notebook that remembers its variables. */
export class TestNotebook {
  readonly variables: Record<string, unknown> = Object.create(null);
  private count = 0;

  constructor(readonly compiler: PreparedCompiler = openCompiler()) {}

  /** Compiles a cell that must have no errors. */
  compile(code: string): CompiledCell {
    const cell = this.compiler.compile({ code, count: ++this.count });
    if (cell.kind === "compiled") return cell;
    throw new Error(cell.diagnostics.map(({ message }) => message).join("\n"));
  }

  /** Runs cells one after the other and gives the value of the last. */
  async run(...codes: string[]): Promise<unknown> {
    let value: unknown;
    for (const code of codes) {
      const { javascript } = this.compile(code);
      const body = new AsyncFunction("$", "$np", "$import", javascript);
      try {
        value = await body(this.variables, engine, (name: string) =>
          name === "stridelab"
            ? np
            : import(name.startsWith(".") ? join(import.meta.dirname, name) : name),
        );
      } finally {
        this.compiler.commit();
      }
    }
    return value;
  }

  /** The value of the last cell as text: arrays as NumPy's `str`. */
  async print(...codes: string[]): Promise<string> {
    return textOf(await this.run(...codes));
  }

  /** What the cell is refused for: message, code and the marked text. */
  refusal(code: string): string[] {
    const cell = this.compiler.compile({ code, count: ++this.count });
    if (cell.kind === "compiled") throw new Error(`not refused: ${code}`);
    return cell.diagnostics.map((diagnostic) => describeDiagnostic(code, diagnostic));
  }
}

export function textOf(value: unknown): string {
  if (value instanceof np.NDArray) return String(value);
  if (Array.isArray(value)) return `[${value.map(textOf).join(", ")}]`;
  return typeof value === "string" ? value : inspect(value);
}

/** `2339 «name» message`, where «name» is the text of the span. */
function describeDiagnostic(code: string, { message, code: number, span }: CellDiagnostic) {
  const start = offsetOf(code, span.line, span.column);
  const end = offsetOf(code, span.endLine, span.endColumn);
  return `${number ?? "own"} «${code.slice(start, end)}» ${message}`;
}

/** Of a line and a column that count from 1. */
function offsetOf(code: string, line: number, column: number): number {
  const before = code.split(/\r\n|[\n\r\u2028\u2029]/).slice(0, line - 1);
  let offset = 0;
  for (const text of before) {
    offset += text.length;
    offset += code.startsWith("\r\n", offset) ? 2 : 1;
  }
  return offset + column - 1;
}
