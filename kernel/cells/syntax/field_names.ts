// The fields of structured arrays, as cells have written them down: TypeScript knows only that there are some.

import { ts } from "../typescript/typescript.js";
import type { Round } from "./round.js";

/** Names lead to declarations, and these to other names: so far and no further. */
const MOST_STEPS = 20;

/** Where the fields of an array or a data type are written: a list of `[name, type]`, or an object with `names`. */
type Fields = ts.ArrayLiteralExpression | ts.ObjectLiteralExpression;

/** The names of fields that may stand in a text in brackets, as in `s["x"]` and `s[["x", "y"]]`. */
export function fieldNames(text: ts.StringLiteral, round: Round): string[] {
  const index = ts.isArrayLiteralExpression(text.parent) ? text.parent : text;
  const target = indexed(index);
  if (!target) return [];
  const isOther = round.kindOf(target) === "plain" && !round.types.isDataType(round.typeOf(target));
  if (isOther) return [];
  const fields = fieldsOf(target, round.types.checker, MOST_STEPS);
  return fields ? namesOf(fields) : [];
}

/** What has this index; a subscript of an array may be a call by now. */
function indexed(index: ts.Expression): ts.Expression | undefined {
  const { parent } = index;
  if (ts.isElementAccessExpression(parent)) return parent.expression;
  if (!ts.isCallExpression(parent)) return undefined;
  const { expression: callee, arguments: given } = parent;
  if (/^\$np\.operators\.(?:get|place|held)$/.test(callee.getText())) {
    return given[0] === index ? undefined : given[0];
  }
  const isGet = ts.isPropertyAccessExpression(callee) && /^[gs]et$/.test(callee.name.text);
  return isGet ? callee.expression : undefined;
}

function fieldsOf(node: ts.Expression, checker: ts.TypeChecker, steps: number): Fields | undefined {
  const next = (one: ts.Expression) => fieldsOf(one, checker, steps - 1);
  if (steps === 0) return undefined;
  if (ts.isIdentifier(node)) {
    const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
    if (!declaration || !ts.isVariableDeclaration(declaration)) return undefined;
    const loop = declaration.parent.parent;
    return first([ts.isForOfStatement(loop) ? loop.expression : declaration.initializer], next);
  }
  if (ts.isParenthesizedExpression(node) || ts.isPropertyAccessExpression(node)) {
    return next(node.expression);
  }
  if (ts.isArrayLiteralExpression(node))
    return isListOfFields(node) ? node : first(node.elements, next);
  if (ts.isObjectLiteralExpression(node)) {
    return property(node, "names") ? node : first([property(node, "dtype")], next);
  }
  if (ts.isElementAccessExpression(node))
    return within(next(node.expression), node.argumentExpression, next);
  if (!ts.isCallExpression(node)) return undefined;
  // The data type comes after the data.
  const given = [...node.arguments].reverse();
  const text = given.find(ts.isStringLiteral);
  const target = text && indexed(text);
  if (target) return within(next(target), text, next);
  return first(given, next) ?? next(node.expression);
}

function first(
  nodes: readonly (ts.Expression | undefined)[],
  find: (node: ts.Expression) => Fields | undefined,
): Fields | undefined {
  for (const node of nodes) {
    const found = node && find(node);
    if (found) return found;
  }
  return undefined;
}

/** Of a field that is named, its own fields; of another index the same. */
function within(
  fields: Fields | undefined,
  index: ts.Expression,
  next: (node: ts.Expression) => Fields | undefined,
): Fields | undefined {
  if (!fields || !ts.isStringLiteral(index)) return fields;
  if (!ts.isArrayLiteralExpression(fields)) return undefined;
  const field = fields.elements.find((one) => nameOf(one) === index.text);
  return field && ts.isArrayLiteralExpression(field) ? next(field.elements[1]) : undefined;
}

/** `[["x", "i4"], ["y", "f8", 2]]`, and no list of records. */
function isListOfFields({ elements }: ts.ArrayLiteralExpression): boolean {
  return (
    elements.length > 0 &&
    elements.every(
      (one) =>
        ts.isArrayLiteralExpression(one) &&
        (one.elements.length === 2 || one.elements.length === 3) &&
        nameOf(one) !== undefined &&
        !ts.isNumericLiteral(one.elements[1]),
    )
  );
}

/** The name of `["x", "i4"]` or `[["title", "x"], "i4"]`. */
function nameOf(field: ts.Expression): string | undefined {
  const name = ts.isArrayLiteralExpression(field) ? field.elements[0] : undefined;
  const inner = name && ts.isArrayLiteralExpression(name) ? name.elements[1] : name;
  return inner && ts.isStringLiteral(inner) ? inner.text : undefined;
}

function namesOf(fields: Fields): string[] {
  if (ts.isArrayLiteralExpression(fields))
    return fields.elements.flatMap((one) => nameOf(one) ?? []);
  const names = property(fields, "names");
  if (!names || !ts.isArrayLiteralExpression(names)) return [];
  return names.elements.filter(ts.isStringLiteral).map(({ text }) => text);
}

function property(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = object.properties.find((one) => one.name?.getText() === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}
