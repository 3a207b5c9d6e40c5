// Bytes as text in UTF-8, as Python reads them: strictly, and with its words for what is none.

import { UnicodeDecodeError } from "../errors.js";

/** How many bytes a character takes that begins with this one, and between what the second one must lie; null for none. */
function beginOf(byte: number): { count: number; least: number; most: number } | null {
  if (byte < 0x80) return { count: 1, least: 0, most: 0 };
  if (byte < 0xc2 || byte > 0xf4) return null;
  if (byte < 0xe0) return { count: 2, least: 0x80, most: 0xbf };
  // Neither more bytes than needed, nor halves of pairs, nor beyond the last code point.
  if (byte < 0xf0) {
    return { count: 3, least: byte === 0xe0 ? 0xa0 : 0x80, most: byte === 0xed ? 0x9f : 0xbf };
  }
  return { count: 4, least: byte === 0xf0 ? 0x90 : 0x80, most: byte === 0xf4 ? 0x8f : 0xbf };
}

/** Python's `bytes.decode("utf-8")`, of characters of code 0 to 255. @throws UnicodeDecodeError */
export function decodeUtf8(latin: string): string {
  const bytes = Uint8Array.from(latin, (character) => character.charCodeAt(0));
  for (let at = 0; at < bytes.length; ) {
    const begin = beginOf(bytes[at]);
    if (begin === null) throw undecodable(bytes, at, 1, "invalid start byte");
    for (let k = 1; k < begin.count; k++) {
      if (at + k >= bytes.length) throw undecodable(bytes, at, k, "unexpected end of data");
      const [least, most] = k === 1 ? [begin.least, begin.most] : [0x80, 0xbf];
      const byte = bytes[at + k];
      if (byte < least || byte > most) {
        throw undecodable(bytes, at, k, "invalid continuation byte");
      }
    }
    at += begin.count;
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

function undecodable(
  bytes: Uint8Array,
  at: number,
  count: number,
  why: string,
): UnicodeDecodeError {
  const where =
    count === 1
      ? `byte 0x${bytes[at].toString(16).padStart(2, "0")} in position ${at}`
      : `bytes in position ${at}-${at + count - 1}`;
  return new UnicodeDecodeError(`'utf-8' codec can't decode ${where}: ${why}`);
}
