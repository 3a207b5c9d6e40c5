// What Python's lists and tuples do and JavaScript's lists do not: it is right TypeScript, and never what was meant.

import type { Round } from "../syntax/round.js";
import { ts } from "../typescript/typescript.js";

const EQUALITIES = ["==", "!=", "===", "!=="];

/** What to write instead, if the expression is one of these. */
export function listMessage(node: ts.Node, round: Round): string | undefined {
  if (ts.isElementAccessExpression(node)) return negativeIndex(node, round);
  return ts.isBinaryExpression(node) ? comparedShapes(node, round) : undefined;
}

/** `a.shape[-1]`, which is `undefined`. Of other lists, which have nothing to do with arrays, TypeScript is the judge. */
function negativeIndex(
  { expression, argumentExpression: index }: ts.ElementAccessExpression,
  round: Round,
): string | undefined {
  const isNegative =
    ts.isPrefixUnaryExpression(index) &&
    index.operator === ts.SyntaxKind.MinusToken &&
    ts.isNumericLiteral(index.operand);
  if (!isNegative || !isLayout(expression, round)) return undefined;
  return `Only arrays count from the end: write ${expression.getText()}.at(${index.getText()}).`;
}

/** `a.shape == b.shape`, which asks whether they are one object. */
function comparedShapes(
  { left, right, operatorToken }: ts.BinaryExpression,
  round: Round,
): string | undefined {
  if (!EQUALITIES.includes(operatorToken.getText())) return undefined;
  if (![left, right].every((one) => round.types.checker.isArrayLikeType(round.typeOf(one)))) {
    return undefined;
  }
  if (![left, right].some((one) => isLayout(one, round))) return undefined;
  const not = operatorToken.getText().startsWith("!") ? "!" : "";
  return `Lists are equal only if they are one object: write ${not}np.array_equal(${left.getText()}, ${right.getText()}).`;
}

function isLayout(node: ts.Expression, round: Round): boolean {
  if (!ts.isPropertyAccessExpression(node) || !/^(?:shape|strides)$/.test(node.name.text)) {
    return false;
  }
  return round.kindOf(node.expression) === "array";
}
