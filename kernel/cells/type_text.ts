// Types as readers see them: an array of any data type is an NDArray, without what TypeScript adds where nothing is known.

const UNKNOWN = /\b(NDArray|DType)<(?:D extends )?(?:DTypeName|D)(?: = DTypeName)?>/g;

/** `NDArray<DTypeName>` is shown as `NDArray`, also within longer texts; `NDArray<"int64">` stays. */
export function typeText(text: string): string {
  return text.replace(UNKNOWN, "$1");
}
