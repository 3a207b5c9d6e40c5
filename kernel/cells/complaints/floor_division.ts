// Python's `a // 2`, which is `a` and a comment to TypeScript: an array alone would be taken for the quotient.

import type { Round } from "../syntax/round.js";
import { ts } from "../typescript/typescript.js";
import type { Complaint } from "./diagnostics.js";

/** A comment of nothing but a number or a name, on the line of what stands before. */
const DIVISOR = /[^\S\n]*\/\/(=?)[^\S\n]*(?:(-?\d[\d._]*)|([\w$]+))[^\S\n]*(?![^\n])/y;

/** A semicolon before the comment says that it is one. */
export function floorDivision(node: ts.Node, round: Round): Complaint | undefined {
  const dividend = dividendOf(node);
  if (!dividend || round.kindOf(dividend) !== "array") return undefined;
  DIVISOR.lastIndex = dividend.end;
  const found = DIVISOR.exec(round.file.text);
  if (!found) return undefined;
  const [text, equals, number, name] = found;
  if (!equals && !number && !isValue(name, dividend, round)) return undefined;
  const start = dividend.end + text.indexOf("//");
  const end = start + 2 + equals.length;
  const by = number ?? name;
  const written = equals
    ? `np.floor_divide(a, ${by}, a) for a //= ${by}`
    : `np.floor_divide(a, ${by}) for a // ${by}, and a; // ${by} for a comment`;
  return { message: `// begins a comment: write ${written}.`, code: null, start, end };
}

function dividendOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isExpressionStatement(node) || ts.isReturnStatement(node)) return node.expression;
  return ts.isVariableDeclaration(node) ? node.initializer : undefined;
}

/** Is it the name of a number or an array? */
function isValue(name: string, place: ts.Node, { types }: Round): boolean {
  const { checker } = types;
  const symbol = checker
    .getSymbolsInScope(place, ts.SymbolFlags.Variable)
    .find((one) => one.name === name);
  if (!symbol) return false;
  const type = checker.getTypeOfSymbolAtLocation(symbol, place);
  return (type.flags & ts.TypeFlags.NumberLike) !== 0 || types.kindOf(type) === "array";
}
