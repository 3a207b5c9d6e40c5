// The product of real matrices. Blocks of the factors, which stay in the processor's caches, are laid row by row and
// column by column into lanes; three rows and two columns are a tile, whose six sums stay in its registers.

import { specialise } from "../record/specialise.js";

/** A matrix in memory: a typed array, where it begins, and its steps in elements. */
export interface Plane {
  readonly memory: Float32Array | Float64Array;
  readonly start: number;
  readonly row: number;
  readonly column: number;
}

/** Rows and columns of a tile. With more sums V8 keeps some of them in memory, and each addition waits for it. */
const ROWS = 3;
const COLUMNS = 2;

/** Of the common axis so many at a time. */
const DEPTH = 256;

/** Elements from one row of a lane to the next: of a power of two all would meet in the same places of a cache. */
const STEP = DEPTH + 8;

/** Of the left factor so many rows, of the right one so many columns at a time. */
const HEIGHT = 32 * ROWS;
const WIDTH = 128 * COLUMNS;

/**
 * Adds `count` products to each of the six sums of a tile. They begin with what is there, so that the order of additions
 * is that of the axis.
 * @param i place in the lanes of the left factor
 * @param j place in those of the right one
 * @param at the tile's first sum in `sums`, of which `row` lie in a row
 */
type AddTile = (
  count: number,
  i: number,
  j: number,
  sums: Float64Array,
  at: number,
  row: number,
) => void;

/**
 * The lanes are constants to V8, and alike in length: one check of a place does for all lanes of a factor. The masks say
 * that places are small integers. Items have names, as V8 would read each of them as often as it is written.
 */
const tileOver =
  (
    a0: Float64Array,
    a1: Float64Array,
    a2: Float64Array,
    b0: Float64Array,
    b1: Float64Array,
  ): AddTile =>
  (count, i, j, sums, at, row) => {
    const first = at & 0x3fffffff;
    const second = (first + row) & 0x3fffffff;
    const third = (second + row) & 0x3fffffff;
    let c00 = sums[first];
    let c01 = sums[first + 1];
    let c10 = sums[second];
    let c11 = sums[second + 1];
    let c20 = sums[third];
    let c21 = sums[third + 1];
    let x = i & 0x3fffffff;
    let y = j & 0x3fffffff;
    for (const end = x + (count & 0xffff); x < end; x++, y = (y + 1) & 0x3fffffff) {
      const left0 = a0[x];
      const left1 = a1[x];
      const left2 = a2[x];
      const right0 = b0[y];
      const right1 = b1[y];
      c00 += left0 * right0;
      c01 += left0 * right1;
      c10 += left1 * right0;
      c11 += left1 * right1;
      c20 += left2 * right0;
      c21 += left2 * right1;
    }
    sums[first] = c00;
    sums[first + 1] = c01;
    sums[second] = c10;
    sums[second + 1] = c11;
    sums[third] = c20;
    sums[third + 1] = c21;
  };

/** Lanes, each with every third row of a block of the left factor or every second column of one of the right. */
interface Tiles {
  readonly left: readonly Float64Array[];
  readonly right: readonly Float64Array[];
  readonly add: AddTile;
}

/** Made for the first product, and kept. */
let made: Tiles | undefined;

function tiles(): Tiles {
  if (made === undefined) {
    const lanes = (count: number, rows: number) =>
      Array.from({ length: count }, () => new Float64Array(rows * STEP));
    const left = lanes(ROWS, HEIGHT / ROWS);
    const right = lanes(COLUMNS, WIDTH / COLUMNS);
    const add = specialise(tileOver, left[0], left[1], left[2], right[0], right[1]);
    made = { left, right, add };
  }
  return made;
}

/**
 * `to[r * columns + c] += left[r, :] · right[:, c]`, `columns` being m rounded up to whole tiles.
 * @param to zeros, or sums to be added to; as many rows and columns as whole tiles need: see `roomFor`
 * @param sign -1 to subtract
 */
export function addProduct(
  to: Float64Array,
  n: number,
  k: number,
  m: number,
  left: Plane,
  right: Plane,
  sign = 1,
): void {
  const { columns } = roomFor(n, m);
  const lanes = tiles();
  for (let from = 0; from < k; from += DEPTH) {
    const count = Math.min(DEPTH, k - from);
    for (let column = 0; column < m; column += WIDTH) {
      const width = Math.min(WIDTH, m - column);
      const top = right.start + from * right.row + column * right.column;
      pack(lanes.right, width, count, right.memory, top, right.column, right.row, 1);
      for (let row = 0; row < n; row += HEIGHT) {
        const height = Math.min(HEIGHT, n - row);
        const start = left.start + row * left.row + from * left.column;
        pack(lanes.left, height, count, left.memory, start, left.row, left.column, sign);
        const at = row * columns + column;
        for (let r = 0, i = 0; r < height; r += ROWS, i += STEP) {
          for (let c = 0, j = 0; c < width; c += COLUMNS, j += STEP) {
            lanes.add(count, i, j, to, at + r * columns + c, columns);
          }
        }
      }
    }
  }
}

/** How many sums `addProduct` wants room for, and how many lie in one row. */
export function roomFor(n: number, m: number): { size: number; columns: number } {
  const columns = Math.ceil(m / COLUMNS) * COLUMNS;
  return { size: Math.ceil(n / ROWS) * ROWS * columns, columns };
}

/**
 * Lays lines of a factor, times `sign`, into lanes in turn, and zeros for what is missing to a whole tile.
 * @param line elements from one line to the next; `step` those from an item of a line to the next
 */
function pack(
  lanes: readonly Float64Array[],
  lines: number,
  count: number,
  memory: Plane["memory"],
  start: number,
  line: number,
  step: number,
  sign: number,
): void {
  const some = lanes.length;
  if (Math.abs(step) <= Math.abs(line)) {
    for (let n = 0; n < lines; n++) {
      const at = Math.floor(n / some) * STEP;
      lay(lanes[n % some], at, 1, memory, start + n * line, step, count, sign);
    }
  } else {
    // The memory is walked as it lies.
    for (let k = 0; k < count; k++) {
      for (let first = 0; first < some; first++) {
        const n = Math.ceil((lines - first) / some);
        lay(lanes[first], k, STEP, memory, start + k * step + first * line, some * line, n, sign);
      }
    }
  }
  for (let n = lines; n % some !== 0; n++) {
    const at = Math.floor(n / some) * STEP;
    lanes[n % some].fill(0, at, at + count);
  }
}

function lay(
  lane: Float64Array,
  at: number,
  by: number,
  memory: Plane["memory"],
  from: number,
  step: number,
  count: number,
  sign: number,
): void {
  for (let k = 0, to = at, i = from; k < count; k++, to += by, i += step) {
    lane[to] = sign * memory[i];
  }
}
