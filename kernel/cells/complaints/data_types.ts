// Where TypeScript minds only that an array has another data type than the one before: `a = a > 1`, after `let a = np.zeros(3)`.
// A name in NumPy holds any array; so it does here, unless the cell itself has written down the data type.

import { nodeBefore } from "../typescript/node_at.js";
import { ts } from "../typescript/typescript.js";

/** An array, and whatever holds arrays, against one of another data type. */
const MISMATCH =
  /'(?:np\.)?NDArray(?:<.*>)?' is not assignable to (?:parameter of )?type '(?:np\.)?NDArray<"/;

/** Is nothing wrong but the data type that TypeScript has inferred for a name? */
export function isInferredDataType(
  { file, start, messageText, code }: ts.Diagnostic,
  checker: ts.TypeChecker,
): boolean {
  if (!file || start === undefined || !ASSIGNMENTS.includes(code)) return false;
  const causes = innermost(messageText);
  if (!causes.every((chain) => chain.some((text) => MISMATCH.test(text)))) return false;
  const declaration = targetOf(nodeBefore(file, start + 1) ?? file, checker);
  return !/\bNDArray</.test(declaration?.getText() ?? "");
}

/** That something cannot be assigned, passed, or that no overload takes it. */
const ASSIGNMENTS = [2322, 2345, 2769, 2416];

/** The lines of a message from the top down to each of its last ones. */
function innermost(message: string | ts.DiagnosticMessageChain): string[][] {
  if (typeof message === "string") return [[message]];
  const { messageText, next = [] } = message;
  if (next.length === 0) return [[messageText]];
  return next.flatMap(innermost).map((chain) => [messageText, ...chain]);
}

/** The type that was written down for what is assigned to, if there is one. */
function targetOf(at: ts.Node, checker: ts.TypeChecker): ts.TypeNode | undefined {
  for (let node = at; !ts.isSourceFile(node); node = node.parent) {
    const { parent } = node;
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
      const place = parent.arguments?.indexOf(node as ts.Expression) ?? -1;
      const parameters = checker.getResolvedSignature(parent)?.parameters ?? [];
      if (place >= 0) return annotation(parameters[Math.min(place, parameters.length - 1)]);
    }
    if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      return annotation(checker.getSymbolAtLocation(parent.left));
    }
    if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) return parent.type;
    if (ts.isReturnStatement(parent) || ts.isArrowFunction(parent)) {
      return ts.findAncestor(parent, ts.isFunctionLike)?.type;
    }
    if (ts.isStatement(node)) return undefined;
  }
  return undefined;
}

function annotation(symbol: ts.Symbol | undefined): ts.TypeNode | undefined {
  return (symbol?.valueDeclaration as ts.VariableDeclaration | undefined)?.type;
}
