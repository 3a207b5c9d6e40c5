// `save`, `savez` and `load`: arrays as .npy and .npz files, or as the bytes of such files.

import { echo, integer, typeName } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { stringRepr } from "../dtype/python_text.js";
import { EOFError, KeyError, ValueError } from "../errors.js";
import { bind, isKeywords } from "../keywords.js";
import { isBuffer } from "../record/block.js";
import type { NDArray } from "../record/record.js";
import { deflate, readFile, writeFile } from "./node.js";
import { isNpy, MAX_HEADER_SIZE, npyBytes, parseNpy } from "./npy.js";
import { type Member, readZip, writeZip } from "./zip.js";

/** The bytes of a file. */
export type FileBytes = ArrayBufferLike | ArrayBufferView;

/** Keyword arguments of `np.load`. */
export interface LoadOptions {
  /** NumPy's leave to read Python's objects, of which none can be read here. */
  allow_pickle?: boolean;
  /** How to map the file into memory: null, as it is always read into new memory. */
  mmap_mode?: null;
  /** Longer headers are refused, as reading them may take long. */
  max_header_size?: number;
}

/** Arrays by name, or an array without one, for `np.savez`. */
export type NamedArrays = { readonly [name: string]: ArrayLike };

/**
 * Writes an array to a .npy file; NumPy's `np.save(file, arr)`. `.npy` is appended to a path without it.
 * With the array alone, returns the bytes of such a file: that works everywhere, files need Node.
 * @throws OSError if the file cannot be written
 */
export function save(arr: ArrayLike): Uint8Array<ArrayBuffer>;
export function save(file: string, arr: ArrayLike): void;
export function save(...given: [ArrayLike] | [string, ArrayLike]): Uint8Array | undefined {
  if (given.length === 1) {
    if (typeof given[0] === "string") {
      throw new TypeError("save() missing 1 required positional argument: 'arr'");
    }
    return npyBytes(toArray(given[0]));
  }
  writeFile(withSuffix(given[0], ".npy"), npyBytes(toArray(given[1])));
  return undefined;
}

function withSuffix(path: unknown, suffix: string): string {
  if (typeof path !== "string") {
    throw new TypeError(`a path must be str, not ${echo(path)} (${typeName(path)})`);
  }
  return path.endsWith(suffix) ? path : path + suffix;
}

function archive(name: string, given: readonly unknown[], compresses: boolean) {
  const path = typeof given[0] === "string" ? given[0] : null;
  const arrays = path === null ? [...given] : given.slice(1);
  const named = isKeywords(arrays.at(-1)) ? (arrays.pop() as NamedArrays) : {};
  const members = new Map(Object.entries(named));
  arrays.forEach((array, k) => {
    const byDefault = `arr_${k}`;
    if (members.has(byDefault)) {
      throw new ValueError(`Cannot use un-named variables and keyword ${byDefault}`);
    }
    members.set(byDefault, array as ArrayLike);
  });
  if (path === null && members.size === 0) {
    throw new TypeError(`${name}() needs a path or arrays`);
  }
  const bytes = writeZip(
    [...members].map(([key, array]) => ({ name: `${key}.npy`, bytes: npyBytes(toArray(array)) })),
    compresses ? deflate : null,
  );
  if (path === null) return bytes;
  writeFile(withSuffix(path, ".npz"), bytes);
  return undefined;
}

type Arrays = readonly (ArrayLike | NamedArrays)[];

/**
 * Writes several arrays to one .npz file; NumPy's `np.savez(file, *args, **kwds)`. A trailing object names arrays; the
 * others are called `arr_0`, `arr_1` and so on. Without a path, returns the bytes of such a file.
 * @throws ValueError `Cannot use un-named variables and keyword arr_0`; OSError
 */
export function savez(file: string, ...arrays: Arrays): void;
export function savez(...arrays: Arrays): Uint8Array<ArrayBuffer>;
export function savez(...given: unknown[]): Uint8Array | undefined {
  return archive("savez", given, false);
}

/**
 * `np.savez` with the arrays compressed; NumPy's `np.savez_compressed(file, *args, **kwds)`. Where there is no compression,
 * as in browsers, they are stored as they are.
 * @throws what `savez` throws
 */
export function savez_compressed(file: string, ...arrays: Arrays): void;
export function savez_compressed(...arrays: Arrays): Uint8Array<ArrayBuffer>;
export function savez_compressed(...given: unknown[]): Uint8Array | undefined {
  return archive("savez_compressed", given, true);
}

/** The arrays of a .npz file, read when they are asked for; NumPy's `NpzFile`. */
export class NpzFile {
  readonly #members: ReadonlyMap<string, Member>;
  readonly #longest: number;
  readonly #name: string;
  /** The arrays as properties: `npz.f.x`. Each access reads the array anew. */
  readonly f: Readonly<Record<string, NDArray>>;

  constructor(members: readonly Member[], longest: number, name: string) {
    this.#name = name;
    this.#members = new Map(members.map((member) => [member.name.replace(/\.npy$/, ""), member]));
    this.#longest = longest;
    const properties = this.files.map((name): [string, PropertyDescriptor] => [
      name,
      { get: () => this.get(name), enumerable: true },
    ]);
    this.f = Object.create(null, Object.fromEntries(properties)) as Record<string, NDArray>;
  }

  /** The names of the arrays. */
  get files(): string[] {
    return [...this.#members.keys()];
  }

  /**
   * An array by its name, in new memory; Python's `npz[name]`.
   * @throws KeyError `'x is not a file in the archive'`; ValueError if it is damaged
   */
  get(name: string): NDArray {
    if (typeof name !== "string") throw new KeyError(`${echo(name)} is not a file in the archive`);
    const member = this.#members.get(name) ?? this.#members.get(name.replace(/\.npy$/, ""));
    if (member === undefined) throw new KeyError(`'${name} is not a file in the archive'`);
    const bytes = member.read();
    if (isNpy(bytes)) return parseNpy(bytes, this.#longest);
    throw new ValueError(`'${name}' in the archive is no array: it does not begin as a .npy file`);
  }

  /** Is there an array of this name? Python's `name in npz`. */
  has(name: string): boolean {
    return this.#members.has(name) || this.#members.has(name.replace(/\.npy$/, ""));
  }

  /** The names of the arrays. */
  keys(): IterableIterator<string> {
    return this.files.values();
  }

  /** The arrays. */
  *values(): IterableIterator<NDArray> {
    for (const name of this.files) yield this.get(name);
  }

  /** Names and arrays. */
  *items(): IterableIterator<[name: string, array: NDArray]> {
    for (const name of this.files) yield [name, this.get(name)];
  }

  [Symbol.iterator](): IterableIterator<string> {
    return this.keys();
  }

  toString(): string {
    const shown = this.files.slice(0, 5).join(", ");
    return `NpzFile ${stringRepr(this.#name)} with keys: ${shown}${this.files.length > 5 ? "..." : ""}`;
  }
}

const ZIP = 0x4b50;

function read(bytes: Uint8Array, longest: number): NDArray {
  if (bytes.length === 0) throw new EOFError("No data left in file");
  if (isNpy(bytes)) return parseNpy(bytes, longest);
  throw new ValueError(
    "This file contains pickled (object) data. If you trust the file you can load it unsafely using the `allow_pickle=` keyword argument or `pickle.load()`.",
  );
}

/**
 * Reads a .npy file, or opens a .npz file; NumPy's `np.load(file)`. The file is a path, which needs Node, or the bytes of
 * one. Pickled objects are never read, and a header that promises more than there is makes no memory.
 * @returns an array in memory of its own, or the arrays of an archive by name: `np.load("x.npz").get("a")`
 * @throws ValueError if it is damaged or no such file; EOFError if it is empty; BadZipFile; FileNotFoundError, OSError
 */
export function load<F extends string | FileBytes>(
  file: F,
  options?: LoadOptions,
): F extends `${string}.npy` ? NDArray : F extends `${string}.npz` ? NpzFile : NDArray | NpzFile;
export function load(file: string | FileBytes, ...rest: unknown[]): NDArray | NpzFile {
  const names = ["mmap_mode", "allow_pickle", "max_header_size"] as const;
  const { mmap_mode, max_header_size } = bind<LoadOptions>("load", rest, [], names);
  if (mmap_mode != null) {
    throw new ValueError(
      `mmap_mode ${echo(mmap_mode)} is not supported: a file is read into memory of its own`,
    );
  }
  const longest = integer(max_header_size ?? MAX_HEADER_SIZE);
  const bytes = bytesOf(file);
  const isZip = bytes.length >= 4 && (bytes[0] | (bytes[1] << 8)) === ZIP;
  if (!isZip) return read(bytes, longest);
  return new NpzFile(readZip(bytes), longest, typeof file === "string" ? file : "object");
}

function bytesOf(file: unknown): Uint8Array {
  if (typeof file === "string") return readFile(file);
  if (ArrayBuffer.isView(file)) {
    return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  }
  if (isBuffer(file)) return new Uint8Array(file);
  throw new TypeError(`load() takes a path or bytes, not ${echo(file)} (${typeName(file)})`);
}
