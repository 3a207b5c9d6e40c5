// What becomes of floating-point errors: NumPy's error state, of which `np.errstate` changes a part for a while.

import { callable, echo, typeName } from "./arguments.js";
import { AttributeError, FloatingPointError, NameError, ValueError } from "./errors.js";
import { type Arguments, bind, keywords } from "./keywords.js";
import { isWarned, warn, whenListenerChanges } from "./warnings.js";

/**
 * What becomes of one kind of error. `print` prints a line, `call` calls the function that `seterrcall` set, `log` writes a
 * line to the object that it set.
 */
export type ErrorMode = "ignore" | "warn" | "raise" | "print" | "call" | "log";

const modeNames: readonly string[] = ["ignore", "warn", "raise", "print", "call", "log"];

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

/** Gets each error as a line of text, such as `Warning: divide by zero encountered in divide`. */
export interface ErrorLog {
  /** Gets a line for each error. */
  write(line: string): unknown;
}

export interface ErrorOptions extends Partial<ErrorModes> {
  /** For all kinds that are not named. */
  all?: ErrorMode | null;
}

export interface ErrstateOptions extends ErrorOptions {
  /** The function for the mode `call`, or the object for the mode `log`. */
  call?: ErrorCallback | ErrorLog | null;
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

let current: ErrorModes = { divide: "warn", over: "warn", under: "ignore", invalid: "warn" };
let callback: ErrorCallback | ErrorLog | null = null;
let watched = 0;

function update(next: ErrorModes): void {
  current = next;
  watched = 0;
  for (const [name, bit] of kinds) {
    const mode = current[name];
    if (mode !== "ignore" && (mode !== "warn" || isWarned())) watched |= bit;
  }
}

whenListenerChanges(() => update(current));

/** The kinds of errors that anyone wants to know of. Computations need not look for others. */
export function watchedErrors(): number {
  return watched;
}

/**
 * Tells of errors by the current modes.
 * @param where what computed, such as `divide` or `reduce`
 * @throws FloatingPointError; what the function of the mode `call` throws, and NameError if there is none
 */
export function tellErrors(found: number, where: string): void {
  for (const [name, bit, words] of kinds) {
    if (!(found & bit)) continue;
    const message = `${words} encountered in ${where}`;
    switch (current[name]) {
      case "warn":
        warn(message);
        break;
      case "raise":
        throw new FloatingPointError(message);
      case "print":
        console.log(`Warning: ${message}`);
        break;
      case "call":
        callBack(words, found, where);
        break;
      case "log":
        log(words, where, message);
        break;
      case "ignore":
        break;
    }
  }
}

function callBack(words: string, found: number, where: string): void {
  if (callback === null) {
    // NumPy has two blanks here.
    throw new NameError(
      `python callback specified for ${words} (in  ${where}) but no function found.`,
    );
  }
  if (typeof callback !== "function") {
    throw new TypeError(`'${typeName(callback)}' object is not callable`);
  }
  callback(words, found);
}

function log(words: string, where: string, message: string): void {
  if (callback === null) {
    throw new NameError(
      `log specified for ${words} (in ${where}) but no object with write method found.`,
    );
  }
  if (!isLog(callback)) {
    throw new AttributeError(`'${typeName(callback)}' object has no attribute 'write'`);
  }
  callback.write(`Warning: ${message}\n`);
}

function isLog(value: unknown): value is ErrorLog {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as Partial<ErrorLog>).write === "function"
  );
}

function changed(options: ErrorOptions): ErrorModes {
  const { all } = options;
  const next: Record<keyof ErrorModes, ErrorMode> = { ...current };
  for (const [name] of kinds) {
    const mode = options[name] ?? all ?? null;
    if (mode === null) continue;
    if (!modeNames.includes(mode)) {
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
export function seterr(...modes: Arguments<(ErrorMode | null)[], ErrorOptions>): ErrorModes {
  const before = current;
  update(changed(bind<ErrorOptions>("seterr", modes, names)));
  return { ...before };
}

/** NumPy's `np.geterr()`: the current modes. */
export function geterr(): ErrorModes {
  return { ...current };
}

/**
 * NumPy's `np.seterrcall(func)`: the function for the mode `call`, or the object with a method `write` for the mode `log`;
 * null for none.
 * @returns the one before
 */
export function seterrcall(func: ErrorCallback | ErrorLog | null): ErrorCallback | ErrorLog | null {
  if (func !== null && typeof func !== "function" && !isLog(func)) {
    throw new TypeError("python object must be callable or have a callable write method");
  }
  const before = callback;
  callback = func;
  return before;
}

/** NumPy's `np.geterrcall()`: the function for the mode `call`, or the object for the mode `log`. */
export function geterrcall(): ErrorCallback | ErrorLog | null {
  return callback;
}

/** A state that ends when it is disposed: `using state = np.errstate({ all: "ignore" })`. */
export interface ErrorState {
  [Symbol.dispose](): void;
}

function enter(options: ErrstateOptions | undefined): () => void {
  const given = keywords("errstate.__init__", options, ["call", ...names]);
  const before = current;
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
