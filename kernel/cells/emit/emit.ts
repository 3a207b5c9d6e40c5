// A checked cell as JavaScript with a source map.

import { ts } from "../typescript/typescript.js";
import { type Bindings, bindTopLevel } from "./bindings.js";
import { nameExpressions } from "./expression_names.js";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  removeComments: true,
  sourceMap: true,
};

/** A module without exports says so; the body of a function must not. */
const withoutExports: ts.TransformerFactory<ts.SourceFile> = (context) => (file) =>
  context.factory.updateSourceFile(
    file,
    file.statements.filter((statement) => !ts.isExportDeclaration(statement)),
  );

interface Emitted {
  readonly javascript: string;
  /** From the JavaScript to the text that was emitted. */
  readonly sourceMap: string;
}

/**
 * @param text without type errors
 * @param textOf gives the text of an expression as the cell has it
 */
export function emit(
  text: string,
  bindings: Bindings,
  textOf: (expression: ts.Expression) => string,
): Emitted {
  const { outputText, sourceMapText = "" } = ts.transpileModule(text, {
    fileName: "cell.ts",
    compilerOptions: options,
    transformers: {
      before: [nameExpressions(textOf), bindTopLevel(bindings)],
      after: [withoutExports],
    },
  });
  const javascript = outputText.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n");
  return { javascript, sourceMap: sourceMapText };
}
