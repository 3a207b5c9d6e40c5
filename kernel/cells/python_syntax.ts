// Python's syntax where TypeScript's parser stops at it, and how the same is written here.

import type { Complaint } from "./diagnostics.js";
import type { ts } from "./typescript.js";

const WORDS: Record<string, string> = {
  is: "TypeScript has no 'is': write a === b.",
  and: "TypeScript has no 'and': write a && b, or np.logical_and(a, b) for each element.",
  or: "TypeScript has no 'or': write a || b, or np.logical_or(a, b) for each element.",
  not: "TypeScript has no 'not': write !a, or np.logical_not(a) for each element.",
};

interface Phrase {
  /** What ends where the error is; the complaint is about its group, or else about that of `after`. */
  readonly before?: RegExp;
  /** What begins where the error is. */
  readonly after: RegExp;
  readonly message: string | ((after: RegExpExecArray) => string);
}

/** What is Python's for certain: no right text of TypeScript, with whatever correction, has an error at such a place. */
const PHRASES: readonly Phrase[] = [
  {
    after: /^(def)\s+([\w$]+)\s*\(([\w$\s,]*)\)/,
    message: ([, , name, parameters]) =>
      `TypeScript has no 'def': write function ${name}(${parameters}) { ... }.`,
  },
  {
    after: /^(def)\s+[\w$]+\s*\(/,
    message: "TypeScript has no 'def': write function f(x) { ... }.",
  },
  {
    before: /\b(for)\s+$/,
    after: /^([\w$]+)\s+in\s+range\(\s*([\w$.]+)\s*\)\s*:/,
    message: ([, name, count]) =>
      `A loop over numbers is written for (let ${name} = 0; ${name} < ${count}; ${name}++) { ... }.`,
  },
  {
    before: /\b(for)\s+$/,
    after: /^([\w$]+)\s+in\b.*:/,
    message: ([, name]) => `A loop over items is written for (const ${name} of items) { ... }.`,
  },
  {
    before: /\b(for)\s+$/,
    after: /^([\w$]+(?:\s*,\s*[\w$]+)+)\s+in\b.*:/,
    message: ([, names]) => `A loop over items is written for (const [${names}] of items) { ... }.`,
  },
  {
    before: /\b(if|while)\s+$/,
    after: /^(?![({])[^\n]*:[^\S\n]*(?:#[^\n]*)?(?![^\n])/,
    message:
      "A condition stands in parentheses: write if (a > 1) { ... } or while (a > 1) { ... }.",
  },
  {
    after: /^(print)[^\S\n]+["'`\w$]/,
    message: "'print' is a function: write print(x).",
  },
  {
    after: /^(lambda)\s+[\w$\s,]+:/,
    message: "TypeScript has no 'lambda': write (x) => x + 1 for lambda x: x + 1.",
  },
  {
    before: /\b(lambda)\s*$/,
    after: /^[\w$\s,]*:/,
    message: "TypeScript has no 'lambda': write (x) => x + 1 for lambda x: x + 1.",
  },
  {
    after: /^(f)["']/,
    message: "TypeScript has no f-strings: write `x is ${x}` for f'x is {x}'.",
  },
  {
    before: /(?:^|[^\w$])(f)$/,
    after: /^["']/,
    message: "TypeScript has no f-strings: write `x is ${x}` for f'x is {x}'.",
  },
  { after: /^(#)(?!!)/, message: "A comment begins with //." },
  { before: /(,)\s*$/, after: /^\)/, message: "A tuple is a list here: write [3] for (3,)." },
];

/** The codes of the errors that the phrases have: a character, a token or an expression that was not expected. */
const CODES = [1005, 1109, 1127, 1434];

/** A syntax error that Python's syntax made, in words that help. */
export function pythonSyntax(
  text: string,
  error: ts.DiagnosticWithLocation,
): Complaint | undefined {
  return pythonWord(text, error) ?? pythonPhrase(text, error);
}

/**
 * Python's `a and b`: an error at the word, or at the name before it, which was not expected to stand alone; of
 * `n = not a` an error at `a`.
 */
function pythonWord(text: string, error: ts.DiagnosticWithLocation): Complaint | undefined {
  const words = /(?:[\w$]+\s+)?\b(and|or|not|is)\b(?=\s*[\w$([{!~+-])/y;
  const before = /\bnot\s+$/.exec(text.slice(0, error.start));
  words.lastIndex = before?.index ?? error.start;
  const found = words.exec(text);
  if (!found) return undefined;
  const end = words.lastIndex;
  return { message: WORDS[found[1]], code: null, start: end - found[1].length, end };
}

function pythonPhrase(text: string, { start: at, code }: ts.DiagnosticWithLocation) {
  if (!CODES.includes(code)) return undefined;
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  const rest = text.slice(at);
  for (const { before, after, message } of PHRASES) {
    const left = before?.exec(line);
    const right = after.exec(rest);
    if (!right || (before && !left)) continue;
    const word = left ? left[1] : right[1];
    const start = left ? at - line.length + left.index + left[0].indexOf(word) : at;
    const said = typeof message === "string" ? message : message(right);
    return { message: said, code: null, start, end: start + word.length };
  }
  return undefined;
}
