// The scene: what a diagram says and shows, as plain data without any geometry. Every face is made from it.

import type { ArrayModel, MemoryModel } from "../memory/model.js";
import { type Card, cardOf } from "./card.js";
import type { Context } from "./context.js";
import { type Strip, stripOf } from "./strip.js";
import { called, counted, dtypeText, enumerated, nameText } from "./words.js";

export interface Scene {
  /** The whole in a few words, for a screen reader. */
  readonly label: string;
  readonly groups: readonly Group[];
  /** Numbers of arrays: `to` was copied from `from`. */
  readonly copies: readonly { readonly from: number; readonly to: number }[];
}

/** One block, and the arrays that stand on it. */
export interface Group {
  readonly block: string;
  readonly nbytes: number;
  readonly title: string;
  readonly detail: string;
  /** A tree: each view after its base, one level deeper. */
  readonly nodes: readonly Node[];
  readonly strip: Strip;
  readonly relations: readonly RelationLine[];
}

export type Node = Card | Ghost;

/** A base that is not drawn itself. */
interface Ghost {
  readonly kind: "ghost";
  readonly depth: 0;
  readonly parent: -1;
  readonly text: string;
}

export interface RelationLine {
  readonly kind: "shares" | "disjoint" | "unknown";
  readonly text: string;
}

/** A place in the tree of one group. */
interface Place {
  readonly depth: number;
  /** Position in the group's nodes, or -1. */
  readonly parent: number;
  readonly array: ArrayModel | null;
  readonly ghost: string;
}

/** The scene of a memory model. Takes time by what is shown, not by the sizes of the arrays. */
export function sceneOf(model: MemoryModel): Scene {
  const trees = model.blocks.map((block) => ({
    block,
    places: treeOf(model.arrays.filter((array) => array.block === block.id)),
  }));
  const drawn = trees.flatMap(({ places }) => places.flatMap(({ array }) => array ?? []));
  const numbers = new Map(drawn.map((array, n) => [array.id, n + 1]));
  const names = new Map(drawn.map((array, n) => [array.id, called(array.names, n + 1)]));
  const context = { numbers, names, relations: model.relations };

  const groups = trees.map(({ block, places }): Group => {
    const nodes = places.map(({ depth, parent, array, ghost }): Node => {
      if (array) return cardOf(array, { depth, parent }, context);
      return { kind: "ghost", depth: 0, parent: -1, text: ghost };
    });
    const arrays = places.flatMap(({ array }) => array ?? []);
    const strip = stripOf(block, arrays, context);
    const left = strip.pieces
      .filter(({ kind }) => kind === "gap")
      .reduce((sum, { start, end }) => sum + end - start, 0);
    const details = [`${counted(block.nbytes, "byte")}, read as ${dtypeText(block.dtype)}`];
    if (left > 0) details.push(`${counted(left, "byte")} not shown`);
    return {
      block: block.id,
      nbytes: block.nbytes,
      title: titleOf(arrays, names),
      detail: details.join(" · "),
      nodes,
      strip,
      relations: relationLines(arrays, context),
    };
  });
  const copies = model.relations
    .filter(({ kind }) => kind === "copy")
    .map(({ a, b }) => ({ from: numbers.get(a)!, to: numbers.get(b)! }));
  const label = `Memory diagram of ${enumerated([...names.values()], 8) || "no array"}`;
  return { label, groups, copies };
}

/** An owner's memory is its own; a base that is not drawn stands on it, but may not own it. */
function titleOf(arrays: readonly ArrayModel[], names: Context["names"]): string {
  const owner = arrays.find(({ state }) => state === "owner");
  if (owner) return `Memory of ${names.get(owner.id)}`;
  const base = arrays.find((array) => array.base?.name)?.base;
  return base?.name ? `Memory under ${nameText(base.name)}` : "Memory";
}

/** Owners and bases first, the views of each below it; a base that is not drawn becomes a ghost. */
function treeOf(arrays: readonly ArrayModel[]): Place[] {
  const ids = new Set(arrays.map(({ id }) => id));
  const places: Place[] = [];
  const placed = new Set<string>();
  const add = (array: ArrayModel, depth: number, parent: number): void => {
    if (placed.has(array.id)) return;
    placed.add(array.id);
    const here = places.push({ depth, parent, array, ghost: "" }) - 1;
    for (const view of arrays) if (view.base?.id === array.id) add(view, depth + 1, here);
  };
  for (const array of arrays) {
    if (array.base === null) add(array, 0, -1);
    else if (!ids.has(array.base.id) && !placed.has(array.base.id)) {
      const { id, name } = array.base;
      placed.add(id);
      const ghost = name === null ? "a base without a name" : `${nameText(name)}, not drawn`;
      const here = places.push({ depth: 0, parent: -1, array: null, ghost }) - 1;
      for (const view of arrays) if (view.base?.id === id) add(view, 1, here);
    }
  }
  // Only bases that go in a circle are left, which no real model has.
  for (const array of arrays) add(array, 0, -1);
  return places;
}

const RELATION_WORDS = {
  shares: "Common bytes",
  disjoint: "Same memory, but no common byte",
  unknown: "Too hard to decide whether bytes are common",
} as const;

/** Every pair is named: a sharing link is never left out. */
function relationLines(arrays: readonly ArrayModel[], context: Context): RelationLine[] {
  const order = new Map(arrays.map(({ id }, n) => [id, n]));
  return (["shares", "disjoint", "unknown"] as const).flatMap((kind) => {
    const pairs = context.relations
      .filter((relation) => relation.kind === kind && order.has(relation.a))
      .map(({ a, b }) => (order.get(a)! < order.get(b)! ? [a, b] : [b, a]));
    if (pairs.length === 0) return [];
    const clauses = arrays.flatMap(({ id }) => {
      const others = pairs.filter(([a]) => a === id).map(([, b]) => context.names.get(b)!);
      return others.length ? `${context.names.get(id)} with ${enumerated(others, 99)}` : [];
    });
    return { kind, text: `${RELATION_WORDS[kind]}: ${clauses.join("; ")}.` };
  });
}
