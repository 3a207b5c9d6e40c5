// Print options: NumPy's defaults, and how to change them.

import { callable, echo } from "../arguments.js";
import { Float } from "../dtype/scalar.js";
import { KeyError, ValueError } from "../errors.js";
import { type Arguments, bind, keywords } from "../keywords.js";
import type { NDArray } from "../record/record.js";
import { type Temporary, temporarily } from "../temporarily.js";
import type { Formatters } from "./formatters.js";

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
  /** What NaN is written as. */
  nanstr: string;
  /** What infinity is written as. */
  infstr: string;
  /** `+` before every positive number, a blank there, or nothing. */
  sign: "-" | "+" | " ";
  /** `fixed`: exactly `precision` digits; `unique`: as many as name the number; `maxprec`: those, but `precision` at most; `maxprec_equal`: as many for all. */
  floatmode: "fixed" | "unique" | "maxprec" | "maxprec_equal";
  /** Functions that make the texts of elements. */
  formatter: Formatters | null;
  /** The version of NumPy whose text is made; false for the newest. */
  legacy: Legacy;
  /** Makes the text of `repr` in its stead. */
  override_repr: ((a: NDArray) => string) | null;
}

/** The versions whose text can be made. */
export type Legacy = false | keyof typeof versions;

const versions = { "1.13": 113, "1.21": 121, "1.25": 125, "2.1": 201, "2.2": 202 } as const;

/** A version as a number that compares: 113 for `1.13`, and infinity for the newest. */
export function versionOf({ legacy }: Pick<PrintOptions, "legacy">): number {
  return legacy === false ? Number.POSITIVE_INFINITY : versions[legacy];
}

/** Changes of print options; null changes nothing. */
export type PrintOptionChanges = {
  readonly [K in keyof PrintOptions]?:
    | PrintOptions[K]
    | (K extends "threshold" ? bigint | Float : never)
    | null
    | undefined;
};

type PrintOptionArguments = Arguments<
  [
    precision: number | null,
    threshold: number | null,
    edgeitems: number | null,
    linewidth: number | null,
    suppress: boolean | null,
    nanstr: string | null,
    infstr: string | null,
    formatter: Formatters | null,
  ],
  PrintOptionChanges
>;

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
  formatter: null,
  legacy: false,
  override_repr: null,
});

/** NumPy's `np.get_printoptions()`: a copy. */
export function get_printoptions(): PrintOptions {
  return { ...current };
}

const positional = [
  "precision",
  "threshold",
  "edgeitems",
  "linewidth",
  "suppress",
  "nanstr",
  "infstr",
  "formatter",
  "sign",
  "floatmode",
] as const;

/**
 * NumPy's `np.set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None,
 * nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, *, legacy=None, override_repr=None)`. What is left out, or null,
 * stays, but for `formatter` and `override_repr`, which are taken back.
 * @throws TypeError, ValueError as `withOptions`.
 */
export function set_printoptions(...given: PrintOptionArguments): void {
  const name = "set_printoptions";
  const changes = bind<PrintOptionChanges>(name, given, positional, ["legacy", "override_repr"]);
  const { formatter = null, override_repr = null } = changes;
  current = Object.freeze({ ...withOptions(name, changes), formatter, override_repr });
}

/**
 * Print options for a while; NumPy's `with np.printoptions(...):`. They hold until the block of
 * `using _ = np.printoptions({ precision: 2 })` ends, or while the function given runs, whose result is returned.
 * @throws TypeError, ValueError as `set_printoptions`.
 */
export function printoptions(changes: PrintOptionChanges): Temporary;
export function printoptions<R>(changes: PrintOptionChanges, body: () => R): R;
export function printoptions<R>(changes: PrintOptionChanges, body?: () => R): R | Temporary {
  if (body !== undefined) callable(body);
  const before = current;
  set_printoptions(changes);
  return temporarily(() => {
    current = before;
  }, body);
}

/**
 * The current options with changes; null and undefined change nothing.
 * @param name the function that got them, for the error about an unknown one.
 * @throws TypeError if an option is unknown or has the wrong type; ValueError if its value is not allowed; KeyError for an
 *   unknown version
 */
export function withOptions(name: string, changes: PrintOptionChanges): Readonly<PrintOptions> {
  const names = Object.keys(current) as (keyof PrintOptions)[];
  const given = Object.entries(keywords(name, changes, names)).filter(([, value]) => value != null);
  const options: PrintOptions = { ...current, ...Object.fromEntries(given) };
  // NumPy 1.13 knew no signs.
  if (options.legacy === "1.13") options.sign = "-";
  const { threshold } = options as { threshold: unknown };
  if (typeof threshold === "bigint" || threshold instanceof Float) {
    options.threshold = Number(threshold);
  }
  if (!["fixed", "unique", "maxprec", "maxprec_equal"].includes(options.floatmode)) {
    throw new ValueError(
      'floatmode option must be one of "fixed", "unique", "maxprec", "maxprec_equal"',
    );
  }
  if (options.legacy !== false && !Object.hasOwn(versions, String(options.legacy))) {
    const names = Object.keys(versions).map((name) => `'${name}'`);
    const message = `legacy printing option can currently only be ${names.join(", ")} or \`False\``;
    throw new KeyError(`${echo(options.legacy)}: ${message}`);
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
  for (const counted of ["edgeitems", "linewidth"] as const) {
    const count = options[counted];
    if (Number.isInteger(count) || count === Number.POSITIVE_INFINITY) continue;
    throw new TypeError(`${counted} must be an integer, not ${echo(count)}`);
  }
  return Object.freeze(options);
}
