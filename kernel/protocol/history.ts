// What was run in this session, and Jupyter's three ways to ask for it.

import type { Json, JsonObject } from "./types.js";

interface Entry {
  readonly line: number;
  readonly source: string;
  /** The result as text, if there was one. */
  output: Json;
}

/** The kernel has one session, and numbers it as IPython does its current one. */
const SESSION = 0;

export interface History {
  /** The returned function adds the text of the result, once there is one. */
  add(line: number, source: string): (output: Json | undefined) => void;
  /** The `history` list of a `history_reply` for the content of a `history_request`. */
  ask(request: JsonObject): Json[];
}

export function createHistory(): History {
  const entries: Entry[] = [];

  function chosen(request: JsonObject): readonly Entry[] {
    const n = typeof request.n === "number" ? request.n : entries.length;
    switch (request.hist_access_type) {
      case "range": {
        const start = typeof request.start === "number" ? request.start : 1;
        const stop = typeof request.stop === "number" ? request.stop : Number.POSITIVE_INFINITY;
        const session = request.session ?? SESSION;
        if (session !== SESSION) return [];
        return entries.filter(({ line }) => line >= start && line < stop);
      }
      case "search": {
        const pattern = glob(typeof request.pattern === "string" ? request.pattern : "*");
        const found = entries.filter(({ source }) => pattern.test(source));
        return last(request.unique === true ? unique(found) : found, n);
      }
      default:
        return last(entries, n);
    }
  }

  return {
    add(line, source) {
      const entry: Entry = { line, source, output: null };
      entries.push(entry);
      return (output) => {
        entry.output = output ?? null;
      };
    },
    ask: (request) =>
      chosen(request).map(({ line, source, output }) => [
        SESSION,
        line,
        request.output === true ? [source, output] : source,
      ]),
  };
}

function last(entries: readonly Entry[], n: number): readonly Entry[] {
  return n > 0 ? entries.slice(-n) : [];
}

/** Of equal sources the latest. */
function unique(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [entry.source, entry])).values()].sort(
    (x, y) => x.line - y.line,
  );
}

/** `*` stands for any text and `?` for one character, as in IPython. */
function glob(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", "[^]*")
    .replaceAll("?", "[^]");
  return new RegExp(`^${source}$`);
}
