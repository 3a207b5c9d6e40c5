// The `signature` of a call: the data types of inputs and results, as characters or as a list.

import { type DTypeLike, dtype } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { noMatch } from "./ufunc_errors.js";

/** What a ufunc is called with and gives, for messages. */
interface Counts {
  readonly name: string;
  readonly nin: number;
  readonly nout: number;
}

/** Characters that mean the same as those of the loops. */
const alike: Readonly<Record<string, string>> = {
  q: "l",
  p: "l",
  n: "l",
  Q: "L",
  P: "L",
  N: "L",
};
const characters = "?bBhHiIlLqQpPnNefdgFDGSUVOMm";

const single = (): TypeError =>
  new TypeError("Use `dtype` or  fill the tuple with more than one 'None'.");

/** The signature as in `dd->d`, or the data type of all, or neither. */
export interface Asked {
  readonly signature: string | null;
  readonly dtype: DTypeLike | null;
}

/**
 * Reads `signature`. A list has an entry for each input and result; null leaves one open.
 * @throws TypeError, ValueError for what is no signature of the function
 */
export function signatureOf(counts: Counts, given: unknown): Asked {
  if (typeof given === "string") return { signature: fromText(counts, given), dtype: null };
  if (Array.isArray(given)) return fromList(counts, given);
  throw new TypeError("the signature object to ufunc must be a string or a tuple.");
}

function fromText({ name, nin, nout }: Counts, text: string): string {
  if (text.length === 1) throw single();
  if (text.length !== nin + nout + 2 || text.slice(nin, nin + 2) !== "->") {
    throw new ValueError(
      `a type-string for ${name}, ${nin} typecode(s) before and ${nout} after the -> sign`,
    );
  }
  const codes = [...text.slice(0, nin), ...text.slice(nin + 2)];
  if (codes.some((code) => !characters.includes(code))) {
    throw new ValueError("Invalid data-type for array");
  }
  const told = codes.map((code) => alike[code] ?? code).join("");
  return `${told.slice(0, nin)}->${told.slice(nin)}`;
}

function fromList({ name, nin, nout }: Counts, given: readonly unknown[]): Asked {
  if (given.length === 1 && nin + nout > 1) {
    if (given[0] !== null) throw single();
    throw new TypeError("a single item type tuple cannot contain None.");
  }
  if (given.length !== nin + nout) {
    throw new ValueError(
      `a type-tuple must be specified of length ${nin + nout} for ufunc '${name}'`,
    );
  }
  const types = given.map((one) => (one === null ? null : dtype(one as DTypeLike)));
  if (types.every((type) => type === null)) return { signature: null, dtype: null };
  const codes = types.map((type) => type?.char ?? "");
  if (!codes.includes("")) {
    const told = codes.map((code) => alike[code] ?? code).join("");
    return { signature: `${told.slice(0, nin)}->${told.slice(nin)}`, dtype: null };
  }
  // Which loop is meant by some of the inputs alone depends on the others in ways that only few ufuncs know.
  const isResult = nout === 1 && types.slice(0, nin).every((type) => type === null);
  if (!isResult) throw noMatch({ name });
  return { signature: null, dtype: types[nin] };
}
