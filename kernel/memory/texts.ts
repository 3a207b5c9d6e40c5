// Texts for a model: one line each, of a bounded length.

import type { DType } from "../array/dtype/dtype.js";
import { readItem } from "../array/dtype/items.js";
import { formatElements } from "../array/printing/format_elements.js";
import { withOptions } from "../array/printing/print_options.js";
import { MAX_TEXT } from "./limits.js";

/** The items at these byte addresses as NumPy prints each by itself: `1.`, `0.1`, `True`. */
export function itemTexts(view: DataView, addresses: readonly number[], dtype: DType): string[] {
  const options = withOptions("memory", {});
  return addresses.map((address) => {
    const [text] = formatElements([readItem(view, address, dtype)], dtype, options);
    return oneLine(text.trim(), MAX_TEXT);
  });
}

/** A text made fit for a model: control characters and the like become blanks, and its end is cut off if need be. */
export function oneLine(text: string, limit: number): string {
  const line = text.replace(/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufffe\uffff]/gu, " ");
  const characters = [...line];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join("")}…` : line;
}
