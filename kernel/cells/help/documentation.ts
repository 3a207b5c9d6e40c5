// What is written about a name: of a function with several signatures, and of the engine's functions that are values.

import type { NumPyTypes } from "../syntax/numpy_types.js";
import { ts } from "../typescript/typescript.js";

interface Documentation {
  readonly text: string;
  readonly tags: readonly ts.JSDocTagInfo[];
  /** NumPy's, if it says more than the type that the name was declared with. */
  readonly signature: string | undefined;
}

/** @param found what TypeScript tells of the signature that a call has */
export function documentationOf(
  symbol: ts.Symbol,
  found: { documentation: ts.SymbolDisplayPart[]; tags: ts.JSDocTagInfo[] | undefined },
  types: NumPyTypes,
): Documentation {
  // Signatures of a type that many functions share have nothing to say of the one that is called.
  const isOwn = found.documentation.length > 0 || (found.tags?.length ?? 0) > 0;
  const text = ts.displayPartsToString(
    isOwn ? found.documentation : symbol.getDocumentationComment(types.checker),
  );
  const tags = (isOwn ? found.tags : symbol.getJsDocTags(types.checker)) ?? [];
  if (!isValueOfEngine(symbol, types)) return { text, tags, signature: undefined };
  const named = /NumPy's\s+`([\w.]+\([^`]*\))`/.exec(text);
  if (!named) return { text, tags, signature: undefined };
  const [quoted, signature] = named;
  const rest = text.startsWith(quoted)
    ? text.slice(quoted.length).replace(/^[.:;,]\s*/, "")
    : text.replace(`; ${quoted}`, "");
  const sentence = rest.slice(0, 1).toUpperCase() + rest.slice(1);
  return { text: sentence, tags, signature: signature.replace(/\s+/g, " ") };
}

/** Is it something of the engine's to call whose parameters only a type of its own tells, as `np.sum` and `np.add`? */
function isValueOfEngine(symbol: ts.Symbol, types: NumPyTypes): boolean {
  const { valueDeclaration } = symbol;
  if (!(symbol.flags & (ts.SymbolFlags.Variable | ts.SymbolFlags.Property))) return false;
  if (!valueDeclaration || !types.isOfEngine(valueDeclaration)) return false;
  return types.checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0;
}
