// The value of a cell: that of its last statement, if this is an expression.

import { ts } from "../typescript/typescript.js";

/** True if the value of the last statement is the cell's. */
export function hasResult(file: ts.SourceFile): boolean {
  return resultStatement(file) !== undefined;
}

/** The statement whose value is the cell's. */
export function resultStatement(file: ts.SourceFile): ts.ExpressionStatement | undefined {
  const last = file.statements.findLast((statement) => !ts.isEmptyStatement(statement));
  return last && ts.isExpressionStatement(last) ? last : undefined;
}
