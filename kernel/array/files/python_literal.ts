// Python's literals, as the headers of .npy files have them: read without evaluating anything, and written.

import { ValueError } from "../errors.js";

/** A Python tuple; lists are JavaScript's arrays, dicts are maps. */
export class Tuple {
  constructor(readonly items: readonly Literal[]) {}
}

export type Literal =
  | string
  | number
  | boolean
  | null
  | Tuple
  | readonly Literal[]
  | ReadonlyMap<string, Literal>;

const token =
  /\s*(?:(?<text>[ub]?'(?:[^'\\\n]|\\[^\n])*'|[ub]?"(?:[^"\\\n]|\\[^\n])*")|(?<number>[+-]?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?L?)|(?<word>True|False|None)|(?<sign>[[\](){}:,]))/y;

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "0": "\0" };

function plainText(text: string): string {
  const quoted = text.replace(/^[ub]/, "").slice(1, -1);
  return quoted.replace(/\\(x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)/g, (_, code: string) =>
    code.length > 1
      ? String.fromCodePoint(Math.min(Number.parseInt(code.slice(1), 16), 0x10ffff))
      : (escapes[code] ?? code),
  );
}

/** Brackets within brackets: more are not read, so that no text exhausts the stack. */
const DEEPEST = 100;

/**
 * The value of a text that is one literal.
 * @throws ValueError `malformed literal` for anything else
 */
export function parseLiteral(text: string): Literal {
  let at = 0;

  const malformed = () => new ValueError(`malformed literal at position ${at} of a header`);
  const next = () => {
    token.lastIndex = at;
    return token.exec(text);
  };
  const take = (sign: string): boolean => {
    const found = next();
    if (found?.groups?.sign !== sign) return false;
    at = token.lastIndex;
    return true;
  };
  const items = (close: string, depth: number): { list: Literal[]; hasComma: boolean } => {
    const list: Literal[] = [];
    let hasComma = false;
    while (!take(close)) {
      list.push(value(depth));
      if (take(",")) hasComma = true;
      else if (take(close)) break;
      else throw malformed();
    }
    return { list, hasComma };
  };
  const dict = (depth: number): Map<string, Literal> => {
    const found = new Map<string, Literal>();
    while (!take("}")) {
      const key = value(depth);
      if (typeof key !== "string" || !take(":")) throw malformed();
      found.set(key, value(depth));
      if (!take(",")) {
        if (take("}")) break;
        throw malformed();
      }
    }
    return found;
  };
  const value = (depth: number): Literal => {
    const found = next();
    if (found?.groups === undefined || depth > DEEPEST) throw malformed();
    at = token.lastIndex;
    const { text: quoted, number, word, sign } = found.groups;
    if (quoted !== undefined) return plainText(quoted);
    if (number !== undefined) return Number(number.replace("L", ""));
    if (word !== undefined) return word === "None" ? null : word === "True";
    if (sign === "[") return items("]", depth + 1).list;
    if (sign === "{") return dict(depth + 1);
    if (sign !== "(") throw malformed();
    const { list, hasComma } = items(")", depth + 1);
    return list.length === 1 && !hasComma ? list[0] : new Tuple(list);
  };

  const result = value(0);
  if (text.slice(at).trim() !== "") throw malformed();
  return result;
}

/** Python's `repr` of a text. */
function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = text
    .replaceAll("\\", "\\\\")
    .replaceAll(quote, `\\${quote}`)
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
  return quote + body + quote;
}

/** Python's `repr` of a literal. */
export function literalText(value: Literal): string {
  if (value === null) return "None";
  if (typeof value === "string") return quoted(value);
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return String(value);
  if (value instanceof Tuple) {
    const items = value.items.map(literalText);
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(", ")})`;
  }
  if (value instanceof Map) {
    const entries = [...value] as [string, Literal][];
    return `{${entries.map(([key, item]) => `${quoted(key)}: ${literalText(item)}`).join(", ")}}`;
  }
  return `[${(value as readonly Literal[]).map(literalText).join(", ")}]`;
}
