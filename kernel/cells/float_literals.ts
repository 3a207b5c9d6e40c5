// `1.0`, `2.` and `1e3` are floats where an array function or operator receives them, as in Python.

import type { Edits } from "./position_map.js";
import type { Round } from "./round.js";
import { ts } from "./typescript.js";

/** A float with an integer value, perhaps in parentheses or with a sign; JavaScript would take it for an integer. */
function isFloatLiteral(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isFloatLiteral(node.expression);
  if (ts.isPrefixUnaryExpression(node)) {
    const { operator, operand } = node;
    const isSign = operator === ts.SyntaxKind.MinusToken || operator === ts.SyntaxKind.PlusToken;
    return isSign && isFloatLiteral(operand);
  }
  if (!ts.isNumericLiteral(node)) return false;
  const text = node.getText();
  return !/^0[xob]/i.test(text) && /[.e]/i.test(text) && Number.isInteger(Number(node.text));
}

/** Marks the operand of an array's operator as a float if it is written as one. */
export function markFloat(node: ts.Expression, edits: Edits): void {
  if (!isFloatLiteral(node)) return;
  edits.before(node.getStart(), "new $np.Float(");
  edits.after(node.end, ")");
}

/** Marks the floats among the arguments of the engine's functions: also in lists and options. */
export function markFloatArguments(call: ts.CallExpression, round: Round): void {
  const { checker } = round.types;
  const literals: ts.Expression[] = [];
  const declaration = checker.getResolvedSignature(call)?.declaration;
  const visit = (node: ts.Node): void => {
    if (ts.isExpression(node) && isFloatLiteral(node)) literals.push(node);
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
    literals.length = 0;
    visit(argument);
    if (literals.length === 0 || !round.types.isOfEngine(declaration)) return;
    const isAny = takesAnyArray(declaration?.parameters[place], round);
    for (const literal of literals) {
      const type = checker.getContextualType(literal);
      if (isAny || (type && round.types.takesFloat(type))) markFloat(literal, round.edits);
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
