// Products of stacks of matrices, in any dtype and layout: what all of NumPy's products are made of.

import { copyElements } from "../assign/assign.js";
import { copyOf } from "../assign/copy.js";
import { builtin, type DType, isNumeric, type NumberName } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { iterate } from "../record/iterate.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner, sizeOf } from "../record/record.js";
import { broadcastStrides } from "../shape/broadcast_shapes.js";
import { isReadable, type Operand, operandOf } from "../ufunc/operand.js";
import * as loops from "./loops_matmul.js";
import { addProduct, type Plane, roomFor } from "./tiles.js";

/** What a dtype is computed in: one whose items are lanes, and that keeps the same low bits or more digits. */
const computed: Readonly<Record<NumberName, readonly [NumberName, loops.DotLoop]>> = {
  bool: ["bool", loops.dotBool],
  int8: ["int32", loops.dotInteger],
  uint8: ["int32", loops.dotInteger],
  int16: ["int32", loops.dotInteger],
  uint16: ["int32", loops.dotInteger],
  int32: ["int32", loops.dotInteger],
  uint32: ["int32", loops.dotInteger],
  int64: ["int64", loops.dotWide],
  uint64: ["int64", loops.dotWide],
  float16: ["float32", loops.dotFloat32],
  float32: ["float32", loops.dotFloat32],
  float64: ["float64", loops.dotFloat64],
  complex64: ["complex64", loops.dotComplex],
  complex128: ["complex128", loops.dotComplex],
};

const temporary = origin("astype", "copy", "Converted for the time of a computation.");

/** Products of so many numbers are worth packing. */
const MANY = 16 * 16 * 16;
/** Products of so many integers are worth asking whether floats hold all of them. */
const MANY_INTEGERS = 512;

/** @throws ValueError for text, of which NumPy makes no room; TypeError for void, which are Python's tuples and bytes here */
function factorName(type: DType): NumberName {
  if (isNumeric(type)) return type.name;
  if (type.kind !== "V") throw new ValueError("data type must provide an itemsize");
  const name = type.members === null ? "bytes" : "tuple";
  throw new TypeError(`can't multiply sequence by non-int of type '${name}'`);
}

/**
 * Writes the products of two stacks of matrices into `to`, whose dtype they are computed in. The last two axes are those
 * of the matrices, the others of `a` and `b` broadcast to those of `to`. `to` shares no memory with `a` and `b`.
 */
export function multiplyStacks(to: NDArray, a: NDArray, b: NDArray): void {
  const ndim = to.shape.length;
  if (sizeOf(to.shape) === 0) return;
  const work = to.shape[ndim - 2] * to.shape[ndim - 1] * a.shape[a.shape.length - 1];
  const [name, loop] = computed[factorName(to.dtype)];
  if (work >= MANY_INTEGERS && "iu".includes(to.dtype.kind) && multiplyAsFloats(to, a, b)) return;
  const inner = builtin[name];
  const isDirect = inner === to.dtype && isReadable(to);
  const target = isDirect ? to : owner(to.shape, inner, temporary);
  const operands = [prepared(a, inner), prepared(b, inner), operandOf(target, inner, false)];
  // Halves are added one by one, as NumPy does; their sums would tell another order.
  const isFloat = "fc".includes(inner.kind) && to.dtype.name !== "float16";
  const inTiles = inner.kind === "c" ? complexTiles : realTiles;
  const isRow = inner.kind === "f" && to.shape[ndim - 2] === 1;
  let multiply: Multiply = oneByOne(loop);
  if (work >= MANY && isFloat) multiply = isRow ? rowByRow : isWide(to.shape) ? inTiles : multiply;
  visit(operands, to.shape, multiply);
  if (!isDirect) copyElements(to, target);
}

/** Tiles are worth their packing if every packed item is used several times. */
function isWide(shape: readonly number[]): boolean {
  return Math.min(shape[shape.length - 2], shape[shape.length - 1]) >= 4;
}

/** The array itself if its items are lanes of that dtype already, else a converted copy. */
function prepared(a: NDArray, type: DType): Operand {
  const suits = a.dtype === type && isReadable(a);
  return operandOf(suits ? a : copyOf(a, type, "K", temporary), type, false);
}

/** Integers in doubles, if no sum can be more than a double holds exactly: far faster than 64-bit integers. */
function multiplyAsFloats(to: NDArray, a: NDArray, b: NDArray): boolean {
  const most = 2 ** 53 / Math.max(a.shape[a.shape.length - 1], 1);
  const left = copyOf(a, builtin.float64, "K", temporary);
  const right = copyOf(b, builtin.float64, "K", temporary);
  if (!(largest(left) * largest(right) < most)) return false;
  const sums = owner(to.shape, builtin.float64, temporary);
  multiplyStacks(sums, left, right);
  // By way of int64, which holds every sum, so that narrower integers keep the low bits.
  copyElements(to, copyOf(sums, builtin.int64, "K", temporary));
  return true;
}

/** The largest size of an item, in a dense array. */
function largest(a: NDArray): number {
  const { memory, offset } = operandOf(a, builtin.float64, false);
  const first = offset / 8;
  let most = 1;
  for (let k = first + sizeOf(a.shape) - 1; k >= first; k--) {
    const size = Math.abs((memory as Float64Array)[k]);
    if (size > most) most = size;
  }
  return most;
}

/** A matrix of a stack: where it begins and its steps, in elements. */
interface Matrix {
  readonly memory: Operand["memory"];
  readonly row: number;
  readonly column: number;
  start: number;
}

/** Multiplies one pair of matrices. */
type Multiply = (n: number, k: number, m: number, a: Matrix, b: Matrix, c: Matrix) => void;

/** Visits every pair of matrices. */
function visit(operands: readonly Operand[], shape: readonly number[], multiply: Multiply): void {
  const stack = shape.slice(0, -2);
  const [n, m] = shape.slice(-2);
  const k = operands[0].shape[operands[0].shape.length - 1];
  const matrices = operands.map(({ memory, strides, passage }): Matrix => {
    const [row, column] = strides.slice(-2).map((stride) => stride / passage.unit);
    return { memory, row, column, start: 0 };
  });
  const units = operands.map(({ passage }) => passage.unit);
  const [a, b, c] = matrices;
  if (stack.length === 0) {
    for (let p = 0; p < 3; p++) matrices[p].start = operands[p].offset / units[p];
    multiply(n, k, m, a, b, c);
    return;
  }
  const strides = operands.map(
    (operand) =>
      broadcastStrides(operand.shape.slice(0, -2), operand.strides.slice(0, -2), stack) as number[],
  );
  iterate(
    stack,
    strides,
    operands.map(({ offset }) => offset),
    (count, at, by) => {
      for (let pair = 0; pair < count; pair++) {
        for (let p = 0; p < 3; p++) matrices[p].start = (at[p] + pair * by[p]) / units[p];
        multiply(n, k, m, a, b, c);
      }
    },
  );
}

/** Each element by itself. */
function oneByOne(loop: loops.DotLoop): Multiply {
  return (n, k, m, a, b, c) => {
    for (let row = 0; row < n; row++) {
      const x = a.start + row * a.row;
      for (let column = 0; column < m; column++) {
        const y = b.start + column * b.column;
        const to = c.start + row * c.row + column * c.column;
        loop(k, a.memory as never, x, a.column, b.memory as never, y, b.row, c.memory as never, to);
      }
    }
  };
}

const planeOf = ({ memory, start, row, column }: Matrix, part = 0): Plane => ({
  memory: memory as Float64Array,
  start: start + part,
  row,
  column,
});

/** Sums of doubles, which are rounded once when they are written. */
const realTiles: Multiply = (n, k, m, a, b, c) => {
  const { size, columns } = roomFor(n, m);
  const sums = new Float64Array(size);
  addProduct(sums, n, k, m, planeOf(a), planeOf(b));
  write(sums, columns, n, m, c, 0);
};

/** Four real products. */
const complexTiles: Multiply = (n, k, m, a, b, c) => {
  const { size, columns } = roomFor(n, m);
  const sums = new Float64Array(size);
  addProduct(sums, n, k, m, planeOf(a), planeOf(b));
  addProduct(sums, n, k, m, planeOf(a, 1), planeOf(b, 1), -1);
  write(sums, columns, n, m, c, 0);
  sums.fill(0);
  addProduct(sums, n, k, m, planeOf(a), planeOf(b, 1));
  addProduct(sums, n, k, m, planeOf(a, 1), planeOf(b));
  write(sums, columns, n, m, c, 1);
};

/** One row times a matrix, row after row of the matrix: its memory is walked as it lies. */
const rowByRow: Multiply = (_, k, m, a, b, c) => {
  const left = a.memory as Float64Array;
  const right = b.memory as Float64Array;
  const sums = new Float64Array(m);
  for (let row = 0; row < k; row++) {
    const factor = left[a.start + row * a.column];
    let at = b.start + row * b.row;
    for (let column = 0; column < m; column++, at += b.column) sums[column] += factor * right[at];
  }
  write(sums, m, 1, m, c, 0);
};

function write(
  sums: Float64Array,
  columns: number,
  n: number,
  m: number,
  c: Matrix,
  part: number,
): void {
  const to = c.memory as Float64Array;
  for (let row = 0; row < n; row++) {
    const from = row * columns;
    let at = c.start + part + row * c.row;
    for (let column = 0; column < m; column++, at += c.column) to[at] = sums[from + column];
  }
}
