// Nodes of TypeScript for a scope object, whose properties are the top-level names of a notebook.

import { ts } from "../typescript/typescript.js";

/** What stands in a cell's code for the scope object and its properties. */
export class ScopeNodes {
  /** What the cell calls the scope object: a variable of its own may be called `$`. */
  readonly scope: string;

  constructor(
    private readonly factory: ts.NodeFactory,
    text: string,
  ) {
    this.scope = /\$(?![\w${])/.test(text) ? "$scope" : "$";
  }

  identifier(name: string): ts.Identifier {
    return this.factory.createIdentifier(name);
  }

  /** `$.name` */
  property(name: string): ts.PropertyAccessExpression {
    return this.factory.createPropertyAccessExpression(this.identifier(this.scope), name);
  }

  /** `$.name = name;` */
  publish(name: string): ts.Statement {
    const { factory } = this;
    return factory.createExpressionStatement(
      factory.createAssignment(this.property(name), this.identifier(name)),
    );
  }

  /** `let name = value;` */
  variable(name: string, value: ts.Expression | undefined): ts.Statement {
    const { factory } = this;
    const declaration = factory.createVariableDeclaration(name, undefined, undefined, value);
    const list = factory.createVariableDeclarationList([declaration], ts.NodeFlags.Let);
    return factory.createVariableStatement(undefined, list);
  }

  /** A function or class without a name gets that of its variable, as in a declaration. */
  named(name: ts.BindingName, value: ts.Expression): ts.Expression {
    if (!ts.isIdentifier(name)) return value;
    let inner = value;
    while (ts.isParenthesizedExpression(inner) || ts.isAsExpression(inner))
      inner = inner.expression;
    const isAnonymous =
      ts.isArrowFunction(inner) ||
      ((ts.isFunctionExpression(inner) || ts.isClassExpression(inner)) && !inner.name);
    if (!isAnonymous) return value;
    const { factory } = this;
    const key = factory.createComputedPropertyName(factory.createStringLiteral(name.text));
    const holder = factory.createObjectLiteralExpression([
      factory.createPropertyAssignment(key, value),
    ]);
    return factory.createPropertyAccessExpression(holder, name.text);
  }
}
