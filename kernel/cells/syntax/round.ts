// One round of rewriting: types are asked of the text as it stands, and edits are collected.

import { Edits } from "../typescript/position_map.js";
import { ts } from "../typescript/typescript.js";
import type { Kind, NumPyTypes } from "./numpy_types.js";

export class Round {
  readonly edits = new Edits();
  /** What the rewritten expressions are going to be. */
  private readonly results = new Map<ts.Node, Kind>();

  constructor(
    readonly file: ts.SourceFile,
    readonly types: NumPyTypes,
  ) {}

  rewritten(node: ts.Expression, kind: Kind): void {
    this.results.set(node, kind);
  }

  readonly typeOf = (node: ts.Expression): ts.Type => {
    const { checker } = this.types;
    const type = checker.getTypeAtLocation(node);
    // A constant that is assigned to is an error to TypeScript, and has no type there.
    if (!this.types.isAny(type) || !ts.isIdentifier(node) || !isTarget(node)) return type;
    const symbol = checker.getSymbolAtLocation(node);
    return symbol ? checker.getTypeOfSymbol(symbol) : type;
  };

  /** The kind of an expression's value, with what this round has found out already. */
  kindOf(node: ts.Expression): Kind {
    return this.found(node) ?? this.types.kindOf(this.typeOf(node));
  }

  /** Is it, as far as types tell, something that an array can be combined with? */
  isOperand(node: ts.Expression): boolean {
    return this.found(node) !== undefined || this.types.isOperand(this.typeOf(node));
  }

  private found(node: ts.Expression): Kind | undefined {
    const inner = skipParentheses(node);
    const known = this.results.get(inner);
    if (known || !ts.isIdentifier(inner)) return known;
    const declaration = this.types.checker.getSymbolAtLocation(inner)?.valueDeclaration;
    if (!declaration || !ts.isVariableDeclaration(declaration)) return undefined;
    if (declaration.type || !declaration.initializer) return undefined;
    return this.results.get(skipParentheses(declaration.initializer));
  }
}

function isTarget(node: ts.Identifier): boolean {
  return ts.isBinaryExpression(node.parent) && node.parent.left === node;
}

export function skipParentheses(node: ts.Expression): ts.Expression {
  let inner = node;
  while (ts.isParenthesizedExpression(inner) || ts.isNonNullExpression(inner)) {
    inner = inner.expression;
  }
  return inner;
}
