// What is wrong with array expressions, in the words of those who wrote them. TypeScript's own words for the same
// places are left out, since it knows nothing of arrays' operators.

import { isArrayOperator, isEquality } from "../syntax/operator_rewriting.js";
import type { Round } from "../syntax/round.js";
import { indicesOf, isSliceOrEllipsis } from "../syntax/subscript_rewriting.js";
import { ts } from "../typescript/typescript.js";
import type { Complaint } from "./diagnostics.js";
import { floorDivision } from "./floor_division.js";
import { assignedKeyword, wrongKeyword } from "./keyword_complaints.js";
import { listMessage } from "./list_complaints.js";
import {
  bareTuple,
  declaredTuple,
  isMeantAsTuple,
  tupleIndex,
  tupleMessage,
} from "./python_tuples.js";

interface Complaints {
  readonly complaints: readonly Complaint[];
  /** Is it said already, in better words? */
  covers(diagnostic: ts.Diagnostic): boolean;
}

const OPERATOR_ERRORS = [2362, 2363, 2365, 2367, 2588, 18050];
const ARGUMENT_ERRORS = [2345, 2353, 2561, 2769];
/** Of a call with an argument that assigns: no such name, and then a type that does not fit. */
const ASSIGNED_ERRORS = [2304, 18004, ...ARGUMENT_ERRORS];
/** Left side of comma operator is unused; and of an assignment that the last value does not fit. */
const TUPLE_ERRORS = [2695, 2322];
/** The same, and of the targets that there are no such names, that they are constants, or no targets at all. */
const BARE_TUPLE_ERRORS = [...TUPLE_ERRORS, 1155, 2304, 2364, 2552, 2588, 18004];
/** This condition will always return 'false'; a tuple has no such place. */
const LIST_ERRORS = [2839, 2514, 2493];
const INDEX_ERRORS = [2538, 2695, 7015, 7053];

/**
 * @param round of a text in which nothing is left to rewrite
 * @param written a node as the cell has it
 */
export function complaintsOf(round: Round, written: (node: ts.Node) => string): Complaints {
  const complaints: Complaint[] = [];
  const covered: [start: number, end: number, codes: readonly number[]][] = [];
  const complain = (node: ts.Node, code: number | null, message: string) =>
    complaints.push({ message, code, start: node.getStart(), end: node.end });
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && isRefused(node, round)) {
      complain(
        node,
        2365,
        operatorMessage(node.operatorToken.getText(), [node.left, node.right], round),
      );
      covered.push([node.getStart(), node.end, OPERATOR_ERRORS]);
    } else if (ts.isBinaryExpression(node) && isPossiblyNull(node, round)) {
      covered.push([node.getStart(), node.end, OPERATOR_ERRORS]);
    } else if (ts.isElementAccessExpression(node) && isNullable(node.expression, round)) {
      covered.push([node.getStart(), node.end, INDEX_ERRORS]);
    } else if (ts.isElementAccessExpression(node)) {
      const wrong = wrongIndex(node, round, written);
      if (wrong) {
        complain(wrong.index, wrong.code, wrong.message);
        covered.push([node.getStart(), node.end, INDEX_ERRORS]);
      }
    }
    const keyword = ts.isCallExpression(node) ? wrongKeyword(node, round) : undefined;
    if (keyword) {
      complain(keyword.name, 2353, keyword.message);
      covered.push([node.getStart(), node.end, ARGUMENT_ERRORS]);
    }
    const assigned = ts.isCallExpression(node) ? assignedKeyword(node, round, written) : undefined;
    if (assigned) {
      complain(assigned.name, null, assigned.message);
      covered.push([node.getStart(), node.end, ASSIGNED_ERRORS]);
    }
    if (isMeantAsTuple(node, round)) {
      complain(node, null, tupleMessage(node, written));
      const { parent } = node;
      const from = ts.isBinaryExpression(parent) ? parent.getStart() : node.getStart();
      covered.push([from, node.end, TUPLE_ERRORS]);
      const call = ts.findAncestor(node, ts.isCallExpression);
      if (call) covered.push([call.getStart(), call.end, ARGUMENT_ERRORS]);
    }
    const tuple =
      bareTuple(node, round, written) ??
      declaredTuple(node, round, written) ??
      tupleIndex(node, written);
    if (tuple) {
      complain(node, null, tuple);
      covered.push([node.getStart(), node.end, BARE_TUPLE_ERRORS]);
    }
    const list = listMessage(node, round, written);
    if (list) {
      complain(node, null, list);
      covered.push([node.getStart(), node.end, LIST_ERRORS]);
    }
    const division = floorDivision(node, round);
    if (division) complaints.push(division);
    if (isChained(node, round)) complain(node, null, CHAINED);
    const product = wrongProduct(node, round);
    if (product) complain(node, 2365, operatorMessage("@", product, round));
    ts.forEachChild(node, visit);
  };
  visit(round.file);
  return {
    complaints,
    covers: ({ start = -1, code }) =>
      covered.some(([from, to, codes]) => start >= from && start < to && codes.includes(code)),
  };
}

const CHAINED =
  "A chained comparison compares the booleans of the first one; write (0 < a) & (a < 3) for 0 < a < 3.";

/** Is it `x < a < y` with arrays? In parentheses, the first comparison is meant as it stands. */
function isChained(node: ts.Node, round: Round): boolean {
  const first = comparedFirst(node);
  return !!first && !!comparedFirst(first) && round.kindOf(first) === "array";
}

/** The left operand of a comparison that was rewritten to a call. */
function comparedFirst(node: ts.Node): ts.Expression | undefined {
  const isComparison =
    ts.isCallExpression(node) && node.expression.getText() === "$np.operators.compare";
  return isComparison ? node.arguments[1] : undefined;
}

function isRefused(node: ts.BinaryExpression, round: Round): boolean {
  const operator = node.operatorToken.getText();
  if (!isArrayOperator(operator) && !/^>>>=?$/.test(operator)) return false;
  const operands = [node.left, node.right];
  if (!operands.some((operand) => round.kindOf(operand) === "array")) return false;
  const types = operands.map((operand) => round.typeOf(operand));
  return !(isEquality(operator) && types.some((type) => round.types.isNull(type)));
}

/** Is an operand possibly null? TypeScript says so, but then also that its operators need numbers. */
function isPossiblyNull(node: ts.BinaryExpression, round: Round): boolean {
  if (!isArrayOperator(node.operatorToken.getText())) return false;
  return [node.left, node.right].some((operand) => isNullable(operand, round));
}

/** An array, or null or undefined. */
function isNullable(node: ts.Expression, round: Round): boolean {
  const { types } = round;
  const type = round.typeOf(node);
  const present = types.checker.getNonNullableType(type);
  return present !== type && types.kindOf(present) === "array";
}

function operatorMessage(
  operator: string,
  operands: readonly ts.Expression[],
  round: Round,
): string {
  const { checker } = round.types;
  const types = operands.map((operand) =>
    checker.typeToString(checker.getBaseTypeOfLiteralType(round.typeOf(operand))),
  );
  const said = `Operator '${operator}' cannot be applied to types '${types.join("' and '")}'.`;
  return types.includes("string") ? `${said} String(a) is the text of an array.` : said;
}

/** The operands of what was `@`, if one of them cannot be multiplied so: `@` needs an array, and no scalar. */
function wrongProduct(node: ts.Node, round: Round): readonly ts.Expression[] | undefined {
  if (!ts.isCallExpression(node) || node.expression.getText() !== "$np.operators.binary") {
    return undefined;
  }
  const [operator, ...operands] = node.arguments;
  if (!ts.isStringLiteral(operator) || operator.text !== "@") return undefined;
  const isPossible =
    operands.some((operand) => round.kindOf(operand) !== "plain") &&
    operands.every((operand) => round.isOperand(operand));
  return isPossible ? undefined : operands;
}

interface WrongIndex {
  readonly index: ts.Expression;
  readonly code: number | null;
  readonly message: string;
}

function wrongIndex(
  node: ts.ElementAccessExpression,
  round: Round,
  written: (node: ts.Node) => string,
): WrongIndex | undefined {
  const { checker } = round.types;
  const indices = indicesOf(node);
  const kind = round.kindOf(node.expression);
  if (kind === "plain") {
    const index = indices.find(isSliceOrEllipsis);
    if (!index) return withoutItems(node, indices, round, written);
    const type = checker.typeToString(round.typeOf(node.expression));
    const what = ts.isCallExpression(index) ? "A slice" : "'...' in a subscript";
    return { index, code: null, message: `${what} needs an array, but this is of type '${type}'.` };
  }
  if (kind === "maybe") return undefined;
  for (const index of indices) {
    const type = round.typeOf(index);
    if (round.types.isIndex(type) || (indices.length === 1 && round.types.isText(type))) continue;
    const message = `Type '${checker.typeToString(type)}' cannot be used as an index type.`;
    return { index, code: 2538, message };
  }
  return undefined;
}

const NUMBER = ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike | ts.TypeFlags.BooleanLike;

/** Of numbers, and of functions of the engine, whose items JavaScript would say are `undefined`. */
function withoutItems(
  node: ts.ElementAccessExpression,
  indices: readonly ts.Expression[],
  { types, typeOf }: Round,
  written: (node: ts.Node) => string,
): WrongIndex | undefined {
  const [index] = indices;
  const found = typeOf(node.expression);
  const parts = found.isUnion() ? found.types : [found];
  // Text may name a property.
  const isKey = (one: ts.Type) => types.isText(one) || one.flags & ts.TypeFlags.ESSymbolLike;
  if (indices.map(typeOf).some(isKey)) return undefined;
  if (parts.every(({ flags }) => flags & NUMBER)) {
    const type = types.checker.typeToString(found);
    const message = `An index needs an array, a list or text, but this is of type '${type}'.`;
    return { index, code: null, message };
  }
  const [signature] = found.getCallSignatures();
  if (!signature || !types.isOfEngine(signature.declaration)) return undefined;
  const call = `${written(node.expression)}(${indices.map(written).join(", ")})`;
  const message = `Arguments of a function stand in parentheses: write ${call}.`;
  return { index, code: null, message };
}
