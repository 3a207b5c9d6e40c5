// Names and codes of single data types: `"int32"`, `"<f4"`, `"U5"`.

import { builtin } from "./builtin.js";
import { withOrder } from "./byte_order.js";
import type { DType } from "./data_type.js";
import { flexible } from "./interned.js";
import * as names from "./names.js";

/** The most bytes of an item. */
export const LARGEST = 2 ** 31 - 1;

const byText = new Map<string, DType>();
for (const native of Object.values(builtin)) {
  const { kind, char, itemsize } = native;
  const swapped = withOrder(native, ">");
  for (const code of [char, `${kind}${itemsize}`]) {
    // `b` is int8, and `b1` is bool.
    for (const order of ["", "=", "<", "|"]) byText.set(order + code, native);
    byText.set(`>${code}`, swapped);
  }
}
for (const [name, type] of Object.entries(names)) byText.set(name, type);
for (const [name, type] of [
  ["int", names.int64],
  ["float", names.float64],
  ["complex", names.complex128],
  ["str", names.str_],
  ["unicode", names.str_],
  ["bytes", names.bytes_],
] as const) {
  byText.set(name, type);
}
for (const [codes, native] of [
  ["qpn", builtin.int64],
  ["QPN", builtin.uint64],
  ["c", flexible("S", 1)],
] as const) {
  for (const code of codes) {
    for (const order of ["", "=", "<", "|"]) byText.set(order + code, native);
    byText.set(`>${code}`, withOrder(native, ">"));
  }
}

/** Bytes, text or void with a length. */
const sized = /^([=<>|]?)([SaUV]) ?(\d*)$/;
/** Types of Python's objects, of dates and of floats that JavaScript does not have. */
const unsupported =
  /^[=<>|]?(?:O\d*|object_?|[Mm]8?(?:\[.*\])?|(?:datetime|timedelta)64(?:\[.*\])?|T|[gG]|f16|c32|float128|complex256|c?longdouble)$/;

/** The data type that a text without commas names; undefined if it names none. @throws TypeError for those of NumPy's that are not here */
export function plainType(text: string): DType | undefined {
  const known = byText.get(text);
  if (known !== undefined) return known;
  const [, order, kind, digits] = sized.exec(text) ?? [];
  if (kind !== undefined) {
    const nbytes = Number(digits) * (kind === "U" ? 4 : 1);
    if (nbytes > LARGEST) return undefined;
    return flexible(
      kind === "a" ? "S" : (kind as "S" | "U" | "V"),
      nbytes,
      kind === "U" && order === ">",
    );
  }
  if (unsupported.test(text)) {
    throw new TypeError(
      `data type '${text}' is not supported: arrays hold booleans, integers, floats of 16 to 64 bits, complex numbers, ` +
        "text, bytes and structures of these, but no objects, dates or wider floats",
    );
  }
  return undefined;
}
