// Settings that hold for a while: until a `using` block ends, or as long as a function runs.

/** Ends a setting when its block ends: `using _ = np.printoptions({ precision: 2 })`. */
export interface Temporary extends Disposable {
  /** Ends the setting now; for places without `using`. */
  end(): void;
}

/** Calls `restore` once: when the block or the function ends. */
export function temporarily(restore: () => void): Temporary;
export function temporarily<R>(restore: () => void, body: () => R): R;
export function temporarily<R>(restore: () => void, body?: (() => R) | undefined): R | Temporary;
export function temporarily<R>(restore: () => void, body?: () => R): R | Temporary {
  if (body !== undefined) {
    try {
      return body();
    } finally {
      restore();
    }
  }
  let over = false;
  const end = () => {
    if (!over) restore();
    over = true;
  };
  return { end, [Symbol.dispose]: end };
}
