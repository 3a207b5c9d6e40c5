// What an editor shows of the public names: every function, class, member and option says what it is.

import { join, resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const engine = join(root, "kernel/array/index.ts");

/** What JavaScript asks of many objects says nothing new of any. */
const usual = /^(?:__[@#].*|#.*|toString|toJSON|valueOf|next|name)$/;

const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const program = ts.createProgram([engine], options);
const checker = program.getTypeChecker();

const isAlias = (symbol: ts.Symbol) => (symbol.flags & ts.SymbolFlags.Alias) !== 0;
const isModule = (symbol: ts.Symbol) => (symbol.flags & ts.SymbolFlags.ValueModule) !== 0;
const origin = (symbol: ts.Symbol) => (isAlias(symbol) ? checker.getAliasedSymbol(symbol) : symbol);
const isSaid = (symbol: ts.Symbol) => symbol.getDocumentationComment(checker).length > 0;
const isOurs = ({ declarations }: ts.Symbol) =>
  declarations?.[0].getSourceFile().fileName.startsWith(join(root, "kernel/array")) === true;
const isPrivate = ({ declarations }: ts.Symbol) =>
  declarations?.some(
    (one) => (ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Private) !== 0,
  ) === true;

/** Public names, those within modules too, with what they stand for. */
function exportsOf(module: ts.Symbol, path = "np"): [name: string, symbol: ts.Symbol][] {
  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const [name, meant] = [`${path}.${symbol.name}`, origin(symbol)];
    return isModule(meant) ? exportsOf(meant, name) : [[name, meant]];
  });
}

const module = checker.getSymbolAtLocation(program.getSourceFile(engine) as ts.SourceFile);
const names = exportsOf(module as ts.Symbol);

test("every public function, class and constant has a docstring", () => {
  const isOptions = ({ name }: ts.Symbol) => name.endsWith("Options");
  const silent = names.filter(([, symbol]) => !isSaid(symbol) && !isOptions(symbol));
  expect(silent.map(([name]) => name)).toEqual([]);
});

test("every method, attribute and option has a docstring", () => {
  const silent = names.flatMap(([name, symbol]) => {
    if ((symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) === 0) return [];
    const members = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol));
    return members
      .filter((one) => isOurs(one) && !usual.test(one.name) && !isPrivate(one) && !isSaid(one))
      .map((one) => `${name}.${one.name}`);
  });
  expect(silent).toEqual([]);
});
