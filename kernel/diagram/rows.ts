// Breaks a long line of cells into rows: where the line is cut anyway, and else where it is easy to count.

export interface Piece {
  readonly width: number;
  /** True for what stands for cells that are left out. */
  readonly isCut: boolean;
}

/** Cells that stay in one row. */
const ONE_ROW = 24;
/** A row may be a little wider if that keeps cells together. */
export const SLACK = 1.12;

/**
 * The positions of the pieces of each row.
 * @param width room for a row, in the unit of the pieces' widths.
 * @param unit a good number of cells for a row and its multiples; 0 for none.
 */
export function breakIntoRows(pieces: readonly Piece[], width: number, unit = 0): number[][] {
  const cells = pieces.filter(({ isCut }) => !isCut);
  const total = pieces.reduce((sum, piece) => sum + piece.width, 0);
  if (total <= width && cells.length <= ONE_ROW) return [pieces.map((_, n) => n)];
  const limit = width * SLACK;
  const runs = runsOf(pieces);
  const longest = Math.max(...runs);
  const widest = Math.max(1, ...cells.map((cell) => cell.width));
  const fit = Math.min(ONE_ROW, Math.max(1, Math.floor(width / widest)));
  const isWhole = longest <= ONE_ROW && longest * widest <= limit;
  const most =
    unit > 1 && unit <= fit
      ? unit * Math.floor(fit / unit)
      : isWhole
        ? longest
        : handy(longest, fit);

  const rows: number[][] = [];
  let row: number[] = [];
  let [used, count, run] = [0, 0, 0];
  const finish = (): void => {
    if (row.length > 0) rows.push(row);
    [row, used, count] = [[], 0, 0];
  };
  const push = (n: number): void => {
    row.push(n);
    used += pieces[n].width;
    if (!pieces[n].isCut) count++;
  };
  pieces.forEach((piece, n) => {
    if (!piece.isCut) {
      if (count === most || used + piece.width > limit) finish();
      push(n);
      return;
    }
    // What comes after a cut stays together: in this row, in the next one with the cut, or in a row of its own.
    const after = Math.min(runs[++run], most);
    const needed = piece.width + after * (pieces[n + 1]?.width ?? 0);
    if (count + after > most || used + needed > limit) {
      if (needed <= limit || used + piece.width > limit) finish();
    }
    push(n);
    if (needed > limit) finish();
  });
  finish();
  return rows;
}

/** Numbers of cells between cuts. */
function runsOf(pieces: readonly Piece[]): number[] {
  const runs = [0];
  for (const { isCut } of pieces) {
    if (isCut) runs.push(0);
    else runs[runs.length - 1]++;
  }
  return runs;
}

/** A number of cells that is easy to count with, and leaves no rest if possible. */
function handy(longestRun: number, fit: number): number {
  const numbers = [16, 10, 8, 5, 4, 2, 1].filter((n) => n <= fit);
  return numbers.find((n) => longestRun % n === 0 && 2 * n > fit) ?? numbers[0];
}
