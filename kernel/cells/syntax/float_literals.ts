// What is a float in Python is one where an array function or operator receives it: `1.0`, `2.`, `6 / 2`, `a.mean()`.

import { ts } from "../typescript/typescript.js";
import { isFloatValue } from "./float_values.js";
import type { Kind } from "./numpy_types.js";
import { type Round, skipParentheses } from "./round.js";

/**
 * Marks the operand of an array's operator as a float if it is one.
 * @param kind of the result: beside what may be a number only written floats are marked, so that numbers remain numbers
 */
export function markFloat(node: ts.Expression, round: Round, kind: Kind = "array"): void {
  if (!isFloatValue(node, round)) return;
  const isWritten = isWrittenFloat(node);
  if (!isWritten && kind !== "array") return;
  // Of others only the value tells whether they are numbers.
  round.edits.before(node.getStart(), isWritten ? "new $np.Float(" : "$np.operators.float(");
  round.edits.after(node.end, ")");
}

/** `1.0`, `-1.0`, `(2.)`. */
function isWrittenFloat(node: ts.Expression): boolean {
  const inner = skipParentheses(node);
  return ts.isPrefixUnaryExpression(inner)
    ? isWrittenFloat(inner.operand)
    : ts.isNumericLiteral(inner);
}

/** Marks the floats among the arguments of the engine's functions: also in lists and options. */
export function markFloatArguments(call: ts.CallExpression, round: Round): void {
  const { checker } = round.types;
  const floats: ts.Expression[] = [];
  const declaration = checker.getResolvedSignature(call)?.declaration;
  const visit = (node: ts.Node): void => {
    if (ts.isExpression(node) && isFloatValue(node, round)) floats.push(node);
    else if (ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node)) {
      ts.forEachChild(node, visit);
    } else if (ts.isParenthesizedExpression(node) || ts.isSpreadElement(node)) {
      visit(node.expression);
    } else if (ts.isPropertyAssignment(node)) {
      visit(node.initializer);
    } else if (ts.isConditionalExpression(node)) {
      visit(node.whenTrue);
      visit(node.whenFalse);
    }
  };
  call.arguments.forEach((argument, place) => {
    floats.length = 0;
    visit(argument);
    if (floats.length === 0 || !round.types.isOfEngine(declaration)) return;
    const isAny = takesAnyArray(declaration?.parameters[place], round);
    for (const float of floats) {
      const type = checker.getContextualType(float);
      if (isAny || (type && round.types.takesFloat(type))) markFloat(float, round);
    }
  });
}

/** Has the parameter a type of its own, as in `array<T extends ArrayLike>(object: T)`? In the call it is the argument's. */
function takesAnyArray(
  parameter: ts.ParameterDeclaration | ts.JSDocParameterTag | undefined,
  { types }: Round,
): boolean {
  if (!parameter || !ts.isParameter(parameter)) return false;
  const type = types.checker.getTypeAtLocation(parameter);
  if (!type.isTypeParameter()) return false;
  const constraint = types.checker.getBaseConstraintOfType(type);
  return constraint !== undefined && types.takesFloat(constraint);
}
