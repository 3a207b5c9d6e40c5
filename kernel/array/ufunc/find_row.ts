// Finding the row of a ufunc's table by dtypes.

import { castable } from "../dtype/cast.js";
import type { DType } from "../dtype/dtype.js";
import { defaultType, type Promotable } from "../dtype/promotion.js";
import { type Row, signatureOf, type Types, type Ufunc } from "./ufunc.js";
import { noMatch, notSupported } from "./ufunc_errors.js";

/**
 * The row for inputs of a common dtype.
 * @throws TypeError if there is none.
 */
export function rowFor(ufunc: Ufunc, common: DType, types: Types = [common, common]): Row {
  const known = ufunc.found[common.num];
  if (known !== undefined) return known;
  const refusal = ufunc.refuses(common, types);
  if (refusal !== null) throw refusal;
  const wanted = ufunc.computesIn(common);
  const row = ufunc.rows.find((candidate) => castable(wanted, candidate.inputs[0], "safe"));
  if (row === undefined) throw notSupported(ufunc);
  ufunc.found[common.num] = row;
  return row;
}

const kinds = "biufc";
const weakKinds = { int: 1, float: 3, complex: 4 } as const;

/**
 * The first row to which each input can be cast safely. A Python scalar bends to it unless it is of a higher kind than
 * all arrays.
 * @throws TypeError if there is none.
 */
export function rowForEach(ufunc: Ufunc, types: readonly Promotable[]): Row {
  const row = ufunc.rows.find(suiting(types));
  if (row === undefined) throw notSupported(ufunc);
  return row;
}

/** Tells rows to whose inputs each of these types can be cast safely. */
function suiting(types: Types): (row: Row) => boolean {
  const strong = types.map((type) =>
    type === null || typeof type === "string" ? -1 : kinds.indexOf(type.kind),
  );
  const highest = Math.max(...strong);
  const suits = (type: Promotable | null, to: DType) => {
    if (type === null) return true;
    if (typeof type !== "string") return castable(type, to, "safe");
    const kind = weakKinds[type];
    if (kind > Math.max(highest, highest === 1 ? 2 : 0))
      return castable(defaultType(type), to, "safe");
    return kinds.indexOf(to.kind) >= kind;
  };
  return ({ inputs }) => types.every((type, n) => suits(type, inputs[n]));
}

/**
 * The row whose result has a given dtype.
 * @throws TypeError if there is none.
 */
export function rowGiving(ufunc: Ufunc, result: DType, common: DType, types: Types): Row {
  const { native } = result;
  const refusal = ufunc.refuses(native, types, native);
  if (refusal !== null) throw refusal;
  const candidates = ufunc.rows.filter(
    (row) => row.result === native && (row.second === undefined || row.second.result === native),
  );
  const uniform = candidates.find(({ inputs }) => inputs.every((type) => type === native));
  // Only a row that has one dtype throughout is taken although a cast is not safe.
  const row =
    uniform === undefined
      ? candidates.find(suiting(types))
      : (candidates.find(({ inputs }) => castable(common, inputs[0], "safe")) ?? uniform);
  if (row !== undefined) return row;
  throw noMatch(ufunc);
}

/**
 * The row whose dtypes are these characters, such as `dd->d`.
 * @throws TypeError if there is none.
 */
export function rowOf(ufunc: Ufunc, signature: string): Row {
  const row = ufunc.rows.find((candidate) => signatureOf(candidate) === signature);
  if (row !== undefined) return row;
  throw noMatch(ufunc);
}
