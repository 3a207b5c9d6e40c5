// The flags of `nditer`, for the whole iterator and for each operand, as lists of names.

import { echo } from "../arguments.js";
import { ValueError } from "../errors.js";

const GLOBAL = [
  "buffered",
  "c_index",
  "common_dtype",
  "copy_if_overlap",
  "delay_bufalloc",
  "external_loop",
  "f_index",
  "grow_inner",
  "growinner",
  "multi_index",
  "ranged",
  "reduce_ok",
  "refs_ok",
  "zerosize_ok",
] as const;

const OPERAND = [
  "aligned",
  "allocate",
  "arraymask",
  "contig",
  "copy",
  "nbo",
  "no_broadcast",
  "no_subtype",
  "overlap_assume_elementwise",
  "readonly",
  "readwrite",
  "updateifcopy",
  "writemasked",
  "writeonly",
] as const;

/** A flag of the whole iterator. */
export type IterFlag = (typeof GLOBAL)[number];

/** A flag of one operand. */
export type OperandFlag = (typeof OPERAND)[number];

/** @throws ValueError for an unknown flag and for flags that do not go together */
export function globalFlags(given: unknown): ReadonlySet<IterFlag> {
  if (given === null || given === undefined) return new Set();
  if (!Array.isArray(given)) {
    throw new ValueError("Iterator global flags must be a list or tuple of strings");
  }
  const flags = new Set<IterFlag>();
  for (const name of given) {
    const known = GLOBAL.find((flag) => flag === name);
    if (known === undefined) {
      throw new ValueError(
        `Unexpected iterator global flag "${typeof name === "string" ? name : echo(name)}"`,
      );
    }
    flags.add(known === "growinner" ? "grow_inner" : known);
  }
  if (flags.has("c_index") && flags.has("f_index")) {
    throw new ValueError("Iterator flags C_INDEX and F_INDEX cannot both be specified");
  }
  if (flags.has("external_loop")) checkExternalLoop(flags);
  if (flags.has("ranged") && flags.has("external_loop") && !flags.has("buffered")) {
    throw new ValueError(
      "Iterator flag RANGED cannot be used with the flag EXTERNAL_LOOP unless BUFFERED is also enabled",
    );
  }
  return flags;
}

/** @throws ValueError if an index is tracked, which tells single elements apart */
export function checkExternalLoop(flags: ReadonlySet<IterFlag>): void {
  if (flags.has("c_index") || flags.has("f_index") || flags.has("multi_index")) {
    throw new ValueError(
      "Iterator flag EXTERNAL_LOOP cannot be used if an index or multi-index is being tracked",
    );
  }
}

const MISFIT = "op_flags must be a tuple or array of per-op flag-tuples";

/**
 * The flags of each operand: one list for all of them, or a list for each.
 * @param given null: operands are read, those that are null are allocated and written
 * @throws ValueError
 */
export function operandFlags(
  given: unknown,
  isNull: readonly boolean[],
): ReadonlySet<OperandFlag>[] {
  if (given === null || given === undefined) {
    return isNull.map((none) => new Set(none ? ["writeonly", "allocate"] : ["readonly"]));
  }
  if (!Array.isArray(given)) throw new ValueError(MISFIT);
  const list: readonly unknown[] = given;
  if (list.length > 0 && list.every((one) => Array.isArray(one))) {
    if (list.length !== isNull.length) throw new ValueError(MISFIT);
    return list.map((one) => flagsOf(one as readonly unknown[]));
  }
  return isNull.map(() => flagsOf(list));
}

function flagsOf(names: readonly unknown[]): ReadonlySet<OperandFlag> {
  const flags = new Set<OperandFlag>();
  for (const name of names) {
    const known = OPERAND.find((flag) => flag === name);
    if (known === undefined) {
      throw new ValueError(
        `Unexpected per-op iterator flag "${typeof name === "string" ? name : echo(name)}"`,
      );
    }
    flags.add(known);
  }
  return flags;
}

/** What an operand is iterated for. */
export interface Access {
  readonly read: boolean;
  readonly write: boolean;
}

/** @throws ValueError if there is not exactly one of `readonly`, `readwrite` and `writeonly` */
export function accessOf(flags: ReadonlySet<OperandFlag>): Access {
  const modes = (["readonly", "readwrite", "writeonly"] as const).filter((mode) => flags.has(mode));
  if (modes.length === 0) {
    throw new ValueError(
      "None of the iterator flags READWRITE, READONLY, or WRITEONLY were specified for an operand",
    );
  }
  if (modes.length > 1) {
    throw new ValueError(
      "Only one of the iterator flags READWRITE, READONLY, and WRITEONLY may be specified for an operand",
    );
  }
  const [mode] = modes;
  return { read: mode !== "writeonly", write: mode !== "readonly" };
}
