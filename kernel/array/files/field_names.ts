// The names that `genfromtxt` gives to fields: made valid, unlike one another, and put into a data type.

import { partsOf } from "../arguments.js";
import { type DType, type DTypeLike, dtype } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";

/** How names are made valid. */
export interface NameOptions {
  /** Names that get an underscore at their end, beside `return`, `file` and `print`. */
  excludelist?: readonly string[] | null;
  /** Characters that are taken out of names. */
  deletechars?: string | readonly string[] | null;
  /** What blanks in names become. */
  replace_space?: string | null;
  /** false or `upper`: in capitals; `lower`: in small letters. */
  case_sensitive?: boolean | "upper" | "lower" | null;
  /** The names of fields that have none, with `%i` for their number. */
  defaultfmt?: string;
}

const EXCLUDED = ["return", "file", "print"];
const DELETED = "~!@#$%^&*()-=+~\\|]}[{';: /?.>,<";

/** @throws ValueError `unrecognized case_sensitive value x.` */
function caseOf(given: unknown): (name: string) => string {
  if (given === undefined || given === null || given === true) return (name) => name;
  if (given === false) return (name) => name.toUpperCase();
  if (typeof given === "string" && given.startsWith("u")) return (name) => name.toUpperCase();
  if (typeof given === "string" && given.startsWith("l")) return (name) => name.toLowerCase();
  throw new ValueError(`unrecognized case_sensitive value ${String(given)}.`);
}

/** A name with a number in it, as Python's `"f%02i" % 7`. */
export function numberedName(format: string, number: number): string {
  return format.replace(/%(0?)(\d*)[di]/, (_, zero: string, width: string) =>
    String(number).padStart(Number(width), zero === "0" ? "0" : " "),
  );
}

/** Makes names valid; with a number of fields so many of them. */
export type Naming = (names: readonly string[], count?: number) => string[];

/** @throws ValueError for an unknown case */
export function namingOf(options: NameOptions): Naming {
  const { replace_space = "_", defaultfmt = "f%i" } = options;
  const excluded = new Set([...EXCLUDED, ...partsOf(options.excludelist ?? [])]);
  const deleted = new Set([...partsOf(options.deletechars ?? DELETED), '"']);
  const cased = caseOf(options.case_sensitive);
  return (given, count = given.length) => {
    const names = Array.from({ length: count }, (_, k) => given[k] ?? "");
    const seen = new Map<string, number>();
    let unnamed = 0;
    const numbered = () => numberedName(defaultfmt, unnamed);
    return names.map((name) => {
      let valid = cased(name).trim();
      if (replace_space) valid = valid.replaceAll(" ", replace_space);
      valid = [...valid].filter((character) => !deleted.has(character)).join("");
      if (valid === "") {
        while (names.includes(numbered())) unnamed++;
        valid = numbered();
        unnamed++;
      } else if (excluded.has(valid)) valid += "_";
      const before = seen.get(valid) ?? 0;
      seen.set(valid, before + 1);
      return before > 0 ? `${valid}_${before}` : valid;
    });
  };
}

/** A structured data type whose fields have other names. */
function renamed(type: DType, names: readonly string[]): DType {
  const members = type.members ?? [];
  return dtype({
    names: names.slice(),
    formats: members.map((field) => field.dtype),
    offsets: members.map((field) => field.offset),
    itemsize: type.itemsize,
  });
}

/** The data type that is asked for, or one of several for the columns, with the names asked for. */
export function namedType(
  given: DTypeLike | readonly DTypeLike[],
  names: readonly string[] | null,
  naming: Naming,
  { defaultfmt = "f%i" }: NameOptions,
): DType {
  let type: DType;
  try {
    type = dtype(given as DTypeLike);
  } catch (error) {
    if (!(error instanceof TypeError) || !Array.isArray(given)) throw error;
    return dtype({ names: naming(names ?? [], given.length), formats: given });
  }
  if (type.members === null) {
    if (names === null) return type;
    const format = type.kind === "V" ? type : plain(type);
    return dtype(naming(names).map((name) => [name, format] as const));
  }
  const count = type.members.length;
  if (names !== null) return renamed(type, naming(names, count));
  const own = type.names ?? [];
  const isNumbered = own.every((name, k) => name === `f${k}`);
  if (isNumbered && defaultfmt !== "f%i") return renamed(type, naming([], count));
  return renamed(type, naming(own));
}

/** The class of a data type alone: in the machine's order, and text without a length. */
function plain(type: DType): DType {
  if (type.kind === "U") return dtype("U");
  return type.kind === "S" ? dtype("S") : type.native;
}
