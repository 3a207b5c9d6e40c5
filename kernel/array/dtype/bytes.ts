// The scalar of an array of bytes.

import { IndexError } from "../errors.js";
import { asciiOf } from "./encoding.js";
import { bytesRepr } from "./python_text.js";

/** @throws TypeError for anything but numbers to go through */
function bytesOf(value: Iterable<number>): readonly number[] {
  const isList = typeof value === "object" && value !== null && Symbol.iterator in value;
  if (!isList) throw new TypeError(`cannot convert '${typeof value}' object to bytes`);
  const bytes = [...value];
  if (bytes.every((byte) => typeof byte === "number")) return bytes;
  throw new TypeError("bytes are made of ASCII text or of numbers from 0 to 255");
}

/**
 * Some bytes; Python's `bytes` and NumPy's `np.bytes_`. Immutable. Its text is Python's, `b'ab'`.
 * JavaScript compares two of them with `<` byte by byte; for equality there is `equals`.
 */
export class Bytes {
  /** One character of code 0 to 255 for each byte. */
  readonly latin: string;

  /** @param value ASCII text, or bytes. @throws UnicodeEncodeError for text that is not ASCII. */
  constructor(value: string | Iterable<number>) {
    let latin = "";
    if (typeof value === "string") latin = asciiOf(value);
    else for (const byte of bytesOf(value)) latin += String.fromCharCode(byte & 255);
    this.latin = latin;
    Object.freeze(this);
  }

  /** Bytes given as characters of code 0 to 255. */
  static ofLatin(latin: string): Bytes {
    const bytes = Object.create(Bytes.prototype) as { latin: string };
    bytes.latin = latin;
    return Object.freeze(bytes) as Bytes;
  }

  /** How many bytes there are. */
  get length(): number {
    return this.latin.length;
  }

  /** A byte as a number; negative places count from the end. @throws IndexError `index out of range` */
  get(place: number): number {
    const found = place < 0 ? place + this.length : place;
    if (!(found >= 0 && found < this.length)) throw new IndexError("index out of range");
    return this.latin.charCodeAt(found);
  }

  /** Are they the same bytes? */
  equals(other: unknown): boolean {
    return other instanceof Bytes && other.latin === this.latin;
  }

  /** The text that the bytes are in ASCII; Python's `b.decode("ascii")`. @throws UnicodeDecodeError */
  decode(): string {
    return asciiOf(this.latin, "decode");
  }

  /** A new typed array of the bytes. */
  toUint8Array(): Uint8Array {
    return Uint8Array.from(this);
  }

  *[Symbol.iterator](): IterableIterator<number> {
    for (let k = 0; k < this.length; k++) yield this.latin.charCodeAt(k);
  }

  /** For `<` and the like, which JavaScript then does byte by byte. */
  valueOf(): string {
    return this.latin;
  }

  /** Python's `str`, which is the same as its `repr`: `b'ab'`. */
  toString(): string {
    return bytesRepr(this.latin);
  }

  /** Python's `repr`: `b'...'`. */
  repr(): string {
    return this.toString();
  }

  toJSON(): string {
    return this.toString();
  }
}
