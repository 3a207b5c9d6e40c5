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
  const named = NUMPY.exec(text);
  if (!named) return { text, tags, signature: undefined };
  const [quoted, signature] = named;
  const rest = text.startsWith(quoted)
    ? text.slice(quoted.length).replace(/^[.:;,]\s*/, "")
    : text.replace(`; ${quoted}`, "");
  const sentence = rest.slice(0, 1).toUpperCase() + rest.slice(1);
  return { text: sentence, tags, signature: signature.replace(/\s+/g, " ") };
}

const NUMPY = /NumPy's\s+`([\w.]+\([^`]*\))`/;

/**
 * The signature to show of a function of the engine's with several, of which no call has chosen one: of those that NumPy
 * calls by different arguments the longest, and else the first that lists its arguments.
 * TypeScript takes the first that fits a call, so that they cannot stand in the order of their use.
 */
export function mainSignature(
  symbol: ts.Symbol,
  isCalled: boolean,
  types: NumPyTypes,
): ts.Signature | undefined {
  if (!(symbol.flags & ts.SymbolFlags.Function)) return undefined;
  if (!types.isOfEngine(symbol.valueDeclaration)) return undefined;
  const signatures = types.checker.getTypeOfSymbol(symbol).getCallSignatures();
  const named = signatures.flatMap((signature) => {
    const text = ts.displayPartsToString(signature.getDocumentationComment(types.checker));
    const length = NUMPY.exec(text)?.[1].length;
    return length === undefined ? [] : [{ signature, length }];
  });
  if (named.length > 1) return named.reduce((a, b) => (b.length > a.length ? b : a)).signature;
  if (isCalled || signatures.length < 2) return undefined;
  return signatures.find(({ declaration }) => !declaration?.parameters.some(isRest));
}

function isRest(parameter: ts.Node): boolean {
  return ts.isParameter(parameter) && parameter.dotDotDotToken !== undefined;
}

/** A tag of a comment in words. */
export function noteOf({ name, text }: ts.JSDocTagInfo): string {
  const said = ts.displayPartsToString(text);
  if (name === "throws") return `Raises ${said}`;
  if (name === "returns" || name === "return") return `Returns ${said}`;
  if (name === "internal") return "Stridelab's own; it may change.";
  return `@${name} ${said}`;
}

/** Is it something of the engine's to call whose parameters only a type of its own tells, as `np.sum` and `np.add`? */
function isValueOfEngine(symbol: ts.Symbol, types: NumPyTypes): boolean {
  const { valueDeclaration } = symbol;
  if (!(symbol.flags & (ts.SymbolFlags.Variable | ts.SymbolFlags.Property))) return false;
  if (!valueDeclaration || !types.isOfEngine(valueDeclaration)) return false;
  return types.checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0;
}
