// NumPy's text of arrays and numbers, and the options for it.

import "./inspect.js";

export {
  type FloatPositionalOptions,
  type FloatScientificOptions,
  format_float_positional,
  format_float_scientific,
  type TrimDigits,
} from "./format_float_text.js";
export type { Formatters } from "./formatters.js";
export { base_repr, binary_repr } from "./integer_text.js";
export {
  type Array2StringOptions,
  type ArrayTextOptions,
  array_repr,
  array_str,
  array2string,
} from "./print.js";
export {
  get_printoptions,
  type Legacy,
  type PrintOptionChanges,
  type PrintOptions,
  printoptions,
  set_printoptions,
} from "./print_options.js";
