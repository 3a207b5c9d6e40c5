// Python's tuples, as in `np.zeros((2, 3))`: to TypeScript a comma operator, of which only the last value is left.

import { isComma } from "./array_syntax.js";
import type { Round } from "./round.js";
import { ts } from "./typescript.js";

/**
 * Is it a tuple for certain? As an argument of the engine it is, and so is what TypeScript refuses because a value is
 * left unused; in a subscript a tuple would not be a list.
 */
export function isMeantAsTuple(node: ts.Node, round: Round): node is ts.ParenthesizedExpression {
  if (!isTuple(node) || isInTuple(node)) return false;
  const { parent } = node;
  if (ts.isElementAccessExpression(parent)) return false;
  if (ts.isCallExpression(parent)) {
    // Of `(0, object.method)()` nothing is lost, and a subscript may be a call by now.
    if (parent.expression === node || parent.expression.getText().startsWith("$np.")) return false;
    const { declaration } = round.types.checker.getResolvedSignature(parent) ?? {};
    if (round.types.isOfEngine(declaration)) return true;
  }
  return itemsOf(node.expression).slice(0, -1).some(isUnused);
}

export function tupleMessage(tuple: ts.ParenthesizedExpression): string {
  const items = itemsOf(tuple.expression);
  const list = listText(tuple);
  const lost = items.slice(0, -1).map(listText).join(" and ");
  // Subscripts and operators of arrays are not as the cell has them any more.
  if (/\$np\b/.test(list)) return "A tuple is a list here: write [ ] for ( ).";
  return `A tuple is a list here: write ${list}. In parentheses ${lost} would be lost.`;
}

function isTuple(node: ts.Node): node is ts.ParenthesizedExpression {
  return (
    ts.isParenthesizedExpression(node) &&
    ts.isBinaryExpression(node.expression) &&
    isComma(node.expression)
  );
}

/** Of tuples in a tuple the outer one is complained of. */
function isInTuple(node: ts.Node): boolean {
  let { parent } = node;
  while (ts.isBinaryExpression(parent) && isComma(parent)) parent = parent.parent;
  return isTuple(parent);
}

function isUnused(node: ts.Expression): boolean {
  return ts.isIdentifier(node) || ts.isLiteralExpression(node) || isTuple(node);
}

function itemsOf(node: ts.Expression): ts.Expression[] {
  return ts.isBinaryExpression(node) && isComma(node)
    ? [...itemsOf(node.left), node.right]
    : [node];
}

/** With the tuples in it as lists. */
function listText(node: ts.Expression): string {
  if (isTuple(node)) return `[${itemsOf(node.expression).map(listText).join(", ")}]`;
  if (ts.isArrayLiteralExpression(node)) return `[${node.elements.map(listText).join(", ")}]`;
  return node.getText();
}
