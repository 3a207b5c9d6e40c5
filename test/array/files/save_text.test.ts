// Tables as text. What is expected is what NumPy 2.4.6 wrote, and its errors.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";

const savetxt = np.savetxt as (...given: unknown[]) => string;

const cases: readonly (readonly [() => string, string])[] = [
  [() => savetxt([1, 2]), "1.000000000000000000e+00\n2.000000000000000000e+00\n"],
  [() => savetxt([[1.5, -2]]), "1.500000000000000000e+00 -2.000000000000000000e+00\n"],
  [() => savetxt([[1, 2]], "%d"), "1 2\n"],
  [() => savetxt([[1.7, 2]], "%d"), "1 2\n"],
  [() => savetxt([[1.5, 2]], "%s"), "1.5 2.0\n"],
  [() => savetxt([[true, false]], "%s"), "True False\n"],
  [() => savetxt([[true, false]], "%d"), "1 0\n"],
  [
    () => savetxt([[new np.Complex(1, 2), new np.Complex(3, -4)]], "%.2f"),
    " (1.00+2.00j)  (3.00-4.00j)\n",
  ],
  [() => savetxt([[new np.Complex(1, 2)]], "(%f,%f)"), "(1.000000,2.000000)\n"],
  [() => savetxt([[1, 2]], "%d,%d"), "1,2\n"],
  [() => savetxt([[1, 2]], ["%d", "%.3f"]), "1 2.000\n"],
  [() => savetxt([[1, 2]], "%i%u"), "12\n"],
  [() => savetxt([[1, 2]], "%5d|"), "    1|     2|\n"],
  [() => savetxt([[1, 2]], "%-5.1f"), "1.0   2.0  \n"],
  [() => savetxt([[-1, 2]], "%05.1f"), "-01.0 002.0\n"],
  [() => savetxt([[1, 2]], "%+d"), "+1 +2\n"],
  [() => savetxt([[1.5, 2]], "% .2e"), " 1.50e+00  2.00e+00\n"],
  [() => savetxt([[1, 2]], "%.3d"), "001 002\n"],
  [() => savetxt([[2.5, 3.5]], "%.0f"), "2 4\n"],
  [() => savetxt([[1, 20000000]], "%g"), "1 2e+07\n"],
  [() => savetxt([[0.00001, 123456789]], "%.3g"), "1e-05 1.23e+08\n"],
  [() => savetxt([[0.0001, 0.1]], "%g"), "0.0001 0.1\n"],
  [() => savetxt([[999999.5, 0]], "%g"), "1e+06 0\n"],
  [() => savetxt([[1, 2]], "%#g"), "1.00000 2.00000\n"],
  [() => savetxt([[100000, 1000000]], "%G"), "100000 1E+06\n"],
  [() => savetxt([[255, 16]], "%x"), "ff 10\n"],
  [() => savetxt([[255, 16]], "%#X"), "0XFF 0X10\n"],
  [() => savetxt([[10, 2]], "%o"), "12 2\n"],
  [() => savetxt([[65, 66]], "%c"), "A B\n"],
  [() => savetxt([[NaN, -Infinity]], "%8.2f"), "     nan     -inf\n"],
  [() => savetxt([[NaN, -Infinity]], "%08.2F"), "00000NAN -0000INF\n"],
  [() => savetxt([[-0, 1.5]], "%5.1e"), "-0.0e+00 1.5e+00\n"],
  [() => savetxt([[2n ** 60n + 1n, 1]], "%d"), "1152921504606846977 1\n"],
  [() => savetxt(["a", "bcd"], "%5.2s"), "    a\n   bc\n"],
  [() => savetxt([new np.Bytes("a")], "%s"), "b'a'\n"],
  [() => savetxt(np.array([[1, 2.5]], "i4,f8"), "%d %f"), "1 2.500000\n"],
  [() => savetxt(np.array([[1, 2.5]], "i4,f8"), "%s"), "1 2.5\n"],
  [() => savetxt([[1.5, 2]], "%d", { delimiter: ",", newline: "\r\n" }), "1,2\r\n"],
  [() => savetxt([[1, 2]], "%d", { header: "a\nb", footer: "c" }), "# a\n# b\n1 2\n# c\n"],
  [() => savetxt([[1, 2]], "%d", { header: "a", comments: "//" }), "//a\n1 2\n"],
  [() => savetxt([]), ""],
  [() => savetxt([[]]), "\n"],
  [
    () => savetxt(np.arange(6, { dtype: "f8" }).reshape(2, 3).T, "%.1f"),
    "0.0 3.0\n1.0 4.0\n2.0 5.0\n",
  ],
  [() => savetxt([[1, 2]], ["%d"]), "AttributeError: fmt has wrong shape.  ['%d']"],
  [() => savetxt([[1, 2]], "%d %d %d"), "ValueError: fmt has wrong number of % formats:  %d %d %d"],
  [() => savetxt([[1, 2]], 5), "ValueError: invalid fmt: 5"],
  [() => savetxt(5), "ValueError: Expected 1D or 2D array, got 0D array instead"],
  [() => savetxt(np.zeros([1, 1, 1])), "ValueError: Expected 1D or 2D array, got 3D array instead"],
  [
    () => savetxt(["a", "b"]),
    "TypeError: Mismatch between array dtype ('<U1') and format specifier ('%.18e')",
  ],
  [
    () => savetxt([[255, 16.5]], "%x"),
    "TypeError: Mismatch between array dtype ('float64') and format specifier ('%x %x')",
  ],
  [() => savetxt([[NaN, Infinity]], "%d"), "ValueError: cannot convert float NaN to integer"],
  [() => savetxt([[Infinity, 1]], "%d"), "OverflowError: cannot convert float infinity to integer"],
  [
    () => savetxt([[1, 2]], "%%"),
    "TypeError: Mismatch between array dtype ('int64') and format specifier ('%%')",
  ],
  [() => savetxt([[1, 2]], "x"), "ValueError: fmt has wrong number of % formats:  x"],
  [() => savetxt([[1, 2]], "%q"), "ValueError: unsupported format character 'q' (0x71) at index 1"],
];

test.each(cases)("%s gives NumPy's text or error", (run, expected) => {
  let found: string;
  try {
    found = run();
  } catch (error) {
    found = String(error);
  }
  expect(found).toBe(expected);
});

test("a path gets the text, which loadtxt reads again", () => {
  const folder = mkdtempSync(join(tmpdir(), "stridelab-text-"));
  try {
    const path = join(folder, "table.txt");
    const table = np.array([
      [1.5, -2],
      [1 / 3, 1e-300],
    ]);
    expect(np.savetxt(path, table)).toBe(undefined);
    expect(readFileSync(path, "utf8")).toBe(np.savetxt(table));
    expect(np.loadtxt(path).tolist()).toEqual(table.tolist());
  } finally {
    rmSync(folder, { recursive: true });
  }
});
