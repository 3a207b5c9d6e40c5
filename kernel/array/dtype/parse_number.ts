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

/** Python's `int(text)`. @param shown the text as the message shows it. @throws ValueError */
export function integerOfText(text: string, shown: string): number | bigint {
  const trimmed = text.trim();
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
  const trimmed = text.trim();
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
  const bracketed = /^\((.*)\)$/.exec(text.trim());
  const found = complexText.exec((bracketed?.[1] ?? text).trim());
  const { real, imag } = found?.groups ?? {};
  const joined = real === undefined || imag === undefined || /^[+-]/.test(imag);
  if ((real === undefined && imag === undefined) || !joined) {
    throw new ValueError("complex() arg is a malformed string");
  }
  const size = imag === undefined ? "0" : /[^+-]/.test(imag) ? imag : `${imag}1`;
  return new Complex(real === undefined ? 0 : floatOf(real), floatOf(size));
}
