// Text of one finite floating-point number, with and without an exponent.

import { type Decimal, rounded, shortest, significant } from "./format_digits.js";

/** How many digits to write after the point. */
export interface Digits {
  /** Bytes of the float type: which digits name the number depends on it. */
  readonly nbytes: number;
  /** At most so many, correctly rounded; Infinity for as many as name the number. */
  readonly most: number;
  /** At least so many, all of them the number's own if they are not more than `most`. */
  readonly least: number;
  /** Always `most`, also where fewer would name the number. */
  readonly exact: boolean;
  /** Zeros are written where digits behind them were cut off. */
  readonly zeros?: boolean;
}

/** The digits that name a number, and no more. */
export const naming = (nbytes: number): Digits => ({
  nbytes,
  most: Number.POSITIVE_INFINITY,
  least: 0,
  exact: false,
});

/** The parts of a number's text. */
interface FloatText {
  /** Digits before the point, with the sign. */
  readonly whole: string;
  /** Digits after the point, perhaps none. */
  readonly fraction: string;
  /** Sign and at least two digits; empty in positional notation. */
  readonly exponent: string;
}

/** Writes a finite number; `plus` gives positive numbers a sign too. */
type WriteFloat = (value: number, digits: Digits, plus: boolean) => FloatText;

function sign(value: number, plus: boolean): string {
  return value < 0 || Object.is(value, -0) ? "-" : plus ? "+" : "";
}

/**
 * The digits to write, and how many of them stand after the point.
 * @param after digits after the point of a decimal. @param round rounds to so many digits after the point.
 */
function select(
  size: number,
  { nbytes, most, least, exact, zeros = false }: Digits,
  after: (decimal: Decimal) => number,
  round: (size: number, length: number) => Decimal,
): [Decimal, number] {
  if (exact) return [round(size, most), most];
  const name = shortest(size, nbytes);
  const own = after(name);
  const wanted = Math.min(Math.max(own, least), most);
  const decimal = own === wanted ? name : round(size, wanted);
  const isCut = zeros && own > most && isBeginning(decimal, name);
  return [decimal, Math.max(isCut ? most : after(decimal), least)];
}

/** Are all digits of a decimal the first ones of another? They are not if it was rounded up. */
function isBeginning(decimal: Decimal, of: Decimal): boolean {
  return decimal.point === of.point && of.digits.startsWith(decimal.digits);
}

/** How many digits stand after the point. */
const afterPoint = (decimal: Decimal) => Math.max(decimal.digits.length - decimal.point, 0);

function withPoint(value: number, decimal: Decimal, length: number, plus: boolean): FloatText {
  const { point } = decimal;
  const text = "0".repeat(Math.max(-point, 0)) + decimal.digits;
  const whole = point > 0 ? text.slice(0, point).padEnd(point, "0") : "0";
  const fraction = point > 0 ? text.slice(point) : text;
  return {
    whole: sign(value, plus) + whole,
    fraction: fraction.padEnd(length, "0"),
    exponent: "",
  };
}

/** Without an exponent, such as `-0.25`. */
export const positional: WriteFloat = (value, digits, plus) => {
  const [decimal, length] = select(Math.abs(value), digits, afterPoint, rounded);
  return withPoint(value, decimal, length, plus);
};

/** As `positional`, but all digits are counted, from the first that is not zero. */
export const significantly: WriteFloat = (value, digits, plus) => {
  const size = Math.abs(value);
  const count = (decimal: Decimal) => Math.max(decimal.digits.length, 1);
  const round = (size: number, length: number) => significant(size, length - 1);
  const [decimal, length] = select(size, digits, count, round);
  // A zero in front of the point is a digit of zero only.
  const point = decimal.digits === "" ? 1 : decimal.point;
  if (decimal.digits.length >= length) {
    return withPoint(value, decimal, Math.max(length - point, 0), plus);
  }
  // What was rounded up, or ends though exact digits are asked for, is filled up with zeros: the zero in front counts then.
  const more = round(size, length + 20);
  const isEnd = digits.exact && more.digits === decimal.digits;
  const isCut = isBeginning(decimal, more) && !isEnd;
  const filled = length - (isCut ? point : Math.max(point, 1));
  return withPoint(value, decimal, Math.max(filled, 0), plus);
};

/** With an exponent, such as `-2.5e-01`. */
export const scientific: WriteFloat = (value, digits, plus) => {
  const after = (decimal: Decimal) => Math.max(decimal.digits.length - 1, 0);
  const [decimal, length] = select(Math.abs(value), digits, after, significant);
  const text = decimal.digits || "0";
  const exponent = decimal.digits === "" ? 0 : decimal.point - 1;
  return {
    whole: sign(value, plus) + text[0],
    fraction: text.slice(1).padEnd(length, "0"),
    exponent: (exponent < 0 ? "-" : "+") + String(Math.abs(exponent)).padStart(2, "0"),
  };
};
