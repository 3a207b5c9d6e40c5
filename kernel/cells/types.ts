// What passes between the compiler, which lives in a worker, and the runner on the main thread: plain data.

/** A cell to compile. */
export interface CellSource {
  readonly code: string;
  /** The execution count; names the cell in tracebacks. */
  readonly count: number;
}

/** A place in a cell's own text: line and column count from 1, `end` is exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A syntax or type error in a cell. */
export interface CellDiagnostic {
  readonly message: string;
  /** TypeScript's code, or null where the array syntax itself complains. */
  readonly code: number | null;
  readonly span: Span;
}

/**
 * JavaScript of one cell: the body of an async function with the parameters `$` (the notebook's variables, one
 * property for each top-level name), `$np` (`engine` of engine.ts: the array engine with its operators) and `$import`.
 * It returns the value of the cell's last expression statement, or undefined.
 */
export interface CompiledCell {
  readonly kind: "compiled";
  readonly javascript: string;
  /** Source map (JSON, version 3) from the JavaScript to the cell as written. */
  readonly sourceMap: string;
  /** Top-level names that the cell declares. */
  readonly declares: readonly string[];
  /** True if the cell's value is that of its last expression, so that it is shown; an assignment is not. */
  readonly hasResult: boolean;
}

export interface RefusedCell {
  readonly kind: "refused";
  readonly diagnostics: readonly CellDiagnostic[];
}

/** Jupyter's `complete_reply`, cursors in UTF-16 units of the cell. */
export interface Completion {
  readonly matches: readonly {
    readonly text: string;
    readonly type: string;
    readonly signature?: string;
  }[];
  readonly start: number;
  readonly end: number;
}

export interface Inspection {
  readonly found: boolean;
  /** Markdown: signature, then documentation. */
  readonly markdown: string;
  readonly plain: string;
}

export type Completeness =
  | { readonly status: "complete" | "invalid" | "unknown" }
  | { readonly status: "incomplete"; readonly indent: string };

/** The compiler of one notebook. A compiled cell counts as declared only when `commit` follows. */
export interface Compiler {
  compile(cell: CellSource): CompiledCell | RefusedCell;
  /** The last compiled cell was run: later cells see its names, also if it threw half-way. */
  commit(): void;
  /** Offsets in UTF-16 units. */
  complete(code: string, offset: number): Completion;
  inspect(code: string, offset: number, detail: 0 | 1): Inspection;
  isComplete(code: string): Completeness;
}

/** A call to the compiler's worker; on any of its ports. `commit` is called as the others are. */
export interface CompilerCall {
  readonly id: number;
  readonly method: keyof Compiler;
  readonly args: readonly unknown[];
}

/** The answer to the call of the same `id`, on the same port. `error` tells of a fault of the compiler itself. */
export type CompilerAnswer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

/** `workerData` of the compiler's worker: the ports on which it answers, beside the notebook's folder, its cwd. */
export interface CompilerWorkerData {
  readonly ports: readonly import("node:worker_threads").MessagePort[];
}

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** From MIME type to text or JSON. */
export type MimeBundle = { readonly [mimeType: string]: Json | undefined };

/** What a running cell shows, in Jupyter's terms. */
export type CellOutput =
  | { readonly type: "stream"; readonly name: "stdout" | "stderr"; readonly text: string }
  | {
      readonly type: "display_data" | "execute_result";
      readonly data: MimeBundle;
      readonly metadata: { readonly [key: string]: Json | undefined };
    }
  | { readonly type: "clear_output"; readonly wait: boolean };

export type CellError = {
  readonly status: "error";
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
};

export type CellOutcome = { readonly status: "ok" } | CellError;
