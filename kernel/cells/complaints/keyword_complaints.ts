// A misspelt keyword argument of the engine's functions, in Python's words. TypeScript's would be about every overload.

import { unexpectedKeyword } from "../../array/keywords.js";
import type { Round } from "../syntax/round.js";
import { ts } from "../typescript/typescript.js";
import { TYPES, VALUES } from "./python_names.js";
import { listText } from "./python_tuples.js";

const PRINT =
  "print takes values only: process.stdout.write('text') ends no line, list.join(', ') separates items.";

interface WrongKeyword {
  readonly name: ts.PropertyName;
  readonly message: string;
}

/** The first name in the trailing object of options that the called function does not know. */
export function wrongKeyword(call: ts.CallExpression, round: Round): WrongKeyword | undefined {
  const options = call.arguments.at(-1);
  if (!options || !ts.isObjectLiteralExpression(options)) return undefined;
  const { checker } = round.types;
  const declaration = checker.getResolvedSignature(call)?.declaration;
  if (!round.types.isOfEngine(declaration)) return undefined;
  const callee = checker.getTypeAtLocation(call.expression);
  const taken = checker
    .getSignaturesOfType(callee, ts.SignatureKind.Call)
    .flatMap((signature) => parameterTypes(signature, round))
    .flatMap(partsOf)
    .filter((type) => isOptions(type, round));
  // Some functions take any names.
  if (taken.some((type) => checker.getIndexTypeOfType(type, ts.IndexKind.String))) return undefined;
  const known = new Set(
    taken.flatMap((type) => checker.getPropertiesOfType(type).map(({ name }) => name)),
  );
  if (known.size === 0) return undefined;
  const wrong = options.properties
    .map(({ name }) => name)
    .find((name) => name && ts.isIdentifier(name) && !known.has(name.text));
  if (!wrong) return undefined;
  const called = ts.isPropertyAccessExpression(call.expression)
    ? call.expression.name.text
    : call.expression.getText();
  return { name: wrong, message: unexpectedKeyword(called, wrong.getText(), [...known]) };
}

/** Python's `np.sum(a, axis=0)`: arguments that assign to names that nobody declared. */
export function assignedKeyword(
  call: ts.CallExpression,
  round: Round,
  written: (node: ts.Node) => string,
): WrongKeyword | undefined {
  const { checker } = round.types;
  const assigned = call.arguments.filter(isAssignmentToName).filter(
    // A function may be given the value of an assignment, but not to a name that there is not.
    ({ left }) => !checker.getSymbolAtLocation(left),
  );
  if (assigned.length === 0) return undefined;
  const [{ left: name }] = assigned;
  if (call.expression.getText() === "print") {
    return { name, message: PRINT };
  }
  if (!round.types.isOfEngine(checker.getResolvedSignature(call)?.declaration)) return undefined;
  const options = assigned.map(({ left, right }) => {
    const value = listText(right, written);
    return `${left.text}: ${VALUES.get(value) ?? (TYPES.includes(value) ? `'${value}'` : value)}`;
  });
  const object = `{ ${options.join(", ")} }`;
  return { name, message: `Keyword arguments stand in an object: write ${object}.` };
}

type NamedArgument = ts.AssignmentExpression<ts.EqualsToken> & { readonly left: ts.Identifier };

function isAssignmentToName(node: ts.Expression): node is NamedArgument {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isIdentifier(node.left)
  );
}

/** What the parameters of a signature take; a rest parameter is a list, or one of several tuples. */
function parameterTypes(signature: ts.Signature, { types: { checker } }: Round): ts.Type[] {
  return signature.parameters.flatMap((parameter) => {
    const type = checker.getTypeOfSymbol(parameter);
    return partsOf(type).flatMap((part) =>
      checker.isArrayLikeType(part) ? checker.getTypeArguments(part as ts.TypeReference) : [part],
    );
  });
}

function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

/** An interface or object type of the engine: no array, list, class or function. */
function isOptions(type: ts.Type, { types }: Round): boolean {
  if (!(type.flags & ts.TypeFlags.Object) || !type.symbol) return false;
  if (type.symbol.flags & ts.SymbolFlags.Class || type.getCallSignatures().length > 0) return false;
  return types.isOfEngine(type.symbol.declarations?.[0]);
}
