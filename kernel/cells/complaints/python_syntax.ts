// Python's syntax where TypeScript's parser stops at it, and how the same is written here.

import type { ts } from "../typescript/typescript.js";
import type { Complaint } from "./diagnostics.js";
import { pythonStatement } from "./python_statements.js";

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
    after: /^([\w$]+)\s+in\s+range\((.*)\)\s*:/,
    message: ([, name, range]) => `A loop over numbers is written ${numberLoop(name, range)}.`,
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
    after: /^(?![({])[^\n{?]*:/,
    message:
      "A condition stands in parentheses: write if (a > 1) { ... } or while (a > 1) { ... }.",
  },
  {
    before: /\b(if|while|for)\b.*\)\s*$/,
    after: /^:/,
    message: "A block stands in braces: write if (a > 1) { ... } or while (a > 1) { ... }.",
  },
  {
    after: /^(for)\s+[\w$(][\w$\s,()]*\s+in\b/,
    message:
      "A comprehension is written [...items].map((x) => x + 1), with .filter((x) => x > 1) for its 'if'.",
  },
  {
    after: /^(?:[\w$.]+\s+)?(if)\s.*\selse\b/,
    message: "A choice is written c ? x : y for x if c else y.",
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
  {
    after: /^(b)["']/,
    message: "Bytes are written new np.Bytes('ab').",
  },
  {
    before: /(?:^|[^\w$])(b)$/,
    after: /^["']/,
    message: "Bytes are written new np.Bytes('ab').",
  },
  {
    after: /^(j)\b/i,
    message: "An imaginary number is written new np.Complex(0, 1).",
  },
  {
    before: /^\s*(\{)\s*(?:"[^"]*"|'[^']*'|\d+)\s*$/,
    after: /^:/,
    message: "An object at the beginning of a statement stands in parentheses: write ({ x: 1 }).",
  },
  {
    before: /[([,]\s*$/,
    after: /^(\*\*?)[\w$([]/,
    message: "Items are spread with three dots: write ...list for *list.",
  },
  {
    before: /\[\s*(\()\s*$/,
    after: /^\)/,
    message:
      "An empty index is written a[...], or a.item() for the value of an array without axes.",
  },
  {
    before: /(\()\s*$/,
    after: /^\)/,
    message: "A tuple is a list here: write [] for ().",
  },
  { after: /^(#)(?!!)/, message: "A comment begins with //." },
  { before: /(,)\s*$/, after: /^\)/, message: "A tuple is a list here: write [3] for (3,)." },
];

/** The codes of the errors that the phrases have: a character, a token or an expression that was not expected. */
const CODES = [1005, 1109, 1127, 1351, 1434];

const COMMENT =
  "// begins a comment: write np.floor_divide(a, 2), or Math.floor(n / 2) of a number.";

/** A syntax error that Python's syntax made, in words that help. */
export function pythonSyntax(
  text: string,
  error: ts.DiagnosticWithLocation,
): Complaint | undefined {
  return (
    floorDivision(text, error) ??
    notIn(text, error) ??
    statementOf(text, error) ??
    pythonWord(text, error) ??
    pythonPhrase(text, error)
  );
}

function statementOf(text: string, { start: at }: ts.DiagnosticWithLocation) {
  const from = text.lastIndexOf("\n", at - 1) + 1;
  const [line] = text.slice(from).split("\n", 1);
  const found = pythonStatement(line);
  if (!found) return undefined;
  const start = from + found.start;
  return { message: found.message, code: null, start, end: start + found.word.length };
}

/** `f(a // 2)`, where the bracket that is missing is in the comment. */
function floorDivision(text: string, { start: at, code }: ts.DiagnosticWithLocation) {
  if (code !== 1005) return undefined;
  const lines = text.slice(0, at).trimEnd();
  const from = lines.lastIndexOf("\n") + 1;
  const found = /^[^"'`/]*?\/\/(?!\/)([^"'`]*)$/.exec(lines.slice(from));
  if (!found || count(found[1], /[)\]]/g) <= count(found[1], /[([]/g)) return undefined;
  const start = from + found[0].length - found[1].length - 2;
  return { message: COMMENT, code: null, start, end: start + 2 };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function notIn(text: string, { start: at }: ts.DiagnosticWithLocation) {
  const found = /^((?:[\w$]+\s+)?)(not\s+in)\b/.exec(text.slice(at));
  if (!found) return undefined;
  const start = at + found[1].length;
  const message = "TypeScript has no 'not in': write !list.includes(x).";
  return { message, code: null, start, end: start + found[2].length };
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
    const word = left?.[1] ?? right[1];
    const start =
      left?.[1] === undefined
        ? at + right[0].indexOf(word)
        : at - line.length + left.index + left[0].indexOf(word);
    const said = typeof message === "string" ? message : message(right);
    return { message: said, code: null, start, end: start + word.length };
  }
  return undefined;
}

/** Of `for i in range(1, 9, 2):`. */
function numberLoop(name: string, range: string): string {
  const bounds = range.split(",").map((bound) => bound.trim());
  const plain = bounds.every((bound) => /^-?[\w$.]+$/.test(bound)) ? bounds : ["n"];
  const [start, stop, step = "1"] = plain.length === 1 ? ["0", ...plain] : plain;
  const goes = step.startsWith("-") ? ">" : "<";
  const next = step === "1" ? `${name}++` : `${name} += ${step}`;
  return `for (let ${name} = ${start}; ${name} ${goes} ${stop}; ${next}) { ... }`;
}
