// Which of several names a misspelt one was meant to be, as Python finds it for its error messages; but two neighbours
// that changed places are one slip here, not two, or the names of three letters would not be found.

/** A letter that is missing, too many, another or in its neighbour's place; and one that differs in its case only. */
const MOVE = 2;
const CASE = 1;

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE : MOVE;
}

/** Levenshtein's distance, with neighbours that changed places. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, k) => k * MOVE)];
  for (let j = 0; j < a.length; j++) {
    const above = rows[j];
    const row = [(j + 1) * MOVE];
    for (let k = 0; k < b.length; k++) {
      const moved = Math.min(above[k + 1], row[k]) + MOVE;
      const isSwapped = j > 0 && k > 0 && a[j] === b[k - 1] && a[j - 1] === b[k];
      const swapped = isSwapped ? rows[j - 1][k - 1] + MOVE : Infinity;
      row.push(Math.min(moved, swapped, above[k] + substitution(a[j], b[k])));
    }
    rows.push(row);
  }
  return rows[a.length][b.length];
}

/** Names longer than this are no slips of the pen. */
const LONGEST = 40;

/** The name most like `given`, the first of equals; null if none is so near that it may be meant. */
export function nearestName(given: string, names: readonly string[]): string | null {
  if (given.length > LONGEST) return null;
  let nearest: string | null = null;
  let least = Infinity;
  for (const name of names) {
    const most = ((given.length + name.length + 3) * MOVE) / 6;
    const found = distance(given, name);
    if (found <= most && found < least) [nearest, least] = [name, found];
  }
  return nearest;
}
