// Where a cell asks for the truth of what may be an array: `if (a)`, `!a`, `a && b`, `a ? b : c`.
// TypeScript has the last word on types there, so that this is done only when JavaScript is emitted.

import type { Visit } from "./bindings.js";
import type { Round } from "./round.js";
import { ts } from "./typescript.js";

/** By place: expressions whose truth NumPy decides, and `&&` and `||` whose left side is one and whose value is used. */
export interface Truths {
  readonly conditions: ReadonlySet<string>;
  readonly choices: ReadonlySet<string>;
}

function placeOf({ pos, end, kind }: ts.Node): string {
  return `${kind}:${pos}:${end}`;
}

const { AmpersandAmpersandToken, BarBarToken, ExclamationToken } = ts.SyntaxKind;

function isLogical(node: ts.Node): node is ts.BinaryExpression {
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return kind === AmpersandAmpersandToken || kind === BarBarToken;
}

export function truthsOf(round: Round): Truths {
  const conditions = new Set<string>();
  const choices = new Set<string>();
  /** The value of the expression is used for nothing but its truth. */
  const condition = (node: ts.Expression): void => {
    if (ts.isParenthesizedExpression(node)) {
      condition(node.expression);
    } else if (isLogical(node)) {
      condition(node.left);
      condition(node.right);
      choices.delete(placeOf(node));
    } else if (round.kindOf(node) !== "plain") {
      conditions.add(placeOf(node));
    }
  };
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (isLogical(node)) {
      if (round.kindOf(node.left) !== "plain") choices.add(placeOf(node));
    } else if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)) {
      condition(node.expression);
    } else if (ts.isForStatement(node) && node.condition) {
      condition(node.condition);
    } else if (ts.isConditionalExpression(node)) {
      condition(node.condition);
    } else if (ts.isPrefixUnaryExpression(node) && node.operator === ExclamationToken) {
      condition(node.operand);
    }
  };
  visit(round.file);
  return { conditions, choices };
}

/** `truth(a)`, and for `a && b` with its value: `truth(t = a) ? b : t`. */
export function truthReplacer(truths: Truths, factory: ts.NodeFactory) {
  const { conditions, choices } = truths;
  const operators = factory.createPropertyAccessExpression(
    factory.createIdentifier("$np"),
    "operators",
  );
  const truth = (value: ts.Expression) =>
    factory.createCallExpression(
      factory.createPropertyAccessExpression(operators, "truth"),
      undefined,
      [value],
    );
  const held = () => factory.createIdentifier(HELD);
  return (node: ts.Expression, children: Visit): ts.Expression | undefined => {
    const place = placeOf(node);
    if (conditions.has(place)) return ts.setSourceMapRange(truth(children(node)), node);
    if (!choices.has(place) || !isLogical(node)) return undefined;
    const { left, right, operatorToken } = children(node);
    const isAnd = operatorToken.kind === AmpersandAmpersandToken;
    return factory.createParenthesizedExpression(
      factory.createConditionalExpression(
        truth(factory.createAssignment(held(), left)),
        undefined,
        isAnd ? right : held(),
        undefined,
        isAnd ? held() : right,
      ),
    );
  };
}

/** Holds the left side of `&&` and `||` while its truth is asked; never across any other code. */
export const HELD = "$held";
