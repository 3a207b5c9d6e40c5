// `put`: writes values at places of an array, counted as if it had one axis in C order.

import { typeName } from "../arguments.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/dtype.js";
import { IndexError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { attach } from "../record/attach.js";
import { NDArray, sizeOf } from "../record/record.js";
import { INT32 } from "../record/store.js";
import { requireWriteable } from "../record/writeable.js";
import { type ClipMode, clipModeOf, densePlaces, inside, placesOf } from "./clip_mode.js";
import { counting, denseValues, isReadAsIs, writeFlat, writeItems } from "./flat_target.js";
import type { Positions } from "./gather.js";
import { outOfBounds } from "./index_types.js";

/** Keyword arguments of `put`. */
export interface PutOptions {
  /** What becomes of positions out of bounds: `raise`, `wrap` or `clip`. */
  mode?: ClipMode;
}

type PutArguments = Arguments<[mode: ClipMode], PutOptions>;

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * Writes values at places counted in C order; NumPy's `a.put(indices, values, mode="raise")`. Too few values are
     * used again from the first one on; of equal places the last one wins.
     * @throws IndexError, TypeError; ValueError if the array is read-only
     */
    put(indices: ArrayLike, values: ArrayLike, ...rest: PutArguments): void;
  }
}

const WORD = 2 ** 32;

attach({
  put(indices, values, ...rest) {
    const mode = clipModeOf(bind<PutOptions>("put", rest, ["mode"]).mode ?? "raise");
    requireWriteable(this, "put: output array is read-only");
    const places = placesOf(indices, "safe");
    const size = sizeOf(this.shape);
    if (sizeOf(places.shape) > 0 && size === 0) {
      throw new IndexError("cannot replace elements of an empty array");
    }
    const dense = denseValues(values, this.dtype, "unsafe");
    if (sizeOf(dense.shape) === 0) return;
    const ordered = isReadAsIs(places) ? places : densePlaces(places);
    writeFlat(this, [dense, ordered], (target) => {
      const { good, bad } = placesWithin(ordered, size, mode);
      writeItems(target, good, dense, counting(good.length));
      if (bad !== null) throw outOfBounds(bad, 0, size);
    });
  },
});

/** The places before the first one that is out of bounds, and that one: those before it are written, as in NumPy. */
function placesWithin(
  given: NDArray,
  size: number,
  mode: ClipMode,
): { good: Positions; bad: number | null } {
  const { block } = densePlaces(given);
  const words = block.store.reader(INT32) as Int32Array;
  const first = block.start / 4;
  const places = new Float64Array(sizeOf(given.shape));
  for (let k = 0; k < places.length; k++) {
    const low = words[first + 2 * k];
    const high = words[first + 2 * k + 1];
    const place = high === low >> 31 ? low : high * WORD + (low >>> 0);
    if (mode !== "raise") {
      places[k] = inside(place, size, mode);
    } else if (place >= size || place < -size) {
      return { good: places.subarray(0, k), bad: place };
    } else {
      places[k] = place < 0 ? place + size : place;
    }
  }
  return { good: places, bad: null };
}

/** NumPy's `np.put(a, ind, v, mode="raise")`; see `a.put`. @throws IndexError, TypeError, ValueError */
export function put(a: NDArray, ind: ArrayLike, v: ArrayLike, ...rest: PutArguments): void {
  if (!(a instanceof NDArray)) {
    throw new TypeError(`argument 1 must be numpy.ndarray, not <class '${typeName(a)}'>`);
  }
  a.put(ind, v, ...rest);
}
