// A ufunc is a name and a table of rows: the dtypes it computes in, and the inner loop for each.

import { type Casting, castable } from "../dtype/cast.js";
import type { DType, NumberName } from "../dtype/dtype.js";
import { builtin } from "../dtype/dtype.js";
import { defaultType, type Promotable } from "../dtype/promotion.js";
import { UFuncTypeError } from "../errors.js";
import { type Origin, origin } from "../record/origin.js";
import type { BinaryLoop, ReduceLoop, RowsLoop, UnaryLoop } from "./loops.js";
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
  /** What computes the second result, of a ufunc with two. */
  readonly second?: Row;
}

/** The dtypes of a call; null for the unknown one that a reduction starts with. */
export type Types = readonly (Promotable | null)[];

export interface Ufunc {
  readonly name: string;
  /** NumPy's `nin`: 1 or 2. */
  readonly nin: number;
  /** NumPy's `nout`: 1 or 2. */
  readonly nout: number;
  /** What a reduction of no elements gives; null if there is no such thing. */
  readonly identity: number | boolean | null;
  /** Elements may be reduced in any order, and so along several axes at once. */
  readonly isReorderable: boolean;
  /** Loops that take many elements into one, by the character of the dtype; the others are made of `rows`. */
  readonly reduceLoops: Readonly<Record<string, ReduceLoop>>;
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
  readonly refuses: (common: DType, types: Types, asked?: DType) => Error | null;
  /** Faster loops for rows that go into a row, by the character of the dtype; for most there is none. */
  readonly rowsLoops: Readonly<Record<string, RowsLoop>>;
  /** Each input is cast on its own, since there are no rows for all dtypes: two small integers are both held by float16. */
  readonly castsEach: boolean;
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
  readonly refuses?: (common: DType, types: Types, asked?: DType) => Error | null;
  readonly identity?: number | boolean | null;
  /** By dtype characters, such as `bBhHiI`. */
  readonly reduceLoops?: Readonly<Record<string, ReduceLoop>>;
  readonly rowsLoops?: Readonly<Record<string, RowsLoop>>;
  readonly isReorderable?: boolean;
  /** What computes the second result: rows for the same inputs. */
  readonly second?: readonly Rows[];
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
  readonly result: NumberName | null;
  readonly unsigned: boolean;
  readonly dense?: BinaryLoop;
}

/** Rows that give a result of the inputs' dtype, or of `result`. */
export function rows(
  types: string,
  loop: UnaryLoop | BinaryLoop,
  result: NumberName | null = null,
): Rows {
  return { types, loop, result, unsigned: false };
}

/** Rows with a second loop for long dense rows. */
export function denseRows(types: string, loop: BinaryLoop, dense: BinaryLoop): Rows {
  return { types, loop, result: null, unsigned: false, dense };
}

/** Rows for uint64 whose loop reads unsigned lanes. */
export function unsignedRow(loop: UnaryLoop | BinaryLoop, result: NumberName | null = null): Rows {
  return { types: "L", loop, result, unsigned: true };
}

const same = (common: DType): DType => common;
const never = (): null => null;

/** Makes the record of a ufunc. `nin` is the number of inputs. */
export function defineUfunc(
  name: string,
  nin: 1 | 2,
  table: readonly Rows[],
  settings: Settings = {},
): Ufunc {
  const first = rowsOf(nin, table);
  const second = settings.second && rowsOf(nin, settings.second);
  return ufuncOf(
    name,
    nin,
    second === undefined ? first : first.map((row, n) => ({ ...row, second: second[n] })),
    settings,
  );
}

/** Makes the record of a ufunc from rows whose inputs may have unlike dtypes. */
export function ufuncOf(
  name: string,
  nin: 1 | 2,
  all: readonly Row[],
  settings: Settings = {},
): Ufunc {
  const byType = Object.entries(settings.reduceLoops ?? {}).flatMap(([characters, loop]) =>
    [...characters].map((character) => [character, loop] as const),
  );
  const identity = settings.identity ?? null;
  return {
    name,
    nin,
    nout: all[0].second === undefined ? 1 : 2,
    rows: all,
    identity,
    isReorderable: settings.isReorderable ?? identity !== null,
    reduceLoops: Object.fromEntries(byType),
    rowsLoops: settings.rowsLoops ?? {},
    castsEach: nin === 2 && all[0].inputs[0].kind === "f" && settings.computesIn === undefined,
    mixed: settings.mixed ?? [],
    isComparison: settings.isComparison ?? false,
    isLogical: settings.isLogical ?? false,
    hazard: settings.hazard ?? null,
    computesIn: settings.computesIn ?? same,
    refuses: settings.refuses ?? never,
    origin: origin(name, "new", `${name} computes new values, and they need memory of their own.`),
    found: [],
  };
}

function rowsOf(nin: 1 | 2, table: readonly Rows[]): Row[] {
  const all = table.flatMap(({ types, loop, result, unsigned, dense }) =>
    typesOf(types).map((type): Row => {
      const inputs = new Array<DType>(nin).fill(type);
      const row = { inputs, result: result === null ? type : builtin[result], unsigned, loop };
      return dense === undefined ? row : { ...row, dense };
    }),
  );
  return all.sort((a, b) => order.indexOf(a.inputs[0].char) - order.indexOf(b.inputs[0].char));
}

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
  const strong = types.map((type) => (typeof type === "string" ? -1 : kinds.indexOf(type.kind)));
  const highest = Math.max(...strong);
  const suits = (type: Promotable, to: DType) => {
    if (typeof type !== "string") return castable(type, to, "safe");
    const kind = weakKinds[type];
    if (kind > Math.max(highest, highest === 1 ? 2 : 0))
      return castable(defaultType(type), to, "safe");
    return kinds.indexOf(to.kind) >= kind;
  };
  const row = ufunc.rows.find(({ inputs }) => types.every((type, n) => suits(type, inputs[n])));
  if (row === undefined) throw notSupported(ufunc);
  return row;
}

function notSupported({ name }: Ufunc): TypeError {
  return new TypeError(
    `ufunc '${name}' not supported for the input types, and the inputs could not be safely coerced ` +
      "to any supported types according to the casting rule ''safe''",
  );
}

/**
 * The row whose result has a given dtype.
 * @throws TypeError if there is none.
 */
export function rowGiving(
  ufunc: Ufunc,
  result: DType,
  common: DType,
  casting: Casting,
  types: Types,
): Row {
  const { native } = result;
  const refusal = ufunc.refuses(native, types, native);
  if (refusal !== null) throw refusal;
  const candidates = ufunc.rows.filter(
    (row) => row.result === native && (row.second === undefined || row.second.result === native),
  );
  const row =
    candidates.find((candidate) => castable(common, candidate.inputs[0], "safe")) ??
    candidates.find((candidate) => castable(common, candidate.inputs[0], casting)) ??
    candidates[0];
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

/** The error for a dtype, or dtypes, that were asked for and have no row. */
export function noMatch({ name }: Ufunc): TypeError {
  return new TypeError(
    `No loop matching the specified signature and casting was found for ufunc ${name}`,
  );
}

/** The dtypes of a row as characters: NumPy's `types` lists them. */
export function signatureOf({ inputs, result, second }: Row): string {
  const characters = inputs.map(({ char }) => char).join("");
  return `${characters}->${result.char}${second?.result.char ?? ""}`;
}

/** The error for dtypes of inputs, and perhaps the one asked for, that have no row by design. */
export function noLoop(name: string, types: Types, asked?: DType): UFuncTypeError {
  const classOf = (type: Promotable) => `<class 'numpy.dtypes.${className(type)}'>`;
  const classes = types.map((type) => (type === null ? "None" : classOf(type))).join(", ");
  const result = asked === undefined ? "None" : classOf(asked);
  return new UFuncTypeError(
    `ufunc '${name}' did not contain a loop with signature matching types ` +
      `${types.length === 1 ? classes : `(${classes})`} -> ${result}`,
  );
}

/** The name of the class that NumPy has for a dtype. */
function className(type: Promotable): string {
  if (type === "int") return "_PyLongDType";
  const name = typeof type === "string" ? type : type.name.replace("uint", "uInt");
  const title = `${name[0].toUpperCase()}${name.slice(1)}DType`;
  return typeof type === "string" ? `_Py${title}` : title;
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
