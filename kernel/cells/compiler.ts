// The compiler of one notebook: checks cells one after the other and turns them into JavaScript.

import { hasResult } from "./bindings.js";
import { readCell } from "./cell_text.js";
import { complaintsOf } from "./complaints.js";
import { completenessOf } from "./completeness.js";
import { completeCell } from "./completion.js";
import { isInferredDataType } from "./data_types.js";
import { diagnosticsOf } from "./diagnostics.js";
import { emit } from "./emit.js";
import { inspectCell } from "./inspection.js";
import { createLibrary, type Declarations, type Names } from "./library.js";
import { openNotebook } from "./notebook.js";
import { referencesTo, variables } from "./references.js";
import { retarget } from "./source_map.js";
import { truthsOf } from "./truth.js";
import type { CellSource, CompiledCell, Compiler, RefusedCell } from "./types.js";
import type { ts } from "./typescript.js";

export function createCompiler(declarations: Declarations): Compiler {
  const library = createLibrary(declarations);
  const notebook = openNotebook(library);
  let declared: Names = new Map();

  function compile({ code, count }: CellSource): CompiledCell | RefusedCell {
    declared = new Map();
    const cell = readCell(code, library.parse);
    if (cell.errors.length > 0) return { kind: "refused", diagnostics: cell.errors };
    const round = notebook.rewrite(cell);
    const { layers } = cell;
    const { file, types } = round;
    const { complaints, covers } = complaintsOf(round);
    const isMeant = (error: ts.Diagnostic) =>
      !covers(error) && !isInferredDataType(error, types.checker);
    const errors = [...complaints, ...library.errors(file).filter(isMeant)];
    if (errors.length > 0) {
      return { kind: "refused", diagnostics: diagnosticsOf(code, layers, errors) };
    }
    declared = library.declared(file);
    const own = variables(declared, types.checker);
    const scope = new Map([...notebook.variables, ...own]);
    const bindings = {
      references: referencesTo(scope, file, types.checker),
      declared: new Set(own.keys()),
      truths: truthsOf(round),
    };
    const { javascript, sourceMap } = emit(layers.text, bindings, (expression) =>
      code.slice(layers.toOriginal(expression.getStart()), layers.toOriginalEnd(expression.end)),
    );
    return {
      kind: "compiled",
      javascript,
      sourceMap: retarget(sourceMap, layers.text, code, `In [${count}]`, (offset) =>
        layers.toAnchor(offset),
      ),
      declares: [...own.keys()],
      hasResult: hasResult(file),
    };
  }

  return {
    compile,
    commit() {
      notebook.declare(declared);
      declared = new Map();
    },
    complete: (code, offset) => completeCell(code, offset, notebook, library),
    inspect: (code, offset, detail) => inspectCell(code, offset, detail, notebook, library),
    isComplete: (code) => completenessOf(code, library.parse),
  };
}
