// Where an array came from: the operation, whether it made memory, and why. Learners read these words.

type Verdict = "new" | "view" | "copy";

/** How an array came to be. One object serves all arrays made in the same way, so that it costs nothing. */
export interface Origin {
  /** NumPy's name for what was done, such as `reshape` or `basic index`. */
  readonly operation: string;
  readonly verdict: Verdict;
  /** One sentence that says why it is a view, or why it had to be a copy. */
  readonly reason: string;
}

export function origin(operation: string, verdict: Verdict, reason: string): Origin {
  return Object.freeze({ operation, verdict, reason });
}

/** Memory made for values that were in no array before. */
export const owned: Origin = origin(
  "array",
  "new",
  "It was made from values, in memory of its own.",
);
