// Expressions that are floats in Python whatever their value: JavaScript's number 2 is one integer with its float.

import { ts } from "../typescript/typescript.js";
import type { Round } from "./round.js";

/** The engine's functions that give floats for integers as well, if they give a number: along an axis they may. */
const FLOAT_REDUCTIONS = new Set(
  "mean std var median average percentile quantile nanmean nanstd nanvar nanmedian nanpercentile nanquantile".split(
    " ",
  ),
);

/** The same of each element, and random numbers: arrays of these need no mark. */
const FLOAT_FUNCTIONS = new Set(
  (
    "sqrt cbrt exp expm1 exp2 log log1p log2 log10 sin cos tan arcsin arccos arctan arctan2 hypot " +
    "sinh cosh tanh divide true_divide float_power random normal uniform standard_normal"
  ).split(" "),
);

/** Those of `Math` whose namesakes in Python's math give floats. */
const OF_MATH = /^Math\.(?:sqrt|cbrt|exp|expm1|log\w*|a?(?:sin|cos|tan)h?|atan2|hypot)$/;

/** `1.0`, `2.` or `1e3`. */
function isFloatLiteral(node: ts.Expression): boolean {
  if (!ts.isNumericLiteral(node)) return false;
  const text = node.getText();
  return !/^0[xob]/i.test(text) && /[.e]/i.test(text);
}

/** Is it a number that is a float for certain: so written, a quotient, a mean, or calculated with one? */
export function isFloatValue(node: ts.Expression, round: Round): boolean {
  if (ts.isParenthesizedExpression(node)) return isFloatValue(node.expression, round);
  if (ts.isNumericLiteral(node)) return isFloatLiteral(node) && Number.isInteger(Number(node.text));
  if (ts.isPrefixUnaryExpression(node)) {
    const { operator, operand } = node;
    const isSign = operator === ts.SyntaxKind.MinusToken || operator === ts.SyntaxKind.PlusToken;
    return isSign && isFloatValue(operand, round);
  }
  if (ts.isCallExpression(node)) return isFloatCall(node, round);
  if (!ts.isBinaryExpression(node)) return false;
  const { left, right, operatorToken } = node;
  const operator = operatorToken.getText();
  if (!["+", "-", "*", "/", "%", "**"].includes(operator)) return false;
  if (![left, right].every((operand) => mayBeNumber(operand, round))) return false;
  return operator === "/" || isFloatPart(left, round) || isFloatPart(right, round);
}

/** Within a calculation `0.5` counts as well. */
function isFloatPart(node: ts.Expression, round: Round): boolean {
  return isFloatLiteral(node) || isFloatValue(node, round);
}

function mayBeNumber(node: ts.Expression, round: Round): boolean {
  if (round.kindOf(node) === "maybe") return true;
  return (round.typeOf(node).flags & ts.TypeFlags.NumberLike) !== 0;
}

function isFloatCall(call: ts.CallExpression, round: Round): boolean {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression)) return false;
  const callee = expression.getText();
  if (OF_MATH.test(callee)) return true;
  // A quotient of what may be arrays is a call by now.
  if (callee === "$np.operators.binary") {
    return call.arguments[0].getText() === '"/"' && round.kindOf(call) !== "array";
  }
  const { text: name } = expression.name;
  const isElementwise = FLOAT_FUNCTIONS.has(name) && round.kindOf(call) !== "array";
  if (!isElementwise && !FLOAT_REDUCTIONS.has(name)) return false;
  // Of a slice the method is known in the next round only.
  if (round.kindOf(expression.expression) === "array") return true;
  return round.types.isOfEngine(round.types.checker.getResolvedSignature(call)?.declaration);
}
