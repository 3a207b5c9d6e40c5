// Arrays in files: what NumPy writes is read here, what is written here NumPy reads, to the last byte.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeZip } from "../../../kernel/array/files/zip.js";
import * as np from "../../../kernel/array/index.js";
import { close, numpy, runPrograms } from "../../oracle/numpy.js";
import { twinDifferences } from "../../oracle/twin.js";

const folder = mkdtempSync(join(tmpdir(), "stridelab-files-"));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await close();
});

const arrays = [
  "np.arange(6).reshape(2, 3)",
  "np.arange(6).reshape(2, 3).T",
  "np.array(5)",
  "np.zeros((0, 3))",
  "np.zeros((3, 0), order='F')",
  "np.arange(24).reshape(2, 3, 4)[:, ::2]",
  "np.arange(5, dtype='>i2')[::-1]",
  "np.broadcast_to(np.arange(3), (2, 3))",
  "np.array([True, False])",
  "np.array([1.5, np.nan, -0.0], 'f2')",
  "np.array([[1 + 2j], [3]], 'c8')",
  "np.arange(3, dtype='u8') + 2**63",
  "np.ones((1, 3), '>f8')",
  "np.ones((1,) * 10)",
  "np.array(['ab', 'c', 'π'])",
  "np.array([b'ab', b'c'], 'S4')",
  "np.zeros(2, 'V3')",
  "np.zeros(3, [('a', 'i4'), ('b', '>f8', (2,)), ('c', [('x', 'U2')])])",
  "np.zeros(2, np.dtype([('a', 'i1'), ('b', 'f8')], align=True))",
  "np.zeros((2, 2), [('naïve', 'i1')], order='F')",
  "np.zeros(2, [('π', 'i1')])",
  "np.zeros(2, [(\"it's\", 'i1'), ('a\\\\b', 'i1')])",
  "np.zeros(1, [('a name of some length', 'i2'), ('another name of some length', 'i2')])",
];

describe("a .npy file", () => {
  let found: string[][];
  beforeAll(async () => {
    const programs = arrays.map((array, k) => {
      const path = join(folder, `${k}.npy`);
      const lines = [`a = ${array}`, `np.save('${path}', a)`, `b = np.load('${path}')`];
      return { name: array, lines };
    });
    found = await twinDifferences(programs);
  });
  for (const [k, array] of arrays.entries()) {
    test(`of ${array} is read as NumPy reads it`, () => expect(found[k]).toEqual([]));
  }

  test("has NumPy's bytes", async () => {
    const reports = await runPrograms(
      arrays.map((array) => [
        "import io",
        "f = io.BytesIO()",
        `np.save(f, ${array})`,
        "r = f.getvalue().hex()",
      ]),
    );
    for (const [k, { variables }] of reports.entries()) {
      // The engine wrote these.
      const written = readFileSync(join(folder, `${k}.npy`)).toString("hex");
      expect({ array: arrays[k], bytes: written }).toEqual({
        array: arrays[k],
        bytes: (variables.r as { value?: unknown }).value,
      });
    }
  });

  test("can be made and read as bytes, wherever these lie", () => {
    const bytes = np.save([[1, 2, 3]]);
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    for (const given of [bytes, bytes.buffer, moved.subarray(3), Buffer.from(bytes)]) {
      const a = np.load(given) as np.NDArray;
      expect([a.tolist(), a.flags.writeable]).toEqual([[[1, 2, 3]], true]);
    }
  });

  test("may say its version and write its header in other ways", () => {
    const text = "{'shape':(2L,),\"descr\":'<u1',\n 'fortran_order':False}";
    const header = (version: number) => {
      const length = version === 1 ? [text.length, 0] : [text.length, 0, 0, 0];
      return [0x93, ...Buffer.from("NUMPY"), version, 0, ...length, ...Buffer.from(text), 7, 8];
    };
    for (const version of [1, 2, 3]) {
      expect((np.load(Uint8Array.from(header(version))) as np.NDArray).tolist()).toEqual([7, 8]);
    }
  });
});

/** A file with this header, in Latin-1. */
function fileOf(header: string, data = "12345678"): Buffer {
  const text = Buffer.from(`${header}\n`, "latin1");
  const length = Buffer.from([text.length & 255, text.length >> 8]);
  const magic = Buffer.from("\x93NUMPY\x01\x00", "latin1");
  return Buffer.concat([magic, length, text, Buffer.from(data)]);
}

const good = Buffer.from(np.save(np.arange(3)));
const headed = (shape: string, descr = "'<f8'", isF = "False") =>
  fileOf(`{'descr': ${descr}, 'fortran_order': ${isF}, 'shape': ${shape}, }`);

describe("a damaged file", () => {
  const damaged: Record<string, Buffer> = {
    "nothing at all": Buffer.alloc(0),
    "half a magic string": good.subarray(0, 3),
    "no version": good.subarray(0, 7),
    "no length of the header": good.subarray(0, 9),
    "half a header": good.subarray(0, 50),
    "no elements": good.subarray(0, 128),
    "one byte too few": good.subarray(0, good.length - 1),
    "other bytes": Buffer.from("hello world"),
    "a pickle": Buffer.from("8004616263", "hex"),
    "another version": Buffer.from(good.toString("hex").replace(/^(.{12})01/, "$104"), "hex"),
    "a negative length": headed("(-1,)"),
    "a length that is no integer": headed("(1.5,)"),
    "no shape": headed("1"),
    "no data type": headed("(1,)", "'foo'"),
    objects: headed("(1,)", "'|O'"),
    "objects in fields": headed("(1,)", "[('a', '|O')]"),
    "no order": headed("(1,)", "'<f8'", "0"),
    "no dict": fileOf("[1]"),
    "a key too few": fileOf("{'descr': '<f8', 'fortran_order': False}"),
    "a key too many": fileOf("{'descr': '<f8', 'fortran_order': False, 'shape': (1,), 'z': 1}"),
    "a long header": headed(`(1,${" ".repeat(20000)})`),
    "an archive without its end": Buffer.from("PK\x03\x04"),
  };
  const names = Object.keys(damaged);
  let reports: Awaited<ReturnType<typeof runPrograms>>;
  beforeAll(async () => {
    reports = await runPrograms(
      names.map((name) => [
        "import io",
        `np.load(io.BytesIO(bytes.fromhex('${damaged[name].toString("hex")}')))`,
      ]),
    );
  });
  for (const [k, name] of names.entries()) {
    test(`with ${name} is refused in NumPy's words`, () => {
      let error: unknown = null;
      try {
        np.load(damaged[name]);
      } catch (caught) {
        const { name: kind, message } = caught as Error;
        error = { class: kind, message };
      }
      expect(error).toEqual(reports[k].errors[1]);
    });
  }

  test("that promises more than it has makes no memory", () => {
    for (const shape of ["(1000000000000,)", "(1000000000000, 1000000000000)"]) {
      expect(() => np.load(headed(shape))).toThrow(/^EOF: reading array data, expected \d/);
    }
    expect(() => np.load(headed("(0, 1000000000000, 1000000000000)"))).not.toThrow();
  });

  test("has no more axes than an array may have", () => {
    expect(() => np.load(headed(`(${"1,".repeat(65)})`))).toThrow(
      new np.ValueError("maximum supported dimension for an ndarray is currently 64, found 65"),
    );
  });

  test("is read into memory of its own, whatever is said of objects", () => {
    for (const allow_pickle of [true, false]) {
      expect((np.load(good, { allow_pickle }) as np.NDArray).shape).toEqual([3]);
    }
    expect(() => np.load(good, { mmap_mode: "r" as unknown as null })).toThrow(
      new np.ValueError("mmap_mode 'r' is not supported: a file is read into memory of its own"),
    );
  });

  test("never has its header evaluated", () => {
    for (const text of [
      "__import__('os')",
      "{'descr': ",
      "{'a': 1",
      "[".repeat(9000),
      "(1,)(2,)",
    ]) {
      expect(() => np.load(fileOf(text))).toThrow(np.ValueError);
    }
  });

  test("cut at any byte gives an error of its own", () => {
    const files = [good, Buffer.from(np.savez({ a: [1, 2], b: [3] }))];
    for (const file of files) {
      for (let length = 0; length < file.length; length += 7) {
        expect(() => {
          const found = np.load(file.subarray(0, length)) as np.NpzFile;
          for (const _ of found.values());
        }).toThrow(/./);
      }
    }
  });
});

describe("an archive", () => {
  const text = "import io; f = io.BytesIO()";
  const texts = async (line: string) => {
    const { variables } = await numpy(text, `${line}; r = f.getvalue().hex()`);
    return Buffer.from(String((variables.r as { value?: unknown }).value), "hex");
  };

  test("of NumPy's is read, stored or compressed", async () => {
    for (const name of ["savez", "savez_compressed"]) {
      const bytes = await texts(
        `np.${name}(f, np.arange(1000), b=np.ones((2, 3)).T, c=np.tile([3, 1, 4], 5000))`,
      );
      const npz = np.load(bytes) as np.NpzFile;
      expect([...npz].sort()).toEqual(["arr_0", "b", "c"]);
      expect(npz.get("arr_0").tolist()).toEqual(np.arange(1000).tolist());
      expect(npz.get("b.npy").strides).toEqual([8, 24]);
      expect([npz.f.c.shape, npz.has("c"), npz.has("d")]).toEqual([[15000], true, false]);
      expect(np.array_equal(npz.f.c, np.tile([3, 1, 4], 5000))).toBe(true);
      expect(() => npz.get("d")).toThrow(new np.KeyError("'d is not a file in the archive'"));
    }
  });

  test("made here is read by NumPy", async () => {
    const x = np.arange(10000).reshape([100, 100]);
    for (const [suffix, write] of [
      ["s", np.savez],
      ["c", np.savez_compressed],
    ] as const) {
      const path = join(folder, suffix);
      write(path, x, [1.5, 2.5], { 名: x.T });
      const { variables, errors } = await numpy(
        `z = np.load('${path}.npz')`,
        "a = z['arr_0']",
        "r = [z.files, z['arr_1'].tolist(), z['名'].strides, bool((z['名'] == a.T).all())]",
      );
      expect(errors).toEqual([null, null, null]);
      expect(variables.r).toMatchObject({
        value: [["名", "arr_0", "arr_1"], [1.5, 2.5], [8, 800], true],
      });
    }
    const sizes = ["s", "c"].map((name) => readFileSync(join(folder, `${name}.npz`)).length);
    expect(sizes[1]).toBeLessThan(sizes[0] / 2);
  });

  test("refuses two arrays of one name, and what is damaged", () => {
    expect(() => np.savez([1], { arr_0: [2] })).toThrow(
      new np.ValueError("Cannot use un-named variables and keyword arr_0"),
    );
    const bytes = np.savez_compressed({ a: np.zeros(1000) });
    for (let at = 40; at < 120; at += 3) {
      const damaged = bytes.slice();
      damaged[at] ^= 0x55;
      expect(() => (np.load(damaged) as np.NpzFile).get("a"), `byte ${at}`).toThrow(
        /CRC|damaged|BadZip|truncated|instead|magic/,
      );
    }
  });

  test("may hold other files, which are no arrays", () => {
    const text = { name: "notes.txt", bytes: new TextEncoder().encode("hello") };
    const array = { name: "x.npy", bytes: np.save([1, 2]) };
    const npz = np.load(writeZip([text, array], null)) as np.NpzFile;
    expect([npz.files, npz.get("x").tolist()]).toEqual([
      ["notes.txt", "x"],
      [1, 2],
    ]);
    expect(() => npz.get("notes.txt")).toThrow(
      new np.ValueError("'notes.txt' in the archive is no array: it does not begin as a .npy file"),
    );
  });

  test("that is missing says so as Python does", () => {
    const path = join(folder, "none.npy");
    expect(() => np.load(path)).toThrow(
      new np.FileNotFoundError(`[Errno 2] No such file or directory: '${path}'`),
    );
    expect(() => np.save(join(folder, "none", "a"), [1])).toThrow(np.FileNotFoundError);
  });
});
