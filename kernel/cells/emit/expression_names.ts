// A transformer of TypeScript: an array that no variable holds is drawn under the text it was written as, such as
// `a[1:3]`. It concerns the cell's result and what `memory`, `memory.why` and `display` are given.

import { ts } from "../typescript/typescript.js";
import { resultStatement } from "./result_statement.js";

const DRAWING = new Set(["memory", "display"]);

/** @param textOf gives the text of an expression as the cell has it. */
export function nameExpressions(
  textOf: (expression: ts.Expression) => string,
): ts.TransformerFactory<ts.SourceFile> {
  return (context) => {
    const { factory } = context;

    /** `$np.operators.written("a[1:3]", ...)` gives the same value, and keeps the text. */
    function written(expression: ts.Expression, visited: ts.Expression): ts.Expression {
      if (!mayNeedName(expression)) return visited;
      const operators = factory.createPropertyAccessExpression(
        factory.createIdentifier("$np"),
        "operators",
      );
      const text = factory.createStringLiteral(textOf(expression).replace(/\s+/g, " "));
      const call = factory.createCallExpression(
        factory.createPropertyAccessExpression(operators, "written"),
        undefined,
        [text, visited],
      );
      return ts.setSourceMapRange(call, expression);
    }

    const visit = <T extends ts.Node>(node: T): T => ts.visitNode(node, visitor) as typeof node;
    const visitor = (node: ts.Node): ts.Node => {
      if (!ts.isCallExpression(node) || !isDrawing(node.expression)) {
        return ts.visitEachChild(node, visitor, context);
      }
      const given = node.arguments.map((argument) => written(argument, visit(argument)));
      return factory.updateCallExpression(node, node.expression, node.typeArguments, given);
    };

    return (file) => {
      const result = resultStatement(file);
      const statements = file.statements.map((statement) =>
        statement === result
          ? factory.updateExpressionStatement(
              result,
              written(result.expression, visit(result.expression)),
            )
          : visit(statement),
      );
      return factory.updateSourceFile(file, statements);
    };
  };
}

function isDrawing(callee: ts.Expression): boolean {
  const object = ts.isPropertyAccessExpression(callee) ? callee.expression : callee;
  return ts.isIdentifier(object) && DRAWING.has(object.text);
}

/** What has a name, gives names, or is no array for certain has no need of one. */
function mayNeedName(expression: ts.Expression): boolean {
  return !(
    ts.isIdentifier(expression) ||
    ts.isObjectLiteralExpression(expression) ||
    ts.isSpreadElement(expression) ||
    ts.isLiteralExpression(expression) ||
    ts.isTemplateExpression(expression) ||
    ts.isFunctionLike(expression)
  );
}
