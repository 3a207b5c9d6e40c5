// Types as readers see them: without what only lets TypeScript follow an array's data type.

import { withoutNames, withoutParameters, withoutResults } from "./type_parameters.js";

/** Whatever TypeScript may infer: an array of any data type is an `NDArray`. */
const UNKNOWN = /\b(NDArray|DType)<(?:D extends )?(?:(?:np\.)?DTypeName|D)(?: = DTypeName)?>/g;
const RESULT =
  /\b(?:NDArray<DTypeName(?:Or<S, (?:"\w+"|DTypeName(?:OfValue<T>)?|D)>|Of<S>|OfValue<T>)>|Of<T, S>|Of<\.\.\.>)/g;

/** Type parameters of the engine's functions, and what stands for them in a signature. */
const PARAMETERS =
  /<(T extends (?:np\.)?ArrayLike(?:, )?)?(S(?: extends DType(?:Argument = null|Like))?)?>(?=\()/;

/** What TypeScript put for the type parameter of a function that is called. */
const INSTANCE = /(?<=\w)<(?:np\.)?NDArray(?:<"\w+">)?>(?=\()/;

/** The engine's modules `np`, `np.random` and `np.lib`, which TypeScript names after their files. */
const MODULE = /\btypeof import\("[^"]*\/array\/(?:\w+\/)*(\w+)"\)/g;

/** One of several data types, as of a list of numbers. */
const SEVERAL = /(?<=\bNDArray)<"\w+"(?: \| "\w+")+>/g;

/** What TypeScript put for the indices of `get`. */
const INDICES = /(?<=\bget)<\[.*\]>\(.*\)(?=: )/;

/** `NDArray<DTypeName>` is shown as `NDArray`, also within longer texts; `NDArray<"int64">` stays. */
export function typeText(text: string): string {
  return withoutNames(withoutParameters(signatureText(text)))
    .replace(MODULE, (_, name: string) => (name === "index" ? "np" : `np.${name}`))
    .replace(UNKNOWN, "$1")
    .replace(SEVERAL, "")
    .replace(/\bNDArray<\.\.\.>/g, "NDArray")
    .replace(INDICES, "(...index: Index[])")
    .replace(INSTANCE, "")
    .replace(/<DTypeArgument>/g, "")
    .replace(/\bDTypeArgument\b/g, "DTypeLike | null")
    .replace(/\bDType \| NotGiven\b/g, "DTypeLike");
}

/** The type of what a call gives. */
export function resultText(text: string): string {
  return typeText(withoutResults(text));
}

function signatureText(text: string): string {
  const parameters = PARAMETERS.exec(text);
  if (parameters === null || parameters[0] === "<>") return text;
  return text
    .replace(PARAMETERS, "")
    .replace(RESULT, "NDArray")
    .replace(/\bItemOf<DTypeNameOf\w*<T>>/g, "Scalar")
    .replace(/: T(?=[,)])/g, ": ArrayLike")
    .replace(/(?<=\w)<S>/g, "")
    .replace(/ \| undefined(?=[,)])/g, "")
    .replace(/\bdtype\?: S\b/g, "dtype?: DTypeLike")
    .replace(/\bdtype: S\b/g, "dtype: DTypeLike");
}
