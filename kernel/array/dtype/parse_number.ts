// Numbers from text, as Python's `int`, `float` and `complex` read them.

import { ValueError } from "../errors.js";
import { Complex } from "./scalar.js";

const digits = String.raw`\d+(?:_\d+)*`;
const floating = String.raw`(?:(?:${digits}\.?(?:${digits})?|\.${digits})(?:e[+-]?${digits})?|inf(?:inity)?|nan)`;
const integerText = new RegExp(`^[+-]?${digits}$`);
const floatText = new RegExp(`^[+-]?${floating}$`, "i");
const complexText = new RegExp(
  `^(?<real>[+-]?${floating}(?![\\d.e_j]))?(?:(?<imag>[+-]?(?:${floating})?)j)?$`,
  "i",
);

const foreignDigit = /(?!\d)\p{Nd}/gu;
const anyDigit = /\p{Nd}/u;

/** The text without white space around it, with the digits of every script as those of this one. */
function plainDigits(text: string): string {
  return text.trim().replace(foreignDigit, (digit) => {
    // Digits stand in order, ten by ten.
    const code = digit.codePointAt(0) ?? 0;
    let before = 0;
    while (anyDigit.test(String.fromCodePoint(code - before - 1))) before++;
    return String(before % 10);
  });
}

/** Python's `int(text)`. @param shown the text as the message shows it. @throws ValueError */
export function integerOfText(text: string, shown: string): number | bigint {
  const trimmed = plainDigits(text);
  if (!integerText.test(trimmed)) {
    throw new ValueError(`invalid literal for int() with base 10: ${shown}`);
  }
  const plain = trimmed.replaceAll("_", "").replace("+", "");
  const value = Number(plain);
  // Adding 0 makes -0 an ordinary zero.
  return Number.isSafeInteger(value) ? value + 0 : BigInt(plain);
}

/** Python's `float(text)`. @param shown the text as the message shows it. @throws ValueError */
export function floatOfText(text: string, shown: string): number {
  const trimmed = plainDigits(text);
  if (!floatText.test(trimmed)) {
    throw new ValueError(`could not convert string to float: ${shown}`);
  }
  return floatOf(trimmed);
}

function floatOf(text: string): number {
  const word = text.toLowerCase().replace(/^[+-]/, "");
  const sign = text.startsWith("-") ? -1 : 1;
  if (word.startsWith("inf")) return sign * Number.POSITIVE_INFINITY;
  return word === "nan" ? Number.NaN : Number(text.replaceAll("_", ""));
}

/** Python's `complex(text)`. @throws ValueError */
export function complexOfText(text: string): Complex {
  const plain = plainDigits(text);
  const bracketed = /^\((.*)\)$/.exec(plain);
  const found = complexText.exec((bracketed?.[1] ?? plain).trim());
  const { real, imag } = found?.groups ?? {};
  const joined = real === undefined || imag === undefined || /^[+-]/.test(imag);
  if ((real === undefined && imag === undefined) || !joined) {
    throw new ValueError("complex() arg is a malformed string");
  }
  const size = imag === undefined ? "0" : /[^+-]/.test(imag) ? imag : `${imag}1`;
  return new Complex(real === undefined ? 0 : floatOf(real), floatOf(size));
}
