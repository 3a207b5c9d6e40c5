// What is said of dtypes that a ufunc cannot compute in, or cast to.

import type { Casting } from "../dtype/cast.js";
import { classText } from "../dtype/common_type.js";
import type { DType } from "../dtype/dtype.js";
import { UFuncTypeError } from "../errors.js";
import type { Types, Ufunc } from "./ufunc.js";

/** The error for inputs that can be cast safely to no row. */
export function notSupported({ name }: Ufunc): TypeError {
  return new TypeError(
    `ufunc '${name}' not supported for the input types, and the inputs could not be safely coerced ` +
      "to any supported types according to the casting rule ''safe''",
  );
}

/** The error for a dtype, or dtypes, that were asked for and have no row. */
export function noMatch({ name }: Pick<Ufunc, "name">): TypeError {
  return new TypeError(
    `No loop matching the specified signature and casting was found for ufunc ${name}`,
  );
}

/** The error for dtypes of inputs, and perhaps the one asked for, that have no row by design. */
export function noLoop(name: string, types: Types, asked?: DType): UFuncTypeError {
  const classes = types.map((type) => (type === null ? "None" : classText(type))).join(", ");
  const result = asked === undefined ? "None" : classText(asked);
  return new UFuncTypeError(
    `ufunc '${name}' did not contain a loop with signature matching types ` +
      `${types.length === 1 ? classes : `(${classes})`} -> ${result}`,
  );
}

/** The error for a cast that the rule forbids. `place` is `input 0`, `output` ... */
export function cannotCast(
  name: string,
  place: string,
  from: DType,
  to: DType,
  casting: Casting,
): UFuncTypeError {
  return new UFuncTypeError(
    `Cannot cast ufunc '${name}' ${place} from ${from.repr()} to ${to.repr()} with casting rule '${casting}'`,
  );
}
