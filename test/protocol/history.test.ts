// What the history answers to requests for its entries.

import { beforeEach, expect, test } from "vitest";
import { createHistory, type History } from "../../kernel/protocol/history.js";

let history: History;

beforeEach(() => {
  history = createHistory();
  for (const [n, source] of ["x = 1", "x.y", "print(x)", "x = 1"].entries()) {
    history.add(n + 1, source);
  }
});

test("tail gives the latest entries, oldest first", () => {
  expect(history.ask({ hist_access_type: "tail", n: 2 })).toEqual([
    [0, 3, "print(x)"],
    [0, 4, "x = 1"],
  ]);
});

test("range gives the lines from start up to stop", () => {
  const asked = { hist_access_type: "range", session: 0, start: 2, stop: 4 };
  expect(history.ask(asked)).toEqual([
    [0, 2, "x.y"],
    [0, 3, "print(x)"],
  ]);
});

test("search matches whole sources with * and ?, and nothing else is special", () => {
  expect(history.ask({ hist_access_type: "search", pattern: "x.*" })).toEqual([[0, 2, "x.y"]]);
  expect(history.ask({ hist_access_type: "search", pattern: "x???1", n: 5 })).toHaveLength(2);
  const asked = { hist_access_type: "search", pattern: "*x*", unique: true };
  expect(history.ask(asked)).toEqual([
    [0, 2, "x.y"],
    [0, 3, "print(x)"],
    [0, 4, "x = 1"],
  ]);
});

test("with outputs an entry is a pair", () => {
  expect(history.ask({ hist_access_type: "tail", n: 1, output: true })).toEqual([
    [0, 4, ["x = 1", null]],
  ]);
});
