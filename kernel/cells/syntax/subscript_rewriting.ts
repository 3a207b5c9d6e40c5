// Subscripts of arrays become calls: `a[1:, 0]` is `$np.operators.get(a, $np.slice(1, null), 0)`.

import type { Edits } from "../typescript/position_map.js";
import { ts } from "../typescript/typescript.js";
import { isComma } from "./array_syntax.js";
import { type Round, skipParentheses } from "./round.js";

const { SyntaxKind } = ts;

/** The indices between the brackets: the parts of the comma expression that stands there. */
export function indicesOf(node: ts.ElementAccessExpression): ts.Expression[] {
  const split = (expression: ts.Expression): ts.Expression[] =>
    ts.isBinaryExpression(expression) && isComma(expression)
      ? [...split(expression.left), expression.right]
      : [expression];
  return split(node.argumentExpression);
}

/** Is it what a slice or `...` has become? */
export function isSliceOrEllipsis(index: ts.Expression): boolean {
  const member = ts.isCallExpression(index) ? index.expression : index;
  return (
    ts.isPropertyAccessExpression(member) &&
    ts.isIdentifier(member.expression) &&
    member.expression.text === "$np"
  );
}

/** Turns the brackets into further arguments of a call that has been opened before the array. */
export function subscriptArguments(
  node: ts.ElementAccessExpression,
  edits: Edits,
  close: string,
): void {
  const open = bracketOf(node);
  edits.replace(open, open + 1, ", ");
  edits.replace(node.end - 1, node.end, close, open);
}

/** Where the opening bracket is. */
function bracketOf(node: ts.ElementAccessExpression): number {
  const tokens = node.getChildren();
  return (tokens.find(({ kind }) => kind === SyntaxKind.OpenBracketToken) ?? node).getStart();
}

/** Are the brackets closed, and is something in them? */
function isClosed(node: ts.ElementAccessExpression): boolean {
  const { argumentExpression: argument } = node;
  return node.getText().endsWith("]") && argument.end > argument.pos && argument.end < node.end;
}

/** How a subscript is used. */
type Use = "read" | "write" | "update" | "other";

function useOf(node: ts.ElementAccessExpression): Use {
  let inner: ts.Node = node;
  while (ts.isParenthesizedExpression(inner.parent) || ts.isNonNullExpression(inner.parent)) {
    inner = inner.parent;
  }
  const { parent } = inner;
  if (ts.isBinaryExpression(parent) && parent.left === inner) {
    const { kind } = parent.operatorToken;
    if (kind === SyntaxKind.EqualsToken) return "write";
    if (kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment) return "update";
  }
  if (ts.isDeleteExpression(parent) || ts.isDecorator(parent)) return "other";
  // Called with the object as `this`.
  if (isCallee(parent, inner)) return "other";
  if (ts.isPostfixUnaryExpression(parent)) return "update";
  if (ts.isPrefixUnaryExpression(parent)) return isStep(parent.operator) ? "update" : "read";
  return isDestructured(inner) ? "write" : "read";
}

function isStep(operator: ts.SyntaxKind): boolean {
  return operator === SyntaxKind.PlusPlusToken || operator === SyntaxKind.MinusMinusToken;
}

function isCallee(parent: ts.Node, node: ts.Node): boolean {
  if (ts.isTaggedTemplateExpression(parent)) return parent.tag === node;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression === node;
  return false;
}

/** Is it a target in a pattern, as in `[a[0], a[1]] = [a[1], a[0]]`, or of a `for` loop? */
function isDestructured(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent))
    return parent.initializer === node;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === SyntaxKind.EqualsToken) {
    return parent.left === node;
  }
  if (ts.isPropertyAssignment(parent))
    return parent.initializer === node && isDestructured(parent.parent);
  if (ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent))
    return isDestructured(parent.parent);
  if (ts.isArrayLiteralExpression(parent)) return isDestructured(parent);
  return false;
}

export function rewriteSubscript(node: ts.ElementAccessExpression, round: Round): void {
  const { expression } = node;
  const isChain = (node.flags & ts.NodeFlags.OptionalChain) !== 0;
  const kind = isChain
    ? round.types.kindOf(round.types.checker.getNonNullableType(round.typeOf(expression)))
    : round.kindOf(expression);
  if (!isChain && round.types.hasSubscripts(round.typeOf(expression))) {
    rewriteSubscripted(node, round);
    return;
  }
  if (!isChain && round.types.isDataType(round.typeOf(expression))) {
    rewriteField(node, round);
    return;
  }
  if (!isChain && round.types.isArchive(round.typeOf(expression)) && rewriteMember(node, round)) {
    return;
  }
  if (kind === "plain" || expression.kind === SyntaxKind.SuperKeyword) return;
  if (!isClosed(node)) return;
  const indices = indicesOf(node);
  const needsArray = indices.length > 1 || isSliceOrEllipsis(indices[0]);
  const [only] = indices;
  const isText = !needsArray && round.types.isText(round.typeOf(only));
  // Text names a property or a field; the engine reads what else it may say.
  if (isText && (kind === "maybe" || isChain || !namesField(only, expression, round))) return;
  const use = useOf(node);
  if (isText) {
    if (use === "other") return;
  } else if (kind === "maybe") {
    if (!isChain && !isAlwaysThere(expression, round)) return;
    if (use === "other" && !needsArray) return;
  } else if (!indices.every((index) => round.types.isIndex(round.typeOf(index)))) {
    return;
  }
  const isItem =
    !needsArray && !isText && !indices.some((index) => round.kindOf(index) === "array");
  const result = kind === "array" && !isItem ? "array" : "maybe";
  if (isChain) {
    if (kind === "array" || needsArray) chained(node, isItem ? "result" : "array", round);
    return;
  }
  if (use === "update") return;
  const { edits } = round;
  const at = bracketOf(node);
  const read = isItemOfArray(expression, round) ? "getFromItem" : "get";
  edits.before(node.getStart(), `$np.operators.${use === "write" ? "place" : read}(`, at);
  subscriptArguments(node, edits, use === "write" ? ").value" : ")");
  round.rewritten(node, result);
}

/** Is it the `a[0]` of `a[0][1]`, or what stands before the last bracket of `a[0][1][2]`? */
function isItemOfArray(node: ts.Expression, round: Round): boolean {
  const inner = skipParentheses(node);
  if (!ts.isElementAccessExpression(inner)) return false;
  return round.kindOf(inner.expression) === "array" || isItemOfArray(inner.expression, round);
}

/** Is the text no name of a property of arrays, nor an index in the engine's own syntax? */
function namesField(index: ts.Expression, array: ts.Expression, round: Round): boolean {
  const type = round.typeOf(index);
  const literals = type.isUnion() ? type.types : [type];
  return literals.every(
    (one) => !one.isStringLiteral() || !round.types.isProperty(round.typeOf(array), one.value),
  );
}

/** `dt["x"]` becomes `$np.operators.item(dt, "x")`, if data types have no such property. */
function rewriteField(node: ts.ElementAccessExpression, round: Round): void {
  const [index, ...others] = indicesOf(node);
  if (others.length > 0 || !isClosed(node) || useOf(node) !== "read") return;
  if (!round.types.isText(round.typeOf(index)) || namesField(index, node.expression, round)) {
    asItem(node, "item", ")", round);
  }
}

/** `npz["x"]` becomes `$np.operators.item(npz, "x")`. Of what may also be an array, only text is the name of a member. */
function rewriteMember(node: ts.ElementAccessExpression, round: Round): boolean {
  const [index, ...others] = indicesOf(node);
  if (others.length > 0 || !isClosed(node) || useOf(node) !== "read") return false;
  const isCertain = !round.typeOf(node.expression).isUnion();
  if (!isCertain && !round.types.isText(round.typeOf(index))) return false;
  asItem(node, isCertain ? "item" : "get", ")", round);
  return true;
}

/** `np.mgrid[0:5]` becomes `$np.operators.item(np.mgrid, $np.slice(0, 5))`. */
function rewriteSubscripted(node: ts.ElementAccessExpression, round: Round): void {
  if (!isClosed(node)) return;
  const indices = indicesOf(node);
  if (indices.length === 1 && round.types.isText(round.typeOf(indices[0]))) return;
  const use = useOf(node);
  if (use === "read") asItem(node, "item", ")", round);
  else if (use === "write") asItem(node, "place", ").value", round);
}

function asItem(
  node: ts.ElementAccessExpression,
  operation: "item" | "get" | "place",
  end: string,
  { edits }: Round,
): void {
  edits.before(node.getStart(), `$np.operators.${operation}(`, bracketOf(node));
  subscriptArguments(node, edits, end);
}

/** `a?.[1:].T` becomes `array(a?.get(...))?.T`: the rest of the chain is still left out if there is no array. */
function chained(
  node: ts.ElementAccessExpression,
  name: "result" | "array",
  { edits, types, typeOf }: Round,
): void {
  const { questionDotToken, parent } = node;
  const at = bracketOf(node);
  edits.before(node.getStart(), `$np.operators.${name}(`, at);
  edits.replace(questionDotToken?.end ?? at, at + 1, questionDotToken ? "get(" : ".get(");
  edits.replace(node.end - 1, node.end, ")", at);
  const isRest =
    (parent.flags & ts.NodeFlags.OptionalChain) !== 0 &&
    (parent as ts.CallExpression).expression === node &&
    !(parent as ts.CallExpression).questionDotToken;
  const becomesGet =
    ts.isElementAccessExpression(parent) && !types.isText(typeOf(parent.argumentExpression));
  const rest = ts.isPropertyAccessExpression(parent) || becomesGet ? ")?" : ")?.";
  edits.after(node.end, isRest ? rest : ")", at);
}

/** Neither null nor undefined, or else TypeScript complains. */
function isAlwaysThere(node: ts.Expression, round: Round): boolean {
  const type = round.typeOf(node);
  if (round.types.isAny(type)) return true;
  return round.types.checker.getNonNullableType(type) === type;
}

/** `a[0]++` is an update of the array, as `a[0] += 1`. */
export function rewriteStep(
  node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression,
  round: Round,
): void {
  const { operand, operator } = node;
  if (!isStep(operator) || !ts.isElementAccessExpression(operand)) return;
  if (round.kindOf(operand.expression) !== "array" || !isClosed(operand)) return;
  const { edits } = round;
  const at = operator === SyntaxKind.PlusPlusToken ? '"+"' : '"-"';
  const isPrefix = ts.isPrefixUnaryExpression(node);
  const name = isPrefix ? "update" : "step";
  if (isPrefix) edits.replace(node.getStart(), operand.getStart(), "");
  edits.before(operand.getStart(), `$np.operators.${name}($np.operators.held(`);
  subscriptArguments(operand, edits, `), ${at}${isPrefix ? ", 1" : ""})`);
  if (!isPrefix) edits.replace(operand.end, node.end, "");
}
