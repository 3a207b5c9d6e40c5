// Breaks a long line of cells into rows: where the line is cut anyway, and else where it is easy to count.

export interface Piece {
  readonly width: number;
  /** True for what stands for cells that are left out. */
  readonly isCut: boolean;
}

/** Cells that stay in one row. */
const ONE_ROW = 24;

/**
 * The positions of the pieces of each row.
 * @param width room for a row, in the unit of the pieces' widths.
 * @param unit a good number of cells for a row and its multiples; 0 for none.
 */
export function breakIntoRows(pieces: readonly Piece[], width: number, unit = 0): number[][] {
  const cells = pieces.filter(({ isCut }) => !isCut);
  const total = pieces.reduce((sum, piece) => sum + piece.width, 0);
  if (total <= width && cells.length <= ONE_ROW) return [pieces.map((_, n) => n)];
  const fit = Math.max(1, Math.floor(width / Math.max(...cells.map((cell) => cell.width), 1)));
  const runs = runsOf(pieces);
  const most = cellsPerRow(Math.max(...runs), Math.min(fit, ONE_ROW), unit);

  const rows: number[][] = [];
  let row: number[] = [];
  let [used, count, run] = [0, 0, 0];
  const finish = (): void => {
    if (row.length > 0) rows.push(row);
    [row, used, count] = [[], 0, 0];
  };
  pieces.forEach((piece, n) => {
    if (piece.isCut) {
      // What comes after a cut stays together with it.
      run++;
      const after = Math.min(runs[run] ?? 0, most);
      const cell = pieces[n + 1]?.width ?? 0;
      if (count + after > most || used + piece.width + after * cell > width) finish();
    } else if (count === most || used + piece.width > width) finish();
    row.push(n);
    used += piece.width;
    if (!piece.isCut) count++;
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

function cellsPerRow(longestRun: number, fit: number, unit: number): number {
  if (unit > 1 && unit <= fit) return unit * Math.floor(fit / unit);
  if (longestRun <= fit) return longestRun;
  return [16, 10, 8, 5, 4, 2].find((n) => n <= fit) ?? 1;
}
