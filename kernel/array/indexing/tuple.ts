// Lists that stand for Python's tuples: as the only index they are several indices.

/**
 * A list of results that Python gives as a tuple, such as `np.nonzero(a)` and `np.s_[1:3, 0]`. `a[t]` means what `a[...]`
 * means with its items between the brackets, where any other list is an index array.
 */
export class Tuple<T> extends Array<T> {
  /** What is made of it, by `map` or `slice`, is an ordinary list. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
}

export function tupleOf<T>(items: readonly T[]): Tuple<T> {
  // Made as long as it will be: a list of a class of its own is slow to grow.
  const result = new Tuple<T>(items.length);
  for (let k = 0; k < items.length; k++) result[k] = items[k];
  return result;
}
