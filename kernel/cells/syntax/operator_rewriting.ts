// Operators on arrays become calls: `a + b` is `$np.operators.binary("+", a, b)`.

import { ts } from "../typescript/typescript.js";
import { isMissing } from "./array_syntax.js";
import { updateInPlace } from "./compound_assignment.js";
import { markFloat } from "./float_literals.js";
import type { Round } from "./round.js";

const arithmeticOperators = "+ - * / % ** & | ^ << >>".split(" ");
const comparisons = "< <= > >= == !=".split(" ");

/** Is it an operator that arrays have? */
export function isArrayOperator(operator: string): boolean {
  return (
    comparisons.includes(operator) ||
    arithmeticOperators.includes(operator.endsWith("=") ? operator.slice(0, -1) : operator)
  );
}

export function isEquality(operator: string): boolean {
  return operator === "==" || operator === "!=";
}

export function rewriteOperator(node: ts.Expression, round: Round): void {
  if (ts.isBinaryExpression(node)) {
    if (isMissing(node.right)) return;
    const operator = node.operatorToken.getText();
    if (arithmeticOperators.includes(operator)) binary(node, "binary", operator, round);
    else if (comparisons.includes(operator)) binary(node, "compare", operator, round);
    else if (operator === "in") contains(node, round);
    else if (isArrayOperator(operator)) compound(node, operator.slice(0, -1), round);
  } else if (ts.isPrefixUnaryExpression(node)) {
    unary(node, round);
  }
}

/** The kind of an operation that NumPy decides; undefined for one that is TypeScript's, or an error. */
function resultKind(
  node: ts.BinaryExpression,
  round: Round,
  operator: string,
): "array" | "maybe" | undefined {
  const { left, right } = node;
  const kinds = [round.kindOf(left), round.kindOf(right)];
  if (kinds.every((kind) => kind === "plain")) return undefined;
  const types = [round.typeOf(left), round.typeOf(right)];
  const hasArray = kinds.includes("array");
  if (!hasArray && types.some((type) => round.types.isText(type))) return undefined;
  if (isEquality(operator) && types.some((type) => round.types.isNull(type))) return undefined;
  if (isOfText(operator, types, round)) return "array";
  const isPossible = [left, right].every((operand, k) =>
    // What is beside `any` may be anything: the value decides.
    !hasArray && round.types.isAny(types[1 - k]) ? true : round.isOperand(operand),
  );
  if (!isPossible) return undefined;
  return hasArray ? "array" : "maybe";
}

/** Is it an array of text beside text? What may be one is compared, and only what is certainly one is joined. */
function isOfText(operator: string, types: readonly ts.Type[], round: Round): boolean {
  const isComparison = comparisons.includes(operator);
  if (!isComparison && operator !== "+") return false;
  return types.some(
    (type, k) => round.types.isText(types[1 - k]) && round.types.holdsText(type, isComparison),
  );
}

function binary(
  node: ts.BinaryExpression,
  name: "binary" | "compare",
  operator: string,
  round: Round,
): void {
  const { left, right, operatorToken } = node;
  const kind = resultKind(node, round, operator);
  if (!kind) return;
  const { edits } = round;
  const at = operatorToken.getStart();
  markFloat(left, round, kind);
  markFloat(right, round, kind);
  edits.before(left.getStart(), `$np.operators.${name}("${operator}", `, at);
  edits.replace(at, operatorToken.end, ",");
  edits.after(right.end, ")", at);
  round.rewritten(node, kind);
}

/** `x in a` is Python's if `a` is an array for certain: are any elements equal to it? */
function contains({ left, right, operatorToken }: ts.BinaryExpression, round: Round): void {
  if (round.kindOf(right) !== "array") return;
  const at = operatorToken.getStart();
  markFloat(left, round);
  round.edits.before(left.getStart(), "$np.operators.contains(", at);
  round.edits.replace(at, operatorToken.end, ",");
  round.edits.after(right.end, ")", at);
}

function compound(node: ts.BinaryExpression, operator: string, round: Round): void {
  const kind = resultKind(node, round, `${operator}=`);
  if (!kind) return;
  const target = round.kindOf(node.left);
  if (!updateInPlace(node, operator, target, round.edits, round)) return;
  round.rewritten(node, target === "array" ? "array" : "maybe");
}

function unary(node: ts.PrefixUnaryExpression, round: Round): void {
  const operator = ts.tokenToString(node.operator) ?? "";
  if (!["-", "+", "~"].includes(operator)) return;
  const kind = round.kindOf(node.operand);
  if (kind === "plain" || isMissing(node.operand) || !round.isOperand(node.operand)) return;
  const { edits, file } = round;
  const at = node.getStart();
  // `return-a` needs a blank.
  const blank = /[\w$]/.test(file.text[at - 1] ?? "") ? " " : "";
  edits.replace(at, at + 1, `${blank}$np.operators.unary("${operator}", `);
  edits.after(node.end, ")", at);
  round.rewritten(node, kind);
}
