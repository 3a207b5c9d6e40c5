// NumPy's text of arrays: str, repr and array2string. Only the elements that are shown are visited.

import { arrayArgument, textArgument } from "../arguments.js";
import { builtin, type DType, type DTypeName } from "../dtype/dtype.js";
import { firstItem, readItem } from "../dtype/items.js";
import { stringRepr } from "../dtype/python_text.js";
import { Complex, type Scalar } from "../dtype/scalar.js";
import { type Arguments, bind } from "../keywords.js";
import { attach } from "../record/attach.js";
import type { Block } from "../record/block.js";
import { type NDArray, sizeOf } from "../record/record.js";
import { tuple } from "../record/shape_text.js";
import { Void } from "../record/void.js";
import { formatElements } from "./format_elements.js";
import { formatRecord, formatVoids } from "./format_record.js";
import { formatScalar } from "./format_scalar.js";
import type { Formatters } from "./formatters.js";
import { layOut, widthOf } from "./print_layout.js";
import {
  get_printoptions,
  type Legacy,
  type PrintOptions,
  versionOf,
  withOptions,
} from "./print_options.js";

/** Options of `array2string`; null or left out: as the print options say. */
export interface Array2StringOptions {
  /** Characters in a line; as the print options say if null. */
  max_line_width?: number | null;
  /** Digits behind the point. */
  precision?: number | null;
  /** Prints tiny numbers as 0. */
  suppress_small?: boolean | null;
  /** Between two elements; a blank. */
  separator?: string;
  /** Text that will stand before: its length indents the lines. */
  prefix?: string;
  /** Text that will stand after: its length is kept free in every line. */
  suffix?: string;
  /** From so many elements on the middle is left out. */
  threshold?: number | null;
  /** Elements at either end that stay then. */
  edgeitems?: number | null;
  /** What stands before positive numbers: nothing (`-`), a plus or a blank. */
  sign?: PrintOptions["sign"] | null;
  /** How `precision` is meant: `fixed`, `unique`, `maxprec` or `maxprec_equal`. */
  floatmode?: PrintOptions["floatmode"] | null;
  /** Functions that make the texts of elements. */
  formatter?: Formatters | null;
  /** The version of NumPy whose text is made; false for the newest. */
  legacy?: Legacy | null;
}

/** Options of `array_str` and `array_repr`. */
export type ArrayTextOptions = Pick<
  Array2StringOptions,
  "max_line_width" | "precision" | "suppress_small"
>;

const textNames = ["max_line_width", "precision", "suppress_small"] as const;

type ArrayTextArguments = Arguments<
  [max_line_width: number | null, precision: number | null, suppress_small: boolean | null],
  ArrayTextOptions
>;

/** The indices of an axis that are shown. */
function shownIndices(length: number, edgeitems: number, summarise: boolean): number[] {
  if (!summarise || length <= 2 * edgeitems) return Array.from({ length }, (_, k) => k);
  const first = Array.from({ length: edgeitems }, (_, k) => k);
  // The last element is always there.
  const last = Math.max(edgeitems, 1);
  return [...first, ...Array.from({ length: last }, (_, k) => length - last + k)];
}

function read(block: Block, dtype: DType, addresses: readonly number[]): Scalar[] {
  return addresses.map((address) => readItem(block.view, address, dtype));
}

/**
 * NumPy's `np.array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=" ", prefix="", *,
 * formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None, suffix="", legacy=None)`. Work grows with the elements that are shown, not with the array.
 * @throws TypeError, ValueError for an unknown option or a value that is not allowed.
 */
export function array2string(
  a: NDArray,
  ...rest: Arguments<
    [
      max_line_width: number | null,
      precision: number | null,
      suppress_small: boolean | null,
      separator: string,
      prefix: string,
    ],
    Array2StringOptions
  >
): string {
  arrayArgument("array2string", a);
  const names = [...textNames, "separator", "prefix"] as const;
  const options = bind<Array2StringOptions>("array2string", rest, names, [
    "suffix",
    "threshold",
    "edgeitems",
    "sign",
    "floatmode",
    "formatter",
    "legacy",
  ]);
  const {
    separator: given = " ",
    prefix: before = "",
    suffix: after = "",
    max_line_width,
    suppress_small,
    ...others
  } = options;
  const print = withOptions("array2string", {
    ...others,
    linewidth: max_line_width,
    suppress: suppress_small,
  });
  const separator = textArgument("separator", given);
  const prefix = textArgument("prefix", before);
  const suffix = textArgument("suffix", after);
  const size = sizeOf(a.shape);
  if (size === 0) return "[]";
  const summarise = size > print.threshold;
  const shown = a.shape.map((length) => shownIndices(length, print.edgeitems, summarise));
  // Without items at the edges NumPy shows the last one, and makes it as wide as the widest of all.
  const isLast = summarise && print.edgeitems === 0;
  let addresses = [a.offset];
  for (const [axis, indices] of (isLast
    ? a.shape.map((length) => shownIndices(length, 0, false))
    : shown
  ).entries()) {
    const stride = a.strides[axis];
    addresses = addresses.flatMap((start) => indices.map((index) => start + index * stride));
  }
  const isAlone = a.shape.length === 0;
  const isOld = versionOf(print) <= 113;
  const texts = [
    ...(a.dtype.kind === "V"
      ? formatVoids(a.block, addresses, a.dtype, print, a.shape.length > 0)
      : formatElements(read(a.block, a.dtype, addresses), a.dtype, { ...print, isAlone })),
  ];
  if (isLast) texts.splice(0, texts.length - 1);
  if (a.shape.length === 0) return a.dtype.kind === "b" ? texts[0].trim() : texts[0];
  const axes = shown.map((indices, axis) => ({
    count: indices.length,
    gap: summarise && 2 * print.edgeitems < a.shape[axis] ? print.edgeitems : null,
  }));
  return layOut(axes, texts, {
    separator,
    width: print.linewidth - (isOld ? 0 : suffix.length),
    indent: prefix.length,
    isOld,
  });
}

/** NumPy's `np.array_str(a, max_line_width=None, precision=None, suppress_small=None)`: Python's `str(a)`. */
export function array_str(a: NDArray, ...rest: ArrayTextArguments): string {
  arrayArgument("array_str", a);
  const options = bind<ArrayTextOptions>("array_str", rest, textNames);
  if (a.shape.length > 0) return array2string(a, options);
  if (isOldItem(a)) return itemText(a, false);
  const text = formatScalar(firstItem(a), a.dtype);
  // NumPy 2 gives the repr of bytes here, which names the type.
  return a.dtype.kind === "S" ? `np.bytes_(${text})` : text;
}

/** Up to NumPy 1.13 an array without axes was shown as Python's scalar. */
function isOldItem(a: NDArray): boolean {
  return a.shape.length === 0 && a.dtype.members === null && versionOf(get_printoptions()) <= 113;
}

function itemText(a: NDArray, isRepr: boolean): string {
  const item = firstItem(a);
  if (typeof item === "string") return isRepr ? stringRepr(item) : item;
  if ("SV".includes(a.dtype.kind)) return String(item);
  // Python's floats have 64 bits.
  return formatScalar(item, a.dtype.kind === "f" ? builtin.float64 : undefined);
}

/** Data types whose values show what they are. */
const implied: readonly string[] = ["bool", "int64", "float64", "complex128"];

/** NumPy's `np.array_repr(arr, max_line_width=None, precision=None, suppress_small=None)`: Python's `repr(a)`. */
export function array_repr(a: NDArray, ...rest: ArrayTextArguments): string {
  arrayArgument("array_repr", a);
  const options = bind<ArrayTextOptions>("array_repr", rest, textNames);
  const { override_repr } = get_printoptions();
  if (override_repr !== null) return override_repr(a);
  const prefix = "array(";
  const body = isOldItem(a)
    ? itemText(a, true)
    : array2string(a, { ...options, separator: ", ", prefix, suffix: ")" });
  const { threshold, linewidth } = get_printoptions();
  const version = versionOf(get_printoptions());
  const size = sizeOf(a.shape);
  const extras: string[] = [];
  if (
    (size === 0 && !(a.shape.length === 1 && a.shape[0] === 0)) ||
    (size > threshold && version > 202)
  ) {
    extras.push(`shape=${tuple(a.shape)}`);
  }
  const isOldBoolean = version <= 113 && a.dtype.kind === "b";
  if (size === 0 || a.dtype.swapped || isOldBoolean || !implied.includes(a.dtype.name)) {
    const isCode = a.dtype.members === null && (a.dtype.swapped || "SUV".includes(a.dtype.kind));
    extras.push(`dtype=${isCode ? `'${a.dtype}'` : a.dtype}`);
  }
  if (extras.length === 0) return `${prefix}${body})`;
  const text = `${prefix}${body},`;
  const extra = `${extras.join(", ")})`;
  const lastLine = widthOf(text.slice(text.lastIndexOf("\n") + 1));
  if (version <= 113 && "SUV".includes(a.dtype.kind)) return `${text}\n      ${extra}`;
  const fits = lastLine + extra.length + 1 <= (options.max_line_width ?? linewidth);
  return text + (fits ? " " : `\n${" ".repeat(prefix.length)}`) + extra;
}

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /** NumPy's `str(a)`. */
    toString(): string;
    /** NumPy's `repr(a)`. */
    repr(): string;
  }
}

declare module "../record/void.js" {
  interface Void {
    /** NumPy's `str`, such as `(1, 2.5)`; of plain void its bytes, such as `b'\\x00\\x01'`. */
    toString(): string;
    /** NumPy's `repr`, such as `np.void((1, 2.5), dtype=[('x', '<i4'), ('y', '<f8')])`. */
    repr(): string;
  }
}

declare module "../dtype/scalar.js" {
  interface Complex {
    /** Python's `str`, such as `(1+2j)`. */
    toString(): string;
  }
}

attach({
  toString() {
    return array_str(this);
  },
  repr() {
    return array_repr(this);
  },
});

function define<T extends object>(prototype: T, name: string, value: (this: T) => string): void {
  Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
}

define(Complex.prototype, "toString", function () {
  return formatScalar(this);
});

define(Void.prototype, "toString", function () {
  return formatRecord(this, get_printoptions());
});

define(Void.prototype, "repr", function () {
  const isRecord = this.dtype.members !== null;
  if (isRecord && versionOf(get_printoptions()) <= 125) return String(this);
  return `np.void(${this}${isRecord ? `, dtype=${this.dtype}` : ""})`;
});
