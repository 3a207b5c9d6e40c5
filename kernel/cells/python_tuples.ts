// Python's tuples as arguments, `np.zeros((2, 3))`: to TypeScript a comma operator, of which only the last value is left.

import { isComma } from "./array_syntax.js";
import type { Round } from "./round.js";
import { ts } from "./typescript.js";

/** The first argument of a function of the engine that is a tuple. */
export function tupleArgument(
  call: ts.CallExpression,
  round: Round,
): ts.ParenthesizedExpression | undefined {
  const tuple = call.arguments.find(isTuple);
  if (!tuple) return undefined;
  const { declaration } = round.types.checker.getResolvedSignature(call) ?? {};
  return round.types.isOfEngine(declaration) ? tuple : undefined;
}

export function tupleMessage(tuple: ts.ParenthesizedExpression): string {
  const items = itemsOf(tuple.expression);
  const list = listText(tuple);
  const lost = items.slice(0, -1).map(listText).join(" and ");
  // Subscripts and operators of arrays are not as the cell has them any more.
  if (/\$np\b/.test(list)) return "A tuple is a list here: write [ ] for ( ).";
  return `A tuple is a list here: write ${list}. In parentheses ${lost} would be lost.`;
}

function isTuple(node: ts.Expression): node is ts.ParenthesizedExpression {
  return (
    ts.isParenthesizedExpression(node) &&
    ts.isBinaryExpression(node.expression) &&
    isComma(node.expression)
  );
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
