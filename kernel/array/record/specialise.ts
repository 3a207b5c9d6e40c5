// Functions compiled for one use alone. V8 remembers the types that a function has met for its source text, not for each
// closure of it: a loop that has met many kinds of typed arrays is ten times slower than one that knows a single kind.

let copies = 0;
let mayCompile = true;

/** A function of the same text that has met nothing yet. @throws EvalError where a page forbids to compile text */
function freshCopy<F>(make: F): F {
  // Of equal texts V8 compiles only the first: hence the number.
  return new Function(`"use strict"; return ${make}; // ${copies++}`)() as F;
}

/**
 * `make(...given)`, where what it returns shares no compiled code with what other calls return. Short functions that are
 * given become part of that code. `make` must name nothing but what it is given, its own variables and globals.
 */
export function specialise<Given extends readonly unknown[], Made>(
  make: (...given: Given) => Made,
  ...given: Given
): Made {
  if (mayCompile) {
    try {
      return freshCopy(make)(...given);
    } catch {
      // The page forbids it, or a bundler has made the text name something of its own.
      mayCompile = false;
    }
  }
  return make(...given);
}
