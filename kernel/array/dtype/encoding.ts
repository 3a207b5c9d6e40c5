// Text and bytes in the memory of an item: ASCII for bytes, four bytes a code point for text.

import { UnicodeDecodeError, UnicodeEncodeError } from "../errors.js";

/** The text itself, if all of it is ASCII. @throws UnicodeEncodeError, or UnicodeDecodeError */
export function asciiOf(text: string, way: "encode" | "decode" = "encode"): string {
  let place = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code > 127) {
      if (way === "encode") {
        const shown = `'${code > 0xff ? escapeOf(code) : `\\x${code.toString(16)}`}'`;
        const count = [...text].slice(place).findIndex((next) => (next.codePointAt(0) ?? 0) < 128);
        const last = count < 0 ? codePoints(text) - 1 : place + count - 1;
        const where =
          last === place
            ? `character ${shown} in position ${place}`
            : `characters in position ${place}-${last}`;
        throw new UnicodeEncodeError(
          `'ascii' codec can't encode ${where}: ordinal not in range(128)`,
        );
      }
      throw new UnicodeDecodeError(
        `'ascii' codec can't decode byte 0x${code.toString(16)} in position ${place}: ordinal not in range(128)`,
      );
    }
    place++;
  }
  return text;
}

function escapeOf(code: number): string {
  const digits = code.toString(16);
  return code < 0x10000 ? `\\u${digits.padStart(4, "0")}` : `\\U${digits.padStart(8, "0")}`;
}

/** The bytes of an item as characters of code 0 to 255, without the zeros at its end. */
export function readBytes(view: DataView, address: number, nbytes: number): string {
  let end = nbytes;
  while (end > 0 && view.getUint8(address + end - 1) === 0) end--;
  let text = "";
  for (let k = 0; k < end; k++) text += String.fromCharCode(view.getUint8(address + k));
  return text;
}

/** Writes characters of code 0 to 255 into an item: cut off at its end, or filled up with zeros. */
export function writeBytes(view: DataView, address: number, nbytes: number, latin: string): void {
  const count = Math.min(latin.length, nbytes);
  for (let k = 0; k < count; k++) view.setUint8(address + k, latin.charCodeAt(k));
  for (let k = count; k < nbytes; k++) view.setUint8(address + k, 0);
}

/** The text of an item, without the zeros at its end. What is no code point is shown as U+FFFD. */
export function readText(view: DataView, address: number, nbytes: number, little: boolean): string {
  let end = nbytes;
  while (end > 0 && view.getInt32(address + end - 4) === 0) end -= 4;
  let text = "";
  for (let k = 0; k < end; k += 4) {
    const code = view.getUint32(address + k, little);
    text += String.fromCodePoint(code > 0x10ffff ? 0xfffd : code);
  }
  return text;
}

/** Writes text into an item: cut off at its end, or filled up with zeros. */
export function writeText(
  view: DataView,
  address: number,
  nbytes: number,
  little: boolean,
  text: string,
): void {
  let at = 0;
  for (const character of text) {
    if (at === nbytes) break;
    view.setUint32(address + at, character.codePointAt(0) ?? 0, little);
    at += 4;
  }
  for (; at < nbytes; at += 4) view.setUint32(address + at, 0);
}

/** How many code points a text has. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
