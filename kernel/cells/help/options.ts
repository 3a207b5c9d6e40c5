// Keyword arguments: what the object may have that is being written as an argument of one of the engine's functions.

import type { Round } from "../syntax/round.js";
import { anyWithArray, isGenerated, nodeBefore } from "../typescript/node_at.js";
import { ts } from "../typescript/typescript.js";

/**
 * The names that may be written at the position; undefined if no such object is there. TypeScript itself offers the
 * members of whatever else may stand in that place, such as an array's.
 */
export function optionsAt(round: Round, position: number): string[] | undefined {
  const literal = literalAt(round.file, position);
  const types = literal && typesOf(literal, round);
  if (!types) return undefined;
  const written = new Set(
    literal.properties
      .filter(({ pos, end }) => position <= pos || position > end)
      .map(({ name }) => name?.getText()),
  );
  const names = optionTypes(types, round)
    .flatMap((type) => round.types.checker.getPropertiesOfType(type))
    .map(({ name }) => name)
    .filter((name) => !written.has(name));
  return [...new Set(names)].sort();
}

/** The option that a name in an object literal stands for. */
export function optionNamed(name: ts.Identifier, round: Round): ts.Symbol | undefined {
  const { parent } = name;
  const isName = ts.isPropertyAssignment(parent) && parent.name === name;
  const types = isName ? typesOf(parent.parent, round) : undefined;
  if (!types) return undefined;
  const found = optionTypes(types, round).map((type) => type.getProperty(name.text));
  return found.find((symbol) => symbol !== undefined);
}

/** The plain objects among the types of an argument. Where no options are, the object describes a data type. */
function optionTypes(types: readonly ts.Type[], round: Round): readonly ts.Type[] {
  const plain = types.filter((type) => isPlain(type, round));
  const options = plain.filter((type) => !round.types.isDTypeLike(type));
  return options.length > 0 ? options : plain;
}

/** The object literal of which a name is written at the position. */
function literalAt(file: ts.SourceFile, position: number): ts.ObjectLiteralExpression | undefined {
  const before = file.text
    .slice(0, position)
    .replace(/[\w$]*$/, "")
    .trimEnd();
  if (!/[{,]$/.test(before)) return undefined;
  const node = nodeBefore(file, before.length);
  return node && ts.isObjectLiteralExpression(node) ? node : undefined;
}

/** All that may stand in the place of a value, by any of the signatures of the function; undefined if it is another's. */
function typesOf(value: ts.Expression, round: Round): ts.Type[] | undefined {
  const { checker } = round.types;
  const { parent } = value;
  if (ts.isPropertyAssignment(parent)) {
    const name = parent.name.getText();
    return typesOf(parent.parent, round)
      ?.flatMap((type) => checker.getPropertyOfType(type, name) ?? [])
      .flatMap((symbol) => partsOf(checker.getTypeOfSymbol(symbol), checker));
  }
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return undefined;
  const place = parent.arguments?.indexOf(value) ?? -1;
  if (place < 0 || isGenerated(parent.expression)) return undefined;
  const callee = typeOfCallee(parent.expression, round);
  const signatures = ts.isNewExpression(parent)
    ? callee.getConstructSignatures()
    : callee.getCallSignatures();
  const own = signatures.filter(({ declaration }) => round.types.isOfEngine(declaration));
  if (own.length === 0) return undefined;
  return own.flatMap((signature) => parameterTypes(signature, place, checker));
}

function typeOfCallee(callee: ts.Expression, round: Round): ts.Type {
  const { checker, array } = round.types;
  if (ts.isPropertyAccessExpression(callee) && anyWithArray(callee.expression, round)) {
    const method = checker.getPropertyOfType(array, callee.name.text);
    if (method) return checker.getTypeOfSymbol(method);
  }
  return checker.getTypeAtLocation(callee);
}

/** What a signature takes as its argument number `place`. */
function parameterTypes(
  { parameters }: ts.Signature,
  place: number,
  checker: ts.TypeChecker,
): ts.Type[] {
  const parameter = parameters[Math.min(place, parameters.length - 1)];
  const declaration = parameter?.valueDeclaration;
  const isRest = declaration && ts.isParameter(declaration) && declaration.dotDotDotToken;
  if (!parameter || (place >= parameters.length && !isRest)) return [];
  const parts = partsOf(checker.getTypeOfSymbol(parameter), checker);
  if (!isRest) return parts;
  return parts
    .flatMap((list) => elementTypes(list, place - parameters.length + 1, checker))
    .flatMap((part) => partsOf(part, checker));
}

/** What stands at a place of a list or tuple; all from there on if it may be of any length. */
function elementTypes(list: ts.Type, place: number, checker: ts.TypeChecker): readonly ts.Type[] {
  if (checker.isArrayType(list)) return checker.getTypeArguments(list as ts.TypeReference);
  if (!checker.isTupleType(list)) return [];
  const { target } = list as ts.TupleTypeReference;
  const elements = checker.getTypeArguments(list as ts.TypeReference);
  if (target.hasRestElement) return elements.slice(Math.min(place, target.fixedLength));
  return elements.slice(place, place + 1);
}

/** The members of a union, also of what a type parameter may be. */
function partsOf(type: ts.Type, checker: ts.TypeChecker): ts.Type[] {
  if (type.isUnion()) return type.types.flatMap((part) => partsOf(part, checker));
  if (!(type.flags & ts.TypeFlags.Instantiable)) return [type];
  const constraint = checker.getBaseConstraintOfType(type);
  return constraint && constraint !== type ? partsOf(constraint, checker) : [];
}

/** Is it a plain object with names of the engine's, no array, list or function? */
function isPlain(type: ts.Type, round: Round): boolean {
  if (type.isIntersection()) return type.types.every((part) => isPlain(part, round));
  if (!(type.flags & ts.TypeFlags.Object) || round.types.isArrayLike(type)) return false;
  const { checker } = round.types;
  if (checker.isArrayType(type) || checker.isTupleType(type)) return false;
  if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0) return false;
  if (type.symbol.flags & ts.SymbolFlags.Class) return false;
  // So TypeScript calls what has a symbol for a name: nobody writes that.
  if (checker.getPropertiesOfType(type).some(({ name }) => name.startsWith("__@"))) return false;
  const isMapped = ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped) !== 0;
  return isMapped || round.types.isOfEngine(type.symbol.declarations?.[0]);
}
