// What cells are checked against: TypeScript's libraries, Node's types, the engine, and the modules that cells import.

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { readComments, WITHOUT_COMMENTS } from "./comments.js";
import { internals, internalsOf, ts } from "./typescript.js";

/** Where declarations are. */
export interface Declarations {
  /** The engine's module: `index.d.ts`, or its source. */
  readonly engine: string;
  /** Folders that may hold Node's types. */
  readonly typeRoots: readonly string[];
  /** The notebook's folder, from which modules are resolved. */
  readonly folder: string;
}

/** Top-level names of a notebook, as TypeScript knows them. */
export type Names = ReadonlyMap<string, ts.Symbol>;

export interface Library {
  /** A parsed text with syntax errors, if any, but without names. */
  parse(text: string): ts.SourceFile;
  /** Makes the text's names, and lets it see those of the notebook that it does not declare itself. */
  bind(file: ts.SourceFile, notebook: Names): void;
  checker(): ts.TypeChecker;
  /**
   * Takes Node's types in, which are more than all the rest; until then a text that needs them has errors.
   * @returns false if they are there already, or nowhere
   */
  useNode(): boolean;
  /** Reads Node's types step by step, so that `useNode` takes less time. */
  readNode(): Iterable<undefined>;
  /** Reads the comments of all that was taken in, step by step. */
  readComments(): Iterable<undefined>;
  /** Forgets what is known of texts that nobody holds any more, if that is much. To be called between cells. */
  refresh(): void;
  /** Type errors of a bound text. */
  errors(file: ts.SourceFile): readonly ts.Diagnostic[];
  /** The present program; it does not list the cells. */
  program(): ts.Program;
  /** What TypeScript's services ask about files. */
  readonly host: object;
  /** Own top-level names of a bound text. */
  declared(file: ts.SourceFile): Names;
}

const ENGINE = "stridelab";

/** A checker remembers every text that it has seen: some 100 bytes for each character. */
const MOST_CHARACTERS = 1_000_000;

function compilerOptions({ typeRoots }: Declarations): ts.CompilerOptions {
  return {
    target: ts.ScriptTarget.ES2023,
    lib: ["lib.es2023.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    types: [],
    typeRoots: [...typeRoots],
    strict: true,
    // Code that teaches need not declare every parameter, and may say `error.message` after a catch.
    noImplicitAny: false,
    noImplicitThis: false,
    useUnknownInCatchVariables: false,
    skipLibCheck: true,
    noEmit: true,
  };
}

export function createLibrary(declarations: Declarations): Library {
  const options = compilerOptions(declarations);
  const cellName = (id: number) => join(declarations.folder, `cell-${id}.ts`);
  const host = ts.createCompilerHost(options);
  host.jsDocParsingMode = WITHOUT_COMMENTS;
  const parsed = new Map<string, ts.SourceFile | undefined>();
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) => {
    if (!parsed.has(name)) parsed.set(name, readSource(name, version));
    return parsed.get(name);
  };
  host.getCurrentDirectory = () => declarations.folder;
  const cache = ts.createModuleResolutionCache(declarations.folder, host.getCanonicalFileName);
  const extension = declarations.engine.endsWith(".d.ts") ? ts.Extension.Dts : ts.Extension.Ts;
  const engineFolder = `${dirname(declarations.engine)}/`;
  const resolve = (name: string, from: string): ts.ResolvedModuleWithFailedLookupLocations => {
    // Of the engine's many files it is known where they are.
    const resolvedFileName =
      name === ENGINE
        ? declarations.engine
        : from.startsWith(engineFolder) && /^\..*\.js$/.test(name)
          ? join(dirname(from), `${name.slice(0, -3)}${extension}`)
          : undefined;
    if (resolvedFileName) return { resolvedModule: { resolvedFileName, extension } };
    return ts.resolveModuleName(name, from, options, host, cache);
  };
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => resolve(text, from));

  const nodeTypes = () =>
    ts.resolveTypeReferenceDirective("node", undefined, options, host)
      .resolvedTypeReferenceDirective?.resolvedFileName;

  /** Modules that cells import, and what they resolve to. */
  const imports = new Map<string, ts.ResolvedModuleWithFailedLookupLocations>();
  const roots = new Set([declarations.engine]);
  const own = new WeakMap<ts.SourceFile, Names>();
  let program = makeProgram();
  let count = 0;
  /** Characters bound since the program was made. */
  let bound = 0;

  function useNode(): boolean {
    const name = nodeTypes();
    if (name === undefined || roots.has(name)) return false;
    roots.add(name);
    program = makeProgram(program);
    return true;
  }

  function* readNode(): Iterable<undefined> {
    const names = [nodeTypes()];
    for (const name of names) {
      if (name === undefined || parsed.has(name)) continue;
      const packages = cache.getPackageJsonInfoCache();
      const impliedNodeFormat = ts.getImpliedNodeFormatForFile(name, packages, host, options);
      const file = host.getSourceFile(name, {
        languageVersion: ts.ScriptTarget.ES2023,
        impliedNodeFormat,
        jsDocParsingMode: WITHOUT_COMMENTS,
      });
      if (!file) continue;
      internals.bindSourceFile(file, options);
      for (const { fileName } of file.referencedFiles) names.push(join(dirname(name), fileName));
      yield undefined;
    }
  }

  function makeProgram(old?: ts.Program): ts.Program {
    const made = ts.createProgram([...roots], options, host, old);
    // A cell is not part of the program, so the program cannot know what its imports resolve to.
    const ask = made as ts.Program & {
      getResolvedModule(
        file: ts.SourceFile,
        name: string,
        mode: ts.ResolutionMode,
      ): ts.ResolvedModuleWithFailedLookupLocations | undefined;
    };
    const known = ask.getResolvedModule.bind(ask);
    ask.getResolvedModule = (file, name, mode) =>
      own.has(file) ? imports.get(name) : known(file, name, mode);
    return made;
  }

  /** Reads the modules that a text imports for the first time. */
  function readImports(text: string): void {
    // What a module or `globalThis` lacks without Node's types may be no error.
    if (/\bglobalThis\b/.test(text)) useNode();
    if (!/\b(?:import|require|from)\b/.test(text)) return;
    const before = roots.size;
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      if (imports.get(fileName)?.resolvedModule) continue;
      const found = resolve(fileName, cellName(0));
      imports.set(fileName, found);
      if (found.resolvedModule) roots.add(found.resolvedModule.resolvedFileName);
    }
    if (roots.size > before && !useNode()) program = makeProgram(program);
  }

  return {
    parse(text) {
      const name = cellName(++count);
      const file = ts.createSourceFile(
        name,
        text,
        {
          languageVersion: ts.ScriptTarget.ES2023,
          impliedNodeFormat: ts.ModuleKind.ESNext,
          setExternalModuleIndicator: (made) => {
            Object.assign(made, { externalModuleIndicator: true });
          },
        },
        true,
      );
      // What a program gives its files.
      return Object.assign(file, {
        path: name,
        resolvedPath: name,
        originalFileName: name,
        imports: [],
        moduleAugmentations: [],
        ambientModuleNames: [],
      });
    },
    bind(file, notebook) {
      readImports(file.text);
      bound += file.text.length;
      internals.bindSourceFile(file, options);
      const { locals } = internalsOf(file);
      own.set(file, new Map(locals));
      for (const [name, symbol] of notebook) if (!locals.has(name)) locals.set(name, symbol);
    },
    useNode,
    readNode,
    readComments: () => readComments(program.getSourceFiles()),
    refresh() {
      if (bound < MOST_CHARACTERS) return;
      bound = 0;
      program = makeProgram(program);
    },
    checker: () => program.getTypeChecker(),
    errors: (file) => program.getSemanticDiagnostics(file),
    program: () => program,
    host: {
      ...ts.sys,
      useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
      getCompilationSettings: () => options,
      getCurrentDirectory: () => declarations.folder,
      getScriptFileNames: () => [...roots],
    },
    declared: (file) => own.get(file) ?? new Map(),
  };
}

/** Folders named `node_modules/@types` from a folder upwards. */
export function typeRootsFrom(folder: string): string[] {
  const found = [];
  for (let at = folder; ; at = dirname(at)) {
    const types = join(at, "node_modules", "@types");
    if (existsSync(types)) found.push(types);
    if (dirname(at) === at) return found;
  }
}
