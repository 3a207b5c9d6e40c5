// What the compiler remembers of a notebook: the names of its cells, as TypeScript and as the running code know them.

import { type Binding, rewriteArrays } from "./array_rewriting.js";
import { type CellText, readCell } from "./cell_text.js";
import type { Library, Names } from "./library.js";
import { NumPyTypes } from "./numpy_types.js";
import { PRELUDE } from "./prelude.js";
import { variables } from "./references.js";
import type { Round } from "./round.js";
import type { ts } from "./typescript.js";

export interface Notebook extends Binding {
  /** Variables, functions, classes and imports that earlier cells have made. */
  readonly variables: Names;
  /** Reads a cell; rewrites it as far as it can be read. */
  read(code: string): CellText & { readonly round: Round };
  /** Later cells see these names, instead of those that were there. */
  declare(names: Names): void;
}

export function openNotebook(library: Library): Notebook {
  const prelude = library.parse(PRELUDE);
  library.bind(prelude, new Map());
  const names = new Map(library.declared(prelude));
  const known = new Map<string, ts.Symbol>();
  let types: NumPyTypes | undefined;

  const notebook: Notebook = {
    variables: known,
    parse: library.parse,
    bind: (file) => library.bind(file, names),
    types() {
      const checker = library.checker();
      if (types?.checker === checker) return types;
      const engine = library.declared(prelude).get("np");
      if (!engine) throw new Error("the prelude does not import the engine");
      types = new NumPyTypes(checker, checker.getAliasedSymbol(engine));
      return types;
    },
    read(code) {
      const cell = readCell(code, library.parse);
      return { ...cell, round: rewriteArrays(cell, notebook) };
    },
    declare(declared) {
      for (const [name, symbol] of declared) {
        names.set(name, symbol);
        known.delete(name);
      }
      for (const [name, symbol] of variables(declared, library.checker())) known.set(name, symbol);
    },
  };
  return notebook;
}
