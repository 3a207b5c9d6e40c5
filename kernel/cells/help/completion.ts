// What can be written at the cursor.

import type { Notebook } from "../notebook.js";
import { readCell } from "../syntax/cell_text.js";
import { fieldNames } from "../syntax/field_names.js";
import type { Round } from "../syntax/round.js";
import type { Completion } from "../types.js";
import type { Library } from "../typescript/library.js";
import { anyWithArray, nodeBefore } from "../typescript/node_at.js";
import type { Layers } from "../typescript/position_map.js";
import { type CompletionEntry, internals, ts } from "../typescript/typescript.js";
import { compareText, inOrder } from "./member_order.js";
import { optionsAt } from "./options.js";
import { typeText } from "./type_text.js";

const FORMAT =
  ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope | ts.TypeFormatFlags.NoTruncation;

type Match = Completion["matches"][number];

/** Signatures are looked up only for so few matches that it does not take long. */
const MOST_SIGNATURES = 250;

export function completeCell(
  code: string,
  offset: number,
  notebook: Notebook,
  library: Library,
): Completion {
  const cell = readCell(code, library.parse);
  const round = notebook.rewrite(cell);
  const { layers } = cell;
  const position = layers.toEditedAfter(offset);
  const options = optionsAt(round, position);
  if (options) return optionMatches(options, code, offset);
  const found = internals.Completions.getCompletionsAtPosition(
    library.host,
    library.program(),
    () => {},
    round.file,
    position,
    { includeCompletionsForModuleExports: false, includeCompletionsWithInsertText: false },
    undefined,
    undefined,
    undefined,
    undefined,
    true,
  );
  const start = startOf(code, offset, found?.optionalReplacementSpan, layers);
  const prefix = code.slice(start, offset).toLowerCase();
  const isFitting = (name: string) => name.toLowerCase().startsWith(prefix);
  const names = [...namesOfParameter(round, position), ...namesInBrackets(round, position)];
  const fitting = (found?.entries ?? [])
    .filter(({ name, kind }) => kind !== ts.ScriptElementKind.warning && !name.startsWith("$"))
    .filter(({ name }) => isFitting(name));
  const entries = found?.isMemberCompletion
    ? inOrder(fitting, round.types)
    : fitting.sort(
        (a, b) => compareText(rank(a, notebook), rank(b, notebook)) || compareText(a.name, b.name),
      );
  const matches =
    names.length > 0
      ? names.filter(isFitting).map((text) => ({ text, type: "string" }))
      : entries.length > 0
        ? matchesOf(entries, round)
        : arrayMembers(round, position).filter(({ text }) => isFitting(text));
  return { matches, start, end: offset };
}

function optionMatches(options: readonly string[], code: string, offset: number): Completion {
  const start = startOfWord(code, offset);
  const prefix = code.slice(start, offset).toLowerCase();
  const matches = options
    .filter((name) => name.toLowerCase().startsWith(prefix))
    .map((text) => ({ text, type: "property" }));
  return { matches, start, end: offset };
}

/** Where the word, or the text between quotes, starts that is being written. */
function startOf(
  code: string,
  offset: number,
  span: ts.TextSpan | undefined,
  layers: Layers,
): number {
  const from = span ? layers.toOriginal(span.start) : offset;
  if (from < offset) return from;
  return startOfWord(code, offset);
}

function startOfWord(code: string, offset: number): number {
  return offset - (/[\w$]*$/.exec(code.slice(0, offset))?.[0].length ?? 0);
}

/** The notebook's names come before the global ones. */
function rank({ name, sortText, symbol }: CompletionEntry, { names }: Notebook): string {
  return symbol && names.get(name) === symbol ? "" : sortText;
}

function matchesOf(entries: readonly CompletionEntry[], round: Round): Match[] {
  const withSignature = entries.length <= MOST_SIGNATURES;
  return entries.map(({ name, kind, symbol }) =>
    matchOf(name, typeNames[kind] ?? kind, withSignature ? symbol : undefined, round),
  );
}

/** Words of JupyterLab's completer where TypeScript has others. */
const typeNames: Readonly<Record<string, string>> = {
  [ts.ScriptElementKind.constElement]: "variable",
  [ts.ScriptElementKind.letElement]: "variable",
  [ts.ScriptElementKind.variableElement]: "variable",
  [ts.ScriptElementKind.localVariableElement]: "variable",
  [ts.ScriptElementKind.localFunctionElement]: "function",
  [ts.ScriptElementKind.memberVariableElement]: "property",
  [ts.ScriptElementKind.memberGetAccessorElement]: "property",
  [ts.ScriptElementKind.memberSetAccessorElement]: "property",
  [ts.ScriptElementKind.memberFunctionElement]: "method",
};

function matchOf(
  text: string,
  type: string,
  symbol: ts.Symbol | undefined,
  { file, types: { checker } }: Round,
): Match {
  const declared = symbol && checker.getTypeOfSymbolAtLocation(symbol, file);
  const signature = declared?.getCallSignatures()[0];
  if (!signature) return { text, type };
  return {
    text,
    type: type === "property" ? "method" : type === "alias" ? "function" : type,
    signature: typeText(checker.signatureToString(signature, undefined, FORMAT)),
  };
}

/**
 * What a text in quotes may be that decides a type: of those TypeScript knows only what is written already.
 * In `np.zeros(3, "int")` the text is of the type `S`, which it gives a meaning itself.
 */
function namesOfParameter({ file, types }: Round, position: number): string[] {
  const text = nodeBefore(file, position);
  if (!text || !ts.isStringLiteral(text)) return [];
  const option = ts.isPropertyAssignment(text.parent) ? text.parent : undefined;
  const argument = option?.parent ?? text;
  if (!ts.isCallExpression(argument.parent)) return [];
  const { checker } = types;
  const place = argument.parent.arguments.indexOf(argument);
  const declaration = checker.getResolvedSignature(argument.parent)?.declaration;
  const parameter = declaration?.parameters[place];
  if (!parameter || !types.isOfEngine(declaration)) return [];
  let type: ts.Type = checker.getTypeAtLocation(parameter);
  if (option) {
    const symbol = type.isUnion()
      ? type.types.map((part) => part.getProperty(option.name.getText())).find(Boolean)
      : type.getProperty(option.name.getText());
    if (!symbol) return [];
    type = checker.getTypeOfSymbol(symbol);
  }
  const parts = type.isUnion() ? type.types : [type];
  return parts
    .filter((part) => part.isTypeParameter())
    .map((part) => checker.getBaseConstraintOfType(part))
    .flatMap((part) => (part?.isUnion() ? part.types : []))
    .flatMap((part) => (part.isStringLiteral() ? [part.value] : []))
    .sort(compareText);
}

/** The fields of a structured array. */
function namesInBrackets(round: Round, position: number): string[] {
  const text = nodeBefore(round.file, position);
  return text && ts.isStringLiteral(text) ? fieldNames(text, round) : [];
}

/** TypeScript knows nothing of `a[0]`, which may be a scalar; if it is anything with members, it is an array. */
function arrayMembers(round: Round, position: number): Match[] {
  const node = nodeBefore(round.file, position);
  const access = node && (ts.isPropertyAccessExpression(node) ? node : node.parent);
  if (!access || !ts.isPropertyAccessExpression(access)) return [];
  if (!anyWithArray(access.expression, round)) return [];
  const { checker, array } = round.types;
  const members = checker
    .getPropertiesOfType(array)
    .map((symbol) => ({ name: ts.symbolName(symbol), symbol }))
    .filter(({ name }) => /^\w+$/.test(name));
  return inOrder(members, round.types).map(({ name, symbol }) => {
    const isMethod = (symbol.flags & ts.SymbolFlags.Method) !== 0;
    return matchOf(name, isMethod ? "method" : "property", symbol, round);
  });
}
