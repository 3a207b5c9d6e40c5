// Signatures of the engine's generic functions as readers see them: without the type parameters by which TypeScript follows
// data types.

/** How the engine calls what TypeScript works out for a result. */
const FOLLOWED = /\b(?:\w*NameOf\w*|PromotedOf|ResultOf|ItemOf|Joined|WidestOf|EdgesOf|\w+Of)</;

/** The place behind the bracket that closes the one at `start`; the end of the text if none does. */
function closing(text: string, start: number): number {
  let depth = 0;
  for (let k = start; k < text.length; k++) {
    if ("<([{".includes(text[k])) depth++;
    // The head of an arrow is no bracket.
    else if (")]}".includes(text[k]) || (text[k] === ">" && text[k - 1] !== "=")) depth--;
    if (depth === 0) return k + 1;
  }
  return text.length;
}

/** Parts between commas that stand in no brackets. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let k = 0; k < text.length; k++) {
    if ("<([{".includes(text[k])) k = closing(text, k) - 1;
    else if (text[k] === ",") {
      parts.push(text.slice(start, k).trim());
      start = k + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}

/** Each `name<...>` replaced, where the brackets belong together. */
function replaceGenerics(
  text: string,
  name: RegExp,
  replacement: (inner: string, whole: string) => string,
): string {
  let [done, rest] = ["", text];
  for (let found = name.exec(rest); found !== null; found = name.exec(rest)) {
    const start = found.index + found[0].length - 1;
    const end = closing(rest, start);
    const whole = rest.slice(found.index, end);
    done += rest.slice(0, found.index) + replacement(rest.slice(start + 1, end - 1), whole);
    rest = rest.slice(end);
  }
  return done + rest;
}

/** Results that TypeScript calls by how it works them out, as what they are in any case. */
export function withoutResults(text: string): string {
  const plain = replaceGenerics(text, /\bNDArray</, (inner, whole) =>
    FOLLOWED.test(inner) ? "NDArray" : whole,
  );
  return replaceGenerics(plain, /\bItemOf</, () => "Scalar");
}

/** A signature without type parameters, if they are the engine's, or stand for types that were found. */
export function withoutParameters(text: string): string {
  const found = /(?:^|\w)<(?=[^()]*>\()/.exec(text);
  if (found === null) return text;
  const start = found.index + found[0].length - 1;
  const end = closing(text, start);
  if (text[end] !== "(") return text;
  const parameters = partsOf(text.slice(start + 1, end - 1));
  const declared = parameters.map((one) => /^(\w+) extends ([^=]+?)(?: = .*)?$/s.exec(one));
  const rest = text.slice(end);
  if (declared.every((one) => one === null) && !parameters.some((one) => /^[A-Z]$/.test(one))) {
    return text.slice(0, start) + rest;
  }
  if (!declared.every((one) => one !== null) || !FOLLOWED.test(rest)) return text;
  let plain = withoutResults(rest);
  for (const [, name, type] of declared) {
    plain = plain.replace(new RegExp(`(?<=: )${name}\\b`, "g"), type);
  }
  return text.slice(0, start) + plain;
}

/** Arguments that may be named show what they are, and options without what tells results apart. */
export function withoutNames(text: string): string {
  const named = replaceGenerics(text, /\bNamed</, (inner) => partsOf(inner)[1]);
  return named
    .replace(/\((np\.\w*Options(?:<\w+>)?) & \{\s*\w+\?: null;\s*\}\)/g, "$1")
    .replace(/\bComputed<([\w.]+|\.\.\.)>/g, "$1")
    .replace(/\bAxial\b/g, "np.ArrayLike");
}
