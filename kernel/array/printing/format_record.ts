// The texts of records: a tuple each, whose fields line up with the same field of the others; and of plain void.

import type { DType, Field } from "../dtype/dtype.js";
import { readItem } from "../dtype/items.js";
import type { Scalar } from "../dtype/scalar.js";
import type { Block } from "../record/block.js";
import type { Void } from "../record/void.js";
import { formatElements } from "./format_elements.js";
import { formatScalar } from "./format_scalar.js";
import { type PrintOptions, versionOf } from "./print_options.js";

/** Where an item lies. */
interface Place {
  readonly block: Block;
  readonly address: number;
}

/** The texts of scalars of one data type. */
type Format = (values: readonly Scalar[], dtype: DType) => string[];

/** How parts are shown: arrays in records are summarised as all arrays are. */
interface Style {
  readonly format: Format;
  readonly options: Readonly<PrintOptions>;
}

/** Plain void as Python's bytes, every byte by its code. */
function voidText({ block, address }: Place, nbytes: number): string {
  let text = "";
  for (let k = 0; k < nbytes; k++) {
    text += `\\x${block.view
      .getUint8(address + k)
      .toString(16)
      .toUpperCase()
      .padStart(2, "0")}`;
  }
  return `b'${text}'`;
}

/** The texts of equal parts of several items. */
function partTexts(places: readonly Place[], dtype: DType, style: Style): string[] {
  if (dtype.subdtype !== null) return subarrayTexts(places, dtype, style);
  if (dtype.members !== null) return recordTexts(places, dtype.members, style);
  if (dtype.kind === "V") return places.map((place) => voidText(place, dtype.itemsize));
  return style.format(
    places.map(({ block, address }) => readItem(block.view, address, dtype)),
    dtype,
  );
}

function recordTexts(places: readonly Place[], members: readonly Field[], style: Style): string[] {
  const columns = members.map(({ dtype, offset }) => {
    const parts = places.map(({ block, address }) => ({ block, address: address + offset }));
    return partTexts(parts, dtype, style);
  });
  return places.map((_, n) => {
    const texts = columns.map((column) => column[n]);
    return texts.length === 1 ? `(${texts[0]},)` : `(${texts.join(", ")})`;
  });
}

/** Nested lists, with one format for the elements of all; of long ones only the ends. */
function subarrayTexts(places: readonly Place[], dtype: DType, style: Style): string[] {
  const { base, shape } = dtype;
  const count = shape.reduce((product, length) => product * length, 1);
  const parts = places.flatMap(({ block, address }) =>
    Array.from({ length: count }, (_, n) => ({ block, address: address + n * base.itemsize })),
  );
  const texts = partTexts(parts, base, style);
  const { threshold, edgeitems } = style.options;
  const edge = count > threshold ? edgeitems : Number.POSITIVE_INFINITY;
  const nested = (axis: number, place: number): string => {
    if (axis === shape.length) return texts[place];
    const length = shape[axis];
    const inner: string[] = [];
    for (let k = 0; k < length; k++) {
      if (length > 2 * edge && k === edge) {
        inner.push("...");
        // Of no items at the end NumPy shows all: in Python `-0` counts from the start.
        if (edge > 0) k = length - edge;
      }
      inner.push(nested(axis + 1, place * length + k));
    }
    return `[${inner.join(", ")}]`;
  };
  return places.map((_, n) => nested(0, n));
}

const placeOf = ({ array }: Void): Place => ({ block: array.block, address: array.offset });

/** The texts of records or plain voids at some addresses of a block, padded to line up if there are axes along which to. */
export function formatVoids(
  block: Block,
  addresses: readonly number[],
  dtype: DType,
  options: Readonly<PrintOptions>,
  aligned: boolean,
): string[] {
  const format: Format = (values, type) => formatElements(values, type, options);
  const places = addresses.map((address) => ({ block, address }));
  return partTexts(places, dtype, { format: aligned ? format : unpadded(format), options });
}

/** Alone, `True` has no blank before it. */
function unpadded(format: Format): Format {
  return (values, type) => {
    const texts = format(values, type);
    return type.kind === "b" && texts.length === 1 ? [texts[0].trim()] : texts;
  };
}

/** The texts of records or plain voids that are shown together. */
export function formatRecords(
  records: readonly Void[],
  dtype: DType,
  options: Readonly<PrintOptions>,
): string[] {
  const format: Format = (values, type) => formatElements(values, type, options);
  return partTexts(records.map(placeOf), dtype, { format, options });
}

/** NumPy's `str` of one record or plain void: floats as they stand alone, but not up to NumPy 1.25. */
export function formatRecord(record: Void, options: Readonly<PrintOptions>): string {
  const isNew = versionOf(options) > 125;
  const format: Format = (values, type) =>
    type.kind === "f" && isNew
      ? values.map((value) => formatScalar(value, type))
      : formatElements(values, type, options);
  return partTexts([placeOf(record)], record.dtype, { format: unpadded(format), options })[0];
}
