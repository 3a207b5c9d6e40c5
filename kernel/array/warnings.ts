// Warnings: what NumPy tells with Python's warnings goes to a listener, if there is one.

/** Gets the text of each warning, such as `divide by zero encountered in divide`. */
export type WarningListener = (message: string, category: WarningCategory) => void;

/** Python's class of a warning. */
type WarningCategory =
  | "RuntimeWarning"
  | "DeprecationWarning"
  | "ComplexWarning"
  | "ConversionWarning"
  | "UserWarning";

let listener: WarningListener | null = null;

let change: (() => void) | null = null;

/**
 * Who is told of warnings from now on; null for nobody, which is how it begins. Listening costs computations with floats a
 * look at their results.
 * @returns who was told before
 */
export function setWarningListener(next: WarningListener | null): WarningListener | null {
  const before = listener;
  listener = next;
  change?.();
  return before;
}

/** Does anybody listen? */
export function isWarned(): boolean {
  return listener !== null;
}

/** What is to be done when somebody begins or ceases to listen. */
export function whenListenerChanges(action: () => void): void {
  change = action;
}

export function warn(message: string, category: WarningCategory = "RuntimeWarning"): void {
  listener?.(message, category);
}
