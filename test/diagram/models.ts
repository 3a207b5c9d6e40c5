// Builds memory models by hand: an array's values are read from the bytes of its block, as memory would give them.

import type { ArrayModel, BlockModel, MemoryModel, Relation } from "../../kernel/memory/model.js";

interface Reader {
  readonly itemsize: number;
  readonly read: (bytes: DataView, at: number) => string;
}

function float(n: number): string {
  return Number.isInteger(n) ? `${n}.` : String(n);
}

const readers: Readonly<Record<string, Reader>> = {
  uint8: { itemsize: 1, read: (bytes, at) => String(bytes.getUint8(at)) },
  int16: { itemsize: 2, read: (bytes, at) => String(bytes.getInt16(at, true)) },
  int32: { itemsize: 4, read: (bytes, at) => String(bytes.getInt32(at, true)) },
  int64: { itemsize: 8, read: (bytes, at) => String(bytes.getBigInt64(at, true)) },
  float64: { itemsize: 8, read: (bytes, at) => float(bytes.getFloat64(at, true)) },
  complex128: {
    itemsize: 16,
    read: (bytes, at) => {
      const [real, imaginary] = [bytes.getFloat64(at, true), bytes.getFloat64(at + 8, true)];
      return `${float(real)}${imaginary < 0 ? "-" : "+"}${float(Math.abs(imaginary))}j`;
    },
  },
};

/** Bytes of an allocation, and how they are read. */
export interface Memory {
  readonly id: string;
  readonly dtype: string;
  readonly bytes: DataView;
}

export function memoryOf(id: string, dtype: string, numbers: readonly number[]): Memory {
  const { itemsize } = readers[dtype];
  const width = dtype === "complex128" ? 8 : itemsize;
  const bytes = new DataView(new ArrayBuffer(numbers.length * width));
  numbers.forEach((n, k) => {
    const at = k * width;
    if (dtype === "int64") bytes.setBigInt64(at, BigInt(n), true);
    else if (dtype === "float64" || dtype === "complex128") bytes.setFloat64(at, n, true);
    else if (dtype === "int32") bytes.setInt32(at, n, true);
    else if (dtype === "int16") bytes.setInt16(at, n, true);
    else bytes.setUint8(at, n);
  });
  return { id, dtype, bytes };
}

/** What is said of an array; the rest has defaults. */
export interface Said {
  readonly id?: string;
  readonly names: readonly string[];
  readonly dtype?: string;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly offset?: number;
  readonly base?: { readonly id: string; readonly name: string | null };
  readonly flags?: Partial<ArrayModel["flags"]>;
  readonly provenance?: Partial<ArrayModel["provenance"]>;
  readonly shown?: readonly (readonly number[])[];
  /** Where the bytes are too many to be made. */
  readonly values?: readonly string[];
}

export function arrayOn(memory: Memory, said: Said): ArrayModel {
  const dtype = said.dtype ?? memory.dtype;
  const { itemsize, read } = readers[dtype];
  const { shape, strides, offset = 0, base = null } = said;
  const shown = said.shown ?? shape.map((length) => Array.from({ length }, (_, n) => n));
  const places = shown.reduce(
    (starts, indices, k) => starts.flatMap((start) => indices.map((i) => start + i * strides[k])),
    [offset],
  );
  const dense = (order: readonly number[]): boolean => {
    let expected = itemsize;
    return order.every((k) => {
      const fits = shape[k] === 1 || strides[k] === expected;
      expected *= shape[k];
      return fits;
    });
  };
  const axes = shape.map((_, k) => k);
  const empty = shape.includes(0);
  return {
    id: said.id ?? `${memory.id}-${said.names[0] ?? "unnamed"}`,
    names: said.names,
    block: memory.id,
    dtype,
    itemsize,
    shape,
    strides,
    offset,
    flags: {
      owndata: base === null,
      writeable: true,
      aligned: true,
      c_contiguous: empty || dense([...axes].reverse()),
      f_contiguous: empty || dense(axes),
      ...said.flags,
    },
    state: base === null ? "owner" : base.name === null ? "view-unnamed" : "view",
    base,
    provenance: {
      operation: "array",
      verdict: base ? "view" : "new",
      reason: "It was made from values, in memory of its own.",
      inputs: base ? [base] : [],
      ...said.provenance,
    },
    shown,
    values: said.values ?? places.map((place) => read(memory.bytes, place)),
  };
}

/** All of a block's items. */
export function blockOf({ id, dtype, bytes }: Memory): BlockModel {
  const { itemsize, read } = readers[dtype];
  const count = bytes.byteLength / itemsize;
  return {
    id,
    nbytes: bytes.byteLength,
    dtype,
    items: Array.from({ length: count }, (_, n) => ({
      start: n * itemsize,
      end: (n + 1) * itemsize,
      text: read(bytes, n * itemsize),
    })),
  };
}

/** A model in which arrays of one block share bytes unless a relation says otherwise. */
export function modelOf(
  blocks: readonly BlockModel[],
  arrays: readonly ArrayModel[],
  relations: readonly Relation[] = [],
): MemoryModel {
  const pairs = arrays.flatMap((a, n) => arrays.slice(n + 1).map((b) => [a, b] as const));
  const told = (a: ArrayModel, b: ArrayModel) =>
    relations.some((r) => [r.a, r.b].includes(a.id) && [r.a, r.b].includes(b.id));
  const shares = pairs
    .filter(([a, b]) => a.block === b.block && !told(a, b))
    .map(([a, b]): Relation => ({ a: a.id, b: b.id, kind: "shares" }));
  return { version: 1, blocks, arrays, relations: [...shares, ...relations] };
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}

/** An owner and views of it on one block. */
export function together(memory: Memory, owner: Said, views: readonly Said[] = []): MemoryModel {
  const first = arrayOn(memory, owner);
  const base = { id: first.id, name: owner.names[0] ?? null };
  const others = views.map((view) => arrayOn(memory, { base, ...view }));
  return modelOf([blockOf(memory)], [first, ...others]);
}

export const why = {
  slice: "A slice takes a part of the same bytes: only the record is new.",
  step: "A slice with a step walks the same bytes with a longer stride.",
  reversed: "A negative step walks the same bytes backwards from the last element.",
  reshape: "The new shape can walk the same bytes in the same order, so nothing is copied.",
  transpose: "Transposing swaps the strides; the bytes stay where they are.",
  broadcast: "Broadcasting repeats elements with a stride of 0 instead of copying them.",
  window: "Windows are read at every step with the same stride twice, so they overlap.",
  cast: "The same bytes are read with another dtype.",
  copy: "copy() always makes memory of its own.",
  reading: "The transposed elements lie at uneven steps, so reshape had to copy them.",
};

export function reason(
  words: string,
  operation = "basic index",
): Partial<ArrayModel["provenance"]> {
  return { operation, reason: words };
}
