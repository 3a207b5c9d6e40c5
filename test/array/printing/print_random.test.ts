// Random arrays printed with random options, compared with what NumPy prints.

import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { dtype } from "../../../kernel/array/dtype/dtype.js";
import { writeItem } from "../../../kernel/array/dtype/items.js";
import { Complex } from "../../../kernel/array/dtype/scalar.js";
import {
  format_float_positional,
  format_float_scientific,
  type TrimDigits,
} from "../../../kernel/array/printing/format_float_text.js";
import { type Array2StringOptions, array2string } from "../../../kernel/array/printing/print.js";
import { Block } from "../../../kernel/array/record/block.js";
import { denseStrides } from "../../../kernel/array/record/layout.js";
import { owned } from "../../../kernel/array/record/origin.js";
import { NDArray, sizeOf } from "../../../kernel/array/record/record.js";
import { close, type ProgramReport, runPrograms } from "../../oracle/numpy.js";

const runs = Number(process.env.STRIDELAB_FUZZ_RUNS ?? 400);
const seed = Number(process.env.STRIDELAB_FUZZ_SEED ?? 1);

afterAll(close);

/** Numbers of every size, with few digits and with many. */
const numbers = fc.oneof(
  fc.double(),
  fc.double({ min: -1000, max: 1000, noNaN: true }),
  fc.integer({ min: -99, max: 99 }),
  fc
    .tuple(fc.integer({ min: -999999, max: 999999 }), fc.integer({ min: -12, max: 12 }))
    .map(([digits, power]) => Number(`${digits}e${power}`)),
  fc.integer({ min: -64, max: 64 }).map((eighths) => eighths / 8),
  fc.constantFrom(0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
);

const codes = "? i1 u1 >i2 u4 i8 u8 >f2 f2 f4 >f4 f8 f8 >f8 c8 c16 >c16".split(" ");

/** Mostly numbers; now and then any bytes at all. */
const arrays = fc
  .record({
    code: fc.constantFrom(...codes),
    shape: fc.array(fc.nat(5), { maxLength: 4 }),
    values: fc.array(numbers, { minLength: 1, maxLength: 12 }),
    bytes: fc.option(fc.uint8Array({ minLength: 16, maxLength: 160 }), { freq: 6 }),
  })
  .map(({ code, shape, values, bytes }) => {
    const type = dtype(code);
    const size = sizeOf(shape);
    const memory = new Uint8Array((size || 1) * type.itemsize);
    const view = new DataView(memory.buffer);
    for (let k = 0; k < size; k++) {
      const [real, imag] = [values[k % values.length], values[(3 * k + 1) % values.length]];
      const item = type.kind === "c" ? new Complex(real, imag) : real;
      writeItem(view, k * type.itemsize, type, item);
    }
    if (bytes) for (let k = 0; k < memory.length; k++) memory[k] = bytes[k % bytes.length];
    const strides = denseStrides(shape, type.itemsize);
    return new NDArray(new Block(memory), 0, shape, strides, type, null, 0, owned, []);
  });

const options: fc.Arbitrary<Array2StringOptions> = fc.record(
  {
    precision: fc.oneof(fc.nat(10), fc.nat(25)),
    suppress_small: fc.boolean(),
    separator: fc.constantFrom(",", ", ", "", " | "),
    prefix: fc.constantFrom("", "array(", "a = "),
    suffix: fc.constantFrom("", ")"),
    max_line_width: fc.integer({ min: 5, max: 90 }),
    threshold: fc.nat(30),
    edgeitems: fc.integer({ min: 1, max: 4 }),
    sign: fc.constantFrom("-", "+", " "),
    floatmode: fc.constantFrom("fixed", "unique", "maxprec", "maxprec_equal"),
  },
  { requiredKeys: [] },
);

function python(value: unknown): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "string" ? `'${value}'` : String(value);
}

/** Options of `format_float_positional` and `format_float_scientific`, with counts that fit each other. */
const floatOptions = fc
  .record(
    {
      precision: fc.nat(20),
      min_digits: fc.nat(20),
      trim: fc.constantFrom<TrimDigits>("k", ".", "0", "-"),
      sign: fc.boolean(),
      pad_left: fc.nat(12),
    },
    { requiredKeys: [] },
  )
  .filter(({ precision = 20, min_digits = 0 }) => min_digits <= precision);

test("random floats are written one by one as NumPy writes them, with any options", async () => {
  const written = fc.asyncProperty(
    fc.array(fc.tuple(numbers, floatOptions), { minLength: 1 }),
    async (all) => {
      const programs = all.map(([value, keywords]) => {
        const given = Object.entries(keywords).map(([name, item]) => `, ${name}=${python(item)}`);
        const bytes = new Uint8Array(Float64Array.of(value).buffer);
        return [
          `x = np.array([${bytes}], 'u1').view('f8')[0]`,
          `p = np.format_float_positional(x${given.join("")})`,
          `s = np.format_float_scientific(x${given.join("")})`,
        ];
      });
      const reports: ProgramReport[] = await runPrograms(programs);
      for (const [k, { errors, variables }] of reports.entries()) {
        const [value, keywords] = all[k];
        const what = programs[k].join("\n");
        expect(errors, what).toEqual([null, null, null]);
        expect(format_float_positional(value, keywords), what).toBe(variables.p.str);
        // NumPy leaves the point in some texts that it was told to cut.
        if (keywords.trim === "-") continue;
        expect(format_float_scientific(value, keywords), what).toBe(variables.s.str);
      }
    },
  );
  await fc.assert(written, { seed, numRuns: Math.ceil(runs / 4) });
});

test("random arrays print as NumPy prints them, with any options", async () => {
  const printed = fc.asyncProperty(
    fc.array(fc.tuple(arrays, options), { minLength: 1 }),
    async (all) => {
      const programs = all.map(([{ block, dtype, shape }, keywords]) => {
        const written = Object.entries(keywords).map(
          ([name, value]) => `, ${name}=${python(value)}`,
        );
        const items = `np.array([${block.bytes}], 'u1').view('${dtype.str}')`;
        return [
          sizeOf(shape) === 0
            ? `a = np.zeros([${shape}], '${dtype.str}')`
            : `a = ${items}.reshape([${shape}])`,
          `text = np.array2string(a${written.join("")})`,
        ];
      });
      const reports: ProgramReport[] = await runPrograms(programs);
      for (const [k, { errors, variables }] of reports.entries()) {
        const [a, keywords] = all[k];
        const what = programs[k].join("\n");
        expect(errors, what).toEqual([null, null]);
        expect(array2string(a, keywords), what).toBe(variables.text.str);
        expect({ str: String(a), repr: a.repr() }, what).toEqual({
          str: variables.a.str,
          repr: variables.a.repr,
        });
      }
    },
  );
  await fc.assert(printed, { seed, numRuns: Math.ceil(runs / 4) });
});
