// Values of a structured data type: a list at the depth where the data type has fields is a record, Python's tuple.

import { copyElements } from "../assign/assign.js";
import { castScalar } from "../dtype/cast_scalar.js";
import type { DType } from "../dtype/dtype.js";
import { isScalar, writeItem } from "../dtype/items.js";
import { ValueError } from "../errors.js";
import type { Block } from "../record/block.js";
import { denseStrides } from "../record/layout.js";
import { owned } from "../record/origin.js";
import { ALIGNED, NDArray, sizeOf, WRITEABLE } from "../record/record.js";
import { Void } from "../record/void.js";
import { type ArrayLike, fromValues } from "./coerce.js";

/** Could the value be an item of the type, a list standing for each structure and subarray? */
function fits(value: unknown, type: DType): boolean {
  if (type.subdtype !== null) return true;
  const { members } = type;
  if (value instanceof Void) return members !== null || value.length === 0;
  if (value instanceof NDArray) return members !== null || value.shape.length === 0;
  if (!Array.isArray(value)) return true;
  return (
    members !== null &&
    members.length === value.length &&
    members.every(({ dtype }, n) => fits(value[n], dtype))
  );
}

/** How deep lists go in the first item of each. */
function depthOf(value: unknown): number {
  let depth = 0;
  for (let part = value; Array.isArray(part); part = part[0]) depth++;
  return depth;
}

/**
 * The depth of lists at which records begin: the first one where a list has the fields' number and kind of parts, else
 * the innermost, unless that is the outermost, too: its parts are values for all fields. Infinity if the data type has
 * no fields.
 */
export function recordDepth(value: unknown, type: DType | null): number {
  if (type === null || type.members === null) return Number.POSITIVE_INFINITY;
  let part = value;
  for (let depth = 0; Array.isArray(part); depth++, part = part[0]) {
    if (part.length > 0 && fits(part, type)) return depth;
  }
  const deepest = depthOf(value);
  return deepest > 1 && endsInValue(value) ? deepest - 1 : deepest;
}

/** Are there numbers, text and the like in the innermost list, and not arrays, records or nothing at all? */
function endsInValue(value: unknown): boolean {
  let part = value;
  while (Array.isArray(part)) part = part[0];
  return part !== undefined && !(part instanceof NDArray) && !(part instanceof Void);
}

/**
 * Writes a list into an item, one part into each field.
 * @throws ValueError `could not assign tuple of length 3 to structure with 2 fields.`
 */
export function writeRecord(
  block: Block,
  address: number,
  type: DType,
  value: readonly unknown[],
): void {
  const members = type.members ?? [];
  if (value.length !== members.length) {
    throw new ValueError(
      `could not assign tuple of length ${value.length} to structure with ${members.length} fields.`,
    );
  }
  members.forEach(({ dtype, offset }, n) => {
    writePart(block, address + offset, dtype, value[n] as ArrayLike);
  });
}

function writePart(block: Block, address: number, type: DType, value: ArrayLike): void {
  if (isScalar(value)) {
    writeItem(block.view, address, type, castScalar(value, type));
  } else if (Array.isArray(value) && type.members !== null) {
    writeRecord(block, address, type, value);
  } else {
    const { base, shape } = type;
    const source = value instanceof NDArray ? value : fromValues(value, base, "C");
    if (shape.length === 0 && sizeOf(source.shape) !== 1) {
      throw new ValueError("setting an array element with a sequence.");
    }
    const strides = denseStrides(shape, base.itemsize);
    const bits = WRITEABLE | (address % base.alignment === 0 ? ALIGNED : 0);
    copyElements(new NDArray(block, address, shape, strides, base, null, bits, owned, []), source);
  }
}
