// `np.dtype(...)`, and the data types that it gives.

import { type Arguments, bind } from "../keywords.js";
import { DType, type DTypeName, type NumberName } from "./data_type.js";
import type { DTypeNameOf } from "./dtype_types.js";
import { type DTypeLike, dtypeOf } from "./specification.js";

export { builtin } from "./builtin.js";
export {
  DType,
  type DTypeName,
  type Field,
  type FieldEntry,
  type Kind,
  type NumberName,
} from "./data_type.js";
export { flexible } from "./interned.js";
export type { DTypeLike, FieldName, FieldSpec, FieldsSpec } from "./specification.js";

/** Keyword arguments of `np.dtype`. */
export interface DTypeOptions {
  /** Puts the fields of a structured type where a C compiler would. */
  align?: boolean;
  /** Without effect: data types do not change. */
  copy?: boolean;
}

type DTypeArguments = Arguments<[align: boolean, copy: boolean], DTypeOptions>;

/**
 * NumPy's `np.dtype(dtype, align=False, copy=False)`. See `DTypeLike` for what names a data type.
 * @throws TypeError if `spec` names no data type: `data type 'intt' not understood`; ValueError for fields that cannot be
 */
export function dtype<S extends DTypeLike>(spec: S, ...rest: DTypeArguments): DType<DTypeNameOf<S>>;
export function dtype(spec: DTypeLike | null, ...rest: DTypeArguments): DType;
export function dtype(spec: DTypeLike | null, ...rest: DTypeArguments): DType {
  if (spec instanceof DType) return spec;
  const options = rest.length === 0 ? {} : bind<DTypeOptions>("dtype", rest, ["align", "copy"]);
  return dtypeOf(spec, options.align ?? false);
}

/** Are the items numbers or booleans? */
export function isNumeric(type: DType<DTypeName>): type is DType<NumberName> {
  return type.kind !== "V" && type.kind !== "U" && type.kind !== "S";
}

/** Are the items bytes without a meaning, neither records nor arrays? */
export function isPlainVoid(type: DType): boolean {
  return type.kind === "V" && type.members === null && type.subdtype === null;
}

/**
 * The name of a number type, for tables of what is done with each.
 * @throws TypeError for text, bytes and void
 */
export function numberName(type: DType): NumberName {
  if (isNumeric(type)) return type.name;
  throw new TypeError(`expected numbers or booleans, got ${type.repr()}`);
}
