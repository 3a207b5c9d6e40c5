// What Python's lists and tuples do and JavaScript's lists do not: it is right TypeScript, and never what was meant.

import type { Round } from "../syntax/round.js";
import { ts } from "../typescript/typescript.js";

const EQUALITIES = ["==", "!=", "===", "!=="];

/** What to write instead, if the expression is one of these. */
export function listMessage(
  node: ts.Node,
  round: Round,
  written: (node: ts.Node) => string,
): string | undefined {
  if (ts.isElementAccessExpression(node)) return negativeIndex(node, round, written);
  return ts.isBinaryExpression(node) ? comparedShapes(node, round) : undefined;
}

/** `list[-1]` or `text[-1]`, which is `undefined`. */
function negativeIndex(
  node: ts.ElementAccessExpression,
  round: Round,
  written: (node: ts.Node) => string,
): string | undefined {
  const { expression, argumentExpression: index } = node;
  const isNegative =
    ts.isPrefixUnaryExpression(index) &&
    index.operator === ts.SyntaxKind.MinusToken &&
    ts.isNumericLiteral(index.operand);
  if (!isNegative || !hasPlaces(round.typeOf(expression), round)) return undefined;
  const list = written(expression);
  const meant = isTarget(node)
    ? `${list}[${list}.length - ${index.operand.getText()}]`
    : `${list}.at(${index.getText()})`;
  return `Only NumPy's arrays count from the end: write ${meant}.`;
}

/** Is it a list or text? */
function hasPlaces(type: ts.Type, { types }: Round): boolean {
  if (type.flags & ts.TypeFlags.Any) return false;
  return types.checker.isArrayLikeType(type) || types.isText(type);
}

function isTarget(node: ts.ElementAccessExpression): boolean {
  const { parent } = node;
  if (ts.isPostfixUnaryExpression(parent)) return true;
  if (!ts.isBinaryExpression(parent) || parent.left !== node) return false;
  const { kind } = parent.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
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
