// Arrays and their names -> the memory model. Computed from the records, at a cost that no array's size changes.

import { ValueError } from "../array/errors.js";
import {
  ALIGNED,
  C_CONTIGUOUS,
  F_CONTIGUOUS,
  NDArray,
  OWNDATA,
  WRITEABLE,
} from "../array/record/record.js";
import { arrayId, blockId } from "./identity.js";
import { MAX_ARRAYS, MAX_INPUTS, MAX_NAMES, MAX_SENTENCE, MAX_TEXT } from "./limits.js";
import type { ArrayModel, ArrayReference, MemoryModel } from "./model.js";
import { quote } from "./read.js";
import { relationsOf } from "./relations.js";
import { CELLS, combinations, shownIndices } from "./shown.js";
import { holdersOf } from "./sources.js";
import { blockModel, type Drawn, standsOn } from "./strip.js";
import { itemTexts, oneLine } from "./texts.js";

/** The notebook's variables that hold an array, for each array that a variable holds. */
export type Names = ReadonlyMap<NDArray, readonly string[]>;

/** Items of the blocks that the shown elements of all arrays touch at most. An element lies across two or more. */
const TOUCHED = 8 * CELLS;

/**
 * The memory model of `arrays`, in their order; an array given twice is drawn once.
 * @param names tells a view from a view whose base has no name, and names the arrays that others were made from.
 * @throws TypeError if there is something else among the arrays; ValueError if there are none or too many.
 */
export function buildMemoryModel(
  arrays: readonly NDArray[],
  names: Names = new Map(),
): MemoryModel {
  arrays.forEach((array, k) => {
    if (!(array instanceof NDArray)) {
      throw new TypeError(`memory() draws arrays: argument ${k + 1} is ${quote(array)}`);
    }
  });
  const drawn = [...new Set(arrays)];
  if (drawn.length === 0) throw new ValueError("memory() needs at least one array to draw");
  if (drawn.length > MAX_ARRAYS) {
    throw new ValueError(
      `memory() draws at most ${MAX_ARRAYS} arrays at once: ${drawn.length} were given`,
    );
  }
  const known = [...new Set([...drawn, ...names.keys()])];
  const parts = drawn.map((array) => {
    const touched = 1 + Math.ceil(array.dtype.itemsize / standsOn(array).dtype.itemsize);
    const cells = Math.min(CELLS, Math.floor(TOUCHED / touched / drawn.length));
    return arrayModel(array, cells, names, known);
  });
  const blocks = [...new Set(drawn.map(({ block }) => block))];
  return {
    version: 1,
    blocks: blocks.map((block) => blockModel(parts.filter(({ array }) => array.block === block))),
    arrays: parts.map(({ model }) => model),
    relations: relationsOf(drawn),
  };
}

function arrayModel(
  array: NDArray,
  cells: number,
  names: Names,
  known: readonly NDArray[],
): Drawn & { readonly model: ArrayModel } {
  const { block, dtype, shape, strides, offset, flagBits, origin } = array;
  const shown = shownIndices(shape, cells);
  const addresses = [...combinations(shown)].map((indices) =>
    indices.reduce((address, index, k) => address + index * strides[k], offset),
  );
  const base = baseOf(array, names, known);
  const model: ArrayModel = {
    id: arrayId(array.id),
    names: namesOf(array, names),
    block: blockId(block),
    dtype: oneLine(String(dtype), MAX_SENTENCE),
    itemsize: dtype.itemsize,
    shape: [...shape],
    strides: [...strides],
    offset,
    flags: {
      owndata: (flagBits & OWNDATA) !== 0,
      writeable: (flagBits & WRITEABLE) !== 0,
      aligned: (flagBits & ALIGNED) !== 0,
      c_contiguous: (flagBits & C_CONTIGUOUS) !== 0,
      f_contiguous: (flagBits & F_CONTIGUOUS) !== 0,
    },
    state: base === null ? "owner" : base.name === null ? "view-unnamed" : "view",
    base,
    provenance: {
      operation: oneLine(origin.operation, MAX_TEXT),
      verdict: origin.verdict,
      reason: oneLine(origin.reason, MAX_SENTENCE),
      inputs: inputsOf(array, names, known),
    },
    shown,
    values: itemTexts(block.view, addresses, dtype),
  };
  return { array, addresses, model };
}

function namesOf(array: NDArray, names: Names): string[] {
  const all = names.get(array) ?? [];
  return all.slice(0, MAX_NAMES).flatMap((name) => (name === "" ? [] : oneLine(name, MAX_TEXT)));
}

function reference(array: NDArray, names: Names): ArrayReference {
  return { id: arrayId(array.id), name: namesOf(array, names)[0] ?? null };
}

/**
 * NumPy's `base`; where that is no array, the array that this one was made over. Memory that was not made here is spoken
 * of as the block.
 */
function baseOf(array: NDArray, names: Names, known: readonly NDArray[]): ArrayReference | null {
  if (array.base === null) return null;
  if (array.base instanceof NDArray) return reference(array.base, names);
  const over = madeOver(array, known);
  return over ? reference(over, names) : { id: blockId(array.block), name: null };
}

/** The array that a view was made over though NumPy says that its base is another object. */
export function madeOver(array: NDArray, known: readonly NDArray[]): NDArray | undefined {
  const [over] = array.sources.flatMap((source) => holdersOf(source, known));
  return over?.block === array.block ? over : undefined;
}

/** The arrays that this one was made from. In place of one without a name, one that holds its bytes, if there is any. */
function inputsOf(array: NDArray, names: Names, known: readonly NDArray[]): ArrayReference[] {
  const inputs = array.sources.slice(0, MAX_INPUTS).map((source) => {
    const [holder] = holdersOf(source, known);
    if (holder) return reference(holder, names);
    const { base } = array;
    const isView = array.origin.verdict === "view" && base instanceof NDArray;
    if (isView && known.includes(base)) return reference(base, names);
    return { id: arrayId(typeof source === "number" ? source : source.id), name: null };
  });
  return inputs.filter(({ id }, k) => inputs.findIndex((input) => input.id === id) === k);
}
