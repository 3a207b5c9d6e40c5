// The compiler of one notebook: checks cells one after the other and turns them into JavaScript.

import { rewriteArrays } from "./array_rewriting.js";
import { parseArraySyntax } from "./array_syntax.js";
import { hasResult } from "./bindings.js";
import { complaintsOf } from "./complaints.js";
import { diagnosticsOf } from "./diagnostics.js";
import { emit } from "./emit.js";
import { createLibrary, type Declarations } from "./library.js";
import { toPlainSyntax } from "./plain_syntax.js";
import { Layers } from "./position_map.js";
import { PRELUDE } from "./prelude.js";
import { referencesTo, variables } from "./references.js";
import { Round } from "./round.js";
import { retarget } from "./source_map.js";
import { truthsOf } from "./truth.js";
import type { CellSource, CompiledCell, Compiler, RefusedCell } from "./types.js";
import { internalsOf, type ts } from "./typescript.js";

export function createCompiler(declarations: Declarations): Compiler {
  const library = createLibrary(declarations);
  const prelude = library.parse(PRELUDE);
  library.bind(prelude, new Map());
  /** All top-level names, and those among them that are variables. */
  const names = new Map(library.declared(prelude));
  const notebookVariables = new Map<string, ts.Symbol>();
  let compiled: ReadonlyMap<string, ts.Symbol> | undefined;

  function engine(): ts.Symbol {
    const symbol = library.declared(prelude).get("np");
    if (!symbol) throw new Error("the prelude does not import the engine");
    return library.checker().getAliasedSymbol(symbol);
  }

  function compile({ code, count }: CellSource): CompiledCell | RefusedCell {
    compiled = undefined;
    const layers = new Layers(code);
    const parsed = parseArraySyntax(code, library.parse);
    layers.push(parsed);
    const refuse = (...errors: Parameters<typeof diagnosticsOf>[2]): RefusedCell => ({
      kind: "refused",
      diagnostics: diagnosticsOf(code, layers, errors),
    });
    const { parseDiagnostics } = internalsOf(parsed.file);
    if (parseDiagnostics.length > 0) return refuse(...parseDiagnostics);
    const { edited, complaints } = toPlainSyntax(parsed);
    if (complaints.length > 0) return refuse(...complaints);
    if (edited) layers.push(edited);
    const plain = edited ? library.parse(layers.text) : parsed.file;
    const { file, types } = rewriteArrays(plain, layers, library, names, engine());
    const round = new Round(file, types);
    const found = complaintsOf(round);
    const errors = library.errors(file).filter((error) => !found.covers(error));
    if (errors.length + found.complaints.length > 0) return refuse(...found.complaints, ...errors);

    const own = variables(library.declared(file), types.checker);
    const references = referencesTo(new Map([...notebookVariables, ...own]), file, types.checker);
    const declared = new Set(own.keys());
    const bindings = { references, declared, truths: truthsOf(round) };
    const { javascript, sourceMap } = emit(layers.text, bindings);
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
      for (const [name, symbol] of compiled) {
        names.set(name, symbol);
        notebookVariables.delete(name);
      }
      for (const [name, symbol] of variables(compiled, library.checker())) {
        notebookVariables.set(name, symbol);
      }
      compiled = undefined;
    },
    complete: (_code, offset) => ({ matches: [], start: offset, end: offset }),
    inspect: () => ({ found: false, markdown: "", plain: "" }),
    isComplete: () => ({ status: "unknown" }),
  };
}
