// Print options: NumPy's defaults, and how to change them.

import { ValueError } from "../errors.js";
import { keywords } from "../keywords.js";

/** NumPy's print options, by NumPy's names. */
export interface PrintOptions {
  /** Digits after the point. */
  precision: number;
  /** Arrays of more elements are summarised. */
  threshold: number;
  /** Elements shown at each end of a summarised axis. */
  edgeitems: number;
  /** Characters in a line. */
  linewidth: number;
  /** Never use an exponent for small numbers. */
  suppress: boolean;
  nanstr: string;
  infstr: string;
  /** `+` before every positive number, a blank there, or nothing. */
  sign: "-" | "+" | " ";
  /** `fixed`: exactly `precision` digits; `unique`: as many as name the number; `maxprec`: those, but `precision` at most; `maxprec_equal`: as many for all. */
  floatmode: "fixed" | "unique" | "maxprec" | "maxprec_equal";
}

let current: Readonly<PrintOptions> = Object.freeze({
  precision: 8,
  threshold: 1000,
  edgeitems: 3,
  linewidth: 75,
  suppress: false,
  nanstr: "nan",
  infstr: "inf",
  sign: "-",
  floatmode: "maxprec",
});

/** NumPy's `np.get_printoptions()`: a copy. */
export function get_printoptions(): PrintOptions {
  return { ...current };
}

/**
 * NumPy's `np.set_printoptions(...)`; what is left out, or null, stays.
 * @throws TypeError, ValueError as `withOptions`.
 */
export function set_printoptions(changes: Partial<PrintOptions>): void {
  current = withOptions("set_printoptions", changes);
}

/**
 * The current options with changes; null and undefined change nothing.
 * @param name the function that got them, for the error about an unknown one.
 * @throws TypeError if an option is unknown or has the wrong type; ValueError if its value is not allowed.
 */
export function withOptions(
  name: string,
  changes: { readonly [K in keyof PrintOptions]?: PrintOptions[K] | null | undefined },
): Readonly<PrintOptions> {
  const names = Object.keys(current) as (keyof PrintOptions)[];
  const given = Object.entries(keywords(name, changes, names)).filter(([, value]) => value != null);
  const options: PrintOptions = { ...current, ...Object.fromEntries(given) };
  if (!["fixed", "unique", "maxprec", "maxprec_equal"].includes(options.floatmode)) {
    throw new ValueError(
      'floatmode option must be one of "fixed", "unique", "maxprec", "maxprec_equal"',
    );
  }
  if (!["-", "+", " "].includes(options.sign)) {
    throw new ValueError("sign option must be one of ' ', '+', or '-'");
  }
  if (typeof options.threshold !== "number") throw new TypeError("threshold must be numeric");
  if (Number.isNaN(options.threshold)) {
    throw new ValueError("threshold must be non-NAN, try Infinity for untruncated representation");
  }
  if (!Number.isInteger(options.precision)) throw new TypeError("precision must be an integer");
  if (options.precision < 0) throw new ValueError("precision must be >= 0");
  return Object.freeze(options);
}
