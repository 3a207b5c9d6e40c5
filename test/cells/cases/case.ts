// What the tables of cells hold.

/** Title, cells one after the other, and the last value: as text where arrays are about. */
export type CellCase<Value = string> = readonly [title: string, codes: string[], value: Value];

/** A cell, and what it is refused for, as `code «marked text» message`. */
export type RefusedCell = readonly [code: string, ...refusals: string[]];
