// Where data types come from: each is made once, so that `===` compares them.

import { DType, type Field, type FlexibleKind, type Kind, type NumberName } from "./data_type.js";

/** Held weakly: a program may make any number of structured types, one after the other. */
const interned = new Map<string, WeakRef<DType>>();

const forgotten = new FinalizationRegistry<string>((key) => {
  // Another may have been made in the meantime.
  if (interned.get(key)?.deref() === undefined) interned.delete(key);
});

function known(key: string): DType | undefined {
  return interned.get(key)?.deref();
}

function intern(made: DType, key: string): DType {
  const before = known(key);
  if (before !== undefined) return before;
  interned.set(key, new WeakRef(made));
  forgotten.register(made, key);
  return made;
}

const numberTraits: Readonly<
  Record<
    NumberName,
    readonly [kind: Kind, char: string, num: number, itemsize: number, alignment: number]
  >
> = {
  bool: ["b", "?", 0, 1, 1],
  int8: ["i", "b", 1, 1, 1],
  uint8: ["u", "B", 2, 1, 1],
  int16: ["i", "h", 3, 2, 2],
  uint16: ["u", "H", 4, 2, 2],
  int32: ["i", "i", 5, 4, 4],
  uint32: ["u", "I", 6, 4, 4],
  int64: ["i", "l", 7, 8, 8],
  uint64: ["u", "L", 8, 8, 8],
  float16: ["f", "e", 23, 2, 2],
  float32: ["f", "f", 11, 4, 4],
  float64: ["f", "d", 12, 8, 8],
  complex64: ["c", "F", 14, 8, 4],
  complex128: ["c", "D", 15, 16, 8],
};

/** The names of the data types of numbers and booleans, in NumPy's order of types but for float16. */
export const numberNames = Object.keys(numberTraits) as readonly NumberName[];

/** A data type of numbers or booleans; bytes have no order, so that types of one byte are never swapped. */
export function numberType(name: NumberName, swapped: boolean): DType {
  const [kind, char, num, itemsize, alignment] = numberTraits[name];
  if (swapped && itemsize === 1) return numberType(name, false);
  const key = swapped ? `>${name}` : name;
  const before = known(key);
  if (before !== undefined) return before;
  return intern(new DType({ name, kind, char, num, itemsize, alignment, swapped }), key);
}

const flexibleNames = { S: "bytes", U: "str", V: "void" } as const;
const flexibleNums = { S: 18, U: 19, V: 20 } as const;

/** Fixed-length bytes, text or plain void of so many bytes. */
export function flexible(kind: FlexibleKind, nbytes: number, swapped = false): DType {
  const key = `${kind}${nbytes}${swapped ? ">" : ""}`;
  const before = known(key);
  if (before !== undefined) return before;
  const name = flexibleNames[kind];
  const made = new DType({
    name: nbytes === 0 ? name : `${name}${nbytes * 8}`,
    kind,
    char: kind,
    num: flexibleNums[kind],
    itemsize: nbytes,
    alignment: kind === "U" ? 4 : 1,
    swapped,
  });
  return intern(made, key);
}

/** What all data types of kind void have in common. */
const voidOf = (itemsize: number) =>
  ({
    name: itemsize === 0 ? "void" : (`void${itemsize * 8}` as const),
    kind: "V",
    char: "V",
    num: 20,
    itemsize,
  }) as const;

/** A structured data type whose fields lie where they say. */
export function structure(
  members: readonly Field[],
  itemsize: number,
  alignment: number,
  aligned: boolean,
): DType {
  const made = new DType({
    ...voidOf(itemsize),
    alignment,
    members,
    isalignedstruct: aligned,
  });
  return intern(made, identityKey(made));
}

/** A subarray type; without lengths the type itself. */
export function subarray(base: DType, shape: readonly number[]): DType {
  if (shape.length === 0) return base;
  const itemsize = shape.reduce((product, length) => product * length, base.itemsize);
  const made = new DType({
    ...voidOf(itemsize),
    alignment: base.alignment,
    subdtype: [base, shape],
  });
  return intern(made, `(${identityKey(base)},[${shape}])`);
}

/** What fields mean, whatever they are aligned for. */
export function layoutKey(type: DType): string {
  if (type.subdtype !== null) return `(${layoutKey(type.subdtype[0])},[${type.subdtype[1]}])`;
  if (type.members === null) return type.str;
  const fields = type.members.map(({ name, title, dtype, offset }) => {
    const named = `${JSON.stringify(name)}${title === null ? "" : `/${JSON.stringify(title)}`}`;
    return `${named}:${layoutKey(dtype)}@${offset}`;
  });
  return `{${fields.join(",")}}${type.itemsize}`;
}

/** What tells structured types apart: their layout, and how they are aligned, also within. */
function identityKey(type: DType): string {
  const inner = (type.members ?? []).map(({ dtype }) =>
    dtype.members === null && dtype.subdtype === null ? "" : identityKey(dtype.base),
  );
  return `${layoutKey(type)}%${type.alignment}${type.isalignedstruct ? "a" : ""}[${inner}]`;
}
