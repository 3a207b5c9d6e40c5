// Source maps, version 3: reading TypeScript's, writing ours.

import { lineStarts, type Place, placeOf } from "../typescript/places.js";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function encode(value: number): string {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1;
  let text = "";
  do {
    const more = rest >>> 5 > 0 ? 32 : 0;
    text += DIGITS[(rest & 31) | more];
    rest >>>= 5;
  } while (rest > 0);
  return text;
}

/** The numbers of one segment. */
function decode(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of segment) {
    const digit = DIGITS.indexOf(character);
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/**
 * Follows a source map from JavaScript to `text` onwards into the text from which that was made.
 * @param map a source map with one source, as JSON.
 * @param toOriginal from an offset in `text` to one in `original`.
 */
export function retarget(
  map: string,
  text: string,
  original: string,
  name: string,
  toOriginal: (offset: number) => number,
): string {
  const starts = lineStarts(text);
  const originalStarts = lineStarts(original);
  const { mappings } = JSON.parse(map) as { mappings: string };
  /** Source, line, column: each is written as the difference from the last one. */
  let [line, column] = [0, 0];
  let last: Place = { line: 0, column: 0 };
  const lines = mappings.split(";").map((segments) => {
    let generated = 0;
    let lastGenerated = 0;
    const written: string[] = [];
    for (const segment of segments ? segments.split(",") : []) {
      const numbers = decode(segment);
      generated += numbers[0];
      if (numbers.length < 4) continue;
      line += numbers[2];
      column += numbers[3];
      const place = placeOf(originalStarts, toOriginal(starts[line] + column));
      written.push(
        encode(generated - lastGenerated) +
          encode(0) +
          encode(place.line - last.line) +
          encode(place.column - last.column),
      );
      lastGenerated = generated;
      last = place;
    }
    return written.join(",");
  });
  return JSON.stringify({
    version: 3,
    sources: [name],
    sourcesContent: [original],
    names: [],
    mappings: lines.join(";"),
  });
}
