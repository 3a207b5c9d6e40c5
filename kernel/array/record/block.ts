// A block: one allocation of bytes, which any number of arrays may address.

import { Store } from "./store.js";

let lastId = 0;

/** One allocation: a range of a store. All addressing is in bytes from its start. */
export class Block {
  /** Unique among the blocks of this process, counting from 1. */
  readonly id: number = ++lastId;
  readonly store: Store;
  /** Where it begins in the store, in bytes. */
  readonly start: number;
  readonly nbytes: number;
  private madeBytes: Uint8Array | undefined;
  private madeView: DataView | undefined = undefined;

  /** Over bytes that are there already, or over a range of a store. */
  constructor(memory: Uint8Array | Store, start = 0, nbytes = 0) {
    if (memory instanceof Store) {
      this.store = memory;
      this.start = start;
      this.nbytes = nbytes;
      this.madeBytes = undefined;
    } else {
      this.store = new Store(memory.buffer);
      this.start = memory.byteOffset;
      this.nbytes = memory.byteLength;
      this.madeBytes = memory;
    }
  }

  /** Its bytes, and no others; made when first used, as that takes time. */
  get bytes(): Uint8Array {
    this.madeBytes ??= new Uint8Array(this.store.buffer as ArrayBuffer, this.start, this.nbytes);
    return this.madeBytes;
  }

  /** For items of any dtype at any byte address, aligned or not; made when first used. */
  get view(): DataView {
    this.madeView ??= new DataView(this.store.buffer, this.start, this.nbytes);
    return this.madeView;
  }
}

/** Have two blocks a byte in common? A block itself has, with itself. */
export function shareBytes(a: Block, b: Block): boolean {
  if (a === b) return true;
  if (a.store.buffer !== b.store.buffer) return false;
  return a.start < b.start + b.nbytes && b.start < a.start + a.nbytes;
}

/** One block for each buffer, however often arrays are made over it: so that they are known to share memory. */
const blocks = new WeakMap<ArrayBufferLike, Block>();

/** Blocks of which a program has got typed arrays, by their buffer: arrays over these stand on the same block. */
const shown = new WeakMap<ArrayBufferLike, Set<Block>>();

/** The program is about to see the block's bytes. */
export function show(block: Block): void {
  const { buffer } = block.store;
  const all = shown.get(buffer);
  if (all === undefined) shown.set(buffer, new Set([block]));
  else all.add(block);
}

/**
 * The block that these bytes of a buffer lie in: that of the array that showed them to the program, or one over the whole
 * buffer, which is another one after the buffer was resized.
 */
export function blockOver(buffer: ArrayBufferLike, start: number, nbytes: number): Block {
  for (const block of shown.get(buffer) ?? []) {
    if (block.start <= start && start + nbytes <= block.start + block.nbytes) return block;
  }
  let block = blocks.get(buffer);
  if (block === undefined || block.nbytes !== buffer.byteLength) {
    block = new Block(new Uint8Array(buffer));
    blocks.set(buffer, block);
  }
  return block;
}

/** Is it memory: an ArrayBuffer or a SharedArrayBuffer, of this context or another? */
export function isBuffer(value: unknown): value is ArrayBufferLike {
  if (typeof value !== "object" || value === null) return false;
  const tag = Object.prototype.toString.call(value);
  return tag === "[object ArrayBuffer]" || tag === "[object SharedArrayBuffer]";
}

/** Node's way to memory that is not cleared first; browsers have none. */
const unclearedBytes: ((nbytes: number) => Uint8Array) | undefined = (
  globalThis as { Buffer?: { allocUnsafeSlow(nbytes: number): Uint8Array } }
).Buffer?.allocUnsafeSlow;

/** Blocks up to this size are cut from a common page: a buffer for each would take more time and memory than its bytes. */
const SMALL = 512;

/** A page lives as long as any of its blocks, so that it must not be much larger than one. */
const PAGE = 8192;

/** Blocks begin at multiples of this, as what C allocates does. */
const ALIGNMENT = 16;

/** Clearing fewer bytes takes no time worth saving. */
const MANY = 1 << 16;

/** From so many bytes on the operating system gives and takes memory page by page, unless it is told otherwise. */
const HUGE = 1 << 20;

let page: Store | undefined;
let nextStart = PAGE;
let keepsPages = false;

/**
 * A new block of `nbytes` bytes, all zero.
 * @param cleared false if every byte will be written anyway: then there may be anything in a large block.
 * @throws RangeError if there is not so much memory; nothing is lost.
 */
export function allocate(nbytes: number, cleared = true): Block {
  if (nbytes <= SMALL) return cut(nbytes);
  if (nbytes >= HUGE && !keepsPages) keepPages();
  if (!cleared && nbytes >= MANY && unclearedBytes !== undefined) {
    const { buffer, byteOffset } = unclearedBytes(nbytes);
    return new Block(new Store(buffer), byteOffset, nbytes);
  }
  return new Block(new Store(new ArrayBuffer(nbytes)), 0, nbytes);
}

/** The next bytes of the page. Nothing is cut twice, so that they are zero still. */
function cut(nbytes: number): Block {
  if (page === undefined || nextStart + nbytes > PAGE) {
    page = new Store(new ArrayBuffer(PAGE));
    nextStart = 0;
  }
  const start = nextStart;
  nextStart += (nbytes + ALIGNMENT - 1) & -ALIGNMENT;
  return new Block(page, start, nbytes);
}

/**
 * Makes the GNU C library, of which Node takes its memory, keep what is freed instead of giving it back to the
 * operating system: a loop that makes and drops large arrays otherwise waits for new pages most of the time. The library
 * learns from the largest piece that it has seen freed, up to 32 MiB: it is shown one. No byte of it is touched, so that
 * it takes no memory. Elsewhere this does nothing.
 */
function keepPages(): void {
  keepsPages = true;
  new ArrayBuffer(2 ** 25 - 2 ** 13);
}
