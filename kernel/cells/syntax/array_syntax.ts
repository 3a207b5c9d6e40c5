// Reads NumPy's subscripts (`a[1:3, ::2]`, `a[..., 0]`) and `@` where TypeScript's own parser stops at them.
// The parser decides what is a subscript and what a type, an object or a ternary; nothing is guessed from the text.

import type { Complaint } from "../complaints/diagnostics.js";
import { pythonSyntax } from "../complaints/python_syntax.js";
import { applyEdits, type Edit, type EditedText } from "../typescript/position_map.js";
import { internalsOf, ts } from "../typescript/typescript.js";

/** The places of array syntax in a text. */
interface Marks {
  /** Colons of slices; true if nothing stands before the colon. */
  readonly colons: Map<number, boolean>;
  readonly ellipses: Set<number>;
  readonly matmuls: Set<number>;
}

export interface ParsedText extends EditedText {
  readonly file: ts.SourceFile;
  /** Commas in the edited text that were colons. */
  readonly sliceCommas: ReadonlySet<number>;
  /** Operators `*` and `*=` in the edited text that were `@` and `@=`. */
  readonly matmuls: ReadonlySet<number>;
}

/**
 * Parses a cell. In the edited text a slice's colon is a comma (with `null` for a bound that is left out), `...` is
 * `$np.Ellipsis`, and `@` is `*`. What remains of syntax errors are the cell's own.
 */
export function parseArraySyntax(code: string, parse: (text: string) => ts.SourceFile): ParsedText {
  const marks: Marks = { colons: new Map(), ellipses: new Set(), matmuls: new Set() };
  for (;;) {
    const { text, map } = applyEdits(code, editsOf(marks, code));
    const file = parse(text);
    const before = sizeOf(marks);
    if (internalsOf(file).parseDiagnostics.length > 0) {
      mark(marks, file, code, (position) => map.toOriginal(position));
    }
    if (sizeOf(marks) > before) continue;
    const commas = [...marks.colons].map(
      ([at, isEmpty]) => map.toEdited(at) + (isEmpty ? "null".length : 0),
    );
    const matmuls = [...marks.matmuls].map((at) => map.toEdited(at));
    return { text, map, file, sliceCommas: new Set(commas), matmuls: new Set(matmuls) };
  }
}

function sizeOf({ colons, ellipses, matmuls }: Marks): number {
  return colons.size + ellipses.size + matmuls.size;
}

function editsOf({ colons, ellipses, matmuls }: Marks, code: string): Edit[] {
  const edits: Edit[] = [];
  for (const [at, isEmpty] of colons) {
    const isLast = /[\],]/.test(code[skipTrivia(code, at + 1)] ?? "");
    edits.push({ at, remove: 1, insert: `${isEmpty ? "null" : ""},${isLast ? "null" : ""}` });
  }
  for (const at of ellipses) edits.push({ at, remove: 3, insert: "$np.Ellipsis" });
  for (const at of matmuls) edits.push({ at, remove: 1, insert: "*" });
  return edits.sort((a, b) => a.at - b.at);
}

/** Marks what the parser met where it expected the end of a subscript, a bound, or the end of an expression. */
function mark(
  marks: Marks,
  file: ts.SourceFile,
  code: string,
  toOriginal: (position: number) => number,
): void {
  const { text } = file;
  const visit = (node: ts.Node): void => {
    if (ts.isElementAccessExpression(node)) {
      const { argumentExpression: argument } = node;
      const at = skipTrivia(text, argument.end);
      const isEmpty = isMissing(argument);
      if (text[at] === ":") {
        const place = toOriginal(at);
        // Of nested subscripts the inner one, which is visited last, ends here.
        if (code[place] === ":") marks.colons.set(place, isEmpty);
      } else if (isEmpty && text.startsWith("...", at)) {
        if (/[\],:]/.test(text[skipTrivia(text, at + 3)] ?? "")) marks.ellipses.add(toOriginal(at));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const { start, code: number } of internalsOf(file).parseDiagnostics) {
    // `a @ b` as a statement is an error at `a`: an unexpected identifier.
    const statement = number === 1434 ? statementAt(file, start) : undefined;
    const at = statement ? skipTrivia(text, statement.end) : start;
    if (text[at] === "@" && at > 0) marks.matmuls.add(toOriginal(at));
  }
}

/** Is the expression, or the last one of those between commas, left out? */
export function isMissing(expression: ts.Expression): boolean {
  if (ts.isBinaryExpression(expression) && isComma(expression)) return isMissing(expression.right);
  return expression.end === expression.pos;
}

export function isComma({ operatorToken }: ts.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.CommaToken;
}

/** Syntax errors that remain. Of a slice outside a subscript TypeScript's parser says only that it met a colon. */
export function syntaxErrors(file: ts.SourceFile): (ts.Diagnostic | Complaint)[] {
  const { text } = file;
  const lists = new Set<number>();
  const visit = (node: ts.Node): void => {
    if (ts.isArrayLiteralExpression(node)) {
      for (const element of node.elements) lists.add(skipTrivia(text, element.end));
      lists.add(skipTrivia(text, node.elements.pos));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return internalsOf(file).parseDiagnostics.map((error) => {
    const { start } = error;
    const python = pythonSyntax(text, error);
    if (python) return python;
    if (text[start] !== ":" || !lists.has(start)) return error;
    const message = "A slice stands in the brackets after an array, as in a[1:3].";
    return { message, code: null, start, end: start + 1 };
  });
}

function statementAt(file: ts.SourceFile, start: number): ts.Node | undefined {
  const find = (node: ts.Node): ts.Node | undefined => {
    if (node.pos > start || node.end <= start) return undefined;
    if (ts.isExpressionStatement(node) && node.getStart(file) === start) return node;
    return ts.forEachChild(node, find);
  };
  return find(file);
}

/** The next position that is neither blank nor in a comment. */
function skipTrivia(text: string, from: number): number {
  const trivia = /(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*/y;
  trivia.lastIndex = from;
  trivia.test(text);
  return trivia.lastIndex;
}
