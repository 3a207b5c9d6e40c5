// The .npy format: a header that tells data type, order and shape, and then the elements' bytes.

import { copyOf } from "../assign/copy.js";
import type { DType } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { denseStrides } from "../record/layout.js";
import { origin } from "../record/origin.js";
import { C_CONTIGUOUS, F_CONTIGUOUS, type NDArray, owner, sizeOf, view } from "../record/record.js";
import { checkNdim } from "../record/size_limits.js";
import { descrOf, typeOfDescr } from "./descr.js";
import { type Literal, literalText, parseLiteral, Tuple } from "./python_literal.js";

const MAGIC = "\x93NUMPY";
/** The header's end, and so the first element, lies at a multiple of this. */
const ALIGNMENT = 64;
/** Digits that the length of the first axis may grow to without moving the elements. */
const GROWTH = 21;
/** Longer headers are refused unless the reader raises the limit. */
export const MAX_HEADER_SIZE = 10000;

const loaded = origin("load", "new", "Its elements were read from a file into new memory.");
const shaped = origin(
  "load",
  "new",
  "Its elements were read from a file into one new block, and it is a view of the unnamed array that owns the block.",
);
const told = origin("save", "copy", "Its elements were put in the order of a file.");

function headerText(a: NDArray, isF: boolean): string {
  const { shape } = a;
  const entries = new Map<string, Literal>([
    ["descr", descrOf(a.dtype)],
    ["fortran_order", isF],
    ["shape", new Tuple(shape)],
  ]);
  const text = literalText(entries).replace(/\}$/, ", }");
  const grows = isF ? shape[shape.length - 1] : shape[0];
  return shape.length === 0 ? text : text + " ".repeat(GROWTH - String(grows).length);
}

function headerBytes(text: string): Uint8Array {
  const isLatin = [...text].every((character) => character.charCodeAt(0) < 256);
  const body = isLatin
    ? Uint8Array.from(text, (character) => character.charCodeAt(0))
    : new TextEncoder().encode(text);
  const wrap = (version: number, lengthBytes: number) => {
    const start = MAGIC.length + 2 + lengthBytes;
    const total = Math.floor((start + body.length + 1) / ALIGNMENT + 1) * ALIGNMENT;
    const header = new Uint8Array(total).fill(0x20);
    header.set(Uint8Array.from(MAGIC, (character) => character.charCodeAt(0)));
    header.set([version, 0], MAGIC.length);
    const view = new DataView(header.buffer);
    if (lengthBytes === 2) view.setUint16(MAGIC.length + 2, total - start, true);
    else view.setUint32(MAGIC.length + 2, total - start, true);
    header.set(body, start);
    header[total - 1] = 0x0a;
    return header;
  };
  if (!isLatin) return wrap(3, 4);
  return body.length + ALIGNMENT < 65536 ? wrap(1, 2) : wrap(2, 4);
}

/** An array as a .npy file's bytes. */
export function npyBytes(a: NDArray): Uint8Array<ArrayBuffer> {
  const isF = (a.flagBits & (C_CONTIGUOUS | F_CONTIGUOUS)) === F_CONTIGUOUS;
  const header = headerBytes(headerText(a, isF));
  const nbytes = sizeOf(a.shape) * a.dtype.itemsize;
  const dense = (a.flagBits & (C_CONTIGUOUS | F_CONTIGUOUS)) !== 0;
  const source = dense ? a : copyOf(a, a.dtype, "C", told);
  const file = new Uint8Array(header.length + nbytes);
  file.set(header);
  file.set(source.block.bytes.subarray(source.offset, source.offset + nbytes), header.length);
  return file;
}

interface Header {
  readonly type: DType;
  readonly isF: boolean;
  readonly shape: readonly number[];
  /** Where the elements begin. */
  readonly end: number;
}

function ended(what: string, expected: number, got: number): ValueError {
  return new ValueError(`EOF: reading ${what}, expected ${expected} bytes got ${got}`);
}

/** Do the bytes begin as a .npy file does? */
export function isNpy(bytes: Uint8Array): boolean {
  return [...MAGIC].every((character, k) => bytes[k] === character.charCodeAt(0));
}

function readHeader(bytes: Uint8Array, longest: number): Header {
  if (bytes.length < 8) throw ended("magic string", 8, bytes.length);
  const [major, minor] = [bytes[6], bytes[7]];
  if (minor !== 0 || major < 1 || major > 3) {
    throw new ValueError(
      `we only support format version (1,0), (2,0), and (3,0), not (${major}, ${minor})`,
    );
  }
  const lengthBytes = major === 1 ? 2 : 4;
  const start = 8 + lengthBytes;
  if (bytes.length < start) throw ended("array header length", lengthBytes, bytes.length - 8);
  let length = 0;
  for (let k = lengthBytes - 1; k >= 0; k--) length = length * 256 + bytes[8 + k];
  const end = start + length;
  if (bytes.length < end) throw ended("array header", length, bytes.length - start);
  if (length > longest) {
    throw new ValueError(
      `Header info length (${length}) is large and may not be safe to load securely.\n` +
        "To allow loading, adjust `max_header_size` or fully trust the `.npy` file using `allow_pickle=True`.\n" +
        "For safety against large resource use or crashes, sandboxing may be necessary.",
    );
  }
  const header = bytes.slice(start, end);
  // What TextDecoder calls latin1 has other characters between 0x80 and 0xa0.
  const latin = () => Array.from(header, (byte) => String.fromCharCode(byte)).join("");
  const text = major === 3 ? new TextDecoder().decode(header) : latin();
  return { ...readEntries(parseLiteral(text)), end };
}

function readEntries(header: Literal): Omit<Header, "end"> {
  if (!(header instanceof Map)) {
    throw new ValueError(`Header is not a dictionary: ${literalText(header)}`);
  }
  const keys = [...header.keys()].sort();
  if (keys.join() !== "descr,fortran_order,shape") {
    throw new ValueError(`Header does not contain the correct keys: ${literalText(keys)}`);
  }
  const shape = header.get("shape") as Literal;
  const isShape =
    shape instanceof Tuple && shape.items.every((length) => Number.isSafeInteger(length));
  if (!isShape) throw new ValueError(`shape is not valid: ${literalText(shape)}`);
  const isF = header.get("fortran_order") as Literal;
  if (typeof isF !== "boolean") {
    throw new ValueError(`fortran_order is not a valid bool: ${literalText(isF)}`);
  }
  const type = typeOfDescr(header.get("descr") as Literal);
  return { type, isF, shape: shape.items as readonly number[] };
}

/**
 * The array in a .npy file's bytes, in memory of its own. A header that promises more than there is makes no memory.
 * @throws ValueError
 */
export function parseNpy(bytes: Uint8Array, longest: number = MAX_HEADER_SIZE): NDArray {
  const { type, isF, shape, end } = readHeader(bytes, longest);
  checkNdim(shape.length);
  if (shape.some((length) => length < 0)) {
    throw new ValueError("negative dimensions are not allowed");
  }
  const size = sizeOf(shape);
  const nbytes = size * type.itemsize;
  if (bytes.length - end < nbytes) {
    throw ended("array data", nbytes, bytes.length - end);
  }
  const flat = owner([size], type, loaded);
  flat.block.bytes.set(bytes.subarray(end, end + nbytes));
  // NumPy gives the one axis that it has read another shape, and reads F order as the transpose of C order.
  const dense = denseStrides(shape, type.itemsize, isF ? "F" : "C");
  return view(flat, flat.offset, shape, dense, type, shaped);
}
