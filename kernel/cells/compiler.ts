// The compiler of one notebook: checks cells one after the other and turns them into JavaScript.

import { complaintsOf } from "./complaints/complaints.js";
import { isInferredDataType } from "./complaints/data_types.js";
import { diagnosticsOf } from "./complaints/diagnostics.js";
import { pythonMember } from "./complaints/python_members.js";
import { pythonName } from "./complaints/python_names.js";
import { emit } from "./emit/emit.js";
import { hasResult } from "./emit/result_statement.js";
import { retarget } from "./emit/source_map.js";
import { completenessOf } from "./help/completeness.js";
import { completeCell } from "./help/completion.js";
import { inspectCell } from "./help/inspection.js";
import { referencesTo, variables } from "./help/references.js";
import { openNotebook } from "./notebook.js";
import { readCell } from "./syntax/cell_text.js";
import { truthsOf } from "./syntax/truth.js";
import type { CellSource, CompiledCell, Compiler, RefusedCell } from "./types.js";
import { createLibrary, type Declarations, type Names } from "./typescript/library.js";
import type { ts } from "./typescript/typescript.js";

/** Cells as most are: of arrays, their operators, subscripts and methods. TypeScript learns slowly what they need. */
const TYPICAL = [
  "",
  "const a = np.arange(12).reshape(3, 4)",
  'const a: np.NDArray = np.zeros([3, 4], "int64")',
  "np.array([[1, 2], [3, 4]]).T.sum(0)",
  "np.ones(4)[1:, ::2] + np.arange(4).mean()",
  "const a = np.ones(4); a[0] = a[1:3] @ a.sum(0); a[:2] *= 2",
  "for (const n of [1, 2].map((x) => x + 1)) print(`${n}`, np.arange(n).shape)",
];

export interface PreparedCompiler extends Compiler {
  /** Steps towards being ready, which may be taken at any time and change no answer: later calls take less time. */
  prepare(): Iterable<CompiledCell | RefusedCell | undefined>;
}

export function createCompiler(declarations: Declarations): PreparedCompiler {
  const library = createLibrary(declarations);
  const notebook = openNotebook(library);
  let declared: Names = new Map();

  function attempt({ code, count }: CellSource): [CompiledCell | RefusedCell, Names?] {
    const cell = readCell(code, library.parse);
    if (cell.errors.length > 0) return [{ kind: "refused", diagnostics: cell.errors }];
    const round = notebook.rewrite(cell);
    const { layers } = cell;
    const { file, types } = round;
    const written = (node: ts.Node) =>
      code.slice(layers.toOriginal(node.getStart()), layers.toOriginalEnd(node.end));
    const { complaints, covers } = complaintsOf(round, written);
    const isMeant = (error: ts.Diagnostic) =>
      !covers(error) && !isInferredDataType(error, types.checker);
    const refusals = library.errors(file).filter(isMeant);
    const helpful = (error: ts.Diagnostic) =>
      pythonName(error, types) ?? pythonMember(error, types) ?? error;
    const errors = [...complaints, ...refusals.map(helpful)];
    if (errors.length > 0) {
      return [{ kind: "refused", diagnostics: diagnosticsOf(code, layers, errors) }];
    }
    const names = library.declared(file);
    const own = variables(names, types.checker);
    const scope = new Map([...notebook.variables, ...own]);
    const bindings = {
      references: referencesTo(scope, file, types.checker),
      declared: new Set(own.keys()),
      truths: truthsOf(round),
    };
    const { javascript, sourceMap } = emit(layers.text, bindings, written);
    const compiled: CompiledCell = {
      kind: "compiled",
      javascript,
      sourceMap: retarget(sourceMap, layers.text, code, `In [${count}]`, (offset) =>
        layers.toAnchor(offset),
      ),
      declares: [...own.keys()],
      hasResult: hasResult(file, cell.parsed),
    };
    return [compiled, names];
  }

  function compile(source: CellSource): CompiledCell | RefusedCell {
    let [cell, names] = attempt(source);
    if (cell.kind === "refused" && library.useNode()) [cell, names] = attempt(source);
    declared = names ?? new Map();
    return cell;
  }

  /** Who asks what there is wants all of it, not only what cells need. */
  function readAll(): void {
    library.useNode();
    Array.from(library.readComments());
  }

  function* rehearse() {
    for (const code of TYPICAL) yield attempt({ code, count: 0 })[0];
  }

  return {
    *prepare() {
      yield* rehearse();
      yield* library.readNode();
      if (library.useNode()) yield* rehearse();
      yield* library.readComments();
    },
    compile,
    commit() {
      notebook.declare(declared);
      declared = new Map();
    },
    complete(code, offset) {
      readAll();
      return completeCell(code, offset, notebook, library);
    },
    inspect(code, offset, detail) {
      readAll();
      return inspectCell(code, offset, detail, notebook, library);
    },
    isComplete: (code) => completenessOf(code, library.parse),
  };
}
