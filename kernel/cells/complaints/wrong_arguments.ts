// What TypeScript says of arguments of the engine's functions that do not fit, without the names of the engine's types.

import type { NumPyTypes } from "../syntax/numpy_types.js";
import { ts } from "../typescript/typescript.js";

const WRONG_TYPE = 2322;
const WRONG_ARGUMENT = 2345;

export function wrongArgument(
  { code, messageText }: ts.Diagnostic,
  node: ts.Node,
  types: NumPyTypes,
): string | undefined {
  const said = ts.flattenDiagnosticMessageText(messageText, "\n");
  if (code === WRONG_TYPE) return nullInList(node, said) ?? otherWord(node, types);
  const call = ts.findAncestor(node, ts.isCallExpression);
  if (!call || code !== WRONG_ARGUMENT || !ts.isExpression(node)) return undefined;
  const given = types.checker.typeToString(types.checker.getTypeAtLocation(node));
  if (call.expression.getText() === "memory") {
    return `memory draws arrays, but this is of type '${given}'.`;
  }
  return missing(call, node, said) ?? iterable(node, said, types);
}

function nullInList(node: ts.Node, said: string): string | undefined {
  const isOfArray = node.kind === ts.SyntaxKind.NullKeyword && /\bScalarLike\b/.test(said);
  return isOfArray ? "An array has no place for null: write NaN." : undefined;
}

/** `{ kind: "bubble" }`, where one of a few words is wanted. */
function otherWord(node: ts.Node, { checker, isOfEngine }: NumPyTypes): string | undefined {
  const { parent: option } = node;
  if (!ts.isPropertyAssignment(option) || option.name !== node) return undefined;
  const call = option.parent.parent;
  if (!ts.isStringLiteral(option.initializer) || !ts.isCallExpression(call)) return undefined;
  if (!isOfEngine(checker.getResolvedSignature(call)?.declaration)) return undefined;
  const wanted = checker.getContextualType(option.initializer);
  const words = (wanted?.isUnion() ? wanted.types : []).filter(
    ({ flags }) => !(flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)),
  );
  if (words.length === 0 || !words.every((one) => one.isStringLiteral())) return undefined;
  const list = words.map(({ value }) => `'${value}'`).join(", ");
  return `${node.getText()} must be one of ${list}, not '${option.initializer.text}'.`;
}

/** `np.full([2, 2])`, which TypeScript takes for an object of all the arguments. */
function missing(call: ts.CallExpression, node: ts.Expression, said: string): string | undefined {
  if (call.arguments.length !== 1 || call.arguments[0] !== node) return undefined;
  const found =
    /is missing the following properties from type '\{ readonly .*': (\w+), (\w+)$/.exec(said);
  if (!found || !ts.isPropertyAccessExpression(call.expression)) return undefined;
  return `${call.expression.name.text}() missing 1 required positional argument: '${found[2]}'`;
}

/** `np.array(new Set([1, 2]))` */
function iterable(node: ts.Expression, said: string, types: NumPyTypes): string | undefined {
  if (!/^Argument of type .* is not assignable to parameter of type 'ArrayLike'/.test(said)) {
    return undefined;
  }
  const { checker } = types;
  const members = checker.getPropertiesOfType(checker.getTypeAtLocation(node));
  if (!members.some(({ escapedName }) => String(escapedName).startsWith("__@iterator"))) {
    return undefined;
  }
  return `An array is made of lists: write [...${node.getText()}].`;
}
