// Zip archives, as far as .npz files need them: members stored or deflated, with ZIP64 where sizes ask for it.

import { BadZipFile } from "../errors.js";
import { inflate } from "./inflate.js";

/** A file in an archive. */
export interface Member {
  readonly name: string;
  /** Its bytes, decompressed and checked when they are asked for. @throws BadZipFile, ValueError */
  read(): Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const UTF8 = 0x800;
const MOST32 = 0xffffffff;

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let c = MOST32;
  for (let k = 0; k < bytes.length; k++) c = crcTable[(c ^ bytes[k]) & 0xff] ^ (c >>> 8);
  return (c ^ MOST32) >>> 0;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where the list of members begins, and how many there are. */
function directory(bytes: Uint8Array): { start: number; count: number } {
  const view = viewOf(bytes);
  // A comment of up to 64 KiB may follow.
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    const has64 = at >= 20 && view.getUint32(at - 20, true) === LOCATOR64;
    if (!has64 || (count !== 0xffff && start !== MOST32)) return { start, count };
    const at64 = Number(view.getBigUint64(at - 12, true));
    if (at64 + 56 > bytes.length || view.getUint32(at64, true) !== END64) break;
    const place = Number(view.getBigUint64(at64 + 48, true));
    return { start: place, count: Number(view.getBigUint64(at64 + 32, true)) };
  }
  throw new BadZipFile("File is not a zip file");
}

/** Sizes and place of a member, from the extra field if they take 64 bits. */
function wideSizes(extra: DataView, sizes: number[]): void {
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const length = extra.getUint16(at + 2, true);
    if (extra.getUint16(at, true) === 1) {
      let next = at + 4;
      for (let k = 0; k < sizes.length; k++) {
        if (sizes[k] !== MOST32 || next + 8 > extra.byteLength) continue;
        sizes[k] = Number(extra.getBigUint64(next, true));
        next += 8;
      }
    }
    at += 4 + length;
  }
}

/** The members of an archive, in the order of its directory. @throws BadZipFile */
export function readZip(bytes: Uint8Array): Member[] {
  const view = viewOf(bytes);
  const { start, count } = directory(bytes);
  const members: Member[] = [];
  let at = start;
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) {
      throw new BadZipFile("Bad magic number for central directory");
    }
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const crc = view.getUint32(at + 16, true);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((k) =>
      view.getUint16(at + k, true),
    );
    const sizes = [24, 20, 42].map((k) => view.getUint32(at + k, true));
    const end = at + 46 + nameLength + extraLength;
    if (end > bytes.length) throw new BadZipFile("Truncated central directory");
    wideSizes(viewOf(bytes.subarray(at + 46 + nameLength, end)), sizes);
    const name = new TextDecoder().decode(bytes.slice(at + 46, at + 46 + nameLength));
    const [size, packed, place] = sizes;
    members.push({
      name,
      read: () => content(bytes, { name, flags, method, crc, size, packed, place }),
    });
    at = end + commentLength;
  }
  return members;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: number;
  readonly place: number;
}

function content(bytes: Uint8Array, entry: Entry): Uint8Array {
  const { name, flags, method, crc, size, packed, place } = entry;
  const view = viewOf(bytes);
  if (flags & ENCRYPTED) throw new BadZipFile(`File '${name}' is encrypted`);
  if (place + 30 > bytes.length || view.getUint32(place, true) !== LOCAL) {
    throw new BadZipFile("Bad magic number for file header");
  }
  const start = place + 30 + view.getUint16(place + 26, true) + view.getUint16(place + 28, true);
  if (start + packed > bytes.length) throw new BadZipFile(`File '${name}' is truncated`);
  const data = bytes.subarray(start, start + packed);
  if (method !== STORED && method !== DEFLATED) {
    throw new BadZipFile(
      `File '${name}' is compressed by method ${method}, which is not supported`,
    );
  }
  if (method === STORED && packed !== size) {
    throw new BadZipFile(`File '${name}' has ${packed} bytes instead of ${size}`);
  }
  const found = method === STORED ? data : inflate(data, size);
  if (crc32(found) !== crc) throw new BadZipFile(`Bad CRC-32 for file '${name}'`);
  return found;
}

/**
 * An archive of the members given.
 * @param deflate compresses a member, or is null to store all; what it cannot compress is stored
 * @throws BadZipFile if the archive would be larger than 4 GiB
 */
export function writeZip(
  members: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  deflate: ((bytes: Uint8Array) => Uint8Array | null) | null,
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let place = 0;
  const add = (list: Uint8Array[], part: Uint8Array) => {
    list.push(part);
    return part.length;
  };
  for (const { name, bytes } of members) {
    const text = new TextEncoder().encode(name);
    const packed = deflate?.(bytes) ?? null;
    const data = packed ?? bytes;
    // Fields that stand in both headers: version, flags, method, time, date (1980-01-01), checksum, sizes, lengths.
    const common = new DataView(new ArrayBuffer(26));
    common.setUint16(0, 20, true);
    common.setUint16(2, /^[\x20-\x7e]*$/.test(name) ? 0 : UTF8, true);
    common.setUint16(4, packed === null ? STORED : DEFLATED, true);
    common.setUint16(8, 0x21, true);
    common.setUint32(10, crc32(bytes), true);
    common.setUint32(14, data.length, true);
    common.setUint32(18, bytes.length, true);
    common.setUint16(22, text.length, true);
    const shared = new Uint8Array(common.buffer);
    const entry = new DataView(new ArrayBuffer(46));
    entry.setUint32(0, CENTRAL, true);
    entry.setUint16(4, 20, true);
    entry.setUint32(42, place, true);
    const entryBytes = new Uint8Array(entry.buffer);
    entryBytes.set(shared, 6);
    central.push(entryBytes, text);
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, LOCAL, true);
    const localBytes = new Uint8Array(local.buffer);
    localBytes.set(shared, 4);
    for (const part of [localBytes, text, data]) place += add(parts, part);
    if (place > MOST32) throw new BadZipFile("an archive of more than 4 GiB is not supported");
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, members.length, true);
  end.setUint16(10, members.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, place, true);
  const archive = new Uint8Array(place + size + 22);
  let at = 0;
  for (const part of [...parts, ...central, new Uint8Array(end.buffer)]) {
    archive.set(part, at);
    at += part.length;
  }
  return archive;
}
