// How the drawn arrays relate: solved for the arrays as they are, not for what is shown of them.

import { overlap } from "../array/overlap.js";
import { NDArray, type Source } from "../array/record.js";
import { arrayId } from "./identity.js";
import type { Relation } from "./model.js";

/** Candidates that the sharing solver tries for one pair before it gives up: a few milliseconds. */
export const MAX_WORK = 10_000;

const kinds = { yes: "shares", no: "disjoint", "too hard": "unknown" } as const;

/** One relation for each pair over one block, and one for each that bytes were copied between. */
export function relationsOf(arrays: readonly NDArray[]): Relation[] {
  const relations: Relation[] = [];
  arrays.forEach((b, k) => {
    for (const a of arrays.slice(0, k)) {
      if (a.block !== b.block) continue;
      relations.push({
        a: arrayId(a.id),
        b: arrayId(b.id),
        kind: kinds[overlap(a, b, MAX_WORK)],
      });
    }
    for (const a of copiedFrom(b, arrays)) {
      relations.push({ a: arrayId(a.id), b: arrayId(b.id), kind: "copy" });
    }
  });
  return relations;
}

/** The drawn arrays that the bytes of `b` were copied from. */
function copiedFrom(b: NDArray, drawn: readonly NDArray[]): NDArray[] {
  const sources = copySources(b);
  // A view of a copy: the copy itself tells, if it is drawn.
  if (b.base instanceof NDArray && !drawn.includes(b.base)) sources.push(...copySources(b.base));
  const found = sources.map((source) => {
    const [id, base] = typeof source === "number" ? [source, source] : source;
    return drawn.find((a) => a.id === id) ?? drawn.find((a) => a.id === base);
  });
  return [...new Set(found)].filter((a) => a !== undefined && a.block !== b.block) as NDArray[];
}

function copySources(array: NDArray): Source[] {
  return array.origin.verdict === "copy" ? [...array.sources] : [];
}
