// `a.flags`: what NumPy knows about an array's memory, as an object with one attribute for each flag.

import type { DTypeName } from "../dtype/dtype.js";
import { AttributeError, KeyError, ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { attach } from "./attach.js";
import { isAligned } from "./layout.js";
import {
  ALIGNED,
  C_CONTIGUOUS,
  F_CONTIGUOUS,
  NDArray,
  OWNDATA,
  WARN_ON_WRITE,
  WRITEABLE,
  WRITEBACKIFCOPY,
} from "./record.js";
import { endStandIn } from "./writeback.js";

/** Keyword arguments of `a.setflags`; what is left out stays as it is. */
export interface SetFlagsOptions {
  /** May the elements be written? */
  write?: boolean | null;
  /** Are they to count as aligned? */
  align?: boolean | null;
  /** Can only be set to false: then the array is no longer written back. */
  uic?: boolean | null;
}

declare module "./record.js" {
  interface NDArray<D extends DTypeName> {
    /** NumPy's `a.flags`: contiguity, ownership, and whether the elements may be written. */
    readonly flags: Flags;
    /** NumPy's `a.setflags(write=None, align=None, uic=None)`. @throws ValueError for a flag that cannot be set */
    setflags(
      ...rest: Arguments<
        [write: boolean | null, align: boolean | null, uic: boolean | null],
        SetFlagsOptions
      >
    ): void;
  }
}

/** Rule F5: may the array become writeable again? An owner may, and whatever stands on something writeable. */
function canWrite(a: NDArray): boolean {
  if (a.flagBits & OWNDATA) return true;
  let under = a.base;
  while (under instanceof NDArray) {
    if (under.flagBits & WRITEABLE) return true;
    if (under.flagBits & OWNDATA) return false;
    under = under.base;
  }
  return under instanceof ArrayBuffer || ArrayBuffer.isView(under) || isSharedBuffer(under);
}

function isSharedBuffer(value: unknown): boolean {
  return typeof SharedArrayBuffer !== "undefined" && value instanceof SharedArrayBuffer;
}

function set(a: NDArray, bit: number, on: boolean): void {
  if (on) a.flagBits |= bit;
  else a.flagBits &= ~bit;
}

/** Sets the flag. @throws ValueError if the array stands on nothing writeable */
export function setWriteable(a: NDArray, on: boolean): void {
  if (on && !canWrite(a)) {
    throw new ValueError("cannot set WRITEABLE flag to True of this array");
  }
  set(a, WRITEABLE, on);
  set(a, WARN_ON_WRITE, false);
}

function setAligned(a: NDArray, on: boolean): void {
  if (on && !isAligned(a.offset, a.shape, a.strides, a.dtype)) {
    throw new ValueError("cannot set aligned flag of mis-aligned array to True");
  }
  set(a, ALIGNED, on);
}

function setWriteback(a: NDArray, on: boolean): void {
  if (on) throw new ValueError("cannot set WRITEBACKIFCOPY flag to True");
  endStandIn(a);
}

class FlagsObject {
  readonly #array: NDArray;
  /** All flags as bits; NumPy's `flags.num`. */
  readonly num: number;

  constructor(array: NDArray) {
    this.#array = array;
    this.num = array.flagBits;
    // A misspelt flag must not be set in silence.
    Object.freeze(this);
  }

  /** May the elements be written? Settable. */
  get writeable(): boolean {
    return (this.num & WRITEABLE) !== 0;
  }

  set writeable(on: boolean) {
    setWriteable(this.#array, on);
  }

  /** Does every element lie at an address that suits its data type? Settable. */
  get aligned(): boolean {
    return (this.num & ALIGNED) !== 0;
  }

  set aligned(on: boolean) {
    setAligned(this.#array, on);
  }

  /** Is it a temporary that is written back to its base? Setting it to false gives that up. */
  get writebackifcopy(): boolean {
    return (this.num & WRITEBACKIFCOPY) !== 0;
  }

  set writebackifcopy(on: boolean) {
    setWriteback(this.#array, on);
  }

  /** NumPy's text: a line for each flag. */
  toString(): string {
    const lines = ["C_CONTIGUOUS", "F_CONTIGUOUS", "OWNDATA", "WRITEABLE", "ALIGNED"];
    return [...lines, "WRITEBACKIFCOPY"]
      .map((key) => {
        const warns = key === "WRITEABLE" && (this.num & WARN_ON_WRITE) !== 0;
        const note = warns ? "  (with WARN_ON_WRITE=True)" : "";
        return `  ${key} : ${derived[key](this.num) ? "True" : "False"}${note}\n`;
      })
      .join("");
  }

  /** NumPy's `repr(flags)`, the same text. */
  repr(): string {
    return this.toString();
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

const has = (bit: number) => (num: number) => (num & bit) !== 0;
const all = (bits: number) => (num: number) => (num & bits) === bits;
const isC = has(C_CONTIGUOUS);
const isF = has(F_CONTIGUOUS);
const behaved = all(ALIGNED | WRITEABLE);

/** Every flag that follows from the bits, by NumPy's keys and attributes. */
const derived: Readonly<Record<string, (num: number) => boolean>> = {
  C_CONTIGUOUS: isC,
  F_CONTIGUOUS: isF,
  OWNDATA: has(OWNDATA),
  WRITEABLE: has(WRITEABLE),
  ALIGNED: has(ALIGNED),
  WRITEBACKIFCOPY: has(WRITEBACKIFCOPY),
  BEHAVED: behaved,
  CARRAY: all(ALIGNED | WRITEABLE | C_CONTIGUOUS),
  // NumPy asks for any of the three bits here, not for all.
  FARRAY: (num) => (num & (ALIGNED | WRITEABLE | F_CONTIGUOUS)) !== 0 && !isC(num),
  FNC: (num) => isF(num) && !isC(num),
  FORC: (num) => isF(num) || isC(num),
};

/** NumPy's keys for `flags[...]`. */
const keys = {
  C: "C_CONTIGUOUS",
  C_CONTIGUOUS: "C_CONTIGUOUS",
  CONTIGUOUS: "C_CONTIGUOUS",
  F: "F_CONTIGUOUS",
  F_CONTIGUOUS: "F_CONTIGUOUS",
  FORTRAN: "F_CONTIGUOUS",
  O: "OWNDATA",
  OWNDATA: "OWNDATA",
  W: "WRITEABLE",
  WRITEABLE: "WRITEABLE",
  A: "ALIGNED",
  ALIGNED: "ALIGNED",
  X: "WRITEBACKIFCOPY",
  WRITEBACKIFCOPY: "WRITEBACKIFCOPY",
  B: "BEHAVED",
  BEHAVED: "BEHAVED",
  CA: "CARRAY",
  CARRAY: "CARRAY",
  FA: "FARRAY",
  FARRAY: "FARRAY",
  FNC: "FNC",
  FORC: "FORC",
} as const;

/** Attributes that only tell. */
const attributes = {
  c_contiguous: "C_CONTIGUOUS",
  contiguous: "C_CONTIGUOUS",
  f_contiguous: "F_CONTIGUOUS",
  fortran: "F_CONTIGUOUS",
  owndata: "OWNDATA",
  behaved: "BEHAVED",
  carray: "CARRAY",
  farray: "FARRAY",
  fnc: "FNC",
  forc: "FORC",
} as const;

type Readable = { readonly [K in keyof typeof attributes]: boolean };
type SettableKey = "W" | "WRITEABLE" | "A" | "ALIGNED" | "X" | "WRITEBACKIFCOPY";
type Keyed = { readonly [K in Exclude<keyof typeof keys, SettableKey>]: boolean } & {
  [K in SettableKey]: boolean;
};

/**
 * The flags of one array, as they were when asked for; setting one changes the array.
 * Each can also be had by its key: `flags["C"]`, `flags["OWNDATA"]`.
 */
export type Flags = FlagsObject & Readable & Keyed;

const settable: Readonly<Record<string, "writeable" | "aligned" | "writebackifcopy">> = {
  WRITEABLE: "writeable",
  ALIGNED: "aligned",
  WRITEBACKIFCOPY: "writebackifcopy",
};

for (const [name, flag] of Object.entries(attributes)) {
  Object.defineProperty(FlagsObject.prototype, name, {
    get(this: Flags) {
      return derived[flag](this.num);
    },
    set() {
      throw new AttributeError(
        `attribute '${name}' of 'numpy._core.multiarray.flagsobj' objects is not writable`,
      );
    },
  });
}

for (const [key, flag] of Object.entries(keys)) {
  Object.defineProperty(FlagsObject.prototype, key, {
    get(this: Flags) {
      return derived[flag](this.num);
    },
    set(this: Flags, on: boolean) {
      if (!(flag in settable)) throw new KeyError("'Unknown flag'");
      this[settable[flag]] = on;
    },
  });
}

attach({
  get flags() {
    // The loops above gave it the other attributes.
    return new FlagsObject(this) as Flags;
  },

  setflags(...rest) {
    const names = ["write", "align", "uic"] as const;
    const { write, align, uic } = bind<SetFlagsOptions>("setflags", rest, names);
    if (align !== undefined && align !== null) setAligned(this, Boolean(align));
    if (uic !== undefined && uic !== null) setWriteback(this, Boolean(uic));
    if (write !== undefined && write !== null) setWriteable(this, Boolean(write));
  },
});
