// The rest of what makes a parsed cell plain TypeScript and needs no types: slices become calls, `@` becomes matmul,
// and `export` goes, since every top-level name of a cell is the notebook's anyway.

import type { Complaint } from "../complaints/diagnostics.js";
import { type EditedText, Edits } from "../typescript/position_map.js";
import { ts } from "../typescript/typescript.js";
import { isComma, type ParsedText } from "./array_syntax.js";
import { updateInPlace } from "./compound_assignment.js";

interface PlainText {
  /** Undefined if there was nothing to do. */
  readonly edited: EditedText | undefined;
  readonly complaints: readonly Complaint[];
}

export function toPlainSyntax({ file, text, sliceCommas, matmuls }: ParsedText): PlainText {
  const edits = new Edits();
  const complaints: Complaint[] = [];
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (ts.isElementAccessExpression(node)) {
      writeSlices(node.argumentExpression, sliceCommas, edits, complaints);
    } else if (ts.isBinaryExpression(node) && matmuls.has(node.operatorToken.getStart())) {
      if (node.operatorToken.kind === ts.SyntaxKind.AsteriskEqualsToken) {
        updateInPlace(node, "@", "array", edits);
      } else {
        const at = node.operatorToken.getStart();
        edits.before(node.left.getStart(), '$np.operators.binary("@", ', at);
        edits.replace(at, node.operatorToken.end, ",");
        edits.after(node.right.end, ")", at);
      }
    } else if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) {
      const message = "A cell is not a module: 'import.meta' is not available in it.";
      complaints.push({ message, code: null, start: node.getStart(), end: node.end });
    }
  };
  visit(file);
  for (const statement of file.statements) dropExport(statement, edits);
  return { edited: edits.isEmpty ? undefined : edits.apply(text), complaints };
}

/** `1,3` whose comma was a colon becomes `$np.slice(1,3)`. */
function writeSlices(
  argument: ts.Expression,
  sliceCommas: ReadonlySet<number>,
  edits: Edits,
  complaints: Complaint[],
): void {
  const slice: ts.Expression[] = [];
  const close = () => {
    if (slice.length > 1) {
      edits.before(slice[0].getStart(), "$np.slice(");
      edits.after(slice[slice.length - 1].end, ")");
    }
    slice.length = 0;
  };
  const walk = (expression: ts.Expression): void => {
    if (ts.isBinaryExpression(expression) && isComma(expression)) {
      walk(expression.left);
      const at = expression.operatorToken.getStart();
      if (!sliceCommas.has(at)) {
        close();
      } else if (slice.length === 3) {
        const message = "A slice has at most three parts: start, stop and step.";
        complaints.push({ message, code: null, start: at, end: at + 1 });
      }
      slice.push(expression.right);
    } else {
      slice.push(expression);
    }
  };
  walk(argument);
  close();
}

/** Leaves what is declared, or the value of `export default`. */
function dropExport(statement: ts.Statement, edits: Edits): void {
  if (ts.isExportDeclaration(statement)) {
    edits.replace(statement.getStart(), statement.end, ";");
  } else if (ts.isExportAssignment(statement)) {
    edits.replace(statement.getStart(), statement.expression.getStart(), "");
  } else if (ts.canHaveModifiers(statement)) {
    const modifiers = (ts.getModifiers(statement) ?? []).filter(
      ({ kind }) => kind === ts.SyntaxKind.ExportKeyword || kind === ts.SyntaxKind.DefaultKeyword,
    );
    if (modifiers.length === 0) return;
    const isNameless =
      (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && !statement.name;
    if (isNameless) {
      edits.before(statement.getStart(), "(");
      edits.after(statement.end, ")");
    }
    for (const modifier of modifiers) edits.replace(modifier.getStart(), modifier.end, "");
  }
}
