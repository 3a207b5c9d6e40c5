// Which elements of an array are shown: all of a small one, both ends of each axis of a large one.

/** Elements shown of one array when few are drawn: 12 x 12. */
export const CELLS = 144;
/** Indices shown of one of the last two axes, which are drawn as rows and columns. */
const LONGEST = 32;
/** Indices shown of an axis before those, which is drawn as panels. */
const PANELS = 4;

/**
 * For each axis the indices that are shown, ascending: all, or as many from its start as from its end. The most that
 * an axis shows is lowered until no more than `cells` elements are left, so that the axes are cut to like lengths.
 * Costs the same for any lengths.
 */
export function shownIndices(shape: readonly number[], cells: number = CELLS): number[][] {
  const limits = shape.map((length, k) =>
    Math.min(length, k < shape.length - 2 ? PANELS : LONGEST),
  );
  if (!shape.includes(0)) {
    // In an array without elements there is nothing to cut.
    while (product(limits) > cells) limits[limits.indexOf(Math.max(...limits))]--;
  }
  return shape.map((length, k) => bothEnds(length, limits[k]));
}

/** `count` of the indices below `length`: the first half from the start, the others from the end. */
function bothEnds(length: number, count: number): number[] {
  const head = Math.ceil(count / 2);
  return Array.from({ length: count }, (_, n) => (n < head ? n : length - count + n));
}

/** Each combination of one index per axis, the last axis running fastest. */
export function* combinations(
  axes: readonly (readonly number[])[],
): Generator<readonly number[], void> {
  const counts = axes.map((axis) => axis.length);
  const total = product(counts);
  const place = axes.map(() => 0);
  for (let n = 0; n < total; n++) {
    yield place.map((p, k) => axes[k][p]);
    for (let k = place.length - 1; k >= 0; k--) {
      place[k]++;
      if (place[k] < counts[k]) break;
      place[k] = 0;
    }
  }
}

/** The product of lengths; 1 for none. */
export function product(lengths: readonly number[]): number {
  return lengths.reduce((size, length) => size * length, 1);
}
