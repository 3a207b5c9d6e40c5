// Arrays that must be so and so: with requirements of layout, and with finite values only.

import { type Order, orderOf, textArgument } from "../arguments.js";
import type { DTypeLike } from "../dtype/dtype.js";
import type { DTypeArgument, DTypeNameOfValue, DTypeNameOr } from "../dtype/dtype_types.js";
import { KeyError, ValueError } from "../errors.js";
import { bind } from "../keywords.js";
import { ALIGNED, type NDArray, OWNDATA, WRITEABLE } from "../record/record.js";
import { all } from "../reduction/reduction.js";
import { isfinite } from "../ufunc/floating.js";
import { type AsArrayOptions, asarray } from "./as_array.js";
import type { ArrayLike } from "./coerce.js";

/** Names of requirements, and their letters. */
const letters: Readonly<Record<string, string>> = {
  C: "C",
  C_CONTIGUOUS: "C",
  CONTIGUOUS: "C",
  F: "F",
  F_CONTIGUOUS: "F",
  FORTRAN: "F",
  A: "A",
  ALIGNED: "A",
  W: "W",
  WRITEABLE: "W",
  O: "O",
  OWNDATA: "O",
  E: "E",
  ENSUREARRAY: "E",
};

const bits = { A: ALIGNED, W: WRITEABLE, O: OWNDATA } as const;

/** Keyword arguments of `np.require`. */
export interface RequireOptions<S = DTypeLike | null> {
  /** The data type that is required; any if null. */
  dtype?: S;
  /** A text of letters, or a list of letters and names such as `"C_CONTIGUOUS"`. */
  requirements?: string | readonly string[] | null;
}

/**
 * The array itself if it has all that is required, else a copy that has; NumPy's
 * `np.require(a, dtype=None, requirements=None)`: `C` or `F` contiguous, `A`ligned, `W`riteable, `O`wner of its data,
 * `E`xactly an array.
 * @throws ValueError `Cannot specify both "C" and "F" order`; KeyError for another requirement
 */
export function require<T extends ArrayLike, S extends DTypeArgument = null>(
  a: T,
  dtype?: S | RequireOptions<S>,
  requirements?: string | readonly string[] | RequireOptions<S> | null,
  options?: RequireOptions<S>,
): NDArray<DTypeNameOr<S, DTypeNameOfValue<T>>>;
export function require(a: ArrayLike, ...rest: unknown[]): NDArray {
  const options = bind<RequireOptions>("require", rest, ["dtype", "requirements"]);
  const given: unknown = options.requirements ?? [];
  const listed: readonly unknown[] =
    typeof given === "string" ? [...given] : Array.isArray(given) ? given : [given];
  const required = new Set(
    listed.map((name) => {
      const upper = textArgument("requirements", name).toUpperCase();
      const letter = letters[upper];
      if (letter === undefined) throw new KeyError(`'${upper}'`);
      return letter;
    }),
  );
  let order: Order = "A";
  if (required.has("C")) order = "C";
  if (required.has("F")) {
    if (order === "C") throw new ValueError('Cannot specify both "C" and "F" order');
    order = "F";
  }
  const found = asarray(a, { dtype: options.dtype ?? null, order });
  for (const letter of ["A", "W", "O"] as const) {
    if (required.has(letter) && !(found.flagBits & bits[letter])) return found.copy(order);
  }
  return found;
}

/**
 * `np.asarray` for values that must be finite; NumPy's `np.asarray_chkfinite(a, dtype=None, order=None)`.
 * @throws ValueError `array must not contain infs or NaNs`
 */
export function asarray_chkfinite<T extends ArrayLike, S extends DTypeArgument = null>(
  a: T,
  dtype?: S | Omit<AsArrayOptions<S>, "copy">,
  order?: Order | Omit<AsArrayOptions<S>, "copy"> | null,
  options?: Omit<AsArrayOptions<S>, "copy">,
): NDArray<DTypeNameOr<S, DTypeNameOfValue<T>>>;
export function asarray_chkfinite(a: ArrayLike, ...rest: unknown[]): NDArray {
  const options = bind<AsArrayOptions>("asarray_chkfinite", rest, ["dtype", "order"]);
  const order = orderOf(options.order, "K");
  const found = asarray(a, { dtype: options.dtype ?? null, order });
  const { kind } = found.dtype;
  if ((kind === "f" || kind === "c") && !all(isfinite(found))) {
    throw new ValueError("array must not contain infs or NaNs");
  }
  return found;
}
