// The strip of a block: its items and gaps, and a lane for each array that shows which bytes are whose element.

import type { ArrayModel, BlockModel } from "../memory/model.js";
import type { State } from "./card.js";
import type { Context } from "./context.js";
import { elementsOf, sizeOf, touches } from "./elements.js";
import { clip, visible } from "./measure.js";
import { counted, grouped, nameText, signedBytes, subscript } from "./words.js";

export interface Strip {
  readonly block: string;
  readonly dtype: string;
  readonly nbytes: number;
  readonly pieces: readonly Piece[];
  readonly lanes: readonly Lane[];
  /** Bytes of one row of the first array that lies there row by row, to break long strips where rows end; else 0. */
  readonly rowBytes: number;
  /** True if there are so many items that lanes are thin and name no elements. */
  readonly isDense: boolean;
}

/** Items and gaps cover the block from its first byte to its last. */
export interface Piece {
  readonly kind: "item" | "gap";
  readonly start: number;
  readonly end: number;
  /** The value, or how many bytes are left out. */
  readonly text: string;
}

type Item = BlockModel["items"][number];

/** The bytes of one array. */
export interface Lane {
  readonly number: number;
  readonly name: string;
  readonly state: State;
  readonly boxes: readonly LaneBox[];
  /** Rows of boxes: more than one if elements overlap. */
  readonly levels: number;
  readonly steps: readonly Step[];
  readonly offset: number;
  readonly itemsize: number;
  /** For each gap of the strip: whether elements lie there that are not shown; null if too hard to decide. */
  readonly inGap: ReadonlyMap<number, boolean | null>;
  /** What is left out of the lane, or empty. */
  readonly note: string;
}

/** Elements that have the very same bytes. */
export interface LaneBox {
  readonly start: number;
  readonly end: number;
  readonly level: number;
  /** Of the elements that are shown. */
  readonly indices: readonly (readonly number[])[];
  /** How many elements lie here, shown or not: `×3`, or `×3+` if that is the least; empty for one. */
  readonly many: string;
}

/** From the first element to the next one along an axis that is longer than 1. */
export interface Step {
  readonly axis: number;
  readonly stride: number;
  readonly text: string;
}

/** Rows of boxes in a lane; elements beyond are counted. */
const LEVELS = 8;
/** Items up to which lanes name their elements. */
const FEW = 32;
/** Runs of items between gaps that are drawn all; of more, some from either end with so many items. */
const RUNS = 6;
const RUNS_AT_END = 2;
const ITEMS_AT_END = 16;

export function stripOf(block: BlockModel, arrays: readonly ArrayModel[], context: Context): Strip {
  const pieces = piecesOf(block);
  const gaps = pieces.filter(({ kind }) => kind === "gap");
  const items = pieces.length - gaps.length;
  return {
    block: block.id,
    dtype: nameText(block.dtype),
    nbytes: block.nbytes,
    pieces,
    lanes: arrays.filter((array) => sizeOf(array) > 0).map((array) => laneOf(array, gaps, context)),
    isDense: items > FEW,
    rowBytes: rowBytesOf(arrays),
  };
}

/** In an array in F order, what lies together is a column. */
function rowBytesOf(arrays: readonly ArrayModel[]): number {
  const dense = arrays.find(({ shape, flags }) => {
    return shape.length > 1 && (flags.c_contiguous || flags.f_contiguous);
  });
  if (!dense) return 0;
  return dense.shape.at(dense.flags.c_contiguous ? -1 : 0)! * dense.itemsize;
}

function piecesOf({ items, nbytes }: BlockModel): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  const gap = (end: number): void => {
    if (end <= next) return;
    pieces.push({ kind: "gap", start: next, end, text: counted(end - next, "byte") });
  };
  for (const { start, end, text } of bothEnds(items)) {
    gap(start);
    pieces.push({ kind: "item", start, end, text: visible(text) });
    next = end;
  }
  gap(nbytes);
  return pieces;
}

/** The items without the runs in the middle if there are many: a long strip of rows that are all alike tells no more. */
function bothEnds(items: readonly Item[]): readonly Item[] {
  const runs: Item[][] = [];
  items.forEach((item, n) => {
    if (n > 0 && items[n - 1].end === item.start) runs[runs.length - 1].push(item);
    else runs.push([item]);
  });
  if (runs.length <= RUNS) return items;
  const [head, tail] = [runsAtEnd(runs), runsAtEnd([...runs].reverse())];
  if (head + tail >= runs.length) return items;
  return [...runs.slice(0, head), ...runs.slice(-tail)].flat();
}

function runsAtEnd(runs: readonly (readonly Item[])[]): number {
  let [count, items] = [0, 0];
  while (count < runs.length && (count < RUNS_AT_END || items < ITEMS_AT_END)) {
    items += runs[count++].length;
  }
  return count;
}

function laneOf(array: ArrayModel, gaps: readonly Piece[], context: Context): Lane {
  const elements = elementsOf(array);
  const places = elements.filter(({ start }) => {
    return !gaps.some((gap) => start >= gap.start && start < gap.end);
  });
  const byStart = new Map<number, (readonly number[])[]>();
  for (const { start, index } of places) {
    const indices = byStart.get(start);
    if (indices) indices.push(index);
    else byStart.set(start, [index]);
  }
  const size = sizeOf(array);
  const cut = elements.length < size;
  const isPart = places.length < size;
  const boxes: LaneBox[] = [];
  const ends: number[] = [];
  let hidden = 0;
  for (const start of [...byStart.keys()].sort((a, b) => a - b)) {
    const free = ends.findIndex((end) => end <= start);
    const level = free < 0 ? ends.length : free;
    if (level >= LEVELS) {
      hidden += byStart.get(start)!.length;
      continue;
    }
    const end = start + array.itemsize;
    ends[level] = end;
    const indices = byStart.get(start)!;
    boxes.push({ start, end, level, indices, many: manyText(array, indices.length, cut) });
  }
  return {
    number: context.numbers.get(array.id)!,
    name: clip(context.names.get(array.id)!, 16),
    state: array.state,
    boxes,
    levels: Math.max(1, ends.length),
    steps: array.shape.flatMap((length, axis) => {
      const stride = array.strides[axis];
      if (length <= 1) return [];
      const words = `${signedBytes(stride)}${stride === 0 ? " (stays)" : ""}`;
      return { axis, stride, text: `axis ${axis}: ${words}` };
    }),
    offset: array.offset,
    itemsize: array.itemsize,
    inGap: new Map(
      gaps.map(({ start, end }) => [start, isPart ? touches(array, start, end) : false] as const),
    ),
    note: hidden > 0 ? `${grouped(hidden)} more overlap` : "",
  };
}

/** Steps of 0 bytes repeat every element; other steps meet where one is no longer than the shorter ones together. */
function manyText({ shape, strides }: ArrayModel, shown: number, cut: boolean): string {
  const axes = shape
    .map((length, k) => ({ length, step: Math.abs(strides[k]) }))
    .sort((a, b) => a.step - b.step);
  let [repeats, reach, apart] = [1, 0, true];
  for (const { length, step } of axes) {
    if (step === 0) repeats *= length;
    else if (length > 1) {
      apart &&= step > reach;
      reach += (length - 1) * step;
    }
  }
  const count = apart ? repeats : shown;
  const least = cut && !apart ? "+" : "";
  return count > 1 || least ? `×${grouped(count)}${least}` : "";
}

/** The indices of the elements in a box, `[0,1][1,0]`, and an ellipsis if there may be more. */
export function indexText({ indices, many }: LaneBox): string {
  const all = indices.map((index) => subscript(index).replaceAll(" ", "")).join("");
  return many === "" || many === `×${indices.length}` ? all : `${all}…`;
}
