// Python's `repr` of text and of bytes.

/** What Python would not print as it is: control, format, private, surrogate and unassigned characters, odd blanks. */
const unprintable = /[\p{C}\p{Z}]/u;

const named: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function escaped(character: string): string {
  const name = named[character];
  if (name !== undefined) return name;
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  if (code < 0x100) return `\\x${digits.padStart(2, "0")}`;
  return code < 0x10000 ? `\\u${digits.padStart(4, "0")}` : `\\U${digits.padStart(8, "0")}`;
}

/** The quote that needs the fewest backslashes: `'`, unless only that one occurs. */
function quoteFor(text: string): string {
  return text.includes("'") && !text.includes('"') ? '"' : "'";
}

/** Python's `repr` of a str: `'it'` or `"it's"`. */
export function stringRepr(text: string): string {
  const quote = quoteFor(text);
  let result = quote;
  for (const character of text) {
    if (character === quote || character === "\\") result += `\\${character}`;
    else if (character !== " " && unprintable.test(character)) result += escaped(character);
    else result += character;
  }
  return result + quote;
}

/** Python's `repr` of bytes, each given as the character of its code: `b'ab\x00'`. */
export function bytesRepr(latin: string): string {
  const quote = quoteFor(latin);
  let result = `b${quote}`;
  for (const character of latin) {
    const code = character.charCodeAt(0);
    if (character === quote || character === "\\") result += `\\${character}`;
    else if (code < 0x20 || code > 0x7e) result += escaped(character);
    else result += character;
  }
  return result + quote;
}
