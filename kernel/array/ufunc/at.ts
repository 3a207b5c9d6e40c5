// NumPy's `ufunc.at`: computes in place at the elements that an index picks, one after the other, so that an element
// picked twice is computed twice.

import { copyElements } from "../assign/assign.js";
import { castLoop } from "../assign/cast_loop.js";
import { commonType } from "../dtype/common_type.js";
import { builtin, type DType } from "../dtype/dtype.js";
import { tellErrors, watchedErrors } from "../error_state.js";
import { ValueError } from "../errors.js";
import { mixedIndex } from "../indexing/array_index.js";
import { basicView } from "../indexing/basic_index.js";
import type { Index } from "../indexing/index_types.js";
import { origin } from "../record/origin.js";
import { overlap } from "../record/overlap.js";
import { NDArray, owner, sizeOf, view, WRITEABLE } from "../record/record.js";
import { broadcastStrides } from "../shape/broadcast_shapes.js";
import { applyInto } from "./apply.js";
import { rowFor, rowForEach } from "./find_row.js";
import { passage } from "./lanes.js";
import type { BinaryLoop, UnaryLoop } from "./loops.js";
import { isReadable, operandOf } from "./operand.js";
import { isFlexible, noTextLoop } from "./text_ufunc.js";
import { troubleIn } from "./trouble.js";
import type { Row, Ufunc } from "./ufunc.js";

const temporary = origin("at", "new", "Made for the time of a computation.");

/**
 * `a[index] = ufunc(a[index], b)`, element by element. Read-only arrays are written to as well, as NumPy does.
 * @param b null for a ufunc of one array.
 */
export function applyAt(
  ufunc: Ufunc,
  a: NDArray,
  index: readonly Index[],
  b: NDArray | null,
): void {
  const types = b === null ? [a.dtype] : [a.dtype, b.dtype];
  if (types.some((type) => type.kind === "V")) throw noTextLoop(ufunc, types);
  if (types.some(isFlexible)) {
    throughText(ufunc, a, index, b);
    return;
  }
  const row = ufunc.castsEach ? rowForEach(ufunc, types) : rowFor(ufunc, commonType(types), types);
  if (!(a.flagBits & WRITEABLE)) checkUnwriteable(a, index, b);
  const places = placesOf(a, index);
  const second = b === null ? null : valuesFor(b, places, row.inputs[1]);
  if (sizeOf(places.shape) === 0) return;
  const isAlike = a.dtype === row.inputs[0] && a.dtype === row.result && isReadable(a);
  const isDirect = isAlike && passage(a.dtype, a.dtype, row.unsigned).load === null;
  const watch = ufunc.hazard === null || watchedErrors() === 0 ? null : new Watch(a, places);
  if (isDirect) inMemory(row, a, places, second, watch);
  else throughItem(row, a, places, second, watch);
  if (watch === null || ufunc.hazard === null) return;
  const inputs = second === null ? [watch.before] : [watch.before, second];
  const found = troubleIn(ufunc.hazard, row, inputs, [watch.after], null);
  if (found === 0) return;
  const isList = index[0] instanceof NDArray || Array.isArray(index[0]);
  const isOne = index.length === 1 && isList && a.shape.length === 1;
  const isShort = isOne && isAlike && b?.dtype === a.dtype && hasShortWay(ufunc, a.dtype);
  tellErrors(found, isShort ? ufunc.name : "at");
}

/** Has NumPy a short way for a ufunc? Its warnings name the ufunc there. */
function hasShortWay({ name }: Ufunc, { kind }: DType): boolean {
  const names = ["add", "subtract", "multiply", "divide", "floor_divide"];
  return "iuf".includes(kind) && names.includes(name);
}

/** What was in an element before and after each step, for an element may be computed several times. */
class Watch {
  readonly before: NDArray;
  readonly after: NDArray;
  private readonly at: Float64Array;

  constructor(
    private readonly a: NDArray,
    places: NDArray,
  ) {
    this.before = owner(places.shape, a.dtype, temporary);
    this.after = owner(places.shape, a.dtype, temporary);
    this.at = numbersOf(places);
  }

  /** Keeps the element of step `n` as it is now. */
  keep(n: number, { block }: NDArray): void {
    const { itemsize } = this.a.dtype;
    const from = this.a.offset + this.at[n];
    block.bytes.set(this.a.block.bytes.subarray(from, from + itemsize), n * itemsize);
  }
}

/**
 * What NumPy refuses for read-only arrays: all but single elements. It does so between looking at the index and at the
 * bounds of the arrays in it.
 * @throws IndexError, ValueError
 */
function checkUnwriteable(a: NDArray, index: readonly Index[], b: NDArray | null): void {
  const { items, mask } = mixedIndex(a, index);
  const rest = basicView(a, items);
  const isShared = (item: unknown) => item instanceof NDArray && overlap(a, item, 1) !== "no";
  if (isShared(b) || index.some(isShared)) {
    throw new ValueError("WRITEBACKIFCOPY base is read-only");
  }
  if (mask === null && sizeOf(rest.shape) !== 1) {
    throw new ValueError("operand array with iterator write flag set is read-only");
  }
}

/** For each element that the index picks its place in bytes, in a dense float64 array. */
function placesOf(a: NDArray, index: readonly Index[]): NDArray {
  const picked = a.shape.map((length, axis) => {
    const steps = owner([length], builtin.float64, temporary);
    const { view: memory } = steps.block;
    for (let n = 0; n < length; n++) memory.setFloat64(n * 8, n * a.strides[axis], true);
    const strides = a.shape.map((_, k) => (k === axis ? 8 : 0));
    return pick(view(steps, 0, a.shape, strides, steps.dtype, temporary), index);
  });
  const first = picked[0] ?? pick(owner([], builtin.float64, temporary), index);
  const places = owner(first.shape, builtin.float64, temporary);
  copyElements(places, first);
  const sum = numbersOf(places);
  for (const more of picked.slice(1)) {
    const dense = owner(first.shape, builtin.float64, temporary);
    copyElements(dense, more);
    const add = numbersOf(dense);
    for (let n = 0; n < sum.length; n++) sum[n] += add[n];
  }
  return places;
}

function pick(a: NDArray, index: readonly Index[]): NDArray {
  const found = a.get(...index);
  if (found instanceof NDArray) return found;
  const single = owner([], a.dtype, temporary);
  single.block.view.setFloat64(0, found as number, true);
  return single;
}

/** The elements of a dense float64 array of our own. */
function numbersOf({ block, shape }: NDArray): Float64Array {
  const { bytes } = block;
  return new Float64Array(bytes.buffer, bytes.byteOffset, sizeOf(shape));
}

/** The second operands, one for each place, dense and in the dtype that is computed in. */
function valuesFor(b: NDArray, places: NDArray, type: DType): NDArray {
  const strides =
    b.shape.length > places.shape.length
      ? null
      : broadcastStrides(b.shape, b.strides, places.shape);
  if (strides === null) throw new ValueError("array is not broadcastable to correct shape");
  const values = owner(places.shape, type, temporary);
  copyElements(values, view(b, b.offset, places.shape, strides, b.dtype, temporary));
  return values;
}

/** Where the loop can run over the array's own memory. */
function inMemory(
  row: Row,
  a: NDArray,
  places: NDArray,
  second: NDArray | null,
  watch: Watch | null,
): void {
  const { memory, passage: way, offset } = operandOf(a, a.dtype, row.unsigned);
  const at = numbersOf(places);
  const lane = memory as never;
  const run = runner(row, second);
  for (let n = 0; n < at.length; n++) {
    const k = (offset + at[n]) / way.unit;
    watch?.keep(n, watch.before);
    run(n, lane, k, lane, k);
    watch?.keep(n, watch.after);
  }
}

/** Where items have another dtype, or lie where typed arrays do not read them: each is converted there and back. */
function throughItem(
  row: Row,
  a: NDArray,
  places: NDArray,
  second: NDArray | null,
  watch: Watch | null,
): void {
  const from = owner([1], row.inputs[0], temporary);
  const to = owner([1], row.result, temporary);
  const x = operandOf(from, row.inputs[0], row.unsigned);
  const z = operandOf(to, row.result, row.unsigned);
  const inLane = new x.passage.lane(new ArrayBuffer(16));
  const outLane = new z.passage.lane(new ArrayBuffer(16));
  const at = numbersOf(places);
  const run = runner(row, second);
  for (let n = 0; n < at.length; n++) {
    const place = a.offset + at[n];
    watch?.keep(n, watch.before);
    castLoop(1, from.dtype, from.block, 0, 0, a.dtype, a.block, place, 0);
    if (x.passage.load === null) {
      for (let m = 0; m < x.passage.width; m++) inLane[m] = x.memory[x.offset / x.passage.unit + m];
    } else {
      x.passage.load(inLane, 0, x.memory, x.offset / x.passage.unit, 0, 1);
    }
    run(n, inLane as never, 0, outLane as never, 0);
    if (z.passage.store === null) {
      for (let m = 0; m < z.passage.width; m++)
        z.memory[z.offset / z.passage.unit + m] = outLane[m];
    } else {
      z.passage.store(outLane, 0, z.memory, z.offset / z.passage.unit, 0, 1);
    }
    castLoop(1, a.dtype, a.block, place, 0, to.dtype, to.block, 0, 0);
    watch?.keep(n, watch.after);
  }
}

/** Where text is among the operands, which has loops of its own: each item by itself, as an array without axes. */
function throughText(ufunc: Ufunc, a: NDArray, index: readonly Index[], b: NDArray | null): void {
  const operands = b === null ? [a] : [a, b];
  const empty = operands.map((one) => view(one, one.offset, [0], [0], one.dtype, temporary));
  // Refuses operands that have no loop, also where nothing is picked.
  applyInto(ufunc, empty, owner([0], a.dtype, temporary), "unsafe");
  if (!(a.flagBits & WRITEABLE)) checkUnwriteable(a, index, b);
  const places = placesOf(a, index);
  const second = b === null ? null : valuesFor(b, places, b.dtype);
  const result = owner([], a.dtype, temporary);
  for (const [n, place] of numbersOf(places).entries()) {
    const item = view(a, a.offset + place, [], [], a.dtype, temporary);
    const given = [item];
    if (second !== null) {
      const start = second.offset + n * second.dtype.itemsize;
      given.push(view(second, start, [], [], second.dtype, temporary));
    }
    applyInto(ufunc, given, result, "unsafe");
    copyElements(item, result);
  }
}

/** Computes the item number `n`, from place `i` of a lane to place `k` of another. */
function runner(row: Row, second: NDArray | null) {
  if (second === null) {
    const loop = row.loop as UnaryLoop;
    return (_: number, a: never, i: number, c: never, k: number) => loop(1, a, i, 0, c, k, 0);
  }
  const loop = row.loop as BinaryLoop;
  const { memory, passage: way, offset } = operandOf(second, second.dtype, row.unsigned);
  const start = offset / way.unit;
  if (way.load === null) {
    return (n: number, a: never, i: number, c: never, k: number) =>
      loop(1, a, i, 0, memory as never, start + n * way.width, 0, c, k, 0);
  }
  const { load } = way;
  const lane = new way.lane(new ArrayBuffer(16));
  return (n: number, a: never, i: number, c: never, k: number) => {
    load(lane, 0, memory, start + n, 0, 1);
    loop(1, a, i, 0, lane as never, 0, 0, c, k, 0);
  };
}
