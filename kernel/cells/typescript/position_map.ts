// Edits of a text, and the way back: every position of the edited text has one in the original, and the reverse.

/** One change: `remove` characters at `at` become `insert`. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
  /** Where the inserted text belongs in the original if it fails when it runs; by default where it was inserted. */
  readonly anchor?: number;
}

/** A run of characters that both texts have. */
interface Run {
  readonly original: number;
  readonly edited: number;
  readonly length: number;
  /** For the inserted text that follows the run. */
  readonly anchor: number;
}

/** Maps positions between an original text and the edited one. */
class PositionMap {
  constructor(private readonly runs: readonly Run[]) {}

  /** The place in the original of a position in the edited text: of inserted text, the start of what it replaced. */
  toOriginal(position: number): number {
    const run = this.runs[this.find("edited", position)];
    return run.original + Math.min(position - run.edited, run.length);
  }

  /** The same for the end of a span: of inserted text, the end of what it replaced. */
  toOriginalEnd(position: number): number {
    const k = this.find("edited", position);
    const run = this.runs[k];
    const inside = position - run.edited;
    const before = this.runs[k - 1];
    // Text that was only removed belongs to neither side.
    if (inside === 0 && before?.length > 0 && before.edited + before.length === position) {
      return before.original + before.length;
    }
    if (inside <= run.length || k + 1 === this.runs.length) {
      return run.original + Math.min(inside, run.length);
    }
    return this.runs[k + 1].original;
  }

  /** The place in the original that inserted text stands for, and else what `toOriginal` says. */
  toAnchor(position: number): number {
    const run = this.runs[this.find("edited", position)];
    const inside = position - run.edited;
    return inside < run.length ? run.original + inside : run.anchor;
  }

  /** The place in the edited text of a position in the original: of removed text, the start of what replaced it. */
  toEdited(position: number): number {
    const run = this.runs[this.find("original", position)];
    return run.edited + Math.min(position - run.original, run.length);
  }

  /** The last run that starts at the position or before it. */
  private find(side: "original" | "edited", position: number): number {
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.runs[middle][side] <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

export interface EditedText {
  readonly text: string;
  readonly map: PositionMap;
}

/** Applies edits that are in order and do not overlap. Those at one position are applied as they stand. */
export function applyEdits(original: string, edits: readonly Edit[]): EditedText {
  const runs: Run[] = [];
  let text = "";
  let from = 0;
  for (const { at, remove, insert, anchor } of edits) {
    runs.push({ original: from, edited: text.length, length: at - from, anchor: anchor ?? at });
    text += original.slice(from, at) + insert;
    from = at + remove;
  }
  const length = original.length - from;
  runs.push({ original: from, edited: text.length, length, anchor: original.length });
  return { text: text + original.slice(from), map: new PositionMap(runs) };
}

/** Collects the edits of a tree whose expressions become calls, in whatever order they are found. */
export class Edits {
  private readonly found: (Edit & { readonly rank: number; readonly turn: number })[] = [];

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  /** Inserts text before an expression: that of an outer expression, which is found later, comes first. */
  before(at: number, insert: string, anchor = at): void {
    this.found.push({ at, remove: 0, insert, anchor, rank: 1, turn: -this.found.length });
  }

  /** Inserts text after an expression: that of an outer expression, which is found later, comes last. */
  after(at: number, insert: string, anchor = at): void {
    this.found.push({ at, remove: 0, insert, anchor, rank: 0, turn: this.found.length });
  }

  replace(start: number, end: number, insert: string, anchor = start): void {
    this.found.push({ at: start, remove: end - start, insert, anchor, rank: 2, turn: 0 });
  }

  apply(original: string): EditedText {
    const inOrder = this.found.sort((a, b) => a.at - b.at || a.rank - b.rank || a.turn - b.turn);
    return applyEdits(original, inOrder);
  }
}

/** A text after several rounds of edits. Positions are mapped through all of them. */
export class Layers {
  private readonly maps: PositionMap[] = [];

  constructor(readonly original: string) {
    this.text = original;
  }

  text: string;

  push({ text, map }: EditedText): void {
    this.text = text;
    this.maps.push(map);
  }

  toOriginal(position: number): number {
    return this.maps.reduceRight((place, map) => map.toOriginal(place), this.within(position));
  }

  toOriginalEnd(position: number): number {
    return this.maps.reduceRight((place, map) => map.toOriginalEnd(place), this.within(position));
  }

  toAnchor(position: number): number {
    return this.maps.reduceRight((place, map) => map.toAnchor(place), this.within(position));
  }

  toEdited(position: number): number {
    const place = Math.min(Math.max(position, 0), this.original.length);
    return this.maps.reduce((found, map) => map.toEdited(found), place);
  }

  /** The place of a cursor: right behind the character that it follows, before anything that was inserted there. */
  toEditedAfter(position: number): number {
    return position > 0 ? this.toEdited(position - 1) + 1 : this.toEdited(0);
  }

  private within(position: number): number {
    return Math.min(Math.max(position, 0), this.text.length);
  }
}
