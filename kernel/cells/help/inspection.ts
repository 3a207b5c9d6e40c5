// What is under the cursor: its signature and documentation.

import type { Notebook } from "../notebook.js";
import { readCell } from "../syntax/cell_text.js";
import type { Inspection } from "../types.js";
import type { Library } from "../typescript/library.js";
import { isGenerated, nodeBefore } from "../typescript/node_at.js";
import { internals, ts } from "../typescript/typescript.js";
import { documentationOf, mainSignature, noteOf } from "./documentation.js";
import { optionNamed } from "./options.js";
import { resultText, typeText } from "./type_text.js";

const NOTHING: Inspection = { found: false, markdown: "", plain: "" };

/**
 * The name at the cursor or just before it; inside the parentheses of a call, what is called.
 * @param detail 1 adds the source of what a cell has declared.
 */
export function inspectCell(
  code: string,
  offset: number,
  detail: 0 | 1,
  notebook: Notebook,
  library: Library,
): Inspection {
  const cell = readCell(code, library.parse);
  const round = notebook.rewrite(cell);
  const { file, types } = round;
  const { checker } = types;
  const position = cell.layers.toEditedAfter(offset);
  const atCursor = nameBefore(file, position) ?? nameBefore(file, cell.layers.toEdited(offset) + 1);
  const node = atCursor ?? calleeAt(file, position);
  const named = node && checker.getSymbolAtLocation(node);
  if (!node || !named) return NOTHING;
  const option = ts.isIdentifier(node) ? optionNamed(node, round) : undefined;
  const symbol = option ?? meaning(named, checker);
  const shown = internals.SymbolDisplay.getSymbolDisplayPartsDocumentationAndSymbolKind(
    checker,
    symbol,
    file,
    node.parent,
    node,
  );
  const isCalled = callOf(node) !== undefined;
  const main = isCalled && atCursor ? undefined : mainSignature(symbol, isCalled, types);
  const { text, tags, signature } = documentationOf(
    symbol,
    main
      ? { documentation: main.getDocumentationComment(checker), tags: main.getJsDocTags() }
      : shown,
    types,
  );
  const display = ts.displayPartsToString(shown.displayParts);
  const chosen =
    (main && withSignature(display, main, node, checker)) ?? (option && asOption(option));
  const result = signature && atCursor && resultOf(atCursor, checker);
  const notes = tags.map(noteOf);
  const parts: Part[] = [
    {
      text: importOf(symbol) ?? signature?.concat(result ?? "") ?? typeText(chosen ?? display),
      isCode: true,
    },
    { text, isCode: false },
    { text: notes.join("\n\n"), isCode: false },
  ];
  const declaration = detail === 1 ? symbol.valueDeclaration : undefined;
  const source = declaration && notebook.sourceOf(declaration);
  if (source) parts.push({ text: source, isCode: true });
  const told = parts.filter(({ text }) => text !== "");
  const markdown = told.map(({ text, isCode }) =>
    isCode ? `\`\`\`typescript\n${text}\n\`\`\`` : text,
  );
  return {
    found: true,
    markdown: markdown.join("\n\n"),
    plain: told.map(({ text }) => text).join("\n\n"),
  };
}

interface Part {
  readonly text: string;
  readonly isCode: boolean;
}

/** The call of which a name is the callee. */
function callOf(name: ts.Node): ts.Expression | undefined {
  const callee = ts.isPropertyAccessExpression(name.parent) ? name.parent : name;
  const call = callee.parent;
  return ts.isCallExpression(call) && call.expression === callee ? call : undefined;
}

/** An option as it was declared: overloads narrow what it may be, and the name of a type parameter says nothing. */
function asOption({ declarations = [] }: ts.Symbol): string | undefined {
  const [declared] = declarations;
  return (
    declared && `(option) ${declared.getText()}`.replace(/;$/, "").replace(/: S$/, ": DTypeLike")
  );
}

/** TypeScript's words for a function, with the signature in the place of the one that it has chosen. */
function withSignature(
  display: string,
  signature: ts.Signature,
  node: ts.Node,
  checker: ts.TypeChecker,
): string {
  const head = /^[^<(]*/.exec(display)?.[0] ?? "";
  const others = / \(\+\d+ overloads?\)$/.exec(display)?.[0] ?? "";
  const flags = ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;
  return head + checker.signatureToString(signature, node.parent, flags) + others;
}

/** `: type` of what a call of that name gives; undefined if the name is not called, or the type not known. */
function resultOf(name: ts.Node, checker: ts.TypeChecker): string | undefined {
  const call = callOf(name);
  if (!call) return undefined;
  const type = checker.getTypeAtLocation(call);
  if (type.flags & ts.TypeFlags.Any) return undefined;
  return `: ${resultText(checker.typeToString(type))}`;
}

/** What an import stands for; a module is known by its import. */
function meaning(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  if (!(symbol.flags & ts.SymbolFlags.Alias)) return symbol;
  const target = checker.getAliasedSymbol(symbol);
  return target.flags & ts.SymbolFlags.Module || checker.isUnknownSymbol(target) ? symbol : target;
}

/** The import of a module as a whole. */
function importOf(symbol: ts.Symbol): string | undefined {
  const declaration = symbol.declarations?.[0];
  if (!declaration || !ts.isNamespaceImport(declaration)) return undefined;
  return declaration.parent.parent.getText();
}

/** The name that goes up to the position or beyond it. */
function nameBefore(file: ts.SourceFile, position: number): ts.Node | undefined {
  const node = nodeBefore(file, position);
  if (!node || !ts.isIdentifier(node) || node.getStart() >= position) return undefined;
  return node.text === "$np" || isGenerated(node.parent) ? undefined : node;
}

/** The function whose arguments the position is among. What is not written yet has no node: the text before it does. */
function calleeAt(file: ts.SourceFile, position: number): ts.Node | undefined {
  const end = file.text.slice(0, position).trimEnd().length;
  for (let node = nodeBefore(file, end); node; node = node.parent) {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) continue;
    const { expression } = node;
    if (end <= expression.end || isGenerated(expression)) continue;
    const isClosed = (node.arguments?.end ?? node.end) < node.end;
    if (isClosed && node.end < position) continue;
    return ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  }
  return undefined;
}
