// Fields of structured arrays: views of the same part of every item, and of several parts at once.

import { integer } from "../arguments.js";
import type { ArrayLike } from "../creation/coerce.js";
import { type DType, type DTypeLike, type DTypeName, dtype, type Field } from "../dtype/dtype.js";
import { stringRepr } from "../dtype/python_text.js";
import { selection } from "../dtype/structure.js";
import { KeyError, ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { attach } from "../record/attach.js";
import { denseStrides } from "../record/layout.js";
import { type Origin, origin } from "../record/origin.js";
import { NDArray, view } from "../record/record.js";
import { requireWriteable } from "../record/writeable.js";
import { Ellipsis, notAnIndex } from "./index_types.js";

const ofField = origin(
  "field",
  "view",
  "A field lies at the same place in every item: a new offset and data type describe it, and the bytes stay where they are.",
);
const ofFields = origin(
  "fields",
  "view",
  "The data type names some of the fields and keeps where they lie: the items are the same bytes.",
);
const ofPart = origin(
  "getfield",
  "view",
  "A part of every item is read as another data type: the bytes stay where they are.",
);

/** A part of every item as a data type; the axes of a subarray come last. */
export function partView(a: NDArray, type: DType, offset: number, why: Origin = ofField): NDArray {
  const { base, shape: inner } = type;
  if (inner.length === 0) {
    return view(a, a.offset + offset, a.shape, a.strides, type, why);
  }
  const shape = [...a.shape, ...inner];
  const strides = [...a.strides, ...denseStrides(inner, base.itemsize)];
  return partView(view(a, a.offset + offset, shape, strides, base, why), base, 0, why);
}

/** @throws ValueError `no field of name x`; IndexError if the array is not structured */
function fieldOf({ dtype: { members } }: NDArray, name: string): Field {
  if (members === null) throw notAnIndex();
  const found = members.find((field) => field.name === name || field.title === name);
  if (found === undefined) throw new ValueError(`no field of name ${name}`);
  return found;
}

/** NumPy's `a["x"]`: a view of one field. @throws ValueError, IndexError */
export function fieldView(a: NDArray, name: string): NDArray {
  const { dtype, offset } = fieldOf(a, name);
  return partView(a, dtype, offset);
}

/** NumPy's `a[["x", "y"]]`: a view with some of the fields. @throws KeyError, ValueError, IndexError */
function fieldsView(a: NDArray, names: readonly string[]): NDArray {
  if (a.dtype.members === null) throw notAnIndex();
  return view(a, a.offset, a.shape, a.strides, selection(a.dtype, names), ofFields);
}

/** Is it the name of a field, or a list of several? */
export function isFieldIndex(index: unknown): index is string | readonly string[] {
  if (typeof index === "string") return true;
  return Array.isArray(index) && index.length > 0 && index.every((n) => typeof n === "string");
}

/** An array of text with one axis names fields, as a list does. @throws KeyError for a name that no field has */
export function namesIn({ dtype: { names } }: NDArray, index: unknown): readonly string[] | null {
  if (names === null || !(index instanceof NDArray) || index.dtype.kind !== "U") return null;
  if (index.shape.length !== 1 || index.shape[0] === 0) return null;
  const asked = [...index.flat] as string[];
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new KeyError(`np.str_(${stringRepr(unknown)})`);
  return asked;
}

/** A view of what names of fields ask for. */
export function namedView(a: NDArray, index: string | readonly string[]): NDArray {
  return typeof index === "string" ? fieldView(a, index) : fieldsView(a, index);
}

/** Keyword arguments of `getfield`. */
interface FieldOptions {
  /** Bytes from the start of each item. */
  offset?: number;
}

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * A view of a part of every item as another data type; NumPy's `a.getfield(dtype, offset=0)`.
     * @throws ValueError if the part does not lie within the items
     */
    getfield(dtype: DTypeLike, ...rest: Arguments<[offset: number], FieldOptions>): NDArray;
    /**
     * Writes a part of every item; NumPy's `a.setfield(val, dtype, offset=0)`.
     * @throws ValueError if the array is read-only, or if the part does not lie within the items
     */
    setfield(
      val: ArrayLike,
      dtype: DTypeLike,
      ...rest: Arguments<[offset: number], FieldOptions>
    ): void;
  }
}

function part(a: NDArray, spec: DTypeLike, given: readonly unknown[], name: string): NDArray {
  const type = dtype(spec);
  const offset = integer(bind<FieldOptions>(name, given, ["offset"]).offset ?? 0);
  if (offset < 0) throw new ValueError("offset is negative");
  if (type.itemsize > a.dtype.itemsize)
    throw new ValueError("new type is larger than original type");
  if (offset + type.itemsize > a.dtype.itemsize) {
    throw new ValueError("new type plus offset is larger than original type");
  }
  return partView(a, type, offset, ofPart);
}

attach({
  getfield(spec, ...rest) {
    return part(this, spec, rest, "getfield");
  },

  setfield(val, spec, ...rest) {
    requireWriteable(this, "assignment destination is read-only");
    part(this, spec, rest, "setfield").set(Ellipsis, val);
  },
});
