// Python's tuples, as in `np.zeros((2, 3))` and `x, y = y, x`: to TypeScript a comma operator, of which only the last
// value is left.

import { isComma } from "../syntax/array_syntax.js";
import type { Round } from "../syntax/round.js";
import { ts } from "../typescript/typescript.js";

/** A node as the cell has it. */
type Written = (node: ts.Node) => string;

/**
 * Is it a tuple for certain? As an argument of the engine it is, and so is what TypeScript refuses because a value is
 * left unused; in a subscript a tuple would not be a list.
 */
export function isMeantAsTuple(node: ts.Node, round: Round): node is ts.ParenthesizedExpression {
  if (!isTuple(node) || isInTuple(node)) return false;
  const { parent } = node;
  if (ts.isElementAccessExpression(parent) || isAssignmentOfTuple(parent)) return false;
  const lost = itemsOf(node.expression).slice(0, -1);
  if (ts.isExpressionStatement(parent)) return lost.some((item) => isPure(item, round));
  if (ts.isCallExpression(parent)) {
    // Of `(0, object.method)()` nothing is lost, and a subscript may be a call by now.
    if (parent.expression === node || parent.expression.getText().startsWith("$np.")) return false;
    const { declaration } = round.types.checker.getResolvedSignature(parent) ?? {};
    if (round.types.isOfEngine(declaration)) return true;
  }
  return lost.some(isUnused);
}

export function tupleMessage(tuple: ts.ParenthesizedExpression, written: Written): string {
  const items = itemsOf(tuple.expression);
  const lost = items.slice(0, -1).map((item) => listText(item, written));
  return `A tuple is a list here: write ${listText(tuple, written)}. In parentheses ${lost.join(" and ")} would be lost.`;
}

/** Of `a[(0, 1)]`, which is a call by now: what to write. */
export function tupleIndex(node: ts.Node, written: Written): string | undefined {
  if (!isTuple(node) || isInTuple(node)) return undefined;
  if (!ts.isCallExpression(node.parent) || !/\]\s*$/.test(written(node.parent))) return undefined;
  const items = itemsOf(node.expression).map(written).join(", ");
  return `A tuple as an index stands without its parentheses: write a[${items}].`;
}

/** What to write for a tuple without parentheses that is a statement or is returned, if it is one for certain. */
export function bareTuple(node: ts.Node, round: Round, written: Written): string | undefined {
  if (!ts.isExpressionStatement(node) && !ts.isReturnStatement(node)) return undefined;
  const { expression } = node;
  if (!expression || !ts.isBinaryExpression(expression)) return undefined;
  const list = (parts: readonly ts.Expression[]) =>
    `[${parts.map((part) => listText(part, written)).join(", ")}]`;
  if (isAssignmentOfTuple(expression)) {
    const { left, right } = expression;
    return `Several names are assigned in brackets: write ${listText(left, written)} = ${listText(right, written)}.`;
  }
  if (!isComma(expression)) return undefined;
  const items = itemsOf(expression);
  const k = items.findIndex(isAssignment);
  const assignment = items[k];
  if (!assignment || !isAssignment(assignment)) {
    const lost = items.slice(0, -1);
    const isShown = ts.isReturnStatement(node) || node === round.file.statements.at(-1);
    if (!lost.some((item) => (isShown ? isPure(item, round) : isUnused(item)))) return undefined;
    const word = ts.isReturnStatement(node) ? "return " : "";
    return `A tuple is a list here: write ${word}${list(items)}.`;
  }
  const values = [assignment.right, ...items.slice(k + 1)];
  if (k === 0) {
    if (!items.slice(1).every((item) => isPure(item, round))) return undefined;
    return `A tuple is a list here: write ${written(assignment.left)} = ${list(values)}.`;
  }
  const targets = [...items.slice(0, k), assignment.left];
  if (!items.slice(0, k).every((item) => isPure(item, round))) return undefined;
  const { checker } = round.types;
  const isNew = targets.every((one) => ts.isIdentifier(one) && !checker.getSymbolAtLocation(one));
  const value = values.length === 1 ? listText(values[0], written) : list(values);
  return `Several names are assigned in brackets: write ${isNew ? "let " : ""}${list(targets)} = ${value}.`;
}

/** Of `let q, r = np.divmod(a, 5)`, where `q` would have no value: what to write. */
export function declaredTuple(node: ts.Node, round: Round, written: Written): string | undefined {
  if (!ts.isVariableDeclarationList(node)) return undefined;
  const { declarations } = node;
  const rest = declarations.slice(0, -1);
  const initializer = declarations.at(-1)?.initializer;
  if (!initializer || !ts.isCallExpression(initializer) || rest.length === 0) return undefined;
  if (rest.some((one) => one.initializer !== undefined || one.type !== undefined)) return undefined;
  const { checker } = round.types;
  const type = checker.getTypeAtLocation(initializer);
  if (!checker.isArrayLikeType(type)) return undefined;
  if (!round.types.isOfEngine(checker.getResolvedSignature(initializer)?.declaration)) {
    return undefined;
  }
  const names = declarations.map(({ name }) => written(name)).join(", ");
  const [word] = node.getText().split(/\s/, 1);
  return `Several names are declared in brackets: write ${word} [${names}] = ${written(initializer)}.`;
}

/** `(x, y) = ...` */
function isAssignmentOfTuple(node: ts.Node): node is ts.AssignmentExpression<ts.EqualsToken> {
  return ts.isExpression(node) && isAssignment(node) && isTuple(node.left);
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
  return (
    ts.isIdentifier(node) ||
    ts.isLiteralExpression(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    isTuple(node)
  );
}

/** Has it a value, and does nothing else? What the engine's functions give is wanted, if they give anything. */
function isPure(node: ts.Expression, round: Round): boolean {
  if (isUnused(node)) return true;
  if (ts.isArrayLiteralExpression(node) || ts.isPrefixUnaryExpression(node)) return true;
  if (!ts.isCallExpression(node)) return false;
  const { checker } = round.types;
  const isOfArrays =
    node.expression.getText().startsWith("$np.") ||
    round.types.isOfEngine(checker.getResolvedSignature(node)?.declaration);
  return isOfArrays && (checker.getTypeAtLocation(node).flags & ts.TypeFlags.VoidLike) === 0;
}

function isAssignment(node: ts.Expression): node is ts.AssignmentExpression<ts.EqualsToken> {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

function itemsOf(node: ts.Expression): ts.Expression[] {
  return ts.isBinaryExpression(node) && isComma(node)
    ? [...itemsOf(node.left), node.right]
    : [node];
}

/** With the tuples in it as lists. */
export function listText(node: ts.Expression, written: Written): string {
  const texts = (parts: readonly ts.Expression[]) =>
    `[${parts.map((part) => listText(part, written)).join(", ")}]`;
  if (isTuple(node)) return texts(itemsOf(node.expression));
  if (ts.isArrayLiteralExpression(node)) return texts(node.elements);
  return written(node);
}
