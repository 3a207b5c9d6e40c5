// Where the language asks whether something is true.

import { ts } from "../typescript/typescript.js";
import type { Round } from "./round.js";

const { AmpersandAmpersandToken, BarBarToken, ExclamationToken } = ts.SyntaxKind;

/** Is it `&&` or `||`? */
export function isLogical(node: ts.Node): node is ts.BinaryExpression {
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return kind === AmpersandAmpersandToken || kind === BarBarToken;
}

interface Conditions {
  /** Expressions of which nothing but their truth is used. */
  readonly asked: readonly ts.Expression[];
  /** `&&` and `||` between them. */
  readonly logical: readonly ts.Expression[];
}

/** What a statement or an expression asks for truth: that of `if`, `while`, `do`, `for`, `?:` and `!`. */
export function conditionsOf(node: ts.Node): Conditions {
  const asked: ts.Expression[] = [];
  const logical: ts.Expression[] = [];
  const add = (condition: ts.Expression): void => {
    if (ts.isParenthesizedExpression(condition)) {
      add(condition.expression);
    } else if (isLogical(condition)) {
      logical.push(condition);
      add(condition.left);
      add(condition.right);
    } else {
      asked.push(condition);
    }
  };
  if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)) {
    add(node.expression);
  } else if (ts.isForStatement(node) && node.condition) {
    add(node.condition);
  } else if (ts.isConditionalExpression(node)) {
    add(node.condition);
  } else if (ts.isPrefixUnaryExpression(node) && node.operator === ExclamationToken) {
    add(node.operand);
  }
  return { asked, logical };
}

/** TypeScript takes an object for true, and the other branch for unreachable; of an array it must not. */
export function askTruth(node: ts.Node, round: Round): void {
  for (const condition of conditionsOf(node).asked) {
    if (round.kindOf(condition) !== "array") continue;
    round.edits.before(condition.getStart(), "$np.operators.truth(");
    round.edits.after(condition.end, ")");
  }
}
