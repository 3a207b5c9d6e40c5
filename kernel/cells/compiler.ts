// The compiler of one notebook: checks cells one after the other and turns them into JavaScript.

import { hasResult } from "./bindings.js";
import { emit } from "./emit.js";
import { createLibrary, type Declarations } from "./library.js";
import { spanOf } from "./places.js";
import { Layers } from "./position_map.js";
import { PRELUDE } from "./prelude.js";
import { referencesTo, variables } from "./references.js";
import { retarget } from "./source_map.js";
import type { CellDiagnostic, CellSource, CompiledCell, Compiler, RefusedCell } from "./types.js";
import { internalsOf, ts } from "./typescript.js";

export function createCompiler(declarations: Declarations): Compiler {
  const library = createLibrary(declarations);
  const prelude = library.parse(PRELUDE);
  library.bind(prelude, new Map());
  /** All top-level names, and those among them that are variables. */
  const names = new Map(library.declared(prelude));
  const notebookVariables = new Map<string, ts.Symbol>();
  let compiled: ReadonlyMap<string, ts.Symbol> | undefined;

  function refuse(code: string, layers: Layers, found: readonly ts.Diagnostic[]): RefusedCell {
    const diagnostics = found.map(({ messageText, code: number, start = 0, length = 0 }) => {
      const from = layers.toOriginal(start);
      const diagnostic: CellDiagnostic = {
        message: ts.flattenDiagnosticMessageText(messageText, "\n"),
        code: number,
        span: spanOf(code, from, layers.toOriginalEnd(start + length)),
      };
      return diagnostic;
    });
    return { kind: "refused", diagnostics };
  }

  function compile({ code, count }: CellSource): CompiledCell | RefusedCell {
    compiled = undefined;
    const layers = new Layers(code);
    const file = library.parse(layers.text);
    const { parseDiagnostics } = internalsOf(file);
    if (parseDiagnostics.length > 0) return refuse(code, layers, parseDiagnostics);
    library.bind(file, names);
    const errors = library.errors(file);
    if (errors.length > 0) return refuse(code, layers, errors);
    const checker = library.checker();
    const own = variables(library.declared(file), checker);
    const references = referencesTo(new Map([...notebookVariables, ...own]), file, checker);
    const declared = new Set(own.keys());
    const { javascript, sourceMap } = emit(layers.text, { references, declared });
    compiled = library.declared(file);
    return {
      kind: "compiled",
      javascript,
      sourceMap: retarget(sourceMap, layers.text, code, `In [${count}]`, (offset) =>
        layers.toAnchor(offset),
      ),
      declares: [...declared],
      hasResult: hasResult(file),
    };
  }

  return {
    compile,
    commit() {
      if (!compiled) return;
      const checker = library.checker();
      for (const [name, symbol] of compiled) {
        names.set(name, symbol);
        notebookVariables.delete(name);
      }
      for (const [name, symbol] of variables(compiled, checker)) {
        notebookVariables.set(name, symbol);
      }
      compiled = undefined;
    },
    complete: (_code, offset) => ({ matches: [], start: offset, end: offset }),
    inspect: () => ({ found: false, markdown: "", plain: "" }),
    isComplete: () => ({ status: "unknown" }),
  };
}
