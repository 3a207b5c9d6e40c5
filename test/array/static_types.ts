// What TypeScript says of expressions, beside what they give when they run.

import { join, resolve } from "node:path";
import ts from "typescript";
import * as np from "../../kernel/array/index.js";

const root = resolve(import.meta.dirname, "../..");

/** An expression over `np`, and the types of it and of its value: `number`, `NDArray<"int8">`, `any`. */
export interface Typed {
  readonly expression: string;
  /** One or several; an array of which only that is known is an `NDArray`. */
  readonly told: readonly string[];
  /** Null if the expression throws. */
  readonly given: string | null;
}

/** Expressions that compile, and what is wrong with the others. */
export function typesOf(expressions: readonly string[]): Typed[] {
  const name = join(root, "test/array/expressions.ts");
  const lines = expressions.map((text, n) => `export const e${n} = ${text};`);
  const text = ['import * as np from "../../kernel/array/index.js";', ...lines].join("\n");
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options, true);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === name || fileExists(file);
  host.getSourceFile = (file, version) =>
    file === name ? ts.createSourceFile(file, text, version, true) : getSourceFile(file, version);
  const program = ts.createProgram([name], options, host);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(name);
  const errors = program.getSemanticDiagnostics(file);
  if (errors.length > 0) {
    throw new Error(ts.formatDiagnostics(errors, { ...host, getNewLine: () => "\n" }));
  }
  const declared = file?.statements.filter(ts.isVariableStatement) ?? [];
  return expressions.map((expression, n) => {
    const { name: variable } = declared[n].declarationList.declarations[0];
    const type = checker.getTypeAtLocation(variable);
    return { expression, told: namesOf(type, checker), given: valueType(expression) };
  });
}

function namesOf(type: ts.Type, checker: ts.TypeChecker): string[] {
  if (type.flags & ts.TypeFlags.Boolean) return ["boolean"];
  if (type.isUnion()) return type.types.flatMap((part) => namesOf(part, checker));
  if (type.symbol?.name !== "NDArray") {
    const flags = ts.TypeFormatFlags.NoTruncation;
    const text = checker.typeToString(checker.getBaseTypeOfLiteralType(type), undefined, flags);
    return [text.replace(/import\("[^"]*"\)\./g, "")];
  }
  const [data] = checker.getTypeArguments(type as ts.TypeReference);
  const names = data.isUnion() ? data.types : [data];
  const isKnown = names.length < 10;
  return isKnown ? names.map((one) => `NDArray<${checker.typeToString(one)}>`) : ["NDArray"];
}

function valueType(expression: string): string | null {
  let value: unknown;
  try {
    value = new Function("np", `return ${expression}`)(np);
  } catch {
    return null;
  }
  return describe(value);
}

function describe(value: unknown): string {
  if (value instanceof np.NDArray) {
    // The names of text and bytes have their lengths behind them.
    return `NDArray<"${value.dtype.name.replace(/^(str|bytes|void)\d+$/, "$1")}">`;
  }
  if (Array.isArray(value)) return `[${value.map(describe).join(", ")}]`;
  if (typeof value === "object" && value !== null) return value.constructor.name;
  return typeof value;
}
