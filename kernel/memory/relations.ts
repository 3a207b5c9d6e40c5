// How the drawn arrays relate: solved for the arrays as they are, not for what is shown of them.

import { overlap } from "../array/record/overlap.js";
import type { NDArray } from "../array/record/record.js";
import { arrayId } from "./identity.js";
import type { Relation } from "./model.js";
import { copySources, holdersOf, MAX_WORK } from "./sources.js";

const kinds = { yes: "shares", no: "disjoint", "too hard": "unknown" } as const;

/** One relation for each pair over one block, and one for each that bytes were copied between. */
export function relationsOf(arrays: readonly NDArray[]): Relation[] {
  const relations: Relation[] = [];
  const relate = (a: NDArray, b: NDArray, kind: Relation["kind"]) =>
    relations.push({ a: arrayId(a.id), b: arrayId(b.id), kind });
  arrays.forEach((b, k) => {
    for (const a of arrays.slice(0, k)) {
      if (a.block === b.block) relate(a, b, kinds[overlap(a, b, MAX_WORK)]);
    }
    const copied = copySources(b, arrays).flatMap((source) => holdersOf(source, arrays));
    for (const a of new Set(copied)) if (a.block !== b.block) relate(a, b, "copy");
  });
  return relations;
}
