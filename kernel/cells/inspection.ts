// What is under the cursor: its signature and documentation.

import { isGenerated, nodeBefore } from "./node_at.js";
import type { Notebook } from "./notebook.js";
import type { Inspection } from "./types.js";
import { internals, ts } from "./typescript.js";

const NOTHING: Inspection = { found: false, markdown: "", plain: "" };

/** The name at the cursor or just before it; inside the parentheses of a call, what is called. */
export function inspectCell(
  code: string,
  offset: number,
  detail: 0 | 1,
  notebook: Notebook,
): Inspection {
  const { layers, round } = notebook.read(code);
  const { file, types } = round;
  const { checker } = types;
  const position = layers.toEditedAfter(offset);
  const node = nameAt(file, position) ?? calleeAt(file, position);
  const symbol = node && checker.getSymbolAtLocation(node);
  if (!node || !symbol) return NOTHING;
  const { displayParts, documentation, tags } =
    internals.SymbolDisplay.getSymbolDisplayPartsDocumentationAndSymbolKind(
      checker,
      symbol,
      file,
      node.parent,
      node,
    );
  const signature = ts.displayPartsToString(displayParts);
  const text = ts.displayPartsToString(documentation);
  const notes = (tags ?? []).map(
    ({ name, text: parts }) => [name, ts.displayPartsToString(parts)] as const,
  );
  const source = detail === 1 ? sourceOf(symbol) : undefined;
  const fence = (block: string) => `\`\`\`typescript\n${block}\n\`\`\``;
  return {
    found: true,
    markdown: [
      fence(signature),
      text,
      notes.map(([name, note]) => `*@${name}* ${note}`).join("  \n"),
      source && fence(source),
    ]
      .filter(Boolean)
      .join("\n\n"),
    plain: [signature, text, notes.map(([name, note]) => `@${name} ${note}`).join("\n"), source]
      .filter(Boolean)
      .join("\n\n"),
  };
}

/** The name that the position touches. */
function nameAt(file: ts.SourceFile, position: number): ts.Node | undefined {
  const node = nodeBefore(file, position) ?? file;
  if (ts.isIdentifier(node) && !isGenerated(node.parent) && node.text !== "$np") return node;
  const next = ts.forEachChild(node, (child) =>
    ts.isIdentifier(child) && child.getStart() === position ? child : undefined,
  );
  return next && !isGenerated(next.parent) ? next : undefined;
}

/** The function whose arguments the position is among. */
function calleeAt(file: ts.SourceFile, position: number): ts.Node | undefined {
  for (let node = nodeBefore(file, position); node; node = node.parent) {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) continue;
    const { expression } = node;
    if (position <= expression.end || isGenerated(expression)) continue;
    return ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  }
  return undefined;
}

/** The declaration as it was written, if a cell did. */
function sourceOf(symbol: ts.Symbol): string | undefined {
  const declaration = symbol.valueDeclaration;
  if (!declaration || declaration.getSourceFile().isDeclarationFile) return undefined;
  return declaration.getText();
}
