// Which axes a product is about: those that its signature names are moved to the end, the others broadcast.

import { axisOf, integer } from "../arguments.js";
import { AxisError, ValueError } from "../errors.js";
import type { NDArray } from "../record/record.js";
import { shapeText } from "../record/shape_text.js";
import { commonShape } from "../shape/broadcast_shapes.js";

/** A function such as `matmul`: NumPy's generalized ufunc. */
export interface Signature {
  readonly name: string;
  /** As NumPy writes it. */
  readonly text: string;
  /** Names of the core axes of both inputs; one that ends in `?` may be absent. */
  readonly inputs: readonly [readonly string[], readonly string[]];
  readonly output: readonly string[];
  /** The first input is conjugated. */
  readonly conjugates: boolean;
}

/** For each input and the result the places of its core axes. */
export type CoreAxes = readonly (number | readonly number[])[];

/** Which axes are the core axes, if not the last ones. */
export interface CoreAxesOptions {
  /** For each input and the result its core axes. */
  axes?: CoreAxes | null;
  /** The one core axis of all inputs. */
  axis?: number;
  /** The core axis stays, with length 1. */
  keepdims?: boolean;
}

/**
 * Names of the core axes that the inputs and the result really have. In an operand of too few dimensions those are absent
 * that may be, and then they are in all operands.
 */
function presentAxes(
  { name, text, inputs, output }: Signature,
  shapes: readonly (readonly number[])[],
  keeps: boolean,
): string[][] {
  const all = [...inputs, keeps ? inputs[0] : output];
  const absent = new Set<string>();
  const present = (n: number) => all[n].filter((axis) => !absent.has(axis));
  shapes.forEach((shape, n) => {
    for (const axis of all[n]) {
      if (shape.length < present(n).length && axis.endsWith("?")) absent.add(axis);
    }
    const needed = present(n).length;
    if (shape.length < needed) {
      throw new ValueError(
        `${name}: ${operandText(n)} does not have enough dimensions (has ${shape.length}, ` +
          `gufunc core with signature ${text} requires ${needed})`,
      );
    }
  });
  return all.map((_, n) => present(n));
}

const operandText = (n: number): string => (n < 2 ? `Input operand ${n}` : "Output operand 0");

/** A product's axes, once its inputs are known. */
export interface Core {
  /** Names of the core axes of each input. */
  readonly names: readonly string[][];
  /** Those of the result. */
  readonly output: readonly string[];
  /** Places of the core axes of each input, and of the result; null if they are the last ones. */
  readonly places: readonly (readonly number[] | null)[];
  readonly keeps: boolean;
}

/** @throws ValueError, TypeError, AxisError as NumPy does */
export function coreOf(
  signature: Signature,
  inputs: readonly NDArray[],
  out: NDArray | null,
  { axes = null, axis, keepdims }: CoreAxesOptions,
): Core {
  const { name, text } = signature;
  if (keepdims !== undefined && typeof keepdims !== "boolean") {
    throw new TypeError("'keepdims' must be a boolean");
  }
  if (axes !== null && axis !== undefined) {
    throw new TypeError("cannot specify both 'axis' and 'axes'");
  }
  const distinct = new Set([...signature.inputs.flat(), ...signature.output]).size;
  if (keepdims && (distinct !== 1 || signature.output.length > 0)) {
    const [first, second] = signature.inputs.map((own) => own.length);
    const bad = first === second ? "output 0" : "input 1";
    const count = first === second ? signature.output.length : second;
    throw new TypeError(
      `${name} does not support keepdims: its signature ${text} requires ${bad} to have ${count} core ` +
        "dimensions, but keepdims can only be used when all inputs have the same number of core dimensions and all outputs " +
        "have no core dimensions.",
    );
  }
  if (axis !== undefined && distinct !== 1) {
    throw new TypeError(
      `${name}: axis can only be used with a single shared core dimension, not with the ${distinct} distinct ones implied by signature ${text}.`,
    );
  }
  const keeps = keepdims === true;
  const operands = out === null ? inputs : [...inputs, out];
  const present = presentAxes(
    signature,
    operands.map(({ shape }) => shape),
    keeps,
  );
  const names = present.slice(0, 2);
  const output = keeps ? [] : present[2];
  const counts = present.map((own) => own.length);
  const dims = operands.map(({ shape }) => shape.length);
  const stack = Math.max(...dims.map((ndim, n) => ndim - counts[n]));
  const all = [dims[0], dims[1], dims[2] ?? stack + counts[2]];
  const entries = entriesOf(axes, axis, keeps, signature);
  const places = entries?.map((entry, n) => placesOf(entry, n, all[n], counts[n], name));
  return { names, output, keeps, places: places ?? [null, null, keeps ? [-1] : null] };
}

/** The axes of each operand as they were given, or null. */
function entriesOf(
  axes: CoreAxes | null,
  axis: number | undefined,
  keeps: boolean,
  { output }: Signature,
): readonly (number | readonly number[] | null)[] | null {
  if (axis !== undefined) {
    const place = integer(axis);
    return [place, place, keeps ? place : []];
  }
  if (axes === null) return null;
  if (!Array.isArray(axes)) throw new TypeError("axes should be a list.");
  const isWhole = axes.length === 3 || (axes.length === 2 && output.length === 0);
  if (!isWhole) {
    throw new ValueError(
      "axes should be a list with an entry for all 3 inputs and outputs; entries for outputs can only be omitted if none of them has core axes.",
    );
  }
  if (axes.length === 3) return axes;
  return [...axes, keeps ? -1 : []];
}

function placesOf(
  entry: number | readonly number[] | null,
  operand: number,
  ndim: number,
  count: number,
  name: string,
): number[] {
  const title = `${name}: operand ${operand} has ${count} core dimensions, but`;
  if (!Array.isArray(entry)) {
    const one = integer(entry);
    if (count !== 1) throw new AxisError(`${title} the axes item is a single integer.`);
    return [axisOf(one, ndim)];
  }
  if (entry.length !== count) {
    throw new AxisError(`${title} ${entry.length} dimensions are specified by axes tuple.`);
  }
  const found = entry.map((one) => axisOf(one, ndim));
  const again = found.findIndex((place, k) => found.indexOf(place) < k);
  if (again >= 0) {
    throw new ValueError(`axes item ${operand} has value ${found[again]} repeated`);
  }
  return found;
}

/** All axes of an operand, its core axes last. */
export function coreLast(ndim: number, places: readonly number[] | null): number[] {
  const all = Array.from({ length: ndim }, (_, k) => k);
  if (places === null) return all;
  const core = places.map((place) => (place < 0 ? place + ndim : place));
  return [...all.filter((k) => !core.includes(k)), ...core];
}

/** Lengths of the core axes by name. @throws ValueError for operands that disagree */
export function coreLengths(
  { name, text }: Signature,
  { names, output, keeps }: Core,
  inputs: readonly (readonly number[])[],
  out?: readonly number[],
): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  const shapes = out === undefined || keeps ? inputs : [...inputs, out];
  shapes.forEach((shape, n) => {
    const own = names[n] ?? output;
    own.forEach((axis, k) => {
      const length = shape[shape.length - own.length + k];
      const known = lengths.get(axis) ?? length;
      lengths.set(axis, known);
      if (known === length) return;
      throw new ValueError(
        `${name}: ${operandText(n)} has a mismatch in its core dimension ${k}, with gufunc signature ${text} ` +
          `(size ${length} is different from ${known})`,
      );
    });
  });
  return lengths;
}

/**
 * The shape of the axes that broadcast, and then of the result's core axes, `last`. `shapes` are those of the inputs and of
 * `out` if it is given, of which the last axes, as many as `counts` says, are core axes.
 * @param originals the same before the core axes were moved to the end, for the message
 * @throws ValueError for stacks that do not fit together, or not into `out`
 */
export function iterationShape(
  shapes: readonly (readonly number[])[],
  originals: readonly (readonly number[])[],
  counts: readonly number[],
  last: readonly number[],
): number[] {
  const stacks = shapes.map((shape, n) => shape.slice(0, shape.length - counts[n]));
  const found = commonShape(stacks);
  const out = shapes.at(2);
  const own = out?.slice(out.length - last.length) ?? last;
  if ("clash" in found || String(own) !== String(last)) {
    const most = Math.max(...stacks.map((stack) => stack.length));
    const missing = (stack: readonly number[]) => Array<number>(most - stack.length).fill(-1);
    const remapped = stacks.map((stack, n) => {
      const axes = [...missing(stack), ...stack, ...(n < 2 ? last.map(() => -1) : own)];
      return `${shapeText(originals[n])}->${shapeText(axes)} `;
    });
    throw new ValueError(
      "operands could not be broadcast together with remapped shapes [original->remapped]: " +
        `${remapped.join("")} and requested shape ${shapeText([...missing([]), ...last])}`,
    );
  }
  const shape = [...found.shape, ...last];
  if (out !== undefined) checkOut(out, originals[2], shape);
  return shape;
}

/** @throws ValueError if the result would have to be broadcast: told of the last axis of which that is true */
function checkOut(
  out: readonly number[],
  original: readonly number[],
  shape: readonly number[],
): void {
  const axes = [...Array<number>(shape.length - out.length).fill(-1), ...out];
  const bad = shape.findLastIndex((length, k) => length !== 1 && axes[k] !== length);
  if (bad < 0) return;
  if (axes[bad] < 0) {
    throw new ValueError(
      "output operand requires a reduction along dimension -1, but the reduction is not enabled. " +
        "The dimension size of 1 does not match the expected output shape.",
    );
  }
  throw new ValueError(
    `non-broadcastable output operand with shape ${shapeText(original)} [remapped to ${shapeText(axes.toReversed())}] ` +
      `doesn't match the broadcast shape ${shapeText(shape)}`,
  );
}
