// Rewrites NumPy's operators and subscripts, round by round, until types tell of nothing more to rewrite.

import { ts } from "../typescript/typescript.js";
import type { CellText } from "./cell_text.js";
import { askTruth } from "./conditions.js";
import { markFloatArguments } from "./float_literals.js";
import type { NumPyTypes } from "./numpy_types.js";
import { rewriteOperator } from "./operator_rewriting.js";
import { Round } from "./round.js";
import { widenResult, widenRows } from "./scalar_results.js";
import { rewriteStep, rewriteSubscript } from "./subscript_rewriting.js";

/** Each round makes more types known; a cell in which definitions wait for later ones needs several. */
const MOST_ROUNDS = 50;

/** What it takes to make types of a text. */
export interface Binding {
  parse(text: string): ts.SourceFile;
  bind(file: ts.SourceFile): void;
  types(): NumPyTypes;
}

/**
 * Makes every operator and subscript of an array in the cell's text a call, and adds what it did to the text's layers.
 * @returns a round in which nothing is left to rewrite
 */
export function rewriteArrays({ file, layers }: CellText, binding: Binding): Round {
  let bound = file;
  for (let k = 0; k < MOST_ROUNDS; k++) {
    binding.bind(bound);
    const round = new Round(bound, binding.types());
    rewrite(bound, round);
    if (round.edits.isEmpty) return round;
    layers.push(round.edits.apply(layers.text));
    bound = binding.parse(layers.text);
  }
  throw new Error("the array expressions of the cell wait for each other's types without end");
}

function rewrite(node: ts.Node, round: Round): void {
  if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
  ts.forEachChild(node, (child) => rewrite(child, round));
  if (ts.isElementAccessExpression(node)) rewriteSubscript(node, round);
  else if (ts.isBinaryExpression(node)) rewriteOperator(node, round);
  else if (ts.isPrefixUnaryExpression(node)) {
    rewriteOperator(node, round);
    rewriteStep(node, round);
  } else if (ts.isPostfixUnaryExpression(node)) rewriteStep(node, round);
  else if (ts.isCallExpression(node)) markFloatArguments(node, round);
  if (ts.isExpression(node)) widenResult(node, round);
  widenRows(node, round);
  askTruth(node, round);
}
