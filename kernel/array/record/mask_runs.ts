// Runs of elements at which a mask is true.

/** Where a mask lies along a line: its bytes, the first one's place, and the step from one to the next. */
export interface MaskLine {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly step: number;
}

/** Visits each run, of `n` elements from `first` on. A run is looked at when it is its turn, not before. */
export function forMaskRuns(
  count: number,
  { bytes, at, step }: MaskLine,
  visit: (first: number, n: number) => void,
): void {
  for (let k = 0; k < count; k++) {
    if (bytes[at + k * step] === 0) continue;
    const first = k;
    while (k < count && bytes[at + k * step] !== 0) k++;
    visit(first, k - first);
  }
}
