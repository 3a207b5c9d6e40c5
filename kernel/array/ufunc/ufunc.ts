// A ufunc is a name and a table of rows: the dtypes it computes in, and the inner loop for each.

import { type Casting, castable } from "../dtype/cast.js";
import type { DType, DTypeName } from "../dtype/dtype.js";
import { builtin } from "../dtype/dtype.js";
import { UFuncTypeError } from "../errors.js";
import { type Origin, origin } from "../record/origin.js";
import type { BinaryLoop, UnaryLoop } from "./loops.js";
import type { Hazard } from "./trouble.js";

/** What a ufunc computes for inputs of given dtypes. */
export interface Row {
  readonly inputs: readonly DType[];
  readonly result: DType;
  /** The loop distinguishes uint64 from int64. */
  readonly unsigned: boolean;
  readonly loop: UnaryLoop | BinaryLoop;
  /** A faster loop for long dense rows; absent in most rows. */
  readonly dense?: BinaryLoop;
}

export interface Ufunc {
  readonly name: string;
  /** NumPy's `nin`: 1 or 2. */
  readonly nin: number;
  /** In NumPy's order: the first that the inputs can be cast to safely is taken. */
  readonly rows: readonly Row[];
  /** int64 with uint64 and uint64 with int64, if they are not simply promoted to float64. */
  readonly mixed: readonly Row[];
  /** An integer out of the dtype's range is compared all the same (NEP 50). */
  readonly isComparison: boolean;
  /** Of inputs with unlike dtypes only the truth counts. */
  readonly isLogical: boolean;
  /** Changes the common dtype before a row is looked for. */
  readonly computesIn: (common: DType) => DType;
  /** Why a dtype has no row although its items could be cast to one that has. */
  readonly refuses: (common: DType) => Error | null;
  /** Where it divides by zero or leaves its domain, of which a listener is told. */
  readonly hazard: Hazard | null;
  readonly origin: Origin;
  /** Rows found before, by the number of the common dtype. */
  readonly found: Row[];
}

export interface Settings {
  readonly mixed?: readonly Row[];
  readonly isComparison?: boolean;
  readonly isLogical?: boolean;
  readonly hazard?: Hazard;
  readonly computesIn?: (common: DType) => DType;
  readonly refuses?: (common: DType) => Error | null;
}

/** All dtypes by their character, in NumPy's order. */
const order = "?bBhHiIlLefdFD";
const byChar = new Map(Object.values(builtin).map((type) => [type.char, type]));

/** The dtypes that characters such as `"bBhH"` stand for. */
function typesOf(characters: string): DType[] {
  return [...characters].map((character) => byChar.get(character) as DType);
}

/** How a loop is used: for inputs of each of these dtypes, with a result of the same dtype or of another. */
export interface Rows {
  readonly types: string;
  readonly loop: UnaryLoop | BinaryLoop;
  readonly result: DTypeName | null;
  readonly unsigned: boolean;
  readonly dense?: BinaryLoop;
}

/** Rows that give a result of the inputs' dtype, or of `result`. */
export function rows(
  types: string,
  loop: UnaryLoop | BinaryLoop,
  result: DTypeName | null = null,
): Rows {
  return { types, loop, result, unsigned: false };
}

/** Rows with a second loop for long dense rows. */
export function denseRows(types: string, loop: BinaryLoop, dense: BinaryLoop): Rows {
  return { types, loop, result: null, unsigned: false, dense };
}

/** Rows for uint64 whose loop reads unsigned lanes. */
export function unsignedRow(loop: UnaryLoop | BinaryLoop, result: DTypeName | null = null): Rows {
  return { types: "L", loop, result, unsigned: true };
}

const identity = (common: DType): DType => common;
const never = (): null => null;

/** Makes the record of a ufunc. `nin` is the number of inputs. */
export function defineUfunc(
  name: string,
  nin: 1 | 2,
  table: readonly Rows[],
  settings: Settings = {},
): Ufunc {
  const all = table.flatMap(({ types, loop, result, unsigned, dense }) =>
    typesOf(types).map((type): Row => {
      const inputs = new Array<DType>(nin).fill(type);
      const row = { inputs, result: result === null ? type : builtin[result], unsigned, loop };
      return dense === undefined ? row : { ...row, dense };
    }),
  );
  all.sort((a, b) => order.indexOf(a.inputs[0].char) - order.indexOf(b.inputs[0].char));
  return {
    name,
    nin,
    rows: all,
    mixed: settings.mixed ?? [],
    isComparison: settings.isComparison ?? false,
    isLogical: settings.isLogical ?? false,
    hazard: settings.hazard ?? null,
    computesIn: settings.computesIn ?? identity,
    refuses: settings.refuses ?? never,
    origin: origin(name, "new", `${name} computes new values, and they need memory of their own.`),
    found: [],
  };
}

/**
 * The row for inputs of a common dtype.
 * @throws TypeError if there is none.
 */
export function rowFor(ufunc: Ufunc, common: DType): Row {
  const known = ufunc.found[common.num];
  if (known !== undefined) return known;
  const refusal = ufunc.refuses(common);
  if (refusal !== null) throw refusal;
  const wanted = ufunc.computesIn(common);
  const row = ufunc.rows.find((candidate) => castable(wanted, candidate.inputs[0], "safe"));
  if (row === undefined) {
    throw new TypeError(
      `ufunc '${ufunc.name}' not supported for the input types, and the inputs could not be safely coerced ` +
        "to any supported types according to the casting rule ''safe''",
    );
  }
  ufunc.found[common.num] = row;
  return row;
}

/**
 * The row whose result has a given dtype.
 * @throws TypeError if there is none.
 */
export function rowGiving(ufunc: Ufunc, result: DType, common: DType, casting: Casting): Row {
  const refusal = ufunc.refuses(result.native);
  if (refusal !== null) throw refusal;
  const candidates = ufunc.rows.filter((row) => row.result === result.native);
  const row =
    candidates.find((candidate) => castable(common, candidate.inputs[0], "safe")) ??
    candidates.find((candidate) => castable(common, candidate.inputs[0], casting)) ??
    candidates[0];
  if (row !== undefined) return row;
  throw new TypeError(
    `No loop matching the specified signature and casting was found for ufunc ${ufunc.name}`,
  );
}

/** The error for a dtype that has no row by design. */
export function noLoop(name: string, type: DType): UFuncTypeError {
  const title = `${type.name[0].toUpperCase()}${type.name.slice(1)}DType`;
  return new UFuncTypeError(
    `ufunc '${name}' did not contain a loop with signature matching types <class 'numpy.dtypes.${title}'> -> None`,
  );
}

/** The error for a cast that the rule forbids. `place` is `input 0`, `output` ... */
export function cannotCast(
  name: string,
  place: string,
  from: DType,
  to: DType,
  casting: Casting,
): UFuncTypeError {
  return new UFuncTypeError(
    `Cannot cast ufunc '${name}' ${place} from ${from.repr()} to ${to.repr()} with casting rule '${casting}'`,
  );
}
