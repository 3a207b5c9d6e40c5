// The columns that `genfromtxt` has read become an array: a table of one data type, or a record for each line.

import { castScalar } from "../dtype/cast_scalar.js";
import { type DType, dtype, flexible } from "../dtype/dtype.js";
import { codePoints } from "../dtype/encoding.js";
import { writeItem } from "../dtype/items.js";
import type { ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner } from "../record/record.js";
import { type ColumnConverter, typeOfColumn } from "./column_converter.js";
import { numberedName } from "./field_names.js";
import { type Part, partsOfItem } from "./text.js";

const made = origin("genfromtxt", "new", "The lines of the text were read into new memory.");

/** The values of a column, with what its data type makes of them. */
interface Values {
  readonly type: DType;
  readonly items: readonly ScalarLike[];
  readonly converter: ColumnConverter;
}

/** What the array is to be. */
interface Asked {
  readonly converters: readonly ColumnConverter[];
  readonly names: readonly string[] | null;
  /** null: each column has its own. */
  readonly type: DType | null;
  /** Is a text that cannot be read a missing value? */
  readonly loose: boolean;
  /** Lines before the first. */
  readonly header: number;
  /** The names of fields that have none. */
  readonly defaultfmt: string;
}

/**
 * An array of the texts in lines. The last lines, beyond `count`, only tell of the types of columns.
 * @throws ConverterError, ValueError
 */
export function arrayOf(
  rows: readonly string[][],
  count: number,
  { converters, names, type, loose, header, defaultfmt }: Asked,
): NDArray {
  const columns = converters.map((converter, k): Values => {
    const texts = rows.map((row) => row[k]);
    if (type === null) {
      converter.fit(
        texts,
        (place) =>
          `Converter #${k} is locked and cannot be upgraded: (occurred line #${place + 1 + header} for value '${texts[place]}')`,
      );
    }
    const items = texts
      .slice(0, count)
      .map((text) => (loose ? converter.loose(text) : converter.strict(text)));
    const own = converter.isOwn ? typeOfColumn(items, converter.type) : converter.type;
    return { type: own.kind === "U" ? flexible("U", 0) : own, items, converter };
  });
  if (type !== null) return ofType(columns, count, type, names, converters);
  const checked = columns.filter(({ converter }) => converter.isChecked);
  const types = new Set(checked.map((column) => column.type));
  if (names === null && types.size === 1) return table(columns, count, [...types][0]);
  const called = names ?? columns.map((_, k) => numberedName(defaultfmt, k));
  const fields = columns.slice(0, called.length).map(({ type: own, items }, k) => {
    return [called[k], own.kind === "U" ? textType(items) : own] as const;
  });
  return records(columns, count, dtype(fields));
}

/** Text as long as the longest one. */
function textType(items: readonly ScalarLike[]): DType {
  const lengths = items.map((item) => codePoints(String(item)));
  return flexible("U", 4 * lengths.reduce((most, length) => Math.max(most, length), 0));
}

function ofType(
  columns: readonly Values[],
  count: number,
  type: DType,
  names: readonly string[] | null,
  converters: readonly ColumnConverter[],
): NDArray {
  const parts = partsOfItem(type);
  if (parts.length > 1 || type.members !== null) {
    const whole = records(columns, count, type, parts);
    return parts.length > 1 ? whole.view() : whole;
  }
  // A function of the user's may give another type than the one asked for.
  const isMixed = converters.some((one, k) => one.isOwn && columns[k].type.kind !== type.kind);
  if (!isMixed) return table(columns, count, type);
  const types = columns.map(({ converter, type: own, items }) =>
    !converter.isOwn ? type : own.kind === "U" ? textType(items) : own,
  );
  if (types.length === 1) return table(columns, count, types[0]);
  return records(
    columns,
    count,
    dtype(types.map((own, k) => [names?.[k] ?? `f${k}`, own] as const)),
  );
}

/** A row for each line, all of one data type. */
function table(columns: readonly Values[], count: number, type: DType): NDArray {
  const items = columns.flatMap(({ items }) => items);
  const open = type.itemsize === 0 && type.kind !== "V";
  const sized = open ? (type.kind === "U" ? textType(items) : bytesType(items)) : type;
  const shape = count === 0 ? [0] : [count, columns.length];
  const result = owner(shape, sized, made);
  for (const [k, column] of columns.entries()) {
    for (const [n, item] of column.items.entries()) {
      write(result, (n * columns.length + k) * sized.itemsize, sized, item);
    }
  }
  return result;
}

function bytesType(items: readonly ScalarLike[]): DType {
  const lengths = items.map((item) => String(item).length - 3);
  return flexible(
    "S",
    lengths.reduce((most, length) => Math.max(most, length), 1),
  );
}

/** A record for each line. */
function records(
  columns: readonly Values[],
  count: number,
  type: DType,
  parts: readonly Part[] = partsOfItem(type),
): NDArray {
  if (count > 0 && columns.length !== parts.length) {
    throw new ValueError(
      `could not assign tuple of length ${columns.length} to structure with ${parts.length} fields.`,
    );
  }
  const result = owner([count], type, made);
  for (const [k, part] of parts.entries()) {
    for (const [n, item] of columns[k].items.entries()) {
      write(result, n * type.itemsize + part.offset, part.type, item);
    }
  }
  return result;
}

function write(to: NDArray, offset: number, type: DType, item: ScalarLike): void {
  writeItem(to.block.view, to.offset + offset, type, castScalar(item, type));
}
