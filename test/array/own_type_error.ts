// Tells the engine's TypeErrors from those of JavaScript below it. To be imported before the engine.

/** What `new TypeError(...)` makes while this is loaded; what JavaScript throws by itself is none of these. */
class WrittenTypeError extends TypeError {
  override name = "TypeError";
}

globalThis.TypeError = WrittenTypeError as unknown as TypeErrorConstructor;

/** Was the error written as `new TypeError(...)` or as a subclass, and not thrown by JavaScript itself? */
export function isWritten(error: unknown): boolean {
  return error instanceof WrittenTypeError;
}
