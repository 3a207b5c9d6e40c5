// An import declaration as statements that import when the cell runs.

import { ts } from "../typescript/typescript.js";

/**
 * `import x, { y as z } from "m"` becomes an awaited call of `$import` and an assignment for each name.
 * @param isVariable tells the names that have a value when the cell runs; types have none.
 * @param property the scope object's property of a name.
 */
export function importStatements(
  factory: ts.NodeFactory,
  declaration: ts.ImportDeclaration,
  isVariable: (name: string) => boolean,
  property: (name: string) => ts.Expression,
): ts.Statement[] {
  const clause = declaration.importClause;
  if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  const args: ts.Expression[] = [declaration.moduleSpecifier];
  if (declaration.attributes) args.push(attributes(factory, declaration.attributes));
  const imported = factory.createAwaitExpression(
    factory.createCallExpression(factory.createIdentifier("$import"), undefined, args),
  );
  if (!clause) return [locate(factory.createExpressionStatement(imported), declaration)];

  const module = factory.createUniqueName("module");
  const { namedBindings } = clause;
  const member = (key: string) =>
    factory.createElementAccessExpression(module, factory.createStringLiteral(key));
  const names: [name: string, value: ts.Expression][] = [];
  if (clause.name) names.push([clause.name.text, member("default")]);
  if (namedBindings && ts.isNamespaceImport(namedBindings)) {
    names.push([namedBindings.name.text, module]);
  } else if (namedBindings) {
    for (const { name, propertyName } of namedBindings.elements) {
      names.push([name.text, member((propertyName ?? name).text)]);
    }
  }
  const used = names.filter(([name]) => isVariable(name));
  if (used.length === 0 && names.length > 0) return [];
  const declare = factory.createVariableStatement(
    undefined,
    factory.createVariableDeclarationList(
      [factory.createVariableDeclaration(module, undefined, undefined, imported)],
      ts.NodeFlags.Const,
    ),
  );
  const assign = used.map(([name, value]) =>
    factory.createExpressionStatement(factory.createAssignment(property(name), value)),
  );
  return [declare, ...assign].map((statement) => locate(statement, declaration));
}

/** `with { type: "json" }` as the second argument of a dynamic import. */
function attributes(factory: ts.NodeFactory, given: ts.ImportAttributes): ts.Expression {
  const entries = given.elements.map(({ name, value }) =>
    factory.createPropertyAssignment(name, value),
  );
  return factory.createObjectLiteralExpression([
    factory.createPropertyAssignment("with", factory.createObjectLiteralExpression(entries)),
  ]);
}

function locate<T extends ts.Node>(node: T, place: ts.Node): T {
  return ts.setTextRange(ts.setSourceMapRange(node, place), place);
}
