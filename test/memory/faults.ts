// Faults of models, each made by one value in the sample, and the sentence for it.

/** Keys and places that lead to a value of a model. */
export type Path = readonly (string | number)[];

/** Faults of form: the schema finds them as well. */
export const malformed: readonly [Path, unknown, string][] = [
  [["version"], 2, "version is 2: 1 is needed"],
  [["version"], undefined, "version is missing"],
  [["arrays"], null, "arrays is null: a list is needed"],
  [["arrays"], [], "arrays is empty: at least 1 is needed"],
  [["arrays"], "x", 'arrays is "x": a list is needed'],
  [["blocks"], { length: 1e9 }, "blocks is an object: a list is needed"],
  [["arrays"], Array(1000).fill(0), "arrays has 1000 entries: at most 32 are allowed"],
  [["arrays", 0], 7, "arrays[0] is 7: an object is needed"],
  [
    ["arrays", 0, "id"],
    "",
    'arrays[0].id is "": an id of 1 to 64 letters, digits, - and _ is needed',
  ],
  [
    ["arrays", 0, "id"],
    '"><script>alert(1)</script>',
    'arrays[0].id is ""><script>alert(1)</script>": an id of 1 to 64 letters, digits, - and _ is needed',
  ],
  [
    ["arrays", 0, "shape", 1],
    -1,
    "arrays[0].shape[1] is -1: a whole number of at least 0 is needed",
  ],
  [
    ["arrays", 0, "shape", 1],
    1.5,
    "arrays[0].shape[1] is 1.5: a whole number of at least 0 is needed",
  ],
  [
    ["arrays", 0, "shape", 1],
    "3",
    'arrays[0].shape[1] is "3": a whole number of at least 0 is needed',
  ],
  [
    ["arrays", 0, "shape", 1],
    Number.NaN,
    "arrays[0].shape[1] is NaN: a whole number of at least 0 is needed",
  ],
  [
    ["arrays", 0, "shape", 1],
    2 ** 60,
    `arrays[0].shape[1] is ${2 ** 60}: a whole number up to 9007199254740991 is needed`,
  ],
  [
    ["arrays", 0, "strides", 0],
    null,
    `arrays[0].strides[0] is null: a whole number of at least ${-(2 ** 63)} is needed`,
  ],
  [
    ["arrays", 0, "shape"],
    Array(65).fill(1),
    "arrays[0].shape has 65 entries: at most 64 are allowed",
  ],
  [["arrays", 0, "itemsize"], 0, "arrays[0].itemsize is 0: a whole number of at least 1 is needed"],
  [["arrays", 0, "offset"], -8, "arrays[0].offset is -8: a whole number of at least 0 is needed"],
  [
    ["arrays", 0, "flags", "writeable"],
    1,
    "arrays[0].flags.writeable is 1: true or false is needed",
  ],
  [
    ["arrays", 0, "state"],
    "lent",
    'arrays[0].state is "lent": "owner" or "view" or "view-unnamed" is needed',
  ],
  [
    ["arrays", 0, "names", 0],
    "a\u202eb",
    'arrays[0].names[0] is "a?b": a line of 1 to 200 characters is needed',
  ],
  [
    ["arrays", 0, "values", 0],
    "\0",
    'arrays[0].values[0] is "?": a line of 0 to 200 characters is needed',
  ],
  [
    ["arrays", 0, "values", 0],
    "\ud800",
    'arrays[0].values[0] is "?": a line of 0 to 200 characters is needed',
  ],
  [
    ["arrays", 0, "values", 0],
    "9".repeat(1e6),
    `arrays[0].values[0] is "${"9".repeat(40)}...": a line of 0 to 200 characters is needed`,
  ],
  [
    ["arrays", 1, "base", "name"],
    0,
    "arrays[1].base.name is 0: a line of 1 to 200 characters is needed",
  ],
  [["arrays", 1, "provenance", "inputs"], undefined, "arrays[1].provenance.inputs is missing"],
  [["arrays", 0, "shown"], [[], {}], "arrays[0].shown[1] is an object: a list is needed"],
  [
    ["relations", 0, "kind"],
    "__proto__",
    'relations[0].kind is "__proto__": "shares" or "disjoint" or "copy" or "unknown" is needed',
  ],
];

/** Faults of meaning, which a schema cannot say. */
export const untrue: readonly [Path, unknown, string][] = [
  [["blocks", 1, "id"], "s-b1", 'blocks[1].id is "s-b1" again: another id is needed'],
  [["arrays", 1, "id"], "s-a1", 'arrays[1].id is "s-a1" again: another id is needed'],
  [
    ["arrays", 0, "block"],
    "s-b9",
    'arrays[0].block is "s-b9": the id of one of the blocks is needed',
  ],
  [["blocks", 0, "items", 1, "start"], 4, "blocks[0].items[1].start is 4: at least 8 is needed"],
  [
    ["blocks", 0, "items", 1, "end"],
    8,
    "blocks[0].items[1].end is 8: more than its start, 8, is needed",
  ],
  [
    ["blocks", 0, "nbytes"],
    40,
    "blocks[0].items[5].end is 48: at most the block's 40 bytes is needed",
  ],
  [
    ["arrays", 0, "strides"],
    [24],
    "arrays[0].strides has 1 entries: one for each of the 2 axes is needed",
  ],
  [
    ["arrays", 0, "offset"],
    8,
    "arrays[0] reaches from byte 8 to byte 56: a place within the 48 bytes of its block is needed",
  ],
  [
    ["arrays", 0, "strides", 0],
    -8,
    "arrays[0] reaches from byte -8 to byte 24: a place within the 48 bytes of its block is needed",
  ],
  [
    ["arrays", 0, "strides", 0],
    Number.MAX_SAFE_INTEGER,
    "arrays[0] reaches from byte 0 to byte 9007199254741016: a place within the 48 bytes of its block is needed",
  ],
  [
    ["arrays", 0, "shown"],
    [[0, 1]],
    "arrays[0].shown has 1 entries: one for each of the 2 axes is needed",
  ],
  [
    ["arrays", 0, "shown", 0],
    [],
    "arrays[0].shown[0] is empty: at least one index of an axis that has elements is needed",
  ],
  [["arrays", 0, "shown", 0], [1, 0], "arrays[0].shown[0][1] is 0: an index from 2 to 1 is needed"],
  [["arrays", 0, "shown", 0], [0, 2], "arrays[0].shown[0][1] is 2: an index from 1 to 1 is needed"],
  [
    ["arrays", 0, "values"],
    ["0"],
    "arrays[0].values has 1 entries: one for each of the 6 shown elements is needed",
  ],
  [
    ["arrays", 0, "state"],
    "view",
    'arrays[0].state is "view": "owner", which its base tells, is needed',
  ],
  [
    ["arrays", 1, "base", "name"],
    null,
    'arrays[1].state is "view": "view-unnamed", which its base tells, is needed',
  ],
  [
    ["relations", 0, "a"],
    "s-a9",
    'relations[0].a is "s-a9": the id of one of the arrays is needed',
  ],
  [["relations", 0, "b"], "s-a1", 'relations[0] relates "s-a1" to itself: another array is needed'],
  [
    ["relations", 1],
    { a: "s-a2", b: "s-a1", kind: "shares" },
    'relations[1] relates "s-a2" and "s-a1" again: one relation is needed',
  ],
  [
    ["relations", 0, "kind"],
    "copy",
    'relations[0].kind is "copy" in one block: any other kind is needed',
  ],
  [
    ["relations", 1, "kind"],
    "shares",
    'relations[1].kind is "shares" between two blocks: "copy" is needed',
  ],
];
