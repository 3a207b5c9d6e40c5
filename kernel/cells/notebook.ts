// What the compiler remembers of a notebook: the names of its cells, as TypeScript and as the running code know them.

import { variables } from "./help/references.js";
import { type Binding, rewriteArrays } from "./syntax/array_rewriting.js";
import type { CellText } from "./syntax/cell_text.js";
import { NumPyTypes } from "./syntax/numpy_types.js";
import type { Round } from "./syntax/round.js";
import type { Library, Names } from "./typescript/library.js";
import type { Layers } from "./typescript/position_map.js";
import { PRELUDE } from "./typescript/prelude.js";
import { ts } from "./typescript/typescript.js";

export interface Notebook extends Binding {
  /** All top-level names, types and what every cell sees included. */
  readonly names: Names;
  /** Variables, functions, classes and imports that earlier cells have made. */
  readonly variables: Names;
  /** Makes a cell's operators and subscripts of arrays calls. */
  rewrite(cell: CellText): Round;
  /** The text of a declaration as the cell has it; undefined if no cell does. */
  sourceOf(declaration: ts.Node): string | undefined;
  /** Later cells see these names, instead of those that were there. */
  declare(names: Names): void;
}

export function openNotebook(library: Library): Notebook {
  const prelude = library.parse(PRELUDE);
  library.bind(prelude, new Map());
  const names = new Map(library.declared(prelude));
  const known = new Map<string, ts.Symbol>();
  const texts = new WeakMap<ts.SourceFile, Layers>();
  let types: NumPyTypes | undefined;

  const notebook: Notebook = {
    names,
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
    rewrite(cell) {
      library.refresh();
      const round = rewriteArrays(cell, notebook);
      texts.set(round.file, cell.layers);
      return round;
    },
    sourceOf(declaration) {
      const layers = texts.get(declaration.getSourceFile());
      const start = layers?.toOriginal(declaration.getStart());
      return layers?.original.slice(start, layers.toOriginalEnd(declaration.end));
    },
    declare(declared) {
      for (const [name, symbol] of declared) {
        names.set(name, symbol);
        known.delete(ts.symbolName(symbol));
      }
      for (const [name, symbol] of variables(declared, library.checker())) known.set(name, symbol);
    },
  };
  return notebook;
}
