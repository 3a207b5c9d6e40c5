// Warnings: what NumPy tells with Python's warnings goes to a listener, if there is one.

/** Gets the text of each warning, such as `divide by zero encountered in divide`. */
export type WarningListener = (message: string, category: WarningCategory) => void;

/** Python's class of a warning. */
export type WarningCategory = "RuntimeWarning" | "DeprecationWarning";

let listener: WarningListener | null = null;

/**
 * Who is told of numerical trouble from now on; null for nobody, which is how it begins. Listening costs divisions,
 * logarithms, roots and powers a look at their inputs.
 * @returns who was told before
 */
export function setWarningListener(next: WarningListener | null): WarningListener | null {
  const before = listener;
  listener = next;
  return before;
}

export function isListening(): boolean {
  return listener !== null;
}

export function warn(message: string, category: WarningCategory = "RuntimeWarning"): void {
  listener?.(message, category);
}
