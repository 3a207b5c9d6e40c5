// What `console.log` shows in Node, where an object may have a text of its own.

import { Bytes } from "../dtype/bytes.js";
import { DType } from "../dtype/dtype.js";
import { IntegerInfo } from "../dtype/limits.js";
import { Complex, Float } from "../dtype/scalar.js";
import { NpzFile } from "../files/save_load.js";
import { EllipsisType, Slice } from "../indexing/index_types.js";
import { Tuple } from "../indexing/tuple.js";
import { Generator } from "../random/generator.js";
import { SeedSequence } from "../random/seed_sequence.js";
import { NDArray } from "../record/record.js";
import { Void } from "../record/void.js";

/** How Node's `inspect` calls the method: its own options, and itself. */
type Inspected<T> = (
  this: T,
  depth: number,
  options: object,
  inspect: (value: unknown, options: object) => string,
) => string;

function show<T extends object>(prototype: T, text: Inspected<T>): void {
  Object.defineProperty(prototype, Symbol.for("nodejs.util.inspect.custom"), {
    value: text,
    writable: true,
    configurable: true,
  });
}

for (const { prototype } of [NDArray, Void, Bytes, DType, IntegerInfo, Slice, EllipsisType]) {
  show<{ repr(): string }>(prototype, function () {
    return this.repr();
  });
}
for (const { prototype } of [Complex, Float, Generator, SeedSequence, NpzFile]) {
  show<object>(prototype, function () {
    return String(this);
  });
}
/** As the list that it is. */
show<Tuple<unknown>>(Tuple.prototype, function (_depth, options, inspect) {
  return inspect([...this], options);
});
