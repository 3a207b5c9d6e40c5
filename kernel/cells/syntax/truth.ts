// Where a cell asks for the truth of what may be an array: `if (a)`, `!a`, `a && b`, `a ? b : c`.
// Except for what is certainly an array this is done only when JavaScript is emitted, so that TypeScript can narrow types.

import type { Visit } from "../emit/bindings.js";
import { ts } from "../typescript/typescript.js";
import { conditionsOf, isLogical } from "./conditions.js";
import type { Round } from "./round.js";

/** By place: expressions whose truth NumPy decides, and `&&` and `||` whose left side is one and whose value is used. */
export interface Truths {
  readonly conditions: ReadonlySet<string>;
  readonly choices: ReadonlySet<string>;
}

function placeOf({ pos, end, kind }: ts.Node): string {
  return `${kind}:${pos}:${end}`;
}

export function truthsOf(round: Round): Truths {
  const conditions = new Set<string>();
  const choices = new Set<string>();
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (isLogical(node) && round.kindOf(node.left) !== "plain") choices.add(placeOf(node));
    const { asked, logical } = conditionsOf(node);
    for (const each of logical) choices.delete(placeOf(each));
    for (const each of asked) if (round.kindOf(each) !== "plain") conditions.add(placeOf(each));
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
    const isAnd = operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
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
