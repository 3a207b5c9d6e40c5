// Arrays of every kind of layout, as lines of Python.

/** One line for each variable, in which `TYPE` stands for a dtype. All hold the same few integers, some twice. */
const layouts: Readonly<Record<string, string>> = {
  c: "c = np.array([[3, 1, 2, 9], [1, 3, 3, 0], [7, 2, 1, 8]]).astype('TYPE')",
  f: "f = np.asfortranarray(np.array([[3, 1, 2, 9], [1, 3, 3, 0], [7, 2, 1, 8]]).astype('TYPE'))",
  one: "one = np.array([5, 3, 9, 3, 0, 1, 5]).astype('TYPE')",
  strided: "strided = np.array([5, 3, 9, 3, 0, 1, 5, 7, 2]).astype('TYPE')[::2]",
  backward: "backward = np.array([5, 3, 9, 3, 0, 1, 5]).astype('TYPE')[::-1]",
  stretched: "stretched = np.broadcast_to(np.array([3, 1, 2]).astype('TYPE'), (2, 3))",
  empty: "empty = np.zeros((0, 3), 'TYPE')",
  none: "none = np.zeros((3, 0), 'TYPE')",
  scalar: "scalar = np.array(7).astype('TYPE')",
  locked: "locked = np.broadcast_to(np.array([4, 2, 8]).astype('TYPE'), (3,))",
  cube: "cube = np.array([5, 3, 9, 3, 0, 1, 5, 7, 2, 4, 4, 6] * 2).astype('TYPE').reshape(2, 3, 4).transpose(2, 0, 1)",
  unaligned:
    "raw = np.zeros(41, 'u1'); unaligned = raw[1:33].view('TYPE')[:2]; unaligned[0] = 7; unaligned[1] = 2",
};

export type Layout = keyof typeof layouts;

/** Names of all arrays but those that another word leaves out. */
export const layoutNames = Object.keys(layouts);

/** The lines that make the arrays with these names. */
export function sourceLines(type: string, names: readonly string[] = layoutNames): string[] {
  return names.flatMap((name) => layouts[name].replaceAll("TYPE", type).split("; "));
}
