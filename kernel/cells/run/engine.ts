// What compiled cells call `$np`: the engine, and its operators as the values decide them.

import * as np from "../../array/index.js";
import * as operators from "../../array/ufunc/operators.js";
import * as subscripts from "./subscripts.js";
import { written } from "./written_arrays.js";

export const engine = { ...np, operators: { ...operators, ...subscripts, written } };
