// What every cell sees without an import, as TypeScript declares it.

export const PRELUDE = `
import * as np from "stridelab";

/** Prints values as NumPy's print does, separated by blanks, and ends the line. */
declare function print(...values: unknown[]): void;

/** Draws arrays and the memory that they share. */
declare const memory: {
  (...arrays: np.NDArray[]): unknown;
  /** Says whether an array is a view or a copy, and for what reason. */
  why(array: np.NDArray): string;
};

/** Shows a value, or a MIME bundle such as { "image/svg+xml": "<svg .../>" }. */
declare function display(value: unknown, metadata?: object): void;
`;
