// View or copy, of what, and why: in words for a learner.

import { Complex } from "../array/dtype/scalar.js";
import { overlap } from "../array/record/overlap.js";
import { NDArray, OWNDATA, type Source } from "../array/record/record.js";
import { Void } from "../array/record/void.js";
import { madeOver, type Names } from "./build.js";
import { quote } from "./read.js";
import { holdersOf, MAX_WORK } from "./sources.js";

/** Named arrays that are compared with the one in question. */
const MOST_COMPARED = 50;

/**
 * Two or three sentences: whether `value` is a view or a copy, of what, for what reason, and who shares its bytes.
 * @param names the arrays are spoken of by these names.
 * @throws TypeError if `value` is neither an array nor a scalar.
 */
export function why(value: unknown, names: Names = new Map()): string {
  if (value instanceof NDArray)
    return [...verdict(value, names), ...sharers(value, names)].join(" ");
  if (value instanceof Void) return verdict(value.array, names, "This record").join(" ");
  if (value instanceof Complex || ["number", "bigint", "boolean"].includes(typeof value)) {
    return "This is a single value, not an array: it shares no memory with any.";
  }
  throw new TypeError(`memory.why() explains an array, but was given ${quote(value)}`);
}

function verdict(array: NDArray, names: Names, unnamed = "This array"): string[] {
  const { origin, base, flagBits } = array;
  const name = nameOf(array, names);
  const it = name ?? unnamed;
  const hidden = origin.verdict === "copy" && base instanceof NDArray ? base : null;
  if (hidden) {
    const of = sourcesText([...array.sources, ...hidden.sources], names);
    const kept = nameOf(hidden, names) ?? "an array without a name";
    return [
      `${it} is a copy${of}, although its base is not null: the elements were copied into ${kept}, and ${name ?? "this array"} is a view of that.`,
      origin.reason,
    ];
  }
  if (origin.verdict === "copy") {
    const of = sourcesText(array.sources, names);
    return [`${it} is a copy${of}: it has memory of its own.`, origin.reason];
  }
  if (flagBits & OWNDATA) {
    return [`${it} is neither a view nor a copy: it owns its memory.`, origin.reason];
  }
  return [
    `${it} is a view of ${viewed(array, names)}: it has no memory of its own.`,
    origin.reason,
  ];
}

/** What a view was made of, and whose memory that is. */
function viewed(array: NDArray, names: Names): string {
  const { base, block, sources } = array;
  const known = [...names.keys()];
  if (!(base instanceof NDArray)) {
    const over = madeOver(array, known);
    return (over && nameOf(over, names)) ?? "memory that no array owns";
  }
  const below = nameOf(base, names) ?? "an array without a name";
  const direct = known.find((other) => other.id === sources[0] && other.block === block);
  return direct === undefined || direct === base
    ? below
    : `${nameOf(direct, names)}, which stands on ${below}`;
}

/** ` of x and elements of y`; empty if no source is known. */
function sourcesText(sources: readonly Source[], names: Names): string {
  const texts = sources.flatMap((source) => {
    const [holder] = holdersOf(source, [...names.keys()]);
    if (holder === undefined) return [];
    const id = typeof source === "number" ? source : source.id;
    return [`${holder.id === id ? "" : "elements of "}${nameOf(holder, names)}`];
  });
  return texts.length === 0 ? "" : ` of ${enumerated([...new Set(texts)])}`;
}

/** Named arrays with a byte in common, apart from those that a view is told to be a view of. */
function sharers(array: NDArray, names: Names): string[] {
  const { base, block, origin, sources } = array;
  const seen = origin.verdict === "copy" ? null : sources[0];
  const others = [...names.keys()].filter(
    (other) => other !== array && other !== base && other.id !== seen && other.block === block,
  );
  const sharing = others
    .slice(0, MOST_COMPARED)
    .filter((other) => overlap(array, other, MAX_WORK) === "yes")
    .map((other) => nameOf(other, names) ?? "");
  if (sharing.length === 0) return [];
  const share = sharing.length === 1 ? "shares" : "share";
  return [`Now ${enumerated(sharing)} ${share} bytes with it.`];
}

function nameOf(array: NDArray, names: Names): string | null {
  const name = names.get(array)?.[0];
  return name === undefined ? null : `\`${name}\``;
}

/** `a`, `a and b`, `a, b and c` */
function enumerated(texts: readonly string[]): string {
  if (texts.length === 1) return texts[0];
  return `${texts.slice(0, -1).join(", ")} and ${texts[texts.length - 1]}`;
}
