// The flags object. Expected values are NumPy 2.4's.

import { expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";

const attributes = [
  "c_contiguous",
  "f_contiguous",
  "owndata",
  "writeable",
  "aligned",
  "writebackifcopy",
  "behaved",
  "carray",
  "farray",
  "fnc",
  "forc",
] as const;

function told(a: np.NDArray): string {
  return attributes.map((name) => (a.flags[name] ? "1" : "0")).join("");
}

test("every attribute says what NumPy's says", () => {
  const a = np.zeros([2, 3]);
  expect([a.flags.num, told(a)]).toEqual([1285, "10111011001"]);
  expect([a.T.flags.num, told(a.T)]).toEqual([1282, "01011010111"]);
  const backward = a.get(np.slice(null, null, -1)) as np.NDArray;
  expect([backward.flags.num, told(backward)]).toEqual([1280, "00011010100"]);
  const one = np.zeros([1, 3]);
  expect([one.flags.num, told(one)]).toEqual([1287, "11111011001"]);
  expect([np.zeros([]).flags.num, np.zeros([0, 3]).flags.num]).toEqual([1287, 1287]);
});

test("flags can be had by NumPy's keys, and tell the same", () => {
  const { flags } = np.zeros([2, 3]).T;
  expect([flags.C, flags.C_CONTIGUOUS, flags.CONTIGUOUS]).toEqual([false, false, false]);
  expect([flags.F, flags.F_CONTIGUOUS, flags.FORTRAN]).toEqual([true, true, true]);
  expect([flags.O, flags.OWNDATA, flags.W, flags.WRITEABLE]).toEqual([false, false, true, true]);
  expect([flags.A, flags.ALIGNED, flags.X, flags.WRITEBACKIFCOPY]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([flags.B, flags.BEHAVED, flags.CA, flags.CARRAY]).toEqual([true, true, false, false]);
  expect([flags.FA, flags.FARRAY, flags.FNC, flags.FORC]).toEqual([true, true, true, true]);
});

test("its text has a line for each flag", () => {
  expect(String(np.zeros(3).flags)).toBe(
    "  C_CONTIGUOUS : True\n  F_CONTIGUOUS : True\n  OWNDATA : True\n  WRITEABLE : True\n  ALIGNED : True\n  WRITEBACKIFCOPY : False\n",
  );
});

test("writeable and aligned can be set, by attribute, by key and by setflags", () => {
  const a = np.zeros(3);
  a.flags.writeable = false;
  expect(a.flags.num).toBe(263);
  a.flags.W = true;
  expect(a.flags.num).toBe(1287);
  a.setflags(false);
  expect(a.flags.writeable).toBe(false);
  a.setflags({ write: true, align: false });
  expect(a.flags.num).toBe(1031);
  a.flags.aligned = true;
  expect(a.flags.num).toBe(1287);
});

test("a flags object tells what was so when it was asked for", () => {
  const a = np.zeros(3);
  const before = a.flags;
  before.writeable = false;
  expect([before.writeable, a.flags.writeable]).toEqual([true, false]);
});

test("an array may be opened for writing if something under it is writeable", () => {
  const refusal = new np.ValueError("cannot set WRITEABLE flag to True of this array");
  const owner = np.zeros([2, 3]);
  const stretched = np.broadcast_to(owner, [4, 2, 3]);
  expect(stretched.flags.writeable).toBe(false);
  stretched.flags.writeable = true;
  expect(stretched.flags.writeable).toBe(true);
  owner.flags.writeable = false;
  const part = owner.T;
  expect(() => {
    part.flags.writeable = true;
  }).toThrow(refusal);
  expect(() => part.setflags({ write: true })).toThrow(refusal);
  owner.flags.writeable = true;
  part.flags.writeable = true;
  expect(part.flags.writeable).toBe(true);
});

test("freezing an owner does not reach the views that are there, only later ones", () => {
  const owner = np.zeros(4);
  const before = owner.get(np.slice(0, 2)) as np.NDArray;
  owner.flags.writeable = false;
  const after = owner.get(np.slice(0, 2)) as np.NDArray;
  expect([before.flags.writeable, after.flags.writeable]).toEqual([true, false]);
  before.fill(5);
  expect(owner.tolist()).toEqual([5, 5, 0, 0]);
});

test("what cannot be set is refused in NumPy's words, and a misspelt flag is not taken in silence", () => {
  const a = np.zeros(3);
  const flags = a.flags as unknown as Record<string, unknown>;
  expect(() => {
    flags.owndata = false;
  }).toThrow(
    new np.AttributeError(
      "attribute 'owndata' of 'numpy._core.multiarray.flagsobj' objects is not writable",
    ),
  );
  expect(() => {
    flags.C = false;
  }).toThrow(new np.KeyError("'Unknown flag'"));
  expect(() => {
    flags.writebackifcopy = true;
  }).toThrow(new np.ValueError("cannot set WRITEBACKIFCOPY flag to True"));
  expect(() => {
    flags.writable = false;
  }).toThrow(TypeError);
  expect(() => a.setflags({ wriet: false } as np.SetFlagsOptions)).toThrow(
    new TypeError("setflags() got an unexpected keyword argument 'wriet'. Did you mean 'write'?"),
  );
  const odd = np.frombuffer(new Uint8Array(9), "f8", { offset: 1 });
  expect(() => {
    odd.flags.aligned = true;
  }).toThrow(new np.ValueError("cannot set aligned flag of mis-aligned array to True"));
  expect(a.flags.num).toBe(1287);
});
