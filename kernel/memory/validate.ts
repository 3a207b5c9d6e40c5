// Checks a memory model that came from elsewhere, such as a stranger's notebook, before anything is drawn from it.

import { MAX_ITEMS, MAX_PLACES, MAX_VALUES } from "./limits.js";
import type { ArrayModel, BlockModel, MemoryModel, Relation } from "./model.js";
import { quote, read } from "./read.js";
import { memoryModelSchema } from "./schema.js";

/**
 * The memory model in `data`, as a fresh object that holds nothing else. All of it is checked: types, sizes, that ids
 * are unique and known, that arrays and items lie inside their blocks, and that there is a text for each shown element.
 * @throws Error one sentence that names the place:
 *   `arrays[0].shape[1] is -1: a whole number of at least 0 is needed`.
 */
export function parseMemoryModel(data: unknown): MemoryModel {
  // The schema says the same as the type, which a test holds against each other.
  const model = read(memoryModelSchema, data) as MemoryModel;
  const blocks = unique("blocks", model.blocks);
  const arrays = unique("arrays", model.arrays);
  model.blocks.forEach(checkItems);
  model.arrays.forEach((array, k) => {
    const place = `arrays[${k}]`;
    const block = blocks.get(array.block);
    need(block, `${place}.block is ${quote(array.block)}`, "the id of one of the blocks");
    checkReach(array, block, place);
    checkShown(array, place);
    checkBase(array, place);
  });
  checkRelations(model.relations, arrays);
  atMost(
    MAX_ITEMS,
    "items",
    model.blocks.map((block) => block.items.length),
  );
  atMost(
    MAX_PLACES,
    "places of arrays on items",
    model.arrays.map((array) => blocks.get(array.block)?.items.length ?? 0),
  );
  atMost(
    MAX_VALUES,
    "values",
    model.arrays.map((array) => array.values.length),
  );
  return model;
}

function need(condition: unknown, fact: string, needed: string): asserts condition {
  if (!condition) throw new Error(`${fact}: ${needed} is needed`);
}

function unique<T extends { readonly id: string }>(
  place: string,
  entries: readonly T[],
): Map<string, T> {
  const byId = new Map<string, T>();
  entries.forEach((entry, k) => {
    need(!byId.has(entry.id), `${place}[${k}].id is ${quote(entry.id)} again`, "another id");
    byId.set(entry.id, entry);
  });
  return byId;
}

function checkItems(block: BlockModel, k: number): void {
  let reached = 0;
  block.items.forEach(({ start, end }, n) => {
    const place = `blocks[${k}].items[${n}]`;
    need(start >= reached, `${place}.start is ${start}`, `at least ${reached}`);
    need(end > start, `${place}.end is ${end}`, `more than its start, ${start},`);
    need(
      end <= block.nbytes,
      `${place}.end is ${end}`,
      `at most the block's ${block.nbytes} bytes`,
    );
    reached = end;
  });
}

/** Every element lies inside the block. Sums that leave the exact integers are beyond any block. */
function checkReach(array: ArrayModel, block: BlockModel, place: string): void {
  const { shape, strides, offset, itemsize } = array;
  const ndim = shape.length;
  need(
    strides.length === ndim,
    `${place}.strides has ${strides.length} entries`,
    `one for each of the ${ndim} axes`,
  );
  let lowest = offset;
  let highest = offset;
  if (!shape.includes(0)) {
    for (let k = 0; k < ndim; k++) {
      const span = (shape[k] - 1) * strides[k];
      if (span < 0) lowest += span;
      else highest += span;
    }
    highest += itemsize;
  }
  need(
    lowest >= 0 && highest <= block.nbytes,
    `${place} reaches from byte ${lowest} to byte ${highest}`,
    `a place within the ${block.nbytes} bytes of its block`,
  );
}

/** Some indices of each axis that has any, ascending, and a text for each shown element. */
function checkShown({ shape, shown, values }: ArrayModel, place: string): void {
  const ndim = shape.length;
  need(
    shown.length === ndim,
    `${place}.shown has ${shown.length} entries`,
    `one for each of the ${ndim} axes`,
  );
  let count = 1;
  shown.forEach((indices, axis) => {
    const length = shape[axis];
    need(
      length === 0 || indices.length > 0,
      `${place}.shown[${axis}] is empty`,
      "at least one index of an axis that has elements",
    );
    let least = 0;
    indices.forEach((index, k) => {
      const fact = `${place}.shown[${axis}][${k}] is ${index}`;
      need(index >= least && index < length, fact, `an index from ${least} to ${length - 1}`);
      least = index + 1;
    });
    count *= indices.length;
  });
  need(
    values.length === count,
    `${place}.values has ${values.length} entries`,
    `one for each of the ${count} shown elements`,
  );
}

/** The state says in one word what `base` says. */
function checkBase({ base, state }: ArrayModel, place: string): void {
  const said = base === null ? "owner" : base.name === null ? "view-unnamed" : "view";
  need(
    state === said,
    `${place}.state is ${quote(state)}`,
    `${quote(said)}, which its base tells,`,
  );
}

function checkRelations(
  relations: readonly Relation[],
  arrays: ReadonlyMap<string, ArrayModel>,
): void {
  const pairs = new Set<string>();
  relations.forEach(({ a, b, kind }, k) => {
    const place = `relations[${k}]`;
    const [first, second] = [arrays.get(a), arrays.get(b)];
    need(first, `${place}.a is ${quote(a)}`, "the id of one of the arrays");
    need(second, `${place}.b is ${quote(b)}`, "the id of one of the arrays");
    need(a !== b, `${place} relates ${quote(a)} to itself`, "another array");
    const pair = [a, b].sort().join(" ");
    need(!pairs.has(pair), `${place} relates ${quote(a)} and ${quote(b)} again`, "one relation");
    pairs.add(pair);
    const together = first.block === second.block;
    need(
      together === (kind !== "copy"),
      `${place}.kind is ${quote(kind)} ${together ? "in one block" : "between two blocks"}`,
      together ? "any other kind" : '"copy"',
    );
  });
}

function atMost(limit: number, what: string, counts: readonly number[]): void {
  const count = counts.reduce((sum, n) => sum + n, 0);
  if (count > limit)
    throw new Error(`the model has ${count} ${what}: at most ${limit} are allowed`);
}
