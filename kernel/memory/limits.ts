// How much a memory model holds at most: what is built stays below, and what is read is refused above.

/** Arrays in one model; as many blocks are enough for them. */
export const MAX_ARRAYS = 32;
/** NumPy's limit. */
export const MAX_NDIM = 64;
/** Bytes of a step, NumPy's limit again: an axis of length 1 may have any stride. */
export const MAX_STRIDE = 2 ** 63;
/** Bytes of an item. */
export const MAX_ITEMSIZE = 2 ** 31 - 1;
/** Elements shown, of all arrays together. */
export const MAX_VALUES = 4096;
/** Items shown, of all blocks together. */
export const MAX_ITEMS = 8192;
/** Items of a block times the arrays that stand on it, of all blocks together: what there is to draw below the strips. */
export const MAX_PLACES = 40_000;
/** Variables that hold one array. */
export const MAX_NAMES = 16;
/** Arrays that one array was made from. */
export const MAX_INPUTS = 32;
/** Characters of an id. */
export const MAX_ID = 64;
/** Characters of a value, a name or an operation. */
export const MAX_TEXT = 200;
/** Characters of a dtype or a reason. */
export const MAX_SENTENCE = 1000;
