// In which order members are offered: first what most cells are made of.

import type { NumPyTypes } from "../syntax/numpy_types.js";
import { ts } from "../typescript/typescript.js";

enum Rank {
  Ordinary,
  /** Classes and constants. */
  Capital,
  Exception,
  /** JavaScript's members of what the engine has made, and names that Python's own machinery asks for. */
  Foreign,
  Internal,
}

interface Member {
  readonly name: string;
  /** TypeScript's rank, which puts last what is not to be used any more. */
  readonly sortText?: string;
  readonly symbol?: ts.Symbol;
}

/** Members as they are to be offered: everything that TypeScript knows, but nothing that it keeps private. */
export function inOrder<M extends Member>(members: readonly M[], types: NumPyTypes): M[] {
  const isEngines = members.some(({ symbol }) => types.isOfEngine(symbol?.declarations?.[0]));
  const ranked = members
    .filter(({ symbol }) => !symbol || !isPrivate(symbol))
    .map((member) => ({ member, rank: isEngines ? rankOf(member, types) : Rank.Ordinary }));
  ranked.sort(
    ({ rank: a, member: { name, sortText = "" } }, { rank: b, member: other }) =>
      a - b || compareText(sortText, other.sortText ?? "") || compareText(name, other.name),
  );
  return ranked.map(({ member }) => member);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isPrivate({ valueDeclaration }: ts.Symbol): boolean {
  if (!valueDeclaration) return false;
  return (ts.getCombinedModifierFlags(valueDeclaration) & ts.ModifierFlags.Private) !== 0;
}

function rankOf({ name, symbol }: Member, types: NumPyTypes): Rank {
  const { checker } = types;
  if (name.startsWith("__")) return Rank.Foreign;
  if (!symbol) return Rank.Ordinary;
  if (/^[A-Z]/.test(name)) return isException(symbol, checker) ? Rank.Exception : Rank.Capital;
  if (!types.isOfEngine(symbol.declarations?.[0])) return Rank.Foreign;
  const isInternal = symbol.getJsDocTags(checker).some((tag) => tag.name === "internal");
  return isInternal ? Rank.Internal : Rank.Ordinary;
}

/** Does `new` make an error of it? */
function isException(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const made = checker.getTypeOfSymbol(target).getConstructSignatures()[0]?.getReturnType();
  return made !== undefined && checker.getPropertyOfType(made, "stack") !== undefined;
}
