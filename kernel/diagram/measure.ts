// Widths of text, counted in columns of a monospaced font: what a terminal and a drawing have in common.

/** Ranges of characters that are two columns wide: East Asian scripts and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const MARK = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Columns that a text takes in a monospaced font. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) {
    if (character >= " " && character <= "~") sum += 1;
    else if (!MARK.test(character)) sum += WIDE.test(character) ? 2 : 1;
  }
  return sum;
}

/** The text if it fits into `limit` columns, else its beginning and an ellipsis. */
export function clip(text: string, limit: number): string {
  if (columns(text) <= limit) return text;
  let kept = "";
  let used = 0;
  for (const character of text) {
    used += columns(character);
    if (used > limit - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Lines that measure at most `limit` of text whose parts stand between dots: a part is only broken if it is too long. */
export function wrapParts(text: string, limit: number, measure = columns): string[] {
  const lines: string[] = [];
  for (const part of text.split(" · ")) {
    const line = lines.length > 0 ? `${lines[lines.length - 1]} · ${part}` : part;
    if (measure(line) <= limit) lines[Math.max(0, lines.length - 1)] = line;
    else lines.push(...wrap(part, limit, measure));
  }
  return lines;
}

/** Lines that measure at most `limit`, broken between words where that is possible. */
export function wrap(text: string, limit: number, measure = columns): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && measure(`${line} ${word}`) <= limit) {
      line += ` ${word}`;
      continue;
    }
    if (line) lines.push(line);
    line = "";
    if (measure(word) <= limit) line = word;
    else {
      for (const character of word) {
        if (line && measure(line + character) > limit) {
          lines.push(line);
          line = "";
        }
        line += character;
      }
    }
  }
  if (line) lines.push(line);
  return lines;
}

/** Characters that draw nothing, turn the direction of writing or may not stand in XML. */
const HIDDEN =
  /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** A stranger's text with such characters written out, as in `\u202e`. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code.padStart(4, "0")}` : `\\x${code.padStart(2, "0")}`;
  });
}
