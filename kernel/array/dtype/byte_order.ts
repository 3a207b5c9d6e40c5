// Byte orders: what they are called, and data types in another one.

import { ValueError } from "../errors.js";
import type { DType, NumberName } from "./data_type.js";
import { flexible, numberType, structure, subarray } from "./interned.js";

/** What `newbyteorder` takes; the words as well as their first letters. */
export type ByteOrder = "S" | "<" | ">" | "=" | "|" | (string & {});

/** The machine's order is little-endian; `S` swaps, `|` leaves it. */
type Order = "S" | "<" | ">" | "=" | "|";

const orders: Readonly<Record<string, Order>> = {
  "<": "<",
  ">": ">",
  "=": "=",
  "|": "|",
  s: "S",
  swap: "S",
  l: "<",
  little: "<",
  b: ">",
  big: ">",
  n: "=",
  native: "=",
  i: "|",
  ignore: "|",
};

/** @throws ValueError `byteorder not recognized (got 'x')` */
export function orderNamed(name: ByteOrder): Order {
  if (typeof name !== "string") throw new TypeError(`byteorder must be str, not ${typeof name}`);
  const order = orders[name.toLowerCase()];
  if (order === undefined) throw new ValueError(`byteorder not recognized (got '${name}')`);
  return order;
}

/** The same type in another byte order; of a structured type or a subarray all that is in it. */
export function withOrder(type: DType, order: Order): DType {
  if (order === "|") return type;
  if (type.members !== null) {
    const members = type.members.map((field) => ({
      ...field,
      dtype: withOrder(field.dtype, order),
    }));
    return structure(members, type.itemsize, type.alignment, type.isalignedstruct);
  }
  if (type.subdtype !== null) return subarray(withOrder(type.subdtype[0], order), type.subdtype[1]);
  const swapped = order === "S" ? !type.swapped : order === ">";
  if (type.kind === "U") return flexible("U", type.itemsize, swapped);
  if (type.itemsize === 1 || type.kind === "S" || type.kind === "V") return type;
  return numberType(type.name as NumberName, swapped);
}

/** Is there nothing in it in another byte order, not even in a subarray? */
export function isAllNative(type: DType): boolean {
  if (type.members !== null) return type.members.every(({ dtype }) => isAllNative(dtype));
  return type.subdtype === null ? !type.swapped : isAllNative(type.subdtype[0]);
}
