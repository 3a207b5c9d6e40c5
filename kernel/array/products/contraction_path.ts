// The path of an `einsum` of several operands: as it is asked for, and step by step what it costs.

import { echo, typeName } from "../arguments.js";
import { KeyError, RuntimeError, ValueError } from "../errors.js";
import { Contractions, cheapest, greedy, type Labels, type Pair } from "./contraction_order.js";
import type { Step } from "./contraction_report.js";
import { readSubscripts } from "./einsum_subscripts.js";

/** How to look for a path: not at all, by a name, with the most elements that a product may have, or it is given. */
export type Optimize =
  | boolean
  | "greedy"
  | "optimal"
  | readonly [name: "greedy" | "optimal", elements: number]
  | readonly ["einsum_path", ...(readonly number[])[]]
  | (string & {})
  | readonly unknown[];

/** A request told apart. */
interface Request {
  readonly name: unknown;
  readonly limit: number | null;
  readonly given: readonly (readonly number[])[] | null;
}

/** @throws TypeError for what is no request */
function requestOf(optimize: unknown): Request {
  const asked = optimize === true ? "greedy" : (optimize ?? false);
  if (asked === false || typeof asked === "string")
    return { name: asked, limit: null, given: null };
  if (typeof asked !== "object") {
    throw new TypeError(`object of type '${typeName(asked)}' has no len()`);
  }
  if (Array.isArray(asked)) {
    const [name, second] = asked as unknown[];
    if (name === "einsum_path") {
      return { name, limit: null, given: asked.slice(1) as (readonly number[])[] };
    }
    if (asked.length === 2 && typeof name === "string" && Number.isFinite(Number(second))) {
      return { name, limit: Math.trunc(Number(second)), given: null };
    }
  }
  throw new TypeError(`Did not understand the path: ${echo(asked)}`);
}

const ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Letters for labels, also for those that stand for axes of an ellipsis. */
function lettersFor(all: readonly (readonly string[])[]): (label: string) => string {
  const free = [...ALPHABET].filter((letter) => !all.some((labels) => labels.includes(letter)));
  const letters = new Map<string, string>();
  return (label) => {
    if (ALPHABET.includes(label)) return label;
    const known = letters.get(label) ?? free[letters.size];
    letters.set(label, known);
    return known;
  };
}

/** The length of each label. @throws ValueError if operands disagree */
function lengthsOf(
  labels: readonly Labels[],
  shapes: readonly (readonly number[])[],
): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  labels.forEach((own, n) => {
    own.forEach((label, k) => {
      const length = shapes[n][k];
      const known = lengths.get(label) ?? 1;
      if (length !== 1 && known !== 1 && length !== known) {
        throw new ValueError(
          `Size of label '${label}' for operand ${n} (${known}) does not match previous terms (${length}).`,
        );
      }
      lengths.set(label, known === 1 ? length : known);
    });
  });
  return lengths;
}

/** The steps of a path over these operands. @throws RuntimeError if it leaves operands over */
function stepsOf(
  path: readonly Pair[],
  operands: readonly Labels[],
  output: Labels,
  contractions: Contractions,
): Step[] {
  let sets: readonly Labels[] = operands;
  let terms = operands.map((labels) => labels.join(""));
  const steps = path.map((places, n): Step => {
    const order = [...places].sort((a, b) => b - a);
    const found = contractions.of(order, sets);
    const taken = order.map((place) => terms[place]);
    terms = terms.filter((_, k) => !order.includes(k));
    const isLast = n === path.length - 1;
    const made = isLast ? output : contractions.bySize(found.result);
    terms = [...terms, made.join("")];
    sets = found.remaining;
    return {
      text: `${taken.join(",")}->${made.join("")}`,
      remaining: `${terms.join(",")}->${output.join("")}`,
      scaling: found.contracted.length,
      cost: contractions.cost(found.contracted, found.removed.length > 0, order.length),
      size: contractions.size(found.result),
    };
  });
  if (terms.length === 1) return steps;
  throw new RuntimeError(
    `Invalid einsum_path is specified: ${terms.length - 1} more operands has to be contracted.`,
  );
}

/** The path that is asked for, and its steps. @throws what `einsum_path` does */
export function pathOf(text: string, shapes: readonly (readonly number[])[], optimize: unknown) {
  const { name, limit, given } = requestOf(optimize);
  const read = readSubscripts(
    text,
    shapes.map(({ length }) => length),
  );
  const letter = lettersFor([...read.operands, read.output]);
  const operands = read.operands.map((labels) => labels.map(letter));
  const output = read.output.map(letter);
  const all = [...new Set(operands.flat())];
  const contractions = new Contractions(lengthsOf(operands, shapes), output);
  const terms = operands.length;
  const sets = operands.map((labels) => [...new Set(labels)]);
  const isInner = sets.reduce((count, set) => count + set.length, 0) > all.length;
  const most = Math.max(...[...operands, output].map((labels) => contractions.size(labels)));
  const elements = limit ?? most;
  const isPlain = terms <= 2 || all.every((label) => output.includes(label));
  let path: Pair[];
  if (given !== null) path = given.map((places) => [...places]);
  else if (name === false || isPlain) path = [Array.from({ length: terms }, (_, k) => k)];
  else if (name === "greedy") path = greedy(sets, contractions, elements);
  else if (name === "optimal") path = cheapest(sets, contractions, elements);
  else throw new KeyError(`('Path name %s not found', ${echo(name)})`);
  const steps = stepsOf(path, operands, output, contractions);
  const naive = contractions.cost(all, isInner, terms);
  const whole = `${operands.map((labels) => labels.join("")).join(",")}->${output.join("")}`;
  return { path, steps, naive, scaling: all.length, whole };
}
