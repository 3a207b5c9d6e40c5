// Numbers that `copyto` takes or refuses under the strict casting rules, for each kind of data type, beside NumPy.

import { test } from "vitest";
import { sameInPython } from "../python.js";

const types = ["?", "i1", ">i8", "u8", "f4", "f8", ">f8", "c8"];

const lines = [
  "np.copyto(a, True, casting='equiv')",
  "np.copyto(a, 3, casting='no')",
  "np.copyto(a, 3, casting='equiv')",
  "np.copyto(a, 300, casting='no')",
  "np.copyto(a, 300, casting='equiv')",
  "np.copyto(a, 2**63, casting='equiv')",
  "np.copyto(a, 18446744073709551616, casting='equiv')",
  "np.copyto(a, 1.5, casting='no')",
  "np.copyto(a, 1.5, casting='equiv')",
  "np.copyto(a, 1.5, casting='safe')",
  "np.copyto(a, 2j, casting='no')",
  "np.copyto(a, 2j, casting='equiv')",
];

test("numbers are copied or refused by the casting rule before their value is looked at", async () => {
  await sameInPython(types.map((type) => [`a = np.zeros(2, '${type}')`, ...lines]));
});
