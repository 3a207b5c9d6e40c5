// Errors named as in Python and NumPy, so that a message reads the same in both languages.

/** Python's `ValueError`: a value that does not do. */
export class ValueError extends Error {
  override name = "ValueError";
}

/** Python's `IndexError`: an index out of bounds, or none at all. */
export class IndexError extends Error {
  override name = "IndexError";
}

/** NumPy's `AxisError`: an axis that an array does not have. */
export class AxisError extends ValueError {
  override name = "AxisError";
}

/** Python's `KeyError`: a name that is not there. */
export class KeyError extends Error {
  override name = "KeyError";
}

/** Python's `AttributeError`: an attribute that is not there, or cannot be set. */
export class AttributeError extends Error {
  override name = "AttributeError";
}

/** Python's `NameError`: something that should be there has not been named. */
export class NameError extends Error {
  override name = "NameError";
}

/** Python's `OverflowError`: a number that is too large. */
export class OverflowError extends Error {
  override name = "OverflowError";
}

/** A floating-point error while the error state says `raise`. */
export class FloatingPointError extends Error {
  override name = "FloatingPointError";
}

/** Python's `ZeroDivisionError`. */
export class ZeroDivisionError extends Error {
  override name = "ZeroDivisionError";
}

/** Python's `MemoryError`: memory that cannot be had. */
export class MemoryError extends Error {
  override name = "MemoryError";
}

/** The sharing solver gave up within its work limit; NumPy's `np.exceptions.TooHardError`. */
export class TooHardError extends Error {
  override name = "TooHardError";
}

// biome-ignore lint/suspicious/noShadowRestrictedNames: the same class, exported beside the others
export const TypeError = globalThis.TypeError;
/** JavaScript's own TypeError, which is also Python's name for the same mistake. */
export type TypeError = globalThis.TypeError;

/** A ufunc cannot cast its inputs or outputs as asked; NumPy's `UFuncTypeError`. */
export class UFuncTypeError extends globalThis.TypeError {
  override name = "UFuncTypeError";
}

/** Python's `NotImplementedError`: what NumPy or this engine does not do. */
export class NotImplementedError extends Error {
  override name = "NotImplementedError";
}

/** Text has a character that an encoding has not. */
export class UnicodeEncodeError extends ValueError {
  override name = "UnicodeEncodeError";
}

/** Bytes are no text in an encoding. */
export class UnicodeDecodeError extends ValueError {
  override name = "UnicodeDecodeError";
}

/** Two data types have no common one; NumPy's `np.exceptions.DTypePromotionError`. */
export class DTypePromotionError extends globalThis.TypeError {
  override name = "DTypePromotionError";
}

/** Something is asked of an object whose state does not allow it. */
export class RuntimeError extends Error {
  override name = "RuntimeError";
}

/** Lists lie too deep within one another, or a list lies in itself. */
export class RecursionError extends RuntimeError {
  override name = "RecursionError";
}

/** A converter of `genfromtxt` refuses a text, and no other may take its place; NumPy's `ConverterError`. */
export class ConverterError extends Error {
  override name = "ConverterError";
}

/** A matrix is not what an operation of linear algebra needs; NumPy's `np.linalg.LinAlgError`. */
export class LinAlgError extends ValueError {
  override name = "LinAlgError";
}

/** Something of the operating system failed, mostly a file. */
export class OSError extends Error {
  override name = "OSError";
}

/** Python's `FileNotFoundError`. */
export class FileNotFoundError extends OSError {
  override name = "FileNotFoundError";
}

/** A file ends before it begins. */
export class EOFError extends Error {
  override name = "EOFError";
}

/** A zip archive is none, or damaged; Python's `zipfile.BadZipFile`. */
export class BadZipFile extends Error {
  override name = "BadZipFile";
}
