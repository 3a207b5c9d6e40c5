// Spoils sensible calls with values that no function takes, and lists what does not fail in words of the engine's own.

import * as np from "../../kernel/array/index.js";
import { isWritten } from "./own_type_error.js";
import type { SensibleCall } from "./sensible_calls.js";

/** Comes out of a value of the caller's own, and so may pass through the engine. */
class Foreign extends Error {}

const refuse = () => {
  throw new Foreign("a trap");
};

const cyclic: unknown[] = [1];
cyclic.push(cyclic);
let deep: unknown[] = [1];
for (let k = 0; k < 20_000; k++) deep = [deep];

/** Values that make no sense in most places, by a name to tell them by. */
export const junk: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  null: null,
  symbol: Symbol("s"),
  "{}": {},
  "an object without prototype": Object.create(null),
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "1e300": 1e300,
  "-1": -1,
  "2**53": 2 ** 53,
  "10n**30n": 10n ** 30n,
  "''": "",
  "'x'": "x",
  "[]": [],
  "[[]]": [[]],
  "[1, [2]]": [1, [2]],
  "[symbol]": [Symbol("s")],
  "a function": () => 1,
  "a map": new Map([[1, 2]]),
  "a class instance": new (class Thing {
    valueOf() {
      return {};
    }
    toString() {
      return {} as string;
    }
  })(),
  "a proxy that throws": new Proxy(
    {},
    { get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse },
  ),
  "a list with itself": cyclic,
  "a very deep list": deep,
  "a data type": np.dtype("int32"),
  "an empty array": np.zeros([0, 3]),
  "an array of text": np.array(["x", "y"]),
  "an array of structures": np.zeros(2, "i4,f8"),
};

/** What is wrong with what a call throws; null if nothing. */
function fault(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof Foreign) return null;
    if (!(error instanceof Error)) return `throws ${String(error)}`;
    const own = isWritten(error) || engineErrors.some((one) => error instanceof one);
    if (!own) return `${error.name}: ${error.message}`;
    if (error.message === "" || error.message.includes("[object ")) {
      return `words: ${error.name}: ${error.message}`;
    }
    return null;
  }
}

type ErrorClass = new (message?: string) => Error;

const engineErrors = Object.values(np as Record<string, unknown>).filter(
  (one): one is ErrorClass =>
    typeof one === "function" && one.prototype instanceof Error && one !== np.TypeError,
);

/** Every keyword argument that any function has. */
const keywordNames =
  "M N align all allow_duplicate append argname assume_unique atol aweights axes axis axis1 axis2 base bias bins bitorder buffer buffersize call casting comments constant_values copy correction count ddof decimals delimiter density discont divide dtype dx edge_order edgeitems end_values endpoint equal_nan exp_digits floatmode formatter fractional fweights high include_initial increasing indexing infstr initial invalid invert itershape k keepdims kind left linewidth m max max_header_size max_line_width max_rows max_work mean method min min_digits minlength mode n n_children_spawned nan nanstr ndmin neginf num offset op_axes op_dtypes op_flags flags optimize order otypes out over override_repr overwrite_input p pad_left pad_right period pool_size posinf precision prefix prepend range refcheck reflect_type replace requirements retstep return_counts return_index return_indices return_inverse returned right rowvar rtol sep separator shape shuffle side sign signature size skiprows sorted sorter sparse spawn_key stable start stat_length step stop strides suffix suppress suppress_small threshold to_begin to_end trim uic under unique unpack usecols weights where write writeable x y".split(
    " ",
  );

/** The keyword arguments that a call takes. */
function keywordsOf(call: SensibleCall): string[] {
  return keywordNames.filter((name) => {
    try {
      call.run([...call.arguments(), { [name]: undefined }]);
      return !(call.name === "np.meshgrid" || /savez/.test(call.name));
    } catch (error) {
      return !/unexpected keyword|keyword|too many|takes/.test(String(error));
    }
  });
}

/** Puts junk into every place of a call, at its end and into its keyword arguments; tells what went wrong. */
export function* faults(call: SensibleCall): Generator<string> {
  const tell = (how: string, given: () => unknown[]) => {
    const found = fault(() => call.run(given()));
    return found === null ? [] : [`${call.name} ${how}: ${found}`];
  };
  const count = call.arguments().length;
  const names = keywordsOf(call);
  for (const [label, value] of Object.entries(junk)) {
    for (let place = 0; place < count + 2; place++) {
      yield* tell(`with ${label} at ${place}`, () => {
        const given = call.arguments();
        while (given.length < place) given.push(undefined);
        given[place] = value;
        return given;
      });
    }
    yield* tell(`with ${label} and null alone`, () => [value, null]);
    yield* tell(`with ${label} alone`, () => [value]);
    for (const name of names) {
      yield* tell(`with ${name}: ${label}`, () => [...call.arguments(), { [name]: value }]);
    }
  }
  yield* tell("without arguments", () => []);
  yield* tell("with an unknown keyword", () => [...call.arguments(), { bogus: 1 }]);
  yield* tell("with too many arguments", () => [...call.arguments(), ...new Array(9).fill(7)]);
}
