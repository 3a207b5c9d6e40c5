// What TypeScript's types say about arrays.

import { ts } from "../typescript/typescript.js";

/**
 * `array`: certainly an array. `maybe`: `any`, or a union with an array or NumPy scalar in it, so that the value
 * decides when the cell runs. `plain`: TypeScript's own.
 */
export type Kind = "array" | "maybe" | "plain";

/** The engine's classes whose values have NumPy's operators. */
const OPERAND_CLASSES = ["NDArray", "Complex", "Float"];

export class NumPyTypes {
  private readonly operands: ReadonlySet<ts.Symbol | undefined>;
  /** An array's type. */
  readonly array: ts.Type;
  private readonly dataType: ts.Symbol;
  private readonly archive: ts.Symbol;
  private readonly arrayLike: ts.Type;
  private readonly dtypeLike: ts.Type;
  private readonly index: ts.Type;
  private readonly folder: string;
  /** What the engine exports. */
  readonly names: ReadonlySet<string>;

  /** @param engine the engine's module */
  constructor(
    readonly checker: ts.TypeChecker,
    engine: ts.Symbol,
  ) {
    const exports = new Map(
      checker.getExportsOfModule(engine).map((symbol) => [symbol.name, this.origin(symbol)]),
    );
    this.names = new Set(exports.keys());
    const declared = (name: string): ts.Type => {
      const symbol = exports.get(name);
      if (!symbol) throw new Error(`the engine's declarations have no '${name}'`);
      return checker.getDeclaredTypeOfSymbol(symbol);
    };
    this.operands = new Set(OPERAND_CLASSES.map((name) => exports.get(name)));
    this.array = declared("NDArray");
    this.dataType = declared("DType").symbol;
    this.archive = declared("NpzFile").symbol;
    this.arrayLike = declared("ArrayLike");
    this.dtypeLike = declared("DTypeLike");
    this.index = declared("Index");
    const file = engine.declarations?.[0]?.getSourceFile().fileName ?? "";
    this.folder = file.slice(0, file.lastIndexOf("/") + 1);
  }

  private origin(symbol: ts.Symbol): ts.Symbol {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return isAlias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  kindOf(type: ts.Type): Kind {
    if (type.flags & ts.TypeFlags.Any) return "maybe";
    if (type.flags & ts.TypeFlags.TypeParameter) {
      const constraint = this.checker.getBaseConstraintOfType(type);
      return constraint && constraint !== type ? this.kindOf(constraint) : "plain";
    }
    if (type.isUnion()) {
      const kinds = type.types.map((part) => this.kindOf(part));
      if (kinds.every((kind) => kind === "array")) return "array";
      return kinds.every((kind) => kind === "plain") ? "plain" : "maybe";
    }
    if (type.isIntersection()) {
      return type.types.some((part) => this.kindOf(part) === "array") ? "array" : "plain";
    }
    if (this.isClass(type, this.array.symbol)) return "array";
    return this.operands.has(type.symbol) ? "maybe" : "plain";
  }

  /** An instance of a class, or of one that extends it. */
  private isClass(type: ts.Type, symbol: ts.Symbol): boolean {
    if (type.symbol === symbol) return true;
    if (!type.isClass()) return false;
    return (type.getBaseTypes() ?? []).some((base) => this.isClass(base, symbol));
  }

  /** Is it another object of the engine whose brackets take NumPy's indices, such as `np.mgrid` or `a.flat`? */
  hasSubscripts(type: ts.Type): boolean {
    const declaration = type.symbol?.declarations?.[0];
    if (!declaration || !ts.isClassDeclaration(declaration)) return false;
    if (type.symbol === this.array.symbol || !this.isOfEngine(declaration)) return false;
    // A tuple of results is a list as any other.
    if (this.checker.getPropertyOfType(type, "get") === undefined) return false;
    return this.checker.getIndexTypeOfType(type, ts.IndexKind.Number) !== undefined;
  }

  /** Is it an iterator over the items of an array, `a.flat` or `np.ndenumerate(a)`? */
  givesItems({ symbol }: ts.Type): boolean {
    const isNamed = symbol !== undefined && /^(?:flatiter|ndenumerate)$/i.test(symbol.name);
    return isNamed && this.isOfEngine(symbol.declarations?.[0]);
  }

  /** Is it a data type? Its brackets take the names and numbers of fields. */
  isDataType(type: ts.Type): boolean {
    return this.isClass(type, this.dataType);
  }

  /** Is it one of the types that can become an array? */
  isArrayLike(type: ts.Type): boolean {
    return this.arrayLike.isUnion() && this.arrayLike.types.includes(type);
  }

  /** Is it one of the types that name a data type? */
  isDTypeLike(type: ts.Type): boolean {
    return this.dtypeLike.isUnion() && this.dtypeLike.types.includes(type);
  }

  /** Is it a .npz file, or perhaps one? Its brackets take the names of arrays. */
  isArchive(type: ts.Type): boolean {
    if (type.isUnion()) return type.types.some((part) => this.isArchive(part));
    return this.isClass(type, this.archive);
  }

  isAny(type: ts.Type): boolean {
    return (type.flags & ts.TypeFlags.Any) !== 0;
  }

  isText(type: ts.Type): boolean {
    if (type.isUnion()) return type.types.every((part) => this.isText(part));
    return (type.flags & ts.TypeFlags.StringLike) !== 0;
  }

  isNull(type: ts.Type): boolean {
    return (type.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) !== 0;
  }

  /** Can it stand beside an array of numbers in an operation? */
  isOperand(type: ts.Type): boolean {
    if (this.isAny(type)) return true;
    return !this.isText(type) && this.checker.isTypeAssignableTo(type, this.arrayLike);
  }

  /** Is it an array of text or bytes, or if `perhaps`, one of a data type that TypeScript does not know? */
  holdsText(type: ts.Type, perhaps: boolean): boolean {
    if (!this.isClass(type, this.array.symbol)) return false;
    const [name] = this.checker.getTypeArguments(type as ts.TypeReference);
    const names = name?.isUnion() ? name.types : name === undefined ? [] : [name];
    const isOfText = (one: ts.Type) => one.isStringLiteral() && /^(?:str|bytes)$/.test(one.value);
    return perhaps ? names.some(isOfText) : names.length > 0 && names.every(isOfText);
  }

  /** Is it a structured array for certain? */
  holdsRecords(type: ts.Type): boolean {
    if (!this.isClass(type, this.array.symbol)) return false;
    const [name] = this.checker.getTypeArguments(type as ts.TypeReference);
    return name?.isStringLiteral() === true && name.value === "void";
  }

  /** Can it be one of several indices, or the only one? Text is one only if it is the name of a field, alone. */
  isIndex(type: ts.Type): boolean {
    if (this.isAny(type)) return true;
    return !this.isText(type) && this.checker.isTypeAssignableTo(type, this.index);
  }

  /** Does an array have a property of that name, or is the text an index that the engine reads? */
  isProperty(type: ts.Type, text: string): boolean {
    return /[:,[]|^\.\.\./.test(text) || this.checker.getPropertyOfType(type, text) !== undefined;
  }

  /**
   * A result that NumPy's own stubs call `Any`: a scalar of some type, and perhaps an array. TypeScript does not let
   * `number | bigint` be added to either.
   */
  isScalarOrArray(type: ts.Type): boolean {
    if (!type.isUnion()) return false;
    const has = (kind: ts.TypeFlags) => type.types.some(({ flags }) => (flags & kind) !== 0);
    if (!has(ts.TypeFlags.NumberLike)) return false;
    return has(ts.TypeFlags.BigIntLike) || this.kindOf(type) === "maybe";
  }

  /** Does a value of the engine's class `Float` fit here? */
  takesFloat(type: ts.Type): boolean {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return true;
    if (type.isUnion()) return type.types.some((part) => this.takesFloat(part));
    return type.symbol?.name === "Float" && this.operands.has(type.symbol);
  }

  /** Is it declared by the engine? */
  readonly isOfEngine = (declaration: ts.Node | undefined): boolean =>
    declaration?.getSourceFile().fileName.startsWith(this.folder) ?? false;
}
