// The texts in one line: between delimiters, between blanks, or of fixed widths; without comments.

import { echo, integer, partsOf } from "../arguments.js";
import { ValueError } from "../errors.js";

/** How lines are split. */
interface Splitting {
  readonly comments?: string | null;
  readonly delimiter?: string | number | readonly number[] | null;
  readonly autostrip?: boolean;
}

/** A function that splits a line; an empty one has no texts. @throws TypeError, ValueError for what splits nothing */
export function splitterOf({
  comments = "#",
  delimiter = null,
  autostrip = false,
}: Splitting): (line: string) => string[] {
  if (comments !== null && typeof comments !== "string") {
    throw new TypeError(`comments must be a text or null, not ${echo(comments)}`);
  }
  if (comments === "") throw new ValueError("empty separator");
  const bare = (line: string) => (comments === null ? line : line.split(comments, 1)[0]);
  const split = partsBy(delimiter);
  if (!autostrip) return (line) => split(bare(line));
  return (line) => split(bare(line)).map((text) => text.trim());
}

function partsBy(delimiter: unknown): (line: string) => string[] {
  if (delimiter === null || delimiter === "") {
    return (line) => line.split(/\s+/).filter((text) => text !== "");
  }
  if (typeof delimiter === "string") {
    return (line) => {
      const ended = line.replace(/^[ \r\n]+|[ \r\n]+$/g, "");
      return ended === "" ? [] : ended.split(delimiter);
    };
  }
  if (typeof delimiter === "object") {
    const widths = partsOf(delimiter).map(integer);
    const ends = widths.map((_, k) =>
      widths.slice(0, k + 1).reduce((sum, width) => sum + width, 0),
    );
    return (line) => (line === "" ? [] : ends.map((end, k) => line.slice(end - widths[k], end)));
  }
  const width = integer(delimiter);
  if (width <= 0) throw new ValueError(`the width of columns must be positive, not ${width}`);
  return (line) => {
    const ended = line.replace(/^[\r\n]+|[\r\n]+$/g, "");
    const count = Math.ceil(ended.length / width);
    return Array.from({ length: count }, (_, k) => ended.slice(k * width, (k + 1) * width));
  };
}
