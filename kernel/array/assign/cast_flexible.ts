// Converts items of which one at least is text, bytes, void or structured, one 1-D loop at a time.

import { castError } from "../dtype/cast.js";
import { castScalar } from "../dtype/cast_scalar.js";
import { isPacked } from "../dtype/describe.js";
import { builtin, type DType, isNumeric } from "../dtype/dtype.js";
import { asciiOf, readBytes, readText, writeText } from "../dtype/encoding.js";
import { readItem, writeItem } from "../dtype/items.js";
import { bytesRepr, stringRepr } from "../dtype/python_text.js";
import { ValueError } from "../errors.js";
import { formatScalar } from "../printing/format_scalar.js";
import { Block } from "../record/block.js";
import { sizeOf } from "../record/record.js";
import { Void } from "../record/void.js";
import { broadcastStrides } from "../shape/broadcast_shapes.js";
import { castLoop } from "./cast_loop.js";
import { copyLoop } from "./copy_loop.js";

/** Where the items of a run are: the address of the first, and bytes from one to the next. */
interface Run {
  readonly type: DType;
  readonly block: Block;
  readonly address: number;
  readonly stride: number;
}

/** The part of every item at an offset. */
function part(run: Run, type: DType, offset: number): Run {
  return { ...run, type, address: run.address + offset };
}

function cast(count: number, to: Run, from: Run): void {
  castLoop(
    count,
    to.type,
    to.block,
    to.address,
    to.stride,
    from.type,
    from.block,
    from.address,
    from.stride,
  );
}

/** `castLoop` for data types that are not both numbers. The rules have been asked already: see `castable`. */
export function castFlexible(count: number, to: Run, from: Run): void {
  if (count === 0) return;
  if (to.type === from.type && isWithoutGaps(to.type)) {
    const size = to.type.itemsize;
    copyLoop(count, size, to.block, to.address, to.stride, from.block, from.address, from.stride);
  } else if (to.type.subdtype !== null || from.type.subdtype !== null) {
    castSubarray(count, to, from);
  } else if (to.type.members !== null) {
    castToFields(count, to, from);
  } else if (from.type.members?.length === 1) {
    const [field] = from.type.members;
    cast(count, to, part(from, field.dtype, field.offset));
  } else if (to.type.kind === "V") {
    castToVoid(count, to, from.type.swapped ? native(count, from) : from);
  } else if (to.type.kind === "U") {
    castToText(count, to, from);
  } else if (to.type.kind === "S") {
    castToBytes(count, to, from);
  } else {
    castToNumber(count, to, from);
  }
}

/** Does an item consist of its fields and nothing else? Bytes between fields are not copied. */
export function isWithoutGaps(type: DType): boolean {
  if (type.subdtype !== null) return isWithoutGaps(type.subdtype[0]);
  if (type.members === null) return true;
  let end = 0;
  for (const { dtype, offset } of type.members) {
    if (offset !== end || !isWithoutGaps(dtype)) return false;
    end += dtype.itemsize;
  }
  return end === type.itemsize && (type.isalignedstruct || isPacked(type));
}

/** Fields are assigned by their place, whatever they are called; anything else goes into every field. */
function castToFields(count: number, to: Run, from: Run): void {
  const { members } = from.type;
  if (members !== null && members.length !== to.type.members?.length) {
    throw castError(from.type, to.type, "unsafe", 1);
  }
  to.type.members?.forEach(({ dtype, offset }, n) => {
    const source = members === null ? from : part(from, members[n].dtype, members[n].offset);
    cast(count, part(to, dtype, offset), source);
  });
}

/** Elements of subarrays are broadcast; what the source has too little of becomes zero, what it has too much is left out. */
function castSubarray(count: number, to: Run, from: Run): void {
  const { base: toBase, shape } = to.type;
  const { base: fromBase, shape: given } = from.type;
  const size = sizeOf(shape);
  const lead = Math.max(given.length - shape.length, 0);
  const strides: number[] = [];
  let step = 1;
  for (let k = given.length - 1; k >= 0; k--, step *= given[k + 1]) strides[k] = step;
  const isPart = given.slice(0, lead).every((length) => length === 1);
  const steps = isPart ? broadcastStrides(given.slice(lead), strides.slice(lead), shape) : null;
  const have = sizeOf(given);
  const index = new Array<number>(shape.length).fill(0);
  for (let n = 0; n < size; n++) {
    const source = steps === null ? n : index.reduce((sum, place, k) => sum + place * steps[k], 0);
    const target = part(to, toBase, n * toBase.itemsize);
    if (source < have) cast(count, target, part(from, fromBase, source * fromBase.itemsize));
    else clear(count, target);
    for (let k = shape.length - 1; k >= 0; k--) {
      if (++index[k] < shape[k]) break;
      index[k] = 0;
    }
  }
}

function clear(count: number, { type, block, address, stride }: Run): void {
  for (let k = 0; k < count; k++) {
    const start = address + k * stride;
    block.bytes.fill(0, start, start + type.itemsize);
  }
}

/** The same items in the machine's byte order. */
function native(count: number, from: Run): Run {
  const type = from.type.native;
  const run = {
    type,
    block: new Block(new Uint8Array(count * type.itemsize)),
    address: 0,
    stride: type.itemsize,
  };
  cast(count, run, from);
  return run;
}

/** The bytes as they are, cut off or filled up with zeros. */
function castToVoid(count: number, to: Run, from: Run): void {
  const [size, given] = [to.type.itemsize, from.type.itemsize];
  const kept = Math.min(size, given);
  copyLoop(count, kept, to.block, to.address, to.stride, from.block, from.address, from.stride);
  if (size === kept) return;
  for (let k = 0; k < count; k++) {
    const start = to.address + k * to.stride;
    to.block.bytes.fill(0, start + kept, start + size);
  }
}

function castToText(count: number, to: Run, from: Run): void {
  const little = !to.type.swapped;
  const text = textReader(from);
  for (let k = 0; k < count; k++) {
    const value = text(from.address + k * from.stride);
    writeText(to.block.view, to.address + k * to.stride, to.type.itemsize, little, value);
  }
}

function castToBytes(count: number, to: Run, from: Run): void {
  if (from.type.kind === "S") {
    castToVoid(count, to, from);
    return;
  }
  const text = textReader(from);
  for (let k = 0; k < count; k++) {
    const bytes = castScalar(text(from.address + k * from.stride), to.type);
    writeItem(to.block.view, to.address + k * to.stride, to.type, bytes);
  }
}

/** The text of the item at an address. */
function textReader({ type, block }: Run): (address: number) => string {
  const { view } = block;
  if (type.kind === "U") return (at) => readText(view, at, type.itemsize, !type.swapped);
  if (isNumeric(type)) return (at) => formatScalar(readItem(view, at, type), type);
  if (type.kind === "S") return (at) => asciiOf(readBytes(view, at, type.itemsize), "decode");
  throw new ValueError("setting an array element with a sequence");
}

function castToNumber(count: number, to: Run, from: Run): void {
  const { view } = from.block;
  const isWhole = to.type.kind === "i" || to.type.kind === "u";
  for (let k = 0; k < count; k++) {
    const at = from.address + k * from.stride;
    let value = readItem(view, at, from.type);
    let shown: string;
    if (from.type.kind === "U") {
      shown = `np.str_(${stringRepr(String(value))})`;
    } else {
      const latin = readBytes(view, at, from.type.itemsize);
      shown = isWhole ? bytesRepr(latin) : `np.bytes_(${bytesRepr(latin)})`;
    }
    const wasVoid = value instanceof Void;
    if (value instanceof Void && to.type.kind !== "b") {
      if (to.type.kind === "f") {
        throw new ValueError("setting an array element with a sequence.");
      }
      value = "";
      for (let n = 0; n < from.type.itemsize; n++)
        value += String.fromCharCode(view.getUint8(at + n));
      shown = bytesRepr(value);
    }
    // Python reads the bytes as a float, and makes the complex number of that.
    const read = wasVoid && to.type.kind === "c" ? builtin.float64 : to.type;
    const number = value instanceof Void ? value.truth() : castScalar(value, read, shown);
    writeItem(to.block.view, to.address + k * to.stride, to.type, number);
  }
}
