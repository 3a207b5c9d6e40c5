// Shapes and other tuples of integers as messages show them.

/** A Python tuple of integers as text: `()`, `(3,)`, `(2, 3)`. */
export function tuple(items: readonly (number | bigint)[]): string {
  // JavaScript rounds the last digits of large numbers when it writes them.
  const texts = items.map((item) => (Number.isInteger(item) ? BigInt(item) : item));
  return texts.length === 1 ? `(${texts[0]},)` : `(${texts.join(", ")})`;
}

/**
 * A shape as messages from NumPy's C code show it, without blanks: `()`, `(3,)`, `(2,3)`.
 * An unknown length is `newaxis`; unknown ones in front are left out.
 */
export function shapeText(shape: readonly number[]): string {
  const known = shape.findIndex((length) => length >= 0);
  const texts = shape.slice(known < 0 ? shape.length : known);
  const items = texts.map((length) => (length < 0 ? "newaxis" : length)).join(",");
  return shape.length === 1 && known === 0 ? `(${items},)` : `(${items})`;
}
