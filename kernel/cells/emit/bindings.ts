// A transformer of TypeScript: top-level names of a cell become properties of the scope object, so that every cell
// and every closure sees the same variable, also after it is declared anew.

import { HELD, type Truths, truthReplacer } from "../syntax/truth.js";
import { ts } from "../typescript/typescript.js";
import { importStatements } from "./imports.js";
import { resultStatement } from "./result_statement.js";
import { ScopeNodes } from "./scope_nodes.js";

export interface Bindings {
  /** By `end`: identifiers whose value is a property of the scope object. */
  readonly references: ReadonlySet<number>;
  /** Top-level names that the cell makes such properties. */
  readonly declared: ReadonlySet<string>;
  readonly truths: Truths;
}

export type Visit = <T extends ts.Node>(node: T) => T;

export function bindTopLevel(bindings: Bindings): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (file) => new Binder(context, file, bindings).transform();
}

/** The state of one transformation: how deep in functions it is decides what `var` means. */
class Binder {
  private readonly factory: ts.NodeFactory;
  private readonly nodes: ScopeNodes;
  private readonly replaceTruth: ReturnType<typeof truthReplacer>;
  private inFunction = false;

  constructor(
    private readonly context: ts.TransformationContext,
    private readonly file: ts.SourceFile,
    private readonly bindings: Bindings,
  ) {
    this.factory = context.factory;
    this.nodes = new ScopeNodes(context.factory, file.text);
    this.replaceTruth = truthReplacer(bindings.truths, this.factory);
  }

  transform(): ts.SourceFile {
    const { factory, file } = this;
    const result = resultStatement(file);
    const body = file.statements.flatMap((statement) =>
      statement === result
        ? [this.locate(factory.createReturnStatement(this.visit(result.expression)), result)]
        : this.topLevel(statement),
    );
    return factory.updateSourceFile(file, [...this.prologue(), ...body]);
  }

  /** What comes first: functions can be called from the cell's first line, and its imports are there. */
  private prologue(): ts.Statement[] {
    const { factory, file } = this;
    const statements: ts.Statement[] = [
      factory.createExpressionStatement(factory.createStringLiteral("use strict")),
    ];
    if (this.nodes.scope !== "$")
      statements.push(this.nodes.variable(this.nodes.scope, this.nodes.identifier("$")));
    if (this.bindings.truths.choices.size > 0)
      statements.push(this.nodes.variable(HELD, undefined));
    const functions = new Set<string>();
    for (const statement of file.statements) {
      if (ts.isFunctionDeclaration(statement) && statement.body && statement.name) {
        functions.add(statement.name.text);
      }
      if (ts.isImportDeclaration(statement)) {
        statements.push(
          ...importStatements(
            factory,
            statement,
            (name) => this.bindings.declared.has(name),
            (name) => this.nodes.property(name),
          ),
        );
      }
    }
    for (const name of functions) {
      if (this.bindings.declared.has(name)) statements.push(this.nodes.publish(name));
    }
    return statements;
  }

  private topLevel(statement: ts.Statement): ts.Statement[] {
    if (ts.isImportDeclaration(statement)) return [];
    const visited = this.visit(statement);
    const statements = visited ? [visited] : [];
    if (
      (ts.isClassDeclaration(statement) ||
        ts.isEnumDeclaration(statement) ||
        ts.isModuleDeclaration(statement)) &&
      statement.name &&
      this.bindings.declared.has(statement.name.text)
    ) {
      statements.push(this.nodes.publish(statement.name.text));
    }
    return statements;
  }

  private readonly visit: Visit = (node) => ts.visitNode(node, this.visitor) as typeof node;

  private readonly visitor = (node: ts.Node): ts.Node | undefined => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return node;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return node;
    if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isModuleDeclaration(node)) {
      return this.inside(node);
    }
    return (
      (ts.isExpression(node) ? this.replaceTruth(node, this.ordinary) : undefined) ??
      this.ordinary(node)
    );
  };

  private readonly ordinary = <T extends ts.Node>(node: T): T =>
    this.rewritten(node) as ts.Node as T;

  private rewritten(node: ts.Node): ts.Node | undefined {
    if (ts.isIdentifier(node)) return this.reference(node);
    if (ts.isVariableStatement(node)) return this.variableStatement(node);
    if (ts.isVariableDeclarationList(node)) return this.variableList(node);
    if (ts.isShorthandPropertyAssignment(node)) return this.shorthand(node);
    if (ts.isCallExpression(node)) return this.call(node);
    if (ts.isTaggedTemplateExpression(node) && this.isReference(node.tag)) {
      const { factory } = this;
      const template = this.visit(node.template);
      return factory.updateTaggedTemplateExpression(
        node,
        this.callee(node.tag),
        undefined,
        template,
      );
    }
    return this.children(node);
  }

  private children<T extends ts.Node>(node: T): T {
    return ts.visitEachChild(node, this.visitor, this.context);
  }

  private inside<T extends ts.Node>(node: T): T {
    const outer = this.inFunction;
    this.inFunction = true;
    const visited = this.children(node);
    this.inFunction = outer;
    return visited;
  }

  private isReference(node: ts.Node): node is ts.Identifier {
    return ts.isIdentifier(node) && this.bindings.references.has(node.end);
  }

  private reference(node: ts.Identifier): ts.Expression {
    return this.isReference(node) ? this.locate(this.nodes.property(node.text), node) : node;
  }

  private shorthand(node: ts.ShorthandPropertyAssignment): ts.ObjectLiteralElementLike {
    if (!this.isReference(node.name)) return this.children(node);
    const value = this.locate(this.nodes.property(node.name.text), node.name);
    const initial = node.objectAssignmentInitializer;
    return this.factory.createPropertyAssignment(node.name, this.withDefault(value, initial));
  }

  /** A function is called without the scope object as its `this`. */
  private callee(node: ts.Identifier): ts.Expression {
    const { factory } = this;
    const sequence = factory.createComma(factory.createNumericLiteral(0), this.reference(node));
    return factory.createParenthesizedExpression(sequence);
  }

  private call(node: ts.CallExpression): ts.CallExpression {
    const { factory } = this;
    const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
    if (!isImport && !this.isReference(node.expression)) return this.children(node);
    const args = ts.visitNodes(node.arguments, this.visitor, ts.isExpression);
    const callee = isImport
      ? this.nodes.identifier("$import")
      : this.callee(node.expression as ts.Identifier);
    return ts.isCallChain(node)
      ? factory.updateCallChain(node, callee, node.questionDotToken, undefined, args)
      : factory.updateCallExpression(node, callee, undefined, args);
  }

  private variableStatement(node: ts.VariableStatement): ts.Statement | undefined {
    if (!this.isBound(node.declarationList)) return this.children(node);
    const { factory } = this;
    if (node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)) {
      return factory.createEmptyStatement();
    }
    const assignments = this.assignments(node.declarationList);
    return assignments
      ? this.locate(factory.createExpressionStatement(assignments), node)
      : factory.createEmptyStatement();
  }

  /** The head of a `for` with `var`, which declares a top-level name. */
  private variableList(node: ts.VariableDeclarationList): ts.ForInitializer | undefined {
    if (!this.isBound(node)) return this.children(node);
    const [first] = node.declarations;
    const isLoop = node.declarations.length === 1 && !first.initializer;
    return isLoop ? this.target(first.name) : this.assignments(node);
  }

  /** Do the names become properties? Those of inner blocks and functions do not, nor does `using`. */
  private isBound(list: ts.VariableDeclarationList): boolean {
    const kind = list.flags & ts.NodeFlags.BlockScoped;
    if (kind >= ts.NodeFlags.Using) return false;
    if (kind === 0) return !this.inFunction;
    return this.file.statements.some(
      (statement) => ts.isVariableStatement(statement) && statement.declarationList === list,
    );
  }

  private assignments(list: ts.VariableDeclarationList): ts.Expression | undefined {
    const { factory } = this;
    const isVar = (list.flags & ts.NodeFlags.BlockScoped) === 0;
    const parts: ts.Expression[] = [];
    for (const declaration of list.declarations) {
      const { name, initializer } = declaration;
      // `var x;` leaves a value that is there.
      if (!initializer && isVar && !this.inFunction) {
        if (ts.isIdentifier(name)) parts.push(this.keep(name));
        continue;
      }
      const value = initializer
        ? this.nodes.named(name, this.visit(initializer))
        : factory.createVoidZero();
      const assignment = factory.createAssignment(this.target(name), value);
      parts.push(this.locate(assignment, declaration));
    }
    if (parts.length === 0) return undefined;
    return parts.reduce((left, right) => factory.createComma(left, right));
  }

  /** `$.x = $.x`: makes sure that the name exists. */
  private keep(name: ts.Identifier): ts.Expression {
    return this.factory.createAssignment(
      this.nodes.property(name.text),
      this.nodes.property(name.text),
    );
  }

  /** A binding pattern as the target of an assignment. */
  private target(name: ts.BindingName): ts.Expression {
    const { factory } = this;
    if (ts.isIdentifier(name)) {
      return this.bindings.declared.has(name.text)
        ? this.locate(this.nodes.property(name.text), name)
        : name;
    }
    if (ts.isArrayBindingPattern(name)) {
      return factory.createArrayLiteralExpression(
        name.elements.map((element) => {
          if (ts.isOmittedExpression(element)) return element;
          const target = this.target(element.name);
          if (element.dotDotDotToken) return factory.createSpreadElement(target);
          return this.withDefault(target, element.initializer);
        }),
      );
    }
    return factory.createObjectLiteralExpression(
      name.elements.map((element) => {
        const target = this.target(element.name);
        if (element.dotDotDotToken) return factory.createSpreadAssignment(target);
        const key = element.propertyName
          ? this.visit(element.propertyName)
          : factory.createIdentifier((element.name as ts.Identifier).text);
        return factory.createPropertyAssignment(key, this.withDefault(target, element.initializer));
      }),
    );
  }

  private withDefault(target: ts.Expression, value: ts.Expression | undefined): ts.Expression {
    return value ? this.factory.createAssignment(target, this.visit(value)) : target;
  }

  /** Gives a new node the place of the one that it stands for. */
  private locate<T extends ts.Node>(node: T, place: ts.Node): T {
    return ts.setTextRange(ts.setSourceMapRange(node, place), place);
  }
}
