// Consoles ask whether to run a text or to wait for more lines.

import { expect, test } from "vitest";
import { openCompiler } from "./cells.js";

const compiler = openCompiler();

test.each([
  "1 + 1",
  "",
  "   ",
  "// a comment",
  "a[1:3]",
  "a[::2, ..., null] @ b",
  "if (x) {\n}",
  "const x = `a\nb`",
  "for (;;) break",
  "nothing.declared",
  "let x: string = 5",
  "class A {\n  m() {}\n}",
  "/* closed */",
  "a?.[1:]",
  "await x",
])("%j is complete", (code) => {
  expect(compiler.isComplete(code)).toEqual({ status: "complete" });
});

test.each([
  ["if (x) {", "  "],
  ["function f() {\n  return [", "    "],
  ["f(1,", ""],
  ["const x =", ""],
  ["`abc", ""],
  ["/* open", ""],
  ["x =>", "  "],
  ["class A {\n  m() {", "    "],
  ["a[1:", ""],
  ["a[1:3", ""],
  ["a @", ""],
  ["a[", "  "],
  ["a.", ""],
  ["1 +", ""],
  ["for (const x of", ""],
  ["  if (x) {\n    y()\n", "    "],
  ["switch (x) {\n  case 1:", "  "],
  ["@decorated", ""],
  ["import {", "  "],
  ["x ?", ""],
  ["`${a[1:", ""],
])("%j is incomplete", (code, indent) => {
  expect(compiler.isComplete(code)).toEqual({ status: "incomplete", indent });
});

test.each([
  "let 5",
  "f(]",
  "'open",
  "else",
  "[1:3]",
  "a[1:2:3:4] )",
  "}",
  "if (x) }",
  "const = 1",
  "1 + * 2",
  "/open",
])("%j is invalid", (code) => {
  expect(compiler.isComplete(code)).toEqual({ status: "invalid" });
});
