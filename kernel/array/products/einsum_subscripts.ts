// The subscripts of `einsum`: a label for each axis of each operand and of the result.

import { ValueError } from "../errors.js";
import { Ellipsis, type EllipsisType } from "../indexing/index_types.js";

/** A label for each axis. Axes that an ellipsis stands for are labelled by their place from the right: `-1`, `-2`, ... */
export type Labels = readonly string[];

/** Subscripts, told apart. */
export interface Subscripts {
  readonly operands: readonly Labels[];
  readonly output: Labels;
}

const error = (text: string): ValueError => new ValueError(text);
const isLetter = (character: string): boolean => /^[A-Za-z]$/.test(character);
const ellipsisLabels = (count: number): string[] =>
  Array.from({ length: count }, (_, k) => String(k - count));

/** The labels of one operand, and how many axes its ellipsis stands for. */
function operandLabels(
  text: string,
  operand: number,
  ndim: number,
): { labels: string[]; broadcast: number } {
  const labels: string[] = [];
  let ellipsis = -1;
  for (let k = 0; k < text.length; k++) {
    const character = text[k];
    if (isLetter(character)) {
      if (labels.length >= ndim) throw tooMany(operand);
      labels.push(character);
    } else if (character === ".") {
      if (ellipsis >= 0 || text.slice(k, k + 3) !== "...") throw badDot(`operand ${operand}`);
      ellipsis = labels.length;
      k += 2;
    } else if (character !== " ") {
      throw badLetter(character);
    }
  }
  const broadcast = ndim - labels.length;
  if (ellipsis < 0 && broadcast > 0) {
    throw error(
      "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.",
    );
  }
  if (ellipsis >= 0) labels.splice(ellipsis, 0, ...ellipsisLabels(broadcast));
  return { labels, broadcast };
}

const tooMany = (operand: number) =>
  error(`einstein sum subscripts string contains too many subscripts for operand ${operand}`);
const badLetter = (character: string) =>
  error(
    `invalid subscript '${character}' in einstein sum subscripts string, subscripts must be letters`,
  );
const badDot = (where: string) =>
  error(
    `einstein sum subscripts string contains a '.' that is not part of an ellipsis ('...') in ${where}`,
  );

function outputLabels(text: string, known: ReadonlySet<string>, broadcast: number): string[] {
  const labels: string[] = [];
  let ellipsis = -1;
  for (let k = 0; k < text.length; k++) {
    const character = text[k];
    if (isLetter(character)) {
      const given = `output subscript '${character}'`;
      if (text.includes(character, k + 1)) {
        throw error(`einstein sum subscripts string includes ${given} multiple times`);
      }
      if (!known.has(character)) {
        throw error(
          `einstein sum subscripts string included ${given} which never appeared in an input`,
        );
      }
      labels.push(character);
    } else if (character === ".") {
      if (ellipsis >= 0 || text.slice(k, k + 3) !== "...") throw badDot("the output");
      ellipsis = labels.length;
      k += 2;
    } else if (character !== " ") {
      throw badLetter(character);
    }
  }
  if (ellipsis < 0 && broadcast > 0) {
    throw error(
      "output has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.",
    );
  }
  if (ellipsis >= 0) labels.splice(ellipsis, 0, ...ellipsisLabels(broadcast));
  return labels;
}

/**
 * Reads subscripts such as `"ij,jk->ik"`. Without an arrow the result has the labels that appear once, in the order of the
 * alphabet, capitals first, after the axes of ellipses.
 * @param ndims the number of axes of each operand
 * @throws ValueError in NumPy's words
 */
export function readSubscripts(text: string, ndims: readonly number[]): Subscripts {
  const counts = new Map<string, number>();
  const operands: Labels[] = [];
  let broadcast = 0;
  let rest = text;
  ndims.forEach((ndim, n) => {
    const end = rest.search(/[,-]/);
    const length = end < 0 ? rest.length : end;
    const isLast = n === ndims.length - 1;
    if (isLast && rest[length] === ",") {
      throw error(
        "more operands provided to einstein sum function than specified in the subscripts string",
      );
    }
    if (!isLast && rest[length] !== ",") {
      throw error(
        "fewer operands provided to einstein sum function than specified in the subscripts string",
      );
    }
    const found = operandLabels(rest.slice(0, length), n, ndim);
    operands.push(found.labels);
    broadcast = Math.max(broadcast, found.broadcast);
    for (const label of found.labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    rest = rest.slice(isLast ? length : length + 1);
  });
  if (rest === "") {
    const once = [...counts].filter(([label, count]) => count === 1 && isLetter(label));
    const letters = once.map(([label]) => label).sort();
    return { operands, output: [...ellipsisLabels(broadcast), ...letters] };
  }
  if (!rest.startsWith("->")) {
    throw error("einstein sum subscript string does not contain proper '->' output specified");
  }
  return { operands, output: outputLabels(rest.slice(2), new Set(counts.keys()), broadcast) };
}

/** A list of numbers and ellipses as letters. @throws TypeError, ValueError in NumPy's words */
export function lettersOf(list: unknown): string {
  if (!Array.isArray(list)) {
    throw new TypeError("the subscripts for each operand must be a list or a tuple");
  }
  return list
    .map((item: unknown | EllipsisType) => {
      if (item === Ellipsis) return "...";
      if (typeof item !== "number" || !Number.isInteger(item)) {
        throw new TypeError("each subscript must be either an integer or an ellipsis");
      }
      if (item < 0 || item >= 52) throw error("subscript is not within the valid range [0, 52)");
      return String.fromCharCode(item < 26 ? 65 + item : 97 + item - 26);
    })
    .join("");
}
