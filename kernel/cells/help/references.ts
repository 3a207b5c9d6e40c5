// Which identifiers of a checked cell mean variables of the notebook.

import { ts } from "../typescript/typescript.js";

/** Does a name have a value of its own when the cell runs? Types have none, and what is `declare`d exists elsewhere. */
function hasValue(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  const { declarations = [] } = symbol;
  if (symbol.flags & ts.SymbolFlags.Alias) {
    if (declarations.some((declaration) => ts.isTypeOnlyImportOrExportDeclaration(declaration))) {
      return false;
    }
    const { flags } = checker.getAliasedSymbol(symbol);
    return (flags & ts.SymbolFlags.Value) !== 0 || (flags & ts.SymbolFlags.Type) === 0;
  }
  if (!(symbol.flags & ts.SymbolFlags.Value)) return false;
  return declarations.some((declaration) => !isAmbient(declaration) && !isUsing(declaration));
}

function isAmbient(declaration: ts.Declaration): boolean {
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Ambient) !== 0;
}

/** `using` disposes its value when the cell ends, so that later cells must not see it. */
function isUsing(declaration: ts.Declaration): boolean {
  return (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.BlockScoped) >= ts.NodeFlags.Using;
}

/** Top-level names with a value, as they are written; TypeScript's tables have an underscore more before `__x`. */
export function variables(
  names: ReadonlyMap<string, ts.Symbol>,
  checker: ts.TypeChecker,
): Map<string, ts.Symbol> {
  const found = [...names.values()].filter((symbol) => hasValue(symbol, checker));
  return new Map(found.map((symbol) => [ts.symbolName(symbol), symbol]));
}

/** Finds the identifiers whose value is that of one of `scope`'s variables. */
export function referencesTo(
  scope: ReadonlyMap<string, ts.Symbol>,
  file: ts.SourceFile,
  checker: ts.TypeChecker,
): ReadonlySet<number> {
  const found = new Set<number>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const symbol = scope.get(node.text);
      if (symbol && meant(node, checker) === symbol && !isInside(node, symbol)) found.add(node.end);
      return;
    }
    if (ts.isImportDeclaration(node)) return;
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The symbol whose value an identifier stands for; undefined for a declaration's own name, a label or a property. */
function meant(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent) && parent.name === node) {
    return checker.getShorthandAssignmentValueSymbol(parent);
  }
  if ((parent as { name?: ts.Node }).name === node) return undefined;
  return checker.getSymbolAtLocation(node);
}

/** Within a class, enum or namespace its own name is the language's inner binding, there before the statement ends. */
function isInside(node: ts.Node, symbol: ts.Symbol): boolean {
  if (!(symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Enum | ts.SymbolFlags.ValueModule))) {
    return false;
  }
  for (let at = node.parent; at; at = at.parent) {
    if (symbol.declarations?.includes(at as ts.Declaration)) return !ts.isFunctionDeclaration(at);
  }
  return false;
}
