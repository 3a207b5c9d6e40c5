// The one question before anything is written into an array.

import { ValueError } from "../errors.js";
import { warn } from "../warnings.js";
import { type NDArray, WARN_ON_WRITE, WRITEABLE } from "./record.js";

const OVERLAPPING =
  "Numpy has detected that you (may be) writing to an array with\n" +
  "overlapping memory from np.broadcast_arrays. If this is intentional\n" +
  "set the WRITEABLE flag True or make a copy immediately before writing.";

/**
 * Warns of the first write into an array of `np.broadcast_arrays`.
 * @param message what NumPy says where the array is to be written
 * @throws ValueError with that message if the array is read-only
 */
export function requireWriteable(a: NDArray, message: string): void {
  if (!(a.flagBits & WRITEABLE)) throw new ValueError(message);
  if (a.flagBits & WARN_ON_WRITE) {
    a.flagBits &= ~WARN_ON_WRITE;
    warn(OVERLAPPING, "DeprecationWarning");
  }
}
