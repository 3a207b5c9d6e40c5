// Programs written as lines of Python, which NumPy runs as they are and the engine runs through a small interpreter: of
// calls, methods, attributes, subscripts, operators and literals.

import { expect } from "vitest";
import * as np from "../../kernel/array/index.js";
import { binary, compare, unary } from "../../kernel/array/ufunc/operators.js";
import { runPrograms } from "./numpy.js";
import { differences, type Performed } from "./program.js";

const token =
  /\s*(?:(\d+\.?\d*(?:e[-+]?\d+)?j?|\.\d+j?)|([A-Za-z_]\w*)|"([^"]*)"|'([^']*)'|(\*\*|[<>=!]=|.))/gy;

interface Token {
  readonly kind: "number" | "name" | "text" | "sign" | "end";
  readonly text: string;
}

function tokens(line: string): Token[] {
  const found: Token[] = [];
  for (const [, number, name, double, single, sign] of line.matchAll(token)) {
    if (number !== undefined) found.push({ kind: "number", text: number });
    else if (name !== undefined) found.push({ kind: "name", text: name });
    else if (sign === undefined) found.push({ kind: "text", text: double ?? single });
    else found.push({ kind: "sign", text: sign });
  }
  return [...found, { kind: "end", text: "" }];
}

const constants: Readonly<Record<string, unknown>> = {
  None: null,
  True: true,
  False: false,
  np,
  bool: "bool",
  int: "int64",
  float: "float64",
  complex: "complex128",
};

type Variables = Map<string, unknown>;

/** Reads one line from left to right and does at once what it says. */
class Line {
  private at = 0;
  constructor(
    private readonly list: readonly Token[],
    private readonly variables: Variables,
  ) {}

  private next(text: string): boolean {
    const { kind, text: found } = this.list[this.at];
    if (kind !== "sign" || found !== text) return false;
    this.at++;
    return true;
  }

  private need(text: string): void {
    if (!this.next(text)) throw new SyntaxError(`expected ${text}, not ${this.list[this.at].text}`);
  }

  statement(): void {
    const assigned = this.list.findIndex(
      ({ kind, text }, k) => kind === "sign" && text === "=" && this.depthAt(k) === 0,
    );
    if (assigned < 0) {
      this.expression();
      return;
    }
    const isSet = this.list.slice(0, assigned).some(({ text }) => text === "[");
    if (isSet) {
      const target = this.variables.get(this.list[0].text) as np.NDArray;
      this.at = 2;
      const index = this.index();
      this.need("=");
      target.set(...index, this.expression() as np.ArrayLike);
      return;
    }
    const names = this.list.slice(0, assigned).filter(({ kind }) => kind === "name");
    this.at = assigned + 1;
    const value = this.expression();
    const values = names.length === 1 ? [value] : [...(value as Iterable<unknown>)];
    for (const [k, { text }] of names.entries()) this.variables.set(text, values[k]);
  }

  private depthAt(place: number): number {
    let depth = 0;
    for (const { kind, text } of this.list.slice(0, place)) {
      if (kind !== "sign") continue;
      if ("([".includes(text)) depth++;
      else if (")]".includes(text)) depth--;
    }
    return depth;
  }

  private expression(): unknown {
    const left = this.sum();
    for (const sign of ["<", "<=", ">", ">=", "==", "!="] as const) {
      if (this.next(sign)) return compare(sign, left, this.sum());
    }
    return left;
  }

  private sum(): unknown {
    let left = this.product();
    for (;;) {
      if (this.next("+")) left = operate("+", left, this.product());
      else if (this.next("-")) left = operate("-", left, this.product());
      else return left;
    }
  }

  private product(): unknown {
    let left = this.power();
    for (;;) {
      const sign = (["*", "/", "%", "@"] as const).find((one) => this.next(one));
      if (sign === undefined) return left;
      left = operate(sign, left, this.power());
    }
  }

  private power(): unknown {
    if (this.next("-")) {
      const value = this.power();
      if (value instanceof np.Float) return -value.value;
      return isInteger(value) ? exact("-", 0, value) : unary("-", value);
    }
    const base = this.postfix();
    return this.next("**") ? operate("**", base, this.power()) : base;
  }

  private postfix(): unknown {
    let receiver: unknown;
    let value = this.primary();
    for (;;) {
      if (this.next(".")) {
        receiver = value;
        value = attribute(value, this.list[this.at++].text);
      } else if (this.next("(")) {
        value = Reflect.apply(value as () => unknown, receiver, this.args());
      } else if (this.next("[")) {
        const index = this.index();
        value = Array.isArray(value)
          ? value[index[0] as number]
          : (value as np.NDArray).get(...index);
      } else return value;
    }
  }

  private args(): unknown[] {
    const args: unknown[] = [];
    const options: Record<string, unknown> = {};
    while (!this.next(")")) {
      const [name, sign] = this.list.slice(this.at);
      if (name.kind === "name" && sign.kind === "sign" && sign.text === "=") {
        this.at += 2;
        options[name.text] = this.expression();
      } else args.push(this.expression());
      this.next(",");
    }
    return Object.keys(options).length > 0 ? [...args, options] : args;
  }

  private index(): np.Index[] {
    const items: np.Index[] = [];
    while (!this.next("]")) {
      const bounds: unknown[] = [null];
      let isSlice = false;
      for (;;) {
        if (this.next(":")) {
          isSlice = true;
          bounds.push(null);
        } else if (this.next(".")) {
          this.at += 2;
          bounds[0] = np.Ellipsis;
        } else {
          const { text } = this.list[this.at];
          if (text === "," || text === "]") break;
          bounds[bounds.length - 1] = this.expression();
        }
      }
      items.push((isSlice ? np.slice(...(bounds as np.SliceBound[])) : bounds[0]) as np.Index);
      this.next(",");
    }
    return items;
  }

  private primary(): unknown {
    const { kind, text } = this.list[this.at++];
    if (kind === "text") return text;
    if (kind === "number") {
      if (text.endsWith("j")) return new np.Complex(0, Number(text.slice(0, -1)));
      if (/[.e]/.test(text)) return float(Number(text));
      return Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text);
    }
    if (kind === "name") {
      if (this.variables.has(text)) return this.variables.get(text);
      if (text in constants) return constants[text];
      throw new SyntaxError(`unknown name ${text}`);
    }
    if (text === "[" || text === "(") {
      const end = text === "[" ? "]" : ")";
      const items: unknown[] = [];
      let isTuple = text === "[";
      while (!this.next(end)) {
        items.push(this.expression());
        if (this.next(",")) isTuple = true;
      }
      return isTuple || items.length !== 1 ? items : items[0];
    }
    if (text === ".") {
      this.at += 2;
      return np.Ellipsis;
    }
    throw new SyntaxError(`unexpected ${text}`);
  }
}

/** A Python float: one that looks like an integer in JavaScript says so. */
function float(value: number): number | np.Float {
  return Number.isInteger(value) ? new np.Float(value) : value;
}

type Sign = "+" | "-" | "*" | "/" | "%" | "**" | "@";

function operate(sign: Sign, left: unknown, right: unknown): unknown {
  if (sign === "*" && Array.isArray(left)) {
    return Array.from({ length: Number(right) }, () => left).flat();
  }
  if (isInteger(left) && isInteger(right) && sign !== "/") return exact(sign, left, right);
  const value = binary(sign, left, right);
  const isFloat = [left, right].some((side) => typeof side === "number" && !Number.isInteger(side));
  return isFloat && typeof value === "number" ? float(value) : value;
}

function isInteger(value: unknown): value is number | bigint {
  return Number.isInteger(value) || typeof value === "bigint";
}

/** Python's integers have any number of digits. */
function exact(sign: Sign, left: number | bigint, right: number | bigint): number | bigint {
  const [x, y] = [BigInt(left), BigInt(right)];
  const value =
    sign === "+"
      ? x + y
      : sign === "-"
        ? x - y
        : sign === "*"
          ? x * y
          : sign === "%"
            ? x % y
            : x ** y;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function attribute(value: unknown, name: string): unknown {
  if (value === np && name === "nan") return Number.NaN;
  if (value === np && name === "inf") return Number.POSITIVE_INFINITY;
  const found = (value as Record<string, unknown>)[name];
  if (found === undefined) throw new SyntaxError(`nothing is called ${name}`);
  return found;
}

/** What the engine makes of a program. */
export function performLines(lines: readonly string[]): Performed {
  const variables: Variables = new Map();
  const errors = lines.map((line) => {
    try {
      new Line(tokens(line), variables).statement();
      return null;
    } catch (error) {
      if (error instanceof SyntaxError) throw new SyntaxError(`${error.message} in ${line}`);
      return error as Error;
    }
  });
  return { lines, errors, variables, missing: [], tainted: false };
}

/** Expects every program to do here what it does in NumPy, in all that can be seen. */
export async function comparePrograms(programs: readonly (readonly string[])[]): Promise<void> {
  const reports = await runPrograms(programs);
  const found = programs.flatMap((lines, k) => {
    const differ = differences(performLines(lines), reports[k]);
    return differ.map(
      (difference) => `${lines.at(-1)}\n    ${difference}\n    ${lines.join("; ")}`,
    );
  });
  expect(found).toEqual([]);
}

/** Expects each of these lines to do here what it does in NumPy, after the lines of `setup`. */
export async function compareLines(
  setup: readonly string[],
  lines: readonly string[],
): Promise<void> {
  await comparePrograms(lines.map((line) => [...setup, line]));
}
