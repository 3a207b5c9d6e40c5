// Temporaries that are written back: copies of an array whose elements return to it when the work is done.

import { type NDArray, OWNDATA, setBase, WRITEABLE, WRITEBACKIFCOPY } from "./record.js";

/**
 * Makes an owner the temporary of an array, which it stands on (rule B10): the array is read-only until
 * `endStandIn`.
 */
export function standIn(temporary: NDArray, original: NDArray): void {
  setBase(temporary, original);
  temporary.flagBits |= OWNDATA | WRITEBACKIFCOPY;
  original.flagBits &= ~WRITEABLE;
}

/**
 * Ends a temporary: its array may be written again. Copying the elements back is the caller's.
 * @returns the array that it stood in for; null if it stands in for none any more
 */
export function endStandIn(temporary: NDArray): NDArray | null {
  if (!(temporary.flagBits & WRITEBACKIFCOPY)) return null;
  const original = temporary.base as NDArray;
  setBase(temporary, null);
  temporary.flagBits &= ~WRITEBACKIFCOPY;
  original.flagBits |= WRITEABLE;
  return original;
}
