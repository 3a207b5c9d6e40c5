// The data types of numbers and booleans in the machine's (little-endian) byte order, by name.

import type { DType, NumberName } from "./data_type.js";
import { numberNames, numberType } from "./interned.js";

type NumberTypes = { readonly [N in NumberName]: DType<N> };

export const builtin = Object.fromEntries(
  numberNames.map((name) => [name, numberType(name, false)]),
) as NumberTypes;
