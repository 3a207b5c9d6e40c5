// `a += b` writes into the memory of `a`: Python's get, in-place operation, set.

import type { Edits } from "../typescript/position_map.js";
import { ts } from "../typescript/typescript.js";
import { markFloat } from "./float_literals.js";
import type { Kind } from "./numpy_types.js";
import { type Round, skipParentheses } from "./round.js";
import { subscriptArguments } from "./subscript_rewriting.js";

/**
 * Rewrites a compound assignment. The target is evaluated once, before the right side.
 * @param kind what the target is now
 * @param round where types are known
 * @returns false if the target is of a form that stays TypeScript's.
 */
export function updateInPlace(
  node: ts.BinaryExpression,
  operator: string,
  kind: Kind,
  edits: Edits,
  round?: Round,
): boolean {
  const { left, right, operatorToken } = node;
  const target = skipParentheses(left);
  const at = operatorToken.getStart();
  const call = (before: string) => {
    if (round) markFloat(right, round, kind);
    edits.before(left.getStart(), before, at);
    edits.replace(at, operatorToken.end, `, "${operator}",`);
    edits.after(right.end, ")", at);
    return true;
  };
  if (ts.isElementAccessExpression(target)) {
    subscriptArguments(target, edits, ")");
    return call("$np.operators.update($np.operators.held(");
  }
  const isProperty = ts.isPropertyAccessExpression(target);
  if (!isProperty && !ts.isIdentifier(target)) return false;
  // An array stays the same object, so that only what may be a scalar has to be assigned.
  if (kind === "array") return inPlace("");
  if (isProperty && !isSimple(target.expression)) {
    if (ts.isPrivateIdentifier(target.name)) return false;
    edits.replace(target.expression.end, target.name.getStart(), ', "');
    edits.after(target.end, '")');
    return call("$np.operators.update($np.operators.heldProperty(");
  }
  if (isConstant(target, round?.types.checker)) return call("$np.operators.updateConstant(");
  return inPlace(`${target.getText()} = `);

  /** The operator comes first among the arguments, as in all of the engine's operators. */
  function inPlace(assignment: string): true {
    if (round) markFloat(right, round, kind);
    edits.before(
      left.getStart(),
      `${assignment}$np.operators.inPlaceOperation("${operator}", `,
      at,
    );
    edits.replace(at, operatorToken.end, ",");
    edits.after(right.end, ")", at);
    return true;
  }
}

/** May the expression be written twice? */
function isSimple(node: ts.Expression): boolean {
  return (
    ts.isIdentifier(node) ||
    node.kind === ts.SyntaxKind.ThisKeyword ||
    node.kind === ts.SyntaxKind.SuperKeyword
  );
}

function isConstant(target: ts.Expression, checker: ts.TypeChecker | undefined): boolean {
  const declaration =
    ts.isIdentifier(target) && checker?.getSymbolAtLocation(target)?.valueDeclaration;
  if (!declaration) return false;
  return (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Constant) !== 0;
}
