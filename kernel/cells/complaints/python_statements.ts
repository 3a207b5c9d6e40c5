// Python's statements, told by their line: TypeScript's parser stops in each of them, wherever that may be.

interface Statement {
  /** The line without the blanks around it; its first group is what the complaint is about. */
  readonly line: RegExp;
  readonly message: string | ((found: RegExpExecArray) => string);
}

const STATEMENTS: readonly Statement[] = [
  {
    line: /^(import|from)\s+numpy\b/,
    message: "np is there in every cell: leave the import out, and write np.zeros for zeros.",
  },
  {
    line: /^(import|from)\s+math\b/,
    message: "Leave the import out: Python's math is Math here, as in Math.sqrt(2).",
  },
  {
    line: /^(import)\s+[\w.]+(?:\s+as\s+\w+)?(?:\s*,.*)?$/,
    message: "Python's modules are not here: import * as fs from 'node:fs' imports one of Node's.",
  },
  {
    line: /^(from)\s+[\w.]+\s+import\b/,
    message:
      "Python's modules are not here: import { join } from 'node:path' imports one of Node's.",
  },
  {
    line: /^(async\s+def)\b/,
    message: "TypeScript has no 'def': write async function f(x) { ... }.",
  },
  { line: /^(class)\s+[\w$]+\s*(?:\(.*\))?\s*:/, message: "Write class A { ... }." },
  {
    line: /(?:^|\}\s*)(elif)\b/,
    message: "TypeScript has no 'elif': write } else if (a > 1) { ... }.",
  },
  { line: /^(else)\s*:/, message: "A block stands in braces: write } else { ... }." },
  {
    line: /^(try|except|finally)\b[^{]*:/,
    message: "Write try { ... } catch (error) { ... } finally { ... }.",
  },
  {
    line: /^(with)\s+np\.(printoptions|errstate)\b/,
    message: ([, , name]) => `TypeScript has no such 'with': write np.${name}({ ... }, () => ...).`,
  },
  {
    line: /^(with)\b.*\bas\s+([\w$]+)\s*:/,
    message: ([, , name]) => `TypeScript has no such 'with': write using ${name} = ...`,
  },
  {
    line: /^(del)\s+[\w$(]/,
    message: "TypeScript has no 'del': what has no name any more goes by itself.",
  },
  {
    line: /^(raise)\s+[\w$]/,
    message: "TypeScript has no 'raise': write throw new np.ValueError('...').",
  },
  {
    line: /^(assert)\s+[^=:(]/,
    message: "TypeScript has no 'assert': write if (!(a > 1)) throw new Error('...').",
  },
  { line: /^(global|nonlocal)\s+[\w$]/, message: "A function changes names outside as they are." },
  { line: /^(%%?)[a-z]/, message: "There are no magic commands such as %timeit here." },
  {
    line: /^(\?)[\w$]|^[\w$.]+(\?\??)$/,
    message: "Press Shift+Tab after a name to see what it is.",
  },
  {
    line: /^(?:let|const|var)\s+([\w$]+(?:\s*,\s*[\w$]+)+)\s*=\s*([^=>]*)$/,
    message: ([line, names, values]) => declared(line, names, values),
  },
  {
    line: /("""|''')/,
    message: "Text of several lines stands between backticks: `...`.",
  },
  { line: /^(#)(?!!)/, message: "A comment begins with //." },
];

/** A statement of Python in a line that has an error, and where in the line the complaint is. */
export function pythonStatement(
  line: string,
): { message: string; start: number; word: string } | undefined {
  const trimmed = line.replace(/^\s+|(?:\s#.*|[\s;]+)$/g, "");
  for (const { line: pattern, message } of STATEMENTS) {
    const found = pattern.exec(trimmed);
    if (!found) continue;
    const word = found.slice(1).find((group) => group !== undefined) ?? "";
    const said = typeof message === "string" ? message : message(found);
    return { message: said, start: line.indexOf(word, line.indexOf(trimmed)), word };
  }
  return undefined;
}

/** Of `let x, y = 1, 2`. */
function declared(line: string, names: string, values: string): string {
  const [word] = line.split(/\s/, 1);
  const value = values.includes(",") ? `[${values}]` : values;
  return `Several names are declared in brackets: write ${word} [${names}] = ${value}.`;
}
