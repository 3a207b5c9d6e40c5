// Rewrites NumPy's operators and subscripts, round by round, until types tell of nothing more to rewrite.

import { markFloatArguments } from "./float_literals.js";
import type { Library, Names } from "./library.js";
import { NumPyTypes } from "./numpy_types.js";
import { rewriteOperator } from "./operator_rewriting.js";
import type { Layers } from "./position_map.js";
import { Round } from "./round.js";
import { widenResult, widenRows } from "./scalar_results.js";
import { rewriteStep, rewriteSubscript } from "./subscript_rewriting.js";
import { ts } from "./typescript.js";

/** Each round makes more types known. A cell that needs more than this is not of this world. */
const MOST_ROUNDS = 50;

/** A bound text in which every operator and subscript of an array is a call. */
export interface Rewritten {
  readonly file: ts.SourceFile;
  readonly types: NumPyTypes;
}

/**
 * @param file the parsed text of `layers`, not bound yet
 * @param engine the engine's module
 */
export function rewriteArrays(
  file: ts.SourceFile,
  layers: Layers,
  library: Library,
  notebook: Names,
  engine: ts.Symbol,
): Rewritten {
  let bound = file;
  library.bind(bound, notebook);
  for (let k = 0; k < MOST_ROUNDS; k++) {
    const types = new NumPyTypes(library.checker(), engine);
    const round = new Round(bound, types);
    rewrite(bound, round);
    if (round.edits.isEmpty) return { file: bound, types };
    layers.push(round.edits.apply(layers.text));
    bound = library.parse(layers.text);
    library.bind(bound, notebook);
  }
  throw new Error("array expressions of the cell depend on each other without end");
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
}
