// TypeScript, with the few of its parts that its declarations leave out. Nothing else here reaches into them.

import ts from "typescript";

interface SourceFileInternals {
  readonly path: string;
  readonly resolvedPath: string;
  jsDocParsingMode: ts.JSDocParsingMode;
  readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[];
  /** The names of the file's own scope. */
  readonly locals: Map<string, ts.Symbol>;
}

export interface CompletionEntry extends ts.CompletionEntry {
  readonly symbol?: ts.Symbol;
}

interface Internals {
  bindSourceFile(file: ts.SourceFile, options: ts.CompilerOptions): void;
  readonly Completions: {
    getCompletionsAtPosition(
      host: unknown,
      program: ts.Program,
      log: () => void,
      file: ts.SourceFile,
      position: number,
      preferences: ts.UserPreferences,
      triggerCharacter: undefined,
      completionKind: undefined,
      cancellationToken: undefined,
      formatContext: undefined,
      includeSymbol: true,
    ): (ts.CompletionInfo & { readonly entries: CompletionEntry[] }) | undefined;
  };
  readonly SymbolDisplay: {
    getSymbolDisplayPartsDocumentationAndSymbolKind(
      checker: ts.TypeChecker,
      symbol: ts.Symbol,
      file: ts.SourceFile,
      enclosing: ts.Node | undefined,
      location: ts.Node,
      meaning?: number,
    ): {
      readonly displayParts: ts.SymbolDisplayPart[];
      readonly documentation: ts.SymbolDisplayPart[];
      readonly symbolKind: string;
      readonly tags: ts.JSDocTagInfo[] | undefined;
    };
  };
}

export const internals = ts as unknown as Internals;

/** What TypeScript keeps about a parsed file beside its tree. */
export function internalsOf(file: ts.SourceFile): SourceFileInternals {
  return file as unknown as SourceFileInternals;
}

export { ts };
