// How a block is cut into rows of cells.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakIntoRows, SLACK } from "../../kernel/diagram/rows.js";

function cells(count: number, width = 10) {
  return Array.from({ length: count }, () => ({ width, isCut: false }));
}

const cut = { width: 30, isCut: true };

function lengths(rows: number[][]): number[] {
  return rows.map((row) => row.length);
}

describe("rows", () => {
  test("hold everything if there is room", () => {
    expect(lengths(breakIntoRows(cells(20), 200))).toEqual([20]);
  });

  test("have a handy number of cells, without a rest if possible", () => {
    expect(lengths(breakIntoRows(cells(40), 130))).toEqual([10, 10, 10, 10]);
    expect(lengths(breakIntoRows(cells(64), 130))).toEqual(Array(8).fill(8));
    expect(lengths(breakIntoRows(cells(40), 400))).toEqual([16, 16, 8]);
    expect(lengths(breakIntoRows(cells(37), 130))).toEqual([10, 10, 10, 7]);
  });

  test("end where the rows of an array end", () => {
    expect(lengths(breakIntoRows(cells(24), 130, 4))).toEqual([12, 12]);
    expect(lengths(breakIntoRows(cells(24), 130, 5))).toEqual([10, 10, 4]);
    expect(lengths(breakIntoRows(cells(40), 130, 100))).toEqual([10, 10, 10, 10]);
  });

  test("break at a cut, which goes with what follows it", () => {
    const pieces = [...cells(6), cut, ...cells(6)];
    expect(breakIntoRows(pieces, 90).map((row) => row[0])).toEqual([0, 6]);
  });

  test("leave a cut behind where it has no room beside what follows", () => {
    const pieces = [...cells(4), cut, ...cells(9)];
    expect(breakIntoRows(pieces, 90).map((row) => row[0])).toEqual([0, 5]);
  });

  test("hold each piece once and in order, and are not much wider than the room", () => {
    const piece = fc.oneof(
      { weight: 6, arbitrary: fc.constant({ width: 10, isCut: false }) },
      { weight: 1, arbitrary: fc.constant(cut) },
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 200 }),
        fc.integer({ min: 40, max: 400 }),
        fc.integer({ min: 0, max: 12 }),
        (pieces, width, unit) => {
          const rows = breakIntoRows(pieces, width, unit);
          expect(rows.flat()).toEqual(pieces.map((_, n) => n));
          for (const row of rows) {
            const sum = row.reduce((total, n) => total + pieces[n].width, 0);
            expect(sum).toBeLessThanOrEqual(width * SLACK);
          }
        },
      ),
    );
  });
});
