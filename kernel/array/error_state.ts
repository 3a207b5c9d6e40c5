// What becomes of floating-point errors: NumPy's error state, of which `np.errstate` changes a part for a while.

import { callable, echo } from "./arguments.js";
import { FloatingPointError, ValueError } from "./errors.js";
import { keywords } from "./keywords.js";
import { isWarned, warn, whenListenerChanges } from "./warnings.js";

/** What becomes of one kind of error. `print` prints a line, `call` calls the function that `seterrcall` set. */
export type ErrorMode = "ignore" | "warn" | "raise" | "print" | "call";

/** What becomes of each kind: division by zero, overflow, underflow and invalid operations. */
export interface ErrorModes {
  /** Division of a number by zero. */
  readonly divide: ErrorMode;
  /** Results that are too large. */
  readonly over: ErrorMode;
  /** Results that are too small. */
  readonly under: ErrorMode;
  /** Results that are no numbers. */
  readonly invalid: ErrorMode;
}

/** Gets the kind of error in words, and the sum of all kinds that happened: 1, 2, 4 and 8. */
export type ErrorCallback = (kind: string, flag: number) => void;

export interface ErrorOptions extends Partial<ErrorModes> {
  /** For all kinds that are not named. */
  all?: ErrorMode | null;
}

export interface ErrstateOptions extends ErrorOptions {
  /** The function for the mode `call`. */
  call?: ErrorCallback | null;
}

/** Kinds of errors as bits. */
export const DIVIDE = 1;
export const OVERFLOW = 2;
export const UNDERFLOW = 4;
export const INVALID = 8;

const kinds = [
  ["divide", DIVIDE, "divide by zero"],
  ["over", OVERFLOW, "overflow"],
  ["under", UNDERFLOW, "underflow"],
  ["invalid", INVALID, "invalid value"],
] as const;

let modes: ErrorModes = { divide: "warn", over: "warn", under: "ignore", invalid: "warn" };
let callback: ErrorCallback | null = null;
let watched = 0;

function update(next: ErrorModes): void {
  modes = next;
  watched = 0;
  for (const [name, bit] of kinds) {
    const mode = modes[name];
    if (mode !== "ignore" && (mode !== "warn" || isWarned())) watched |= bit;
  }
}

whenListenerChanges(() => update(modes));

/** The kinds of errors that anyone wants to know of. Computations need not look for others. */
export function watchedErrors(): number {
  return watched;
}

/**
 * Tells of errors by the current modes.
 * @param where what computed, such as `divide` or `reduce`
 * @throws FloatingPointError
 */
export function tellErrors(found: number, where: string): void {
  for (const [name, bit, words] of kinds) {
    if (!(found & bit)) continue;
    const message = `${words} encountered in ${where}`;
    switch (modes[name]) {
      case "warn":
        warn(message);
        break;
      case "raise":
        throw new FloatingPointError(message);
      case "print":
        console.log(`Warning: ${message}`);
        break;
      case "call":
        callback?.(words, found);
        break;
      case "ignore":
        break;
    }
  }
}

function changed(options: ErrorOptions): ErrorModes {
  const { all } = options;
  const next: Record<keyof ErrorModes, ErrorMode> = { ...modes };
  for (const [name] of kinds) {
    const mode = options[name] ?? all ?? null;
    if (mode === null) continue;
    if (!["ignore", "warn", "raise", "print", "call"].includes(mode)) {
      throw new ValueError(`invalid error mode ${echo(mode)}`);
    }
    next[name] = mode;
  }
  return next;
}

const names = ["all", "divide", "over", "under", "invalid"] as const;

/**
 * NumPy's `np.seterr(all=None, divide=None, over=None, under=None, invalid=None)`: changes what becomes of floating-point
 * errors from now on.
 * @returns the modes before
 * @throws ValueError `invalid error mode 'x'`
 */
export function seterr(options?: ErrorOptions): ErrorModes {
  const before = modes;
  update(changed(keywords("seterr", options, names)));
  return { ...before };
}

/** NumPy's `np.geterr()`: the current modes. */
export function geterr(): ErrorModes {
  return { ...modes };
}

/** NumPy's `np.seterrcall(func)`: the function for the mode `call`; null for none. @returns the one before */
export function seterrcall(func: ErrorCallback | null): ErrorCallback | null {
  if (func !== null && typeof func !== "function") {
    throw new TypeError("python object must be callable or have a callable write method");
  }
  const before = callback;
  callback = func;
  return before;
}

/** NumPy's `np.geterrcall()`: the function for the mode `call`. */
export function geterrcall(): ErrorCallback | null {
  return callback;
}

/** A state that ends when it is disposed: `using state = np.errstate({ all: "ignore" })`. */
export interface ErrorState {
  [Symbol.dispose](): void;
}

function enter(options: ErrstateOptions | undefined): () => void {
  const given = keywords("errstate.__init__", options, ["call", ...names]);
  const before = modes;
  const called = callback;
  update(changed(given));
  if (given.call !== undefined) seterrcall(given.call);
  return () => {
    update(before);
    callback = called;
  };
}

/**
 * NumPy's `np.errstate(**kwargs)`: other modes while a function runs, `np.errstate({ divide: "ignore" }, () => ...)`, or
 * until the end of a block, `using state = np.errstate({ divide: "ignore" })`.
 * @returns what the function returns
 */
export function errstate<T>(options: ErrstateOptions, run: () => T): T;
export function errstate(options?: ErrstateOptions): ErrorState;
export function errstate<T>(options?: ErrstateOptions, run?: () => T): T | ErrorState {
  if (run !== undefined) callable(run);
  const leave = enter(options);
  if (run === undefined) return { [Symbol.dispose]: leave };
  try {
    return run();
  } finally {
    leave();
  }
}
