// `einsum_path`: in which order `einsum` had best multiply its operands, and what that saves, told as NumPy tells it.

import type { ArrayLike } from "../creation/coerce.js";
import type { EllipsisType } from "../indexing/index_types.js";
import { isKeywords, keywords } from "../keywords.js";
import { type Optimize, pathOf } from "./contraction_path.js";
import { report } from "./contraction_report.js";
import { parse } from "./einsum_operands.js";

/** Keyword arguments of `np.einsum_path`. */
export interface EinsumPathOptions {
  /** How the order of the products is found, as `np.einsum` takes it. */
  optimize?: Optimize | null;
}

/** For each step the places of the operands that are multiplied; the product comes last among those that are left. */
export type EinsumPath = ["einsum_path", ...number[][]];

/**
 * NumPy's `np.einsum_path(subscripts, *operands, optimize="greedy")`: in which order operands had best be multiplied. A list
 * of the path, which `einsum` takes as `optimize`, and of a text that tells what it saves.
 * @throws ValueError for subscripts that do not fit; TypeError, KeyError for another `optimize`
 */
export function einsum_path(
  subscripts: string,
  ...operands: readonly (ArrayLike | EinsumPathOptions)[]
): [path: EinsumPath, text: string];
export function einsum_path(
  first: ArrayLike,
  labels: readonly (number | EllipsisType)[],
  ...more: readonly (ArrayLike | readonly (number | EllipsisType)[] | EinsumPathOptions)[]
): [path: EinsumPath, text: string];
export function einsum_path(...given: readonly unknown[]): [path: EinsumPath, text: string] {
  const last = given[given.length - 1];
  const names = ["optimize"] as const;
  const options = isKeywords(last) ? keywords("einsum_path", last as EinsumPathOptions, names) : {};
  const { text, arrays } = parse(isKeywords(last) ? given.slice(0, -1) : given);
  const shapes = arrays.map(({ shape }) => shape);
  const { optimize } = options;
  const found = pathOf(text, shapes, optimize === undefined ? "greedy" : optimize);
  return [["einsum_path", ...found.path], report(found)];
}
