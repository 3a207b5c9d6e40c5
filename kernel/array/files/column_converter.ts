// What `genfromtxt` makes of the texts of one column: values of a data type, or of the first one that all texts fit.

import { fromValues } from "../creation/coerce.js";
import { Bytes } from "../dtype/bytes.js";
import { builtin, type DType, flexible } from "../dtype/dtype.js";
import { complexOfText, floatOfText, integerOfText } from "../dtype/parse_number.js";
import { stringRepr } from "../dtype/python_text.js";
import { Complex, isWhole, type Scalar, type ScalarLike } from "../dtype/scalar.js";
import { ConverterError, OverflowError, ValueError } from "../errors.js";

/** What makes a value of a text. */
export type TextConverter = (text: string) => ScalarLike;

/** A way to read texts: what it gives, and what stands for a text that is none. */
interface Reading {
  readonly type: DType;
  readonly read: TextConverter;
  readonly missing: ScalarLike;
}

function truthOfText(text: string): boolean {
  const word = text.toUpperCase();
  if (word === "TRUE" || word === "FALSE") return word === "TRUE";
  throw new ValueError("Invalid boolean");
}

const floatOf = (text: string): number => floatOfText(text, stringRepr(text));
const integerOf = (text: string): number | bigint => integerOfText(text, stringRepr(text));
const anyText: Reading = { type: flexible("U", 0), read: (text) => text, missing: "???" };

/** From the narrowest to the one that any text fits. */
const readings: readonly Reading[] = [
  { type: builtin.bool, read: truthOfText, missing: false },
  { type: builtin.int64, read: integerOf, missing: -1 },
  { type: builtin.float64, read: floatOf, missing: Number.NaN },
  { type: builtin.complex128, read: complexOfText, missing: new Complex(Number.NaN, 0) },
  anyText,
];

/** Whole numbers of a narrow data type may be written as floats. @throws ValueError for NaN; OverflowError */
function truncated(text: string): number {
  const value = floatOf(text);
  if (Number.isNaN(value)) throw new ValueError("cannot convert float NaN to integer");
  if (Number.isFinite(value)) return Math.trunc(value) + 0;
  throw new OverflowError("cannot convert float infinity to integer");
}

function readingFor(type: DType): Reading {
  switch (type.kind) {
    case "b":
      return { ...readings[0], type };
    case "i":
    case "u":
      return { type, read: type.itemsize === 8 ? integerOf : truncated, missing: -1 };
    case "f":
      return { ...readings[2], type };
    case "c":
      return { ...readings[3], type };
    case "S":
      return { type, read: (text) => Bytes.ofLatin(text), missing: Bytes.ofLatin("???") };
    default:
      return { ...anyText, type };
  }
}

/** The data type of a value by itself. */
function typeOfValue(value: unknown): DType {
  return fromValues(value as ScalarLike, null, "C").dtype;
}

/** The converter of one column. */
export class ColumnConverter {
  private reading: Reading;
  private readonly marks: Set<string>;
  /** Has it met a text that tells of its type? */
  isChecked = false;
  private isLocked: boolean;
  /** Does a function of the user's tell the type? */
  isOwn = false;

  /** @param type null: the narrowest that fits */
  constructor(
    type: DType | null,
    missing: readonly string[],
    private readonly filling: ScalarLike | null,
  ) {
    this.reading = type === null ? readings[0] : readingFor(type);
    this.isLocked = type !== null;
    this.marks = new Set([...missing, ""]);
  }

  get type(): DType {
    return this.reading.type;
  }

  private get missing(): ScalarLike {
    return this.filling ?? this.reading.missing;
  }

  /** From now on a function of the user's reads the texts. @param example one of them, to try it on @param isOwn does it tell the type? */
  use(read: TextConverter, example: string | null, isOwn: boolean): void {
    let type = this.filling === null ? null : typeOfValue(this.filling);
    try {
      type ??= typeOfValue(read(example || "1"));
    } catch (error) {
      if (!(error instanceof TypeError) && !(error instanceof ValueError)) throw error;
    }
    // Python's None makes an array of objects; here the results tell.
    this.reading = { type: type ?? builtin.float64, read, missing: this.missing };
    this.isLocked = true;
    this.isOwn = isOwn;
  }

  /**
   * Finds the narrowest reading of all texts.
   * @throws ConverterError for texts that the user's function refuses; `tell` says which one it is
   */
  fit(texts: readonly string[], tell: (place: number) => string): void {
    for (let k = 0; k < texts.length; ) {
      this.isChecked = true;
      try {
        for (k = 0; k < texts.length; k++) this.strict(texts[k]);
      } catch (error) {
        if (!(error instanceof ValueError)) throw error;
        if (this.isLocked) throw new ConverterError(tell(k));
        this.reading = readings[readings.indexOf(this.reading) + 1];
        k = 0;
      }
    }
  }

  /** A value; what cannot be read is missing. */
  loose(text: string): ScalarLike {
    try {
      return this.value(text);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      return this.missing;
    }
  }

  /** A value; what is marked as missing is that. @throws ValueError `Cannot convert string 'x'` */
  strict(text: string): ScalarLike {
    try {
      return this.value(text);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      if (!this.marks.has(text.trim())) throw new ValueError(`Cannot convert string '${text}'`);
      if (this.reading.type === builtin.bool) this.isChecked = false;
      return this.missing;
    }
  }

  private value(text: string): ScalarLike {
    const value = this.reading.read(text);
    const isTooLarge = this.reading === readings[1] && !isWholeOf64(value);
    if (isTooLarge) throw new ValueError("too large");
    return value;
  }
}

function isWholeOf64(value: ScalarLike): boolean {
  if (typeof value === "bigint") return value >= -(2n ** 63n) && value < 2n ** 63n;
  return typeof value !== "number" || isWhole(value);
}

/** The type of the values that a user's function made: integers only if all are whole. */
export function typeOfColumn(values: readonly ScalarLike[], byDefault: DType): DType {
  if (values.length === 0) return byDefault;
  return fromValues(values as Scalar[], null, "C").dtype;
}
