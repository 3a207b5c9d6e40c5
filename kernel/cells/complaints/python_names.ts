// Names that only Python has, or that stand alone only after `from numpy import *`, where TypeScript found none.

import { isComma } from "../syntax/array_syntax.js";
import type { NumPyTypes } from "../syntax/numpy_types.js";
import { nodeAt } from "../typescript/node_at.js";
import { ts } from "../typescript/typescript.js";
import type { Complaint } from "./diagnostics.js";

/** Python's words for values. */
export const VALUES = new Map([
  ["True", "true"],
  ["False", "false"],
  ["None", "null"],
]);

/** What to write instead of a name. */
const NAMES = new Map([
  ...VALUES,
  ["self", "this"],
  ["pass", "{ }"],
  ["Ellipsis", "np.Ellipsis"],
  ["math", "Math, as in Math.sqrt(2)"],
]);

/** What to write instead of a function of Python's, or of a type that is called. */
const FUNCTIONS = new Map([
  ["len", "a.shape[0], or list.length"],
  ["range", "np.arange(3), or for (let i = 0; i < 3; i++) { ... }"],
  ["enumerate", "list.entries(), of an array [...a].entries()"],
  ["zip", "a.map((x, k) => [x, b[k]]) of lists"],
  ["map", "list.map(f), of an array [...a].map(f)"],
  ["filter", "list.filter(f), of an array [...a].filter(f)"],
  ["sorted", "np.sort(a)"],
  ["reversed", "a[::-1]"],
  ["slice", "np.slice(1, 3)"],
  ["list", "[...a], or a.tolist()"],
  ["tuple", "[...a]"],
  ["dict", "{ x: 1 }"],
  ["set", "new Set([1, 2])"],
  ["str", "String(a)"],
  ["repr", "a.repr()"],
  ["int", "Math.trunc(x), of an array a.astype('int64')"],
  ["float", "Number(x), of an array a.astype('float64')"],
  ["complex", "new np.Complex(1, 2)"],
  ["bool", "Boolean(x), of an array a.astype('bool')"],
  ["bytes", "new np.Bytes('ab')"],
  ["type", "a.dtype, or typeof x"],
  ["isinstance", "x instanceof np.NDArray"],
  ["id", "a === b to see whether two names hold one object"],
  ["input", "the value into the cell"],
  ["del", "nothing: what has no name any more goes by itself"],
]);

/** Python's types as data types. */
export const TYPES = ["int", "float", "complex", "bool", "str", "bytes"];

const HELP = ["help", "dir", "vars"];

/** "Cannot find name", with and without a guess, and of what is only a type. */
const UNKNOWN_NAME = [2304, 2552, 2693];
const UNKNOWN_SHORTHAND = 18004;
const PRIVATE_NAME = 18016;

export function pythonName(error: ts.Diagnostic, types: NumPyTypes): Complaint | undefined {
  const { file, start = 0, length = 0, code } = error;
  if (!file) return undefined;
  if (code === PRIVATE_NAME) {
    return { message: "A comment begins with //.", code: null, start, end: start + 1 };
  }
  if (!UNKNOWN_NAME.includes(code) && code !== UNKNOWN_SHORTHAND) return undefined;
  const end = start + length;
  const name = file.text.slice(start, end);
  const node = nodeAt(file, start, end);
  const message = messageFor(name, node, types);
  return message === undefined ? undefined : { message, code, start, end };
}

function messageFor(
  name: string,
  node: ts.Node | undefined,
  types: NumPyTypes,
): string | undefined {
  const isCalled = !!node && ts.isCallExpression(node.parent) && node.parent.expression === node;
  const written = NAMES.get(name);
  if (written) return `TypeScript has no '${name}': write ${written}.`;
  if (!isCalled && TYPES.includes(name)) return `The data type is written '${name}', in quotes.`;
  if (HELP.includes(name)) return "Press Shift+Tab after a name to see what it is.";
  const target = node && targetOf(node);
  if (target) return `'${target}' is not declared yet: write let ${target} = ...`;
  if (types.names.has(name) && !FUNCTIONS.has(name)) {
    return `Cannot find name '${name}': write np.${name}.`;
  }
  const call = FUNCTIONS.get(name);
  return call && isCalled ? `TypeScript has no '${name}': write ${call}.` : undefined;
}

/** Is it the target of an assignment that is a statement, or one of several targets? */
function targetOf(node: ts.Node): string | undefined {
  let assignment = node.parent;
  if (ts.isBinaryExpression(assignment) && isComma(assignment)) return undefined;
  if (!ts.isBinaryExpression(assignment) || assignment.left !== node) return undefined;
  if (assignment.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  while (ts.isBinaryExpression(assignment.parent)) assignment = assignment.parent;
  return ts.isExpressionStatement(assignment.parent) ? node.getText() : undefined;
}
