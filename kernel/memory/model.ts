// The memory model: what a diagram is drawn from. Plain JSON, so that it travels in notebooks and web pages.
// Everything in it is computed from the array records; nothing grows with the size of an array.

export const MIME_TYPE = "application/vnd.stridelab.memory.v1+json";

/** Arrays that are drawn together, the blocks under them, and how they relate. */
export interface MemoryModel {
  readonly version: 1;
  readonly blocks: readonly BlockModel[];
  readonly arrays: readonly ArrayModel[];
  readonly relations: readonly Relation[];
}

/** One allocation, and the items of it that are shown. */
export interface BlockModel {
  /** Unique across kernels and restarts, so that diagrams on one page link only where bytes are the same. */
  readonly id: string;
  readonly nbytes: number;
  /** How the items of the strip are read: the dtype of the array that owns the block. */
  readonly dtype: string;
  /** Ascending, without overlap. Bytes between two items, before the first and after the last are left out. */
  readonly items: readonly ItemModel[];
}

interface ItemModel {
  /** First byte in the block. */
  readonly start: number;
  /** One past the last byte. */
  readonly end: number;
  /** The value as NumPy prints it. */
  readonly text: string;
}

/** One array record, and the elements of it that are shown. */
export interface ArrayModel {
  /** Unique across kernels and restarts. */
  readonly id: string;
  /** The notebook's variables that hold this very array; empty if none does. */
  readonly names: readonly string[];
  readonly block: string;
  /** NumPy's text, such as `int64` or `>f8`. */
  readonly dtype: string;
  readonly itemsize: number;
  readonly shape: readonly number[];
  /** In bytes. */
  readonly strides: readonly number[];
  /** In bytes from the start of the block. */
  readonly offset: number;
  readonly flags: {
    readonly owndata: boolean;
    readonly writeable: boolean;
    readonly aligned: boolean;
    readonly c_contiguous: boolean;
    readonly f_contiguous: boolean;
  };
  /** `owner`: it owns its memory. `view`: its base has a name. `view-unnamed`: its base has none. */
  readonly state: "owner" | "view" | "view-unnamed";
  /** NumPy's `base`, or null. */
  readonly base: ArrayReference | null;
  readonly provenance: {
    readonly operation: string;
    readonly verdict: "new" | "view" | "copy";
    readonly reason: string;
    readonly inputs: readonly ArrayReference[];
  };
  /** For each axis the indices that are shown, ascending; the others are left out. */
  readonly shown: readonly (readonly number[])[];
  /** Texts of the shown elements, the last axis running fastest. */
  readonly values: readonly string[];
}

/** An array that is spoken of, and perhaps not drawn. */
export interface ArrayReference {
  readonly id: string;
  /** The notebook's variable that holds it, or null if it has no name. */
  readonly name: string | null;
}

/** How two of the drawn arrays relate. Told even where truncation hides the common bytes. */
export interface Relation {
  /** `id`s of arrays; for `copy`, `b` was copied from `a`. */
  readonly a: string;
  readonly b: string;
  /**
   * `shares`: at least one common byte. `disjoint`: one block, no common byte. `copy`: bytes were copied, none is shared.
   * `unknown`: one block, but too hard to decide.
   */
  readonly kind: "shares" | "disjoint" | "copy" | "unknown";
}
