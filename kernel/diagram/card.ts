// The card of one array: its name, state, record and reason in words, and its elements as panels of rows.

import type { ArrayModel } from "../memory/model.js";
import type { Context } from "./context.js";
import { type Element, elementsOf, partlyOverlap, sizeOf, type Tick, ticksOf } from "./elements.js";
import { clip, visible } from "./measure.js";
import { counted, enumerated, grouped, nameText, recordText } from "./words.js";

export type State = ArrayModel["state"];

export interface Card {
  readonly kind: "array";
  readonly depth: number;
  readonly parent: number;
  /** Counts the arrays of a diagram from 1. */
  readonly number: number;
  readonly state: State;
  /** The names, or `unnamed`. */
  readonly title: string;
  /** What sentences call it. */
  readonly name: string;
  readonly pills: readonly Pill[];
  /** dtype, shape, strides, offset and contiguity. */
  readonly record: string;
  readonly reason: string;
  /** What must be known to read the cells. */
  readonly notes: readonly string[];
  readonly grid: Grid;
  readonly block: string;
  readonly offset: number;
  readonly strides: readonly number[];
  readonly shape: readonly number[];
}

/** A short statement; each kind has its own look besides its words. */
interface Pill {
  readonly kind: State | "disjoint" | "copy" | "plain";
  readonly text: string;
}

/** The last two axes are rows and columns; the axes before them are panels. */
interface Grid {
  readonly rows: readonly Tick[];
  readonly columns: readonly Tick[];
  readonly panels: readonly Panel[];
  /** Number of axes. */
  readonly ndim: number;
}

/** The elements of one combination of leading indices, or a number of indices left out. */
export type Panel =
  | {
      /** The leading indices. */
      readonly lead: readonly number[];
      readonly label: string;
      readonly cells: readonly (readonly Element[])[];
    }
  | { readonly axis: number; readonly left: number };

export function cardOf(
  array: ArrayModel,
  place: { readonly depth: number; readonly parent: number },
  context: Context,
): Card {
  const elements = elementsOf(array);
  return {
    kind: "array",
    ...place,
    number: context.numbers.get(array.id)!,
    state: array.state,
    title: array.names.length ? array.names.map(visible).join(", ") : "unnamed",
    name: context.names.get(array.id)!,
    pills: pillsOf(array, context),
    record: recordText(array),
    reason: visible(array.provenance.reason),
    notes: notesOf(array, elements),
    grid: gridOf(array, elements),
    block: array.block,
    offset: array.offset,
    strides: array.strides,
    shape: array.shape,
  };
}

function pillsOf(array: ArrayModel, { names, relations }: Context): Pill[] {
  const pills: Pill[] = [];
  const { id, state, base } = array;
  if (state === "owner") pills.push({ kind: state, text: "owns its memory" });
  else if (base && (base.name !== null || names.has(base.id))) {
    const name = base.name === null ? names.get(base.id)! : nameText(base.name);
    pills.push({ kind: state, text: `view of ${name}` });
  } else pills.push({ kind: state, text: "view, its base has no name" });

  const partners = (kind: string) =>
    relations
      .filter((relation) => relation.kind === kind && (relation.a === id || relation.b === id))
      .map(({ a, b }) => names.get(a === id ? b : a)!);
  const apart = partners("disjoint");
  if (apart.length > 0) {
    pills.push({ kind: "disjoint", text: `no common byte with ${enumerated(apart, 3)}` });
  }
  const sources = relations
    .filter(({ kind, b }) => kind === "copy" && b === id)
    .map(({ a }) => names.get(a)!);
  if (array.provenance.verdict === "copy") {
    for (const input of array.provenance.inputs) {
      if (input.name !== null && !names.has(input.id)) sources.push(nameText(input.name));
    }
  }
  if (sources.length > 0) {
    pills.push({ kind: "copy", text: `copied from ${enumerated([...new Set(sources)], 3)}` });
  }
  if (!array.flags.writeable) pills.push({ kind: "plain", text: "read-only" });
  if (!array.flags.aligned) pills.push({ kind: "plain", text: "not aligned" });
  return pills;
}

function notesOf(array: ArrayModel, elements: readonly Element[]): string[] {
  const notes: string[] = [];
  const size = sizeOf(array);
  if (array.names.length > 1) {
    notes.push(`${enumerated(array.names.map(nameText))} are names of this one array.`);
  }
  if (size === 0) notes.push("It has no elements, so it covers no bytes.");
  else if (elements.length < size) {
    notes.push(`${grouped(elements.length)} of ${counted(size, "element")} are shown.`);
  }
  const repeated = elements.filter((element) => element.repeated).length;
  if (repeated > 0) {
    const verbs = repeated === 1 ? "cell is marked: it repeats" : "cells are marked: they repeat";
    notes.push(`${grouped(repeated)} ${verbs} the bytes of an earlier cell.`);
  }
  if (partlyOverlap(elements)) {
    notes.push("Elements overlap: some have a part of their bytes in common.");
  }
  return notes;
}

function gridOf(array: ArrayModel, elements: readonly Element[]): Grid {
  const { shape, shown } = array;
  const ndim = shape.length;
  const columns: readonly Tick[] = ndim > 0 ? ticksOf(shown[ndim - 1], shape[ndim - 1]) : [];
  const rows: readonly Tick[] = ndim > 1 ? ticksOf(shown[ndim - 2], shape[ndim - 2]) : [];
  const width = ndim > 0 ? shown[ndim - 1].length : 1;
  const height = ndim > 1 ? shown[ndim - 2].length : 1;
  const panels: Panel[] = [];
  let next = 0;
  const visit = (axis: number, index: readonly number[]): void => {
    if (axis < ndim - 2) {
      for (const tick of ticksOf(shown[axis], shape[axis])) {
        if ("left" in tick) panels.push({ axis, left: tick.left });
        else visit(axis + 1, [...index, tick.index]);
      }
      return;
    }
    const cells = Array.from({ length: height }, (_, row) =>
      elements.slice(next + row * width, next + (row + 1) * width),
    );
    next += height * width;
    const label = index.length ? clip(`[${index.join(", ")}, :, :]`, 40) : "";
    panels.push({ lead: index, label, cells });
  };
  if (elements.length > 0) visit(0, []);
  return { rows, columns, panels, ndim };
}
