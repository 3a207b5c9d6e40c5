// The methods that lists, dictionaries and texts have in Python and not in JavaScript.

type Methods = Readonly<Record<string, (of: never, ...args: never[]) => unknown>>;

const lists: Methods = {
  append: (list: unknown[], item: unknown) => void list.push(item),
  copy: (list: unknown[]) => [...list],
  count: (list: unknown[], item: unknown) => list.filter((other) => other === item).length,
  extend: (list: unknown[], items: Iterable<unknown>) => void list.push(...items),
  index: (list: unknown[], item: unknown) => list.indexOf(item),
  insert: (list: unknown[], at: number, item: unknown) => void list.splice(at, 0, item),
  pop: (list: unknown[], at = -1) => list.splice(at, 1)[0],
};

const dictionaries: Methods = {
  get: (of: Record<string, unknown>, key: string, other: unknown = null) => of[key] ?? other,
  items: (of: object) => Object.entries(of),
  keys: (of: object) => Object.keys(of),
  values: (of: object) => Object.values(of),
};

const texts: Methods = {
  endswith: (text: string, end: string) => text.endsWith(end),
  join: (text: string, parts: Iterable<string>) => [...parts].join(text),
  lower: (text: string) => text.toLowerCase(),
  startswith: (text: string, start: string) => text.startsWith(start),
  upper: (text: string) => text.toUpperCase(),
};

/** An object literal, which stands for a dictionary. */
export const isDictionary = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function methodsOf(value: unknown): Methods {
  if (Array.isArray(value)) return lists;
  if (typeof value === "string") return texts;
  return isDictionary(value) ? dictionaries : {};
}

/** A method of Python's, bound to its value; undefined if the value has its own or none. */
export function methodOf(
  value: unknown,
  name: string,
): ((...args: unknown[]) => unknown) | undefined {
  const methods = methodsOf(value);
  if (!Object.hasOwn(methods, name)) return undefined;
  const method = methods[name] as (...args: unknown[]) => unknown;
  return (...args) => method(value, ...args);
}
