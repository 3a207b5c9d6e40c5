// The value of a cell: that of its last statement, if this is an expression. One that assigns is not shown, as in Python.

import { ts } from "../typescript/typescript.js";

/**
 * Is the value of the last statement to be shown?
 * @param file as it is run
 * @param parsed as the cell was read, while `a += 1` of an array was no call yet
 */
export function hasResult(file: ts.SourceFile, parsed: ts.SourceFile): boolean {
  const written = resultStatement(parsed);
  return resultStatement(file) !== undefined && !(written && assigns(written.expression));
}

/** Is it `x = 1`, `a[0] += 1` or `n++`, outside of parentheses? */
function assigns(node: ts.Expression): boolean {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    if (kind === ts.SyntaxKind.CommaToken) return assigns(node.right);
    return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
  }
  if (ts.isPostfixUnaryExpression(node)) return true;
  if (!ts.isPrefixUnaryExpression(node)) return false;
  return (
    node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken
  );
}

/** The statement whose value is the cell's. */
export function resultStatement(file: ts.SourceFile): ts.ExpressionStatement | undefined {
  const last = file.statements.findLast((statement) => !ts.isEmptyStatement(statement));
  return last && ts.isExpressionStatement(last) ? last : undefined;
}
