// Large products of real matrices. The factors are packed into strips of three rows or columns, so that a tile of nine
// sums stays in the processor's registers while both strips are walked once; blocks of the common axis stay in its caches.

/** A matrix in memory: a typed array, where it begins, and its steps in elements. */
export interface Plane {
  readonly memory: Float32Array | Float64Array;
  readonly start: number;
  readonly row: number;
  readonly column: number;
}

/** Rows of a strip of the left factor, columns of one of the right. */
const TILE = 3;
/** Of the common axis so many at a time: three strips of each factor fit into the first cache. */
const DEPTH = 256;

/** Room for a strip of every row: rows that are not there are 0. */
const padded = (length: number): number => Math.ceil(length / TILE) * TILE;

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
  const columns = padded(m);
  const depth = Math.min(DEPTH, k);
  const lefts = new Float64Array(padded(n) * depth);
  const rights = new Float64Array(columns * depth);
  for (let from = 0; from < k; from += DEPTH) {
    const count = Math.min(DEPTH, k - from);
    pack(lefts, n, count, left, left.start + from * left.column, left.row, left.column, sign);
    pack(rights, m, count, right, right.start + from * right.row, right.column, right.row, 1);
    for (let r = 0; r < n; r += TILE) {
      for (let c = 0; c < m; c += TILE) {
        addTile(count, lefts, r * count, rights, c * count, to, r * columns + c, columns);
      }
    }
  }
}

/** How many sums `addProduct` wants room for, and how many lie in one row. */
export function roomFor(n: number, m: number): { size: number; columns: number } {
  return { size: padded(n) * padded(m), columns: padded(m) };
}

/** Strips of three lines, each strip with the three items of one place side by side. */
function pack(
  to: Float64Array,
  lines: number,
  count: number,
  { memory }: Plane,
  start: number,
  line: number,
  step: number,
  sign: number,
): void {
  let at = 0;
  for (let first = 0; first < lines; first += TILE) {
    const a = start + first * line;
    const b = first + 1 < lines ? a + line : -1;
    const c = first + 2 < lines ? b + line : -1;
    for (let k = 0; k < count; k++, at += TILE) {
      const by = k * step;
      to[at] = sign * memory[a + by];
      to[at + 1] = b < 0 ? 0 : sign * memory[b + by];
      to[at + 2] = c < 0 ? 0 : sign * memory[c + by];
    }
  }
}

/** Nine sums of `count` products. They begin with what is there, so that the order of additions is that of the axis. */
function addTile(
  count: number,
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  c: Float64Array,
  to: number,
  row: number,
): void {
  const second = to + row;
  const third = second + row;
  let c00 = c[to];
  let c01 = c[to + 1];
  let c02 = c[to + 2];
  let c10 = c[second];
  let c11 = c[second + 1];
  let c12 = c[second + 2];
  let c20 = c[third];
  let c21 = c[third + 1];
  let c22 = c[third + 2];
  for (const end = i + TILE * count; i < end; i += TILE, j += TILE) {
    const a0 = a[i];
    const a1 = a[i + 1];
    const a2 = a[i + 2];
    const b0 = b[j];
    const b1 = b[j + 1];
    const b2 = b[j + 2];
    c00 += a0 * b0;
    c01 += a0 * b1;
    c02 += a0 * b2;
    c10 += a1 * b0;
    c11 += a1 * b1;
    c12 += a1 * b2;
    c20 += a2 * b0;
    c21 += a2 * b1;
    c22 += a2 * b2;
  }
  c[to] = c00;
  c[to + 1] = c01;
  c[to + 2] = c02;
  c[second] = c10;
  c[second + 1] = c11;
  c[second + 2] = c12;
  c[third] = c20;
  c[third + 1] = c21;
  c[third + 2] = c22;
}
