// Where NumPy gives a scalar or an array, and of the type that the data have, the cell sees `any`, as in NumPy's stubs.

import { ts } from "../typescript/typescript.js";
import type { Round } from "./round.js";

/** Calls of the engine, such as `a.sum()`, subscripts with text, and `a.base`, which is nearly always an array. */
export function widenResult(node: ts.Expression, round: Round): void {
  const { types, edits } = round;
  const { checker } = types;
  if (ts.isCallExpression(node)) {
    if (isWidened(node.parent) || ts.isExpressionStatement(node.parent)) return;
    const type = checker.getNonNullableType(round.typeOf(node));
    if (!types.isAny(type) && !types.isScalarOrArray(type)) return;
    if (!types.isOfEngine(checker.getResolvedSignature(node)?.declaration)) return;
  } else if (ts.isElementAccessExpression(node)) {
    if (isWidened(node.parent) || round.kindOf(node.expression) !== "array") return;
    if (!types.isText(round.typeOf(node.argumentExpression))) return;
    if (ts.isBinaryExpression(node.parent) && node.parent.left === node) return;
    if (!types.isScalarOrArray(round.typeOf(node))) return;
  } else if (ts.isPropertyAccessExpression(node)) {
    if (node.name.text !== "base" || round.kindOf(node.expression) !== "array") return;
    if (isWidened(node.parent) || ts.isExpressionStatement(node.parent)) return;
    if (ts.isBinaryExpression(node.parent) && node.parent.left === node) return;
  } else {
    return;
  }
  const { parent } = node;
  const continues =
    (parent.flags & ts.NodeFlags.OptionalChain) !== 0 &&
    (parent as { expression?: ts.Node }).expression === node;
  if (node.flags & ts.NodeFlags.OptionalChain && continues) return;
  edits.before(node.getStart(), "$np.operators.result(");
  edits.after(node.end, ")");
  round.rewritten(node, "maybe");
}

function isWidened(parent: ts.Node): boolean {
  return ts.isCallExpression(parent) && parent.expression.getText().startsWith("$np.operators.");
}

/** What iterating over an array, `a.flat` or `np.ndenumerate(a)` gives: in `for (const row of a)`, `[...a]` and `const [x, y] = a`. */
export function widenRows(node: ts.Node, round: Round): void {
  const iterated =
    ts.isForOfStatement(node) || ts.isSpreadElement(node)
      ? node.expression
      : ts.isVariableDeclaration(node) && ts.isArrayBindingPattern(node.name)
        ? node.initializer
        : undefined;
  if (!iterated) return;
  if (round.kindOf(iterated) !== "array" && !round.types.givesItems(round.typeOf(iterated))) return;
  round.edits.before(iterated.getStart(), "$np.operators.rows(");
  round.edits.after(iterated.end, ")");
}
