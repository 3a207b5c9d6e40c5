// What Python has at places where TypeScript finds a wrong type, and how the same is written here.

import type { NumPyTypes } from "../syntax/numpy_types.js";
import { nodeAt } from "../typescript/node_at.js";
import { ts } from "../typescript/typescript.js";
import { reasonFor } from "./absent_names.js";
import type { Complaint } from "./diagnostics.js";
import { wrongArgument } from "./wrong_arguments.js";

const NO_PROPERTY = [2339, 2551];
const NOT_CALLABLE = 2349;
const NO_OVERLAP = 2367;
const WRONG_ARGUMENT = 2345;
const WRONG_TYPE = 2322;
const POSSIBLY_NULL = 18047;
const NOT_ADDED = 2365;
const NOT_MULTIPLIED = [2362, 2363];
const NO_STEP = 2356;

/** Of arrays: lists of JavaScript have these. */
const OF_ARRAYS = new Map([
  ["length", "a.shape[0], or a.size for the number of all elements"],
  ["map", "[...a].map(f), or operators on the whole array"],
  ["forEach", "for (const x of a) { ... }"],
  ["push", "np.append(a, x), which is a copy"],
  ["append", "np.append(a, x), which is a copy"],
  ["slice", "a[1:3], which is a view"],
  ["buffer", "a.data.buffer"],
  ["concat", "np.concatenate([a, b])"],
  ["ptp", "np.ptp(a)"],
  ["ctypes", "a.__array_interface__, which tells the address as well"],
  ["tofile", "writeFileSync(path, a.tobytes())"],
  ["tostring", "a.tobytes()"],
  ["newbyteorder", "a.view(a.dtype.newbyteorder())"],
]);

/** Of lists: Python's have these. */
const OF_LISTS = new Map([
  ["append", "list.push(x)"],
  ["extend", "list.push(...others)"],
  ["index", "list.indexOf(x)"],
  ["insert", "list.splice(k, 0, x)"],
  ["remove", "list.splice(list.indexOf(x), 1)"],
  ["copy", "[...list]"],
  ["shape", "np.array(list).shape"],
]);

/** Of text. */
const OF_TEXT = new Map([
  ["format", "`x is ${x}`"],
  ["join", "list.join(', ')"],
  ["upper", "text.toUpperCase()"],
  ["lower", "text.toLowerCase()"],
  ["strip", "text.trim()"],
]);

/** Functions of NumPy's hidden generator, and the methods of one that is not. */
const OF_RANDOM = new Map([
  ["rand", "random([2, 3])"],
  ["random", "random([2, 3])"],
  ["random_sample", "random([2, 3])"],
  ["randn", "standard_normal([2, 3])"],
  ["standard_normal", "standard_normal([2, 3])"],
  ["normal", "normal(0, 1, [2, 3])"],
  ["uniform", "uniform(0, 1, [2, 3])"],
  ["randint", "integers(0, 10, [2, 3])"],
  ["seed", "random([2, 3])"],
  ["choice", "choice(a, 3)"],
  ["shuffle", "shuffle(a)"],
  ["permutation", "permutation(a)"],
]);

/** Names that NumPy 2 has no more. */
const FORMER = new Map([
  ["int", "int64"],
  ["float", "float64"],
  ["complex", "complex128"],
  ["str", "str_"],
  ["float_", "float64"],
  ["complex_", "complex128"],
  ["unicode_", "str_"],
  ["string_", "bytes_"],
  ["Inf", "inf"],
  ["infty", "inf"],
  ["NaN", "nan"],
  ["product", "prod"],
  ["cumproduct", "cumprod"],
  ["alltrue", "all"],
  ["sometrue", "any"],
  ["in1d", "isin"],
  ["trapz", "trapezoid"],
  ["round_", "round"],
]);

/** What TypeScript says of a place where Python's or NumPy's own would stand, in words that help. */
export function pythonMember(error: ts.Diagnostic, types: NumPyTypes): Complaint | undefined {
  const { file, start = 0, length = 0, code } = error;
  const node = file && nodeAt(file, start, start + length);
  const message = node && (messageFor(error, node, types) ?? wrongArgument(error, node, types));
  return message ? { message, code, start, end: start + length } : undefined;
}

function messageFor(error: ts.Diagnostic, node: ts.Node, types: NumPyTypes): string | undefined {
  const { code } = error;
  if (NO_PROPERTY.includes(code)) return property(node, types);
  if (code === NOT_CALLABLE) return callOfDataType(node, types);
  if (code === NO_OVERLAP) return compared(node, types);
  if (code === WRONG_ARGUMENT) return numberAsDataType(error, node, types);
  if (code === WRONG_TYPE) return otherType(error, node, types);
  if (code === POSSIBLY_NULL) return possiblyNull(node, types);
  if (code === NOT_ADDED) return joinedLists(node, types);
  if (NOT_MULTIPLIED.includes(code)) return repeatedList(node, types);
  if (code === NO_STEP) return step(node, types);
  return undefined;
}

function property(node: ts.Node, types: NumPyTypes): string | undefined {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent) || parent.name !== node) return undefined;
  const name = parent.name.text;
  const { checker } = types;
  const type = checker.getBaseTypeOfLiteralType(checker.getTypeAtLocation(parent.expression));
  const say = (written: string | undefined, of: string) =>
    written && `${of} no '${name}' here: write ${written}.`;
  if (types.kindOf(type) === "array") {
    const field = types.holdsRecords(type) ? `a["${name}"] for a field` : undefined;
    return say(OF_ARRAYS.get(name) ?? field, "Arrays have");
  }
  if (checker.isArrayType(type)) return say(OF_LISTS.get(name), "Lists have");
  if (types.isText(type)) return say(OF_TEXT.get(name), "Text has");
  const isModule = ((type.symbol?.flags ?? 0) & ts.SymbolFlags.ValueModule) !== 0;
  if (!isModule || !types.isOfEngine(type.symbol.declarations?.[0])) return undefined;
  const [, inner] = /\.(\w+)$/.exec(parent.expression.getText()) ?? [];
  const method = OF_RANDOM.get(name);
  if (inner === "random" && method) {
    return `np.random has no hidden state here: write np.random.default_rng(seed).${method}.`;
  }
  const renamed = FORMER.get(name);
  if (renamed) return `NumPy has no '${name}' any more: write np.${renamed}.`;
  const reason = reasonFor(inner ? `np.${inner}` : "np", name);
  return reason && `NumPy's '${name}' is not here: ${reason.replaceAll("`", "")}`;
}

function callOfDataType(node: ts.Node, types: NumPyTypes): string | undefined {
  const callee = ts.isCallExpression(node) ? node.expression : node;
  const call = callee.parent;
  if (!ts.isExpression(callee) && !ts.isIdentifier(callee)) return undefined;
  const named = ts.isPropertyAccessExpression(call) ? call : callee;
  if (types.checker.getTypeAtLocation(named).symbol?.name !== "DType") return undefined;
  return `${named.getText()} is a data type, and no function: write np.array(x, ${named.getText()}).`;
}

function compared(node: ts.Node, types: NumPyTypes): string | undefined {
  if (!ts.isBinaryExpression(node)) return undefined;
  const operands = [node.left, node.right];
  const operator = node.operatorToken.getText();
  const isOfArray = operands.some(
    (one) => types.kindOf(types.checker.getTypeAtLocation(one)) === "array",
  );
  if (isOfArray && /^[!=]==$/.test(operator)) {
    return `'${operator}' asks for one and the same object: write ${operator.slice(0, 2)} to compare the elements.`;
  }
  const name = operands.find((one) => types.isText(types.checker.getTypeAtLocation(one)));
  const type = operands.find(
    (one) => types.checker.getTypeAtLocation(one).symbol?.name === "DType",
  );
  if (!name || !type) return undefined;
  return `Data types are objects, equal ones the same: write ${type.getText()} === np.dtype(${name.getText()}).`;
}

/** `np.zeros(2, 3)`. */
function numberAsDataType(
  { messageText }: ts.Diagnostic,
  node: ts.Node,
  types: NumPyTypes,
): string | undefined {
  const call = node.parent;
  if (!ts.isNumericLiteral(node) || !ts.isCallExpression(call)) return undefined;
  if (!/\bDType(?:Like|Argument)\b/.test(ts.flattenDiagnosticMessageText(messageText, "\n")))
    return undefined;
  if (!types.isOfEngine(types.checker.getResolvedSignature(call)?.declaration)) return undefined;
  const list = call.arguments.map((one) => one.getText()).join(", ");
  return `Cannot interpret '${node.text}' as a data type. Several numbers are a list: write [${list}].`;
}

/** A name of an earlier cell that held something else. */
function otherType(
  { messageText }: ts.Diagnostic,
  node: ts.Node,
  { checker }: NumPyTypes,
): string | undefined {
  const { parent } = node;
  if (!ts.isIdentifier(node) || !ts.isBinaryExpression(parent) || parent.left !== node) {
    return undefined;
  }
  if (!ts.isExpressionStatement(parent.parent)) return undefined;
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (!declaration || declaration.getSourceFile() === node.getSourceFile()) return undefined;
  const said = ts.flattenDiagnosticMessageText(messageText, "\n");
  return `${said} let ${node.text} = ... declares it anew.`;
}

/** Of `dt.fields["x"]`. */
function possiblyNull(node: ts.Node, { checker, isOfEngine }: NumPyTypes): string | undefined {
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  if (!isOfEngine(checker.getSymbolAtLocation(node)?.declarations?.[0])) return undefined;
  const name = node.getText();
  return `'${name}' is possibly 'null': write ${name}! where it is not.`;
}

/** Python's `[1, 2] + [3]`. */
function joinedLists(node: ts.Node, { checker }: NumPyTypes): string | undefined {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) {
    return undefined;
  }
  const operands = [node.left, node.right].map((one) => checker.getTypeAtLocation(one));
  const lists = operands.filter((one) => checker.isArrayType(one));
  if (lists.length === 1 && operands.some(({ flags }) => flags & ts.TypeFlags.NumberLike)) {
    return "Lists are not added to: write np.array(list) + 1 for the sums.";
  }
  if (lists.length < 2) return undefined;
  return "Lists are joined with dots: write [...a, ...b], or np.array(a) + b for the sums.";
}

/** Python's `[0] * 3`. */
function repeatedList(node: ts.Node, { checker }: NumPyTypes): string | undefined {
  const { parent } = node;
  if (!ts.isBinaryExpression(parent) || parent.operatorToken.getText() !== "*") return undefined;
  if (!ts.isExpression(node) || !checker.isArrayType(checker.getTypeAtLocation(node)))
    return undefined;
  return "Lists are not multiplied: write new Array(3).fill(0), or np.array(list) * 3 for the products.";
}

function step(node: ts.Node, types: NumPyTypes): string | undefined {
  const type = ts.isExpression(node) && types.checker.getTypeAtLocation(node);
  if (!type || types.kindOf(type) !== "array") return undefined;
  const operator = /--/.test(node.parent.getText()) ? "-=" : "+=";
  return `Arrays have no ${operator[0].repeat(2)}: write ${node.getText()} ${operator} 1.`;
}
