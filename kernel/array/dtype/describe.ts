// The texts of data types, as NumPy's `str`, `repr` and `descr` give them.

import { ValueError } from "../errors.js";
import type { DType, Field } from "./data_type.js";
import { stringRepr } from "./python_text.js";

/** A Python tuple of lengths. */
function shapeTuple(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
}

/** One plain data type as it stands in a list of fields: `'<i4'`, `'?'`, `'S3'`. */
function plainCode(type: DType): string {
  switch (type.kind) {
    case "b":
      return "'?'";
    case "S":
    case "V":
      return `'${type.kind}${type.itemsize || ""}'`;
    case "U":
      return `'${type.swapped ? ">" : "<"}U${type.itemsize / 4 || ""}'`;
    default:
      return `'${type.itemsize === 1 ? "" : type.swapped ? ">" : "<"}${type.kind}${type.itemsize}'`;
  }
}

/** Any data type as it stands in the text of another. */
function code(type: DType): string {
  if (type.members !== null) return structureText(type, false);
  if (type.subdtype !== null) return subarrayText(type);
  return plainCode(type);
}

function subarrayText({ subdtype }: DType): string {
  return subdtype === null ? "" : `(${code(subdtype[0])}, ${shapeTuple(subdtype[1])})`;
}

/** Do the fields follow each other as they would if only their types had been given? */
export function isPacked({ members, isalignedstruct, itemsize }: DType): boolean {
  let [end, most] = [0, 1];
  for (const { dtype, offset } of members ?? []) {
    if (isalignedstruct) {
      end = Math.ceil(end / dtype.alignment) * dtype.alignment;
      most = Math.max(most, dtype.alignment);
    }
    if (offset !== end) return false;
    end += dtype.itemsize;
  }
  if (isalignedstruct) end = Math.ceil(end / most) * most;
  return end === itemsize;
}

function structureText(type: DType, tellsAligned: boolean): string {
  const members = type.members ?? [];
  const tells = tellsAligned && type.isalignedstruct;
  if (!tells && isPacked(type)) return `[${members.map(fieldText).join(", ")}]`;
  const list = (texts: readonly (string | number)[]) => `[${texts.join(", ")}]`;
  const parts = [
    `'names': ${list(members.map(({ name }) => stringRepr(name)))}`,
    `'formats': ${list(members.map(({ dtype }) => code(dtype)))}`,
    `'offsets': ${list(members.map(({ offset }) => offset))}`,
  ];
  if (members.some(({ title }) => title !== null)) {
    const titles = members.map(({ title }) => (title === null ? "None" : stringRepr(title)));
    parts.push(`'titles': ${list(titles)}`);
  }
  parts.push(`'itemsize': ${type.itemsize}`);
  if (tells) parts.push("'aligned': True");
  return `{${parts.join(", ")}}`;
}

function fieldText({ name, title, dtype }: Field): string {
  const named = title === null ? stringRepr(name) : `(${stringRepr(title)}, ${stringRepr(name)})`;
  if (dtype.subdtype === null) return `(${named}, ${code(dtype)})`;
  return `(${named}, ${code(dtype.subdtype[0])}, ${shapeTuple(dtype.subdtype[1])})`;
}

/** NumPy's `str(dtype)`. */
export function dtypeText(type: DType): string {
  if (type.members !== null) return structureText(type, true);
  if (type.subdtype !== null) return subarrayText(type);
  return type.swapped || "SUV".includes(type.kind) ? type.str : type.name;
}

/** What stands in the parentheses of NumPy's `repr(dtype)`. */
export function dtypeCode(type: DType): string {
  if (type.members !== null) {
    return structureText(type, false) + (type.isalignedstruct ? ", align=True" : "");
  }
  if (type.subdtype !== null) return subarrayText(type);
  return type.swapped || "SUV".includes(type.kind) ? plainCode(type) : `'${type.name}'`;
}

/** One entry of NumPy's `descr`: a name, or a title and a name; a data type; the lengths of a subarray. */
export type Descr = readonly (
  | readonly [name: string | readonly [string, string], type: string | Descr]
  | readonly [
      name: string | readonly [string, string],
      type: string | Descr,
      shape: readonly number[],
    ]
)[];

/** NumPy's `dtype.descr`. @throws ValueError if fields overlap or are out of order. */
export function descrOf(type: DType): Descr {
  const entries: Descr[number][] = [];
  if (type.members === null) return [["", type.str]];
  let end = 0;
  for (const { name, title, dtype, offset } of type.members) {
    if (offset < end) {
      throw new ValueError(
        "dtype.descr is not defined for types with overlapping or out-of-order fields",
      );
    }
    if (offset > end) entries.push(["", `|V${offset - end}`]);
    end = offset + dtype.itemsize;
    const named = title === null ? name : ([title, name] as const);
    const base = dtype.subdtype?.[0] ?? dtype;
    const inner = base.members === null ? base.str : descrOf(base);
    if (dtype.subdtype === null) entries.push([named, inner]);
    else entries.push([named, inner, dtype.subdtype[1]]);
  }
  if (type.itemsize > end) entries.push(["", `|V${type.itemsize - end}`]);
  return entries;
}
