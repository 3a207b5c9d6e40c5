// What stands at a position of a rewritten text.

import { type Round, skipParentheses } from "../syntax/round.js";
import { ts } from "./typescript.js";

/** The innermost node that ends at the position or goes on after it. */
export function nodeBefore(file: ts.SourceFile, position: number): ts.Node | undefined {
  const find = (node: ts.Node): ts.Node | undefined => {
    if (position <= node.pos || position > node.end) return undefined;
    return ts.forEachChild(node, find) ?? node;
  };
  return find(file);
}

/** The innermost node with just that span. */
export function nodeAt(file: ts.SourceFile, start: number, end: number): ts.Node | undefined {
  const find = (node: ts.Node): ts.Node | undefined => {
    if (node.pos > start || node.end < end) return undefined;
    const isIt = node.getStart(file) === start && node.end === end;
    return ts.forEachChild(node, find) ?? (isIt ? node : undefined);
  };
  return find(file);
}

/** Is the member that is called, such as `get` in `$np.operators.get`, part of what array syntax has become? */
export function isGenerated(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && /^\$np(?:\.\w+)+$/.test(node.getText());
}

/** Is it of type `any` because it may be a scalar as well as an array? */
export function anyWithArray(node: ts.Expression, round: Round): boolean {
  const inner = skipParentheses(node);
  if (!round.types.isAny(round.typeOf(inner))) return false;
  if (ts.isCallExpression(inner)) return isGenerated(inner.expression);
  if (!ts.isIdentifier(inner)) return false;
  const declaration = round.types.checker.getSymbolAtLocation(inner)?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || declaration.type) return false;
  const loop = declaration.parent.parent;
  if (ts.isForOfStatement(loop)) return isGeneratedCall(loop.expression);
  return declaration.initializer !== undefined && isGeneratedCall(declaration.initializer);
}

function isGeneratedCall(node: ts.Expression): boolean {
  const inner = skipParentheses(node);
  return ts.isCallExpression(inner) && isGenerated(inner.expression);
}
