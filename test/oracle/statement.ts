// Statements as data, for programs that run twice: as Python by NumPy, and by this engine.

import * as np from "../../kernel/array/index.js";
import {
  type BinaryOperator,
  binary,
  type Comparison,
  compare,
  inPlaceOperation,
} from "../../kernel/array/ufunc/operators.js";

/** A value in a statement. A `call` is evaluated where it stands; a `function` is NumPy's of that name. */
export type Value =
  | { readonly variable: string }
  | { readonly function: string }
  | { readonly int: number | bigint }
  | { readonly float: number }
  | { readonly complex: readonly [real: number, imag: number] }
  | { readonly bool: boolean }
  | { readonly text: string }
  | { readonly bytes: string }
  | { readonly none: true }
  | { readonly ellipsis: true }
  | { readonly list: readonly Value[] }
  | { readonly tuple: readonly Value[] }
  | { readonly dict: Readonly<Record<string, Value>> }
  | { readonly slice: readonly [start: Value, stop: Value, step: Value] }
  | Call;

/** `np.name(...)`, or a method of the first argument. Keywords follow Python's names. */
export interface Call {
  readonly call: string;
  readonly method: boolean;
  readonly args: readonly Value[];
  readonly keywords?: Readonly<Record<string, Value>>;
}

export type Operator = Exclude<BinaryOperator, ">>>">;

/**
 * One statement; `result` is the variable it makes, if it makes one. With `item`, a call's result is subscripted; what an
 * iterator has `visited` are copies of all that it gave, in one array. `printed` is the text of a value under `options`.
 */
export type Statement =
  | { readonly result: string; readonly value: Call; readonly item?: number }
  | { readonly run: Call }
  | { readonly result: string; readonly attribute: string; readonly of: string | Call }
  | { readonly result: string; readonly visited: Call }
  | { readonly result: string; readonly printed: Value; readonly options: Call }
  | { readonly result: string; readonly of: string; readonly index: readonly Value[] }
  | { readonly set: string; readonly index: readonly Value[]; readonly to: Value }
  | { readonly inPlace: string; readonly operator: Operator; readonly by: Value }
  | {
      readonly result: string;
      readonly left: Value;
      readonly operator: Operator | Comparison;
      readonly right: Value;
    }
  | { readonly assignTo: string; readonly attribute: string; readonly to: Value }
  | { readonly flag: "writeable"; readonly of: string; readonly to: boolean };

/** The engine has no such function: the statement cannot be compared yet. */
export class Missing extends Error {}

export const int = (value: number | bigint): Value => ({ int: value });
export const variable = (name: string): Value => ({ variable: name });
export const text = (value: string): Value => ({ text: value });
export const bool = (value: boolean): Value => ({ bool: value });
export const none: Value = { none: true };
export const ellipsis: Value = { ellipsis: true };
export const tuple = (values: readonly number[]): Value => ({ tuple: values.map(int) });

/** A call of `np.name`. */
export function call(name: string, args: Value[], keywords?: Record<string, Value>): Call {
  return { call: name, method: false, args, ...(keywords && { keywords }) };
}

/** A call of the method `name` of a variable. */
export function method(
  of: string,
  name: string,
  args: Value[] = [],
  keywords?: Record<string, Value>,
): Call {
  return { call: name, method: true, args: [variable(of), ...args], ...(keywords && { keywords }) };
}

// ---- as Python

function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return "np.nan";
  if (!Number.isFinite(value)) return value < 0 ? "-np.inf" : "np.inf";
  if (Object.is(value, -0)) return "-0.0";
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

function pythonSlice([start, stop, step]: readonly [Value, Value, Value]): string {
  const bound = (value: Value) => ("none" in value ? "" : pythonValue(value));
  return `${bound(start)}:${bound(stop)}${"none" in step ? "" : `:${bound(step)}`}`;
}

function pythonValue(value: Value): string {
  if ("variable" in value) return value.variable;
  if ("function" in value) return `np.${value.function}`;
  if ("int" in value) return String(value.int);
  if ("float" in value) return pythonFloat(value.float);
  if ("complex" in value) return `complex(${value.complex.map(pythonFloat).join(", ")})`;
  if ("bool" in value) return value.bool ? "True" : "False";
  if ("text" in value) return `'${value.text}'`;
  if ("bytes" in value) return `b'${value.bytes}'`;
  if ("none" in value) return "None";
  if ("ellipsis" in value) return "...";
  if ("list" in value) return `[${value.list.map(pythonValue).join(", ")}]`;
  if ("tuple" in value) {
    return `(${value.tuple.map(pythonValue).join(", ")}${value.tuple.length === 1 ? "," : ""})`;
  }
  if ("dict" in value) {
    const items = Object.entries(value.dict).map(
      ([name, item]) => `'${name}': ${pythonValue(item)}`,
    );
    return `{${items.join(", ")}}`;
  }
  if ("slice" in value) return `slice(${value.slice.map(pythonValue).join(", ")})`;
  const [first, ...rest] = value.args;
  const args = (value.method ? rest : value.args).map(pythonValue);
  for (const [name, keyword] of Object.entries(value.keywords ?? {})) {
    args.push(`${name}=${pythonValue(keyword)}`);
  }
  return `${value.method ? pythonValue(first) : "np"}.${value.call}(${args.join(", ")})`;
}

function pythonItem(value: Value): string {
  return "slice" in value ? pythonSlice(value.slice) : pythonValue(value);
}

function pythonIndex(index: readonly Value[]): string {
  return index.length === 0 ? "()" : index.map(pythonItem).join(", ");
}

/** The statement as a line of Python. */
export function python(statement: Statement): string {
  if ("run" in statement) return pythonValue(statement.run);
  if ("value" in statement) {
    const item = statement.item === undefined ? "" : `[${statement.item}]`;
    return `${statement.result} = ${pythonValue(statement.value)}${item}`;
  }
  if ("assignTo" in statement) {
    return `${statement.assignTo}.${statement.attribute} = ${pythonValue(statement.to)}`;
  }
  if ("attribute" in statement) {
    const of = typeof statement.of === "string" ? statement.of : pythonValue(statement.of);
    return `${statement.result} = ${of}.${statement.attribute}`;
  }
  if ("visited" in statement) {
    const items = `for x in ${pythonValue(statement.visited)} for y in (x if isinstance(x, tuple) else (x,))`;
    return `${statement.result} = np.concatenate([np.array(y, ndmin=1) ${items}])`;
  }
  if ("printed" in statement) {
    const { result, printed, options } = statement;
    return `with ${pythonValue(options)}: ${result} = repr(${pythonValue(printed)})`;
  }
  if ("set" in statement) {
    return `${statement.set}[${pythonIndex(statement.index)}] = ${pythonValue(statement.to)}`;
  }
  if ("index" in statement) {
    return `${statement.result} = ${statement.of}[${pythonIndex(statement.index)}]`;
  }
  if ("left" in statement) {
    const { left, operator, right } = statement;
    const [first, second] = [left, right].map(pythonValue);
    return `${statement.result} = (${first}) ${operator} ${second}`;
  }
  if ("inPlace" in statement) {
    return `${statement.inPlace} ${statement.operator}= ${pythonValue(statement.by)}`;
  }
  return `${statement.of}.flags.${statement.flag} = ${statement.to ? "True" : "False"}`;
}

// ---- by the engine

export type Variables = Map<string, unknown>;

function lookUp(object: unknown, path: string): unknown {
  let found = object;
  for (const name of path.split(".")) {
    found = (found as Record<string, unknown> | undefined)?.[name];
    if (found === undefined) throw new Missing(path);
  }
  return found;
}

function invoke(object: unknown, name: string, args: unknown[]): unknown {
  const path = name.split(".");
  const owner = path.length > 1 ? lookUp(object, path.slice(0, -1).join(".")) : object;
  const found = lookUp(object, name);
  if (typeof found !== "function") throw new Missing(name);
  return Reflect.apply(found, owner, args);
}

function evaluate(value: Value, variables: Variables): unknown {
  if ("variable" in value) return variables.get(value.variable);
  if ("function" in value) return lookUp(np, value.function);
  if ("int" in value) return value.int;
  if ("float" in value) {
    const plain = !Number.isInteger(value.float) || Object.is(value.float, -0);
    return plain ? value.float : new np.Float(value.float);
  }
  if ("complex" in value) return new np.Complex(...value.complex);
  if ("bool" in value) return value.bool;
  if ("text" in value) return value.text;
  if ("bytes" in value) return new np.Bytes(value.bytes);
  if ("none" in value) return null;
  if ("ellipsis" in value) return np.Ellipsis;
  if ("list" in value) return value.list.map((item) => evaluate(item, variables));
  if ("tuple" in value) return value.tuple.map((item) => evaluate(item, variables));
  if ("dict" in value) return evaluateAll(value.dict, variables);
  if ("slice" in value) {
    const [start, stop, step] = value.slice.map((bound) => evaluate(bound, variables));
    return np.slice(start as np.SliceBound, stop as np.SliceBound, step as np.SliceBound);
  }
  const args = value.args.map((arg) => evaluate(arg, variables));
  const { keywords = {} } = value;
  if (Object.keys(keywords).length > 0) args.push(evaluateAll(keywords, variables));
  return value.method ? invoke(args[0], value.call, args.slice(1)) : invoke(np, value.call, args);
}

function evaluateAll(values: Readonly<Record<string, Value>>, variables: Variables): object {
  const pairs = Object.entries(values).map(([name, item]) => [name, evaluate(item, variables)]);
  return Object.fromEntries(pairs);
}

/** The value by itself, without a program. */
export function evaluated(value: Value): unknown {
  return evaluate(value, new Map());
}

function isComparison(operator: Operator | Comparison): operator is Comparison {
  return ["<", "<=", ">", ">=", "==", "!="].includes(operator);
}

/**
 * Runs the statement with the engine; its result becomes a variable.
 * @throws what the engine throws, or Missing
 */
export function perform(statement: Statement, variables: Variables): void {
  const get = (name: string) => variables.get(name);
  const values = (list: readonly Value[]) => list.map((value) => evaluate(value, variables));
  if ("run" in statement) {
    evaluate(statement.run, variables);
  } else if ("value" in statement) {
    const value = evaluate(statement.value, variables);
    const { item } = statement;
    variables.set(statement.result, item === undefined ? value : (value as unknown[])[item]);
  } else if ("assignTo" in statement) {
    const to = evaluate(statement.to, variables);
    (get(statement.assignTo) as Record<string, unknown>)[statement.attribute] = to;
  } else if ("attribute" in statement) {
    const { of } = statement;
    const object = typeof of === "string" ? get(of) : evaluate(of, variables);
    variables.set(statement.result, lookUp(object, statement.attribute));
  } else if ("visited" in statement) {
    const visited: np.NDArray[] = [];
    for (const given of evaluate(statement.visited, variables) as Iterable<
      np.NDArray | np.NDArray[]
    >) {
      for (const one of [given].flat()) visited.push(np.array(one, { ndmin: 1 }));
    }
    variables.set(statement.result, np.concatenate(visited));
  } else if ("printed" in statement) {
    const options = evaluate(statement.options, variables) as Disposable;
    try {
      const printed = evaluate(statement.printed, variables) as np.NDArray;
      variables.set(statement.result, printed.repr());
    } finally {
      options[Symbol.dispose]();
    }
  } else if ("set" in statement) {
    const to = evaluate(statement.to, variables);
    invoke(get(statement.set), "set", [...values(statement.index), to]);
  } else if ("index" in statement) {
    variables.set(statement.result, invoke(get(statement.of), "get", values(statement.index)));
  } else if ("left" in statement) {
    const [left, right] = values([statement.left, statement.right]);
    const { operator } = statement;
    const result = isComparison(operator)
      ? compare(operator, left, right)
      : binary(operator, left, right);
    variables.set(statement.result, result);
  } else if ("inPlace" in statement) {
    const by = evaluate(statement.by, variables);
    const result = inPlaceOperation(statement.operator, get(statement.inPlace), by);
    variables.set(statement.inPlace, result);
  } else {
    const flags = lookUp(get(statement.of), "flags") as { writeable: boolean };
    flags[statement.flag] = statement.to;
  }
}
