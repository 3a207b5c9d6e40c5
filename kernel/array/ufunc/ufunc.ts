// A ufunc is a name and a table of rows: the dtypes it computes in, and the inner loop for each.

import { builtin, type DType, type NumberName } from "../dtype/dtype.js";
import type { Promotable } from "../dtype/promotion.js";
import { type Origin, origin } from "../record/origin.js";
import type { BinaryLoop, LoopMaker, ReduceLoop, RowsLoop, Still, UnaryLoop } from "./loops.js";
import type { Hazard } from "./trouble.js";

/** What a ufunc computes for inputs of given dtypes. */
export interface Row {
  readonly inputs: readonly DType[];
  readonly result: DType;
  /** The loop distinguishes uint64 from int64. */
  readonly unsigned: boolean;
  readonly loop: Loop;
  /** A faster loop for long dense rows, if there is one. */
  readonly dense?: (still: Still) => Loop | undefined;
  /** What computes the second result, of a ufunc with two. */
  readonly second?: Row | undefined;
}

type Loop = UnaryLoop | BinaryLoop;
type Loops = Loop | LoopMaker<Loop>;

/** A row whose loops are made when they are first used, for this row alone. */
export class TableRow implements Row {
  private readonly maker: LoopMaker<Loop>;
  private madeLoop: Loop | undefined = undefined;
  private madeDense: (Loop | undefined)[] | null = null;

  constructor(
    readonly inputs: readonly DType[],
    readonly result: DType,
    readonly unsigned: boolean,
    loops: Loops,
    readonly second: Row | undefined = undefined,
  ) {
    this.maker = typeof loops === "function" ? { strided: () => loops } : loops;
  }

  get loop(): Loop {
    this.madeLoop ??= this.maker.strided();
    return this.madeLoop;
  }

  dense(still: Still): Loop | undefined {
    this.madeDense ??= [undefined, undefined, undefined];
    this.madeDense[still] ??= this.maker.dense?.(still);
    return this.madeDense[still];
  }

  /** The same row of a ufunc with two results. */
  with(second: Row): Row {
    return new TableRow(this.inputs, this.result, this.unsigned, this.maker, second);
  }
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
  readonly reduceLoops: Readonly<Record<string, ReduceLoop | LoopMaker<ReduceLoop>>>;
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
  /** Loops made before of `reduceLoops`, by the number of the dtype. */
  readonly folding: (ReduceLoop | undefined)[];
}

/** What `defineUfunc` may be told besides the rows; what is left out is what most ufuncs have. */
type Settings = Partial<
  Pick<
    Ufunc,
    | "mixed"
    | "isComparison"
    | "isLogical"
    | "hazard"
    | "computesIn"
    | "refuses"
    | "identity"
    | "rowsLoops"
    | "isReorderable"
  >
> & {
  /** By dtype characters, such as `bBhHiI`. */
  readonly reduceLoops?: Ufunc["reduceLoops"];
  /** What computes the second result: rows for the same inputs. */
  readonly second?: readonly Rows[];
};

/** The dtypes that ufuncs compute in by their characters, in NumPy's order. */
const order = "?bBhHiIlLefdFD";
/** Integers of up to 32 bits: their loops compute with JavaScript's numbers, those of 64 bits with lanes of their own. */
export const smallIntegers = "bBhHiI";
/** Floats that are not complex. */
export const realFloats = "efd";
const byChar = new Map(Object.values(builtin).map((type) => [type.char, type]));

/** The dtypes that characters such as `"bBhH"` stand for. */
function typesOf(characters: string): DType[] {
  return [...characters].map((character) => byChar.get(character) as DType);
}

/** How a loop is used: for inputs of each of these dtypes, with a result of the same dtype or of another. */
export interface Rows {
  readonly types: string;
  readonly loops: Loops;
  readonly result: NumberName | null;
  readonly unsigned: boolean;
}

/** Rows that give a result of the inputs' dtype, or of `result`. */
export function rows(types: string, loops: Loops, result: NumberName | null = null): Rows {
  return { types, loops, result, unsigned: false };
}

/** Rows for uint64 whose loop reads unsigned lanes. */
export function unsignedRow(loops: Loops, result: NumberName | null = null): Rows {
  return { types: "L", loops, result, unsigned: true };
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
    second === undefined ? first : first.map((row, n) => row.with(second[n])),
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
    folding: [],
  };
}

function rowsOf(nin: 1 | 2, table: readonly Rows[]): TableRow[] {
  const all = table.flatMap(({ types, loops, result, unsigned }) =>
    typesOf(types).map((type) => {
      const inputs = new Array<DType>(nin).fill(type);
      return new TableRow(inputs, result === null ? type : builtin[result], unsigned, loops);
    }),
  );
  return all.sort((a, b) => order.indexOf(a.inputs[0].char) - order.indexOf(b.inputs[0].char));
}

/** The dtypes of a row as characters: NumPy's `types` lists them. */
export function signatureOf({ inputs, result, second }: Row): string {
  const characters = inputs.map(({ char }) => char).join("");
  return `${characters}->${result.char}${second?.result.char ?? ""}`;
}
