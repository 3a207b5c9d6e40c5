// Comments of the files that cells are checked against. Reading them takes as long as reading the code, and only those
// who complete and inspect need them: a file is read without, and its comments are added to it later.

import { internalsOf, ts } from "./typescript.js";

/** How a file is read first. */
export const WITHOUT_COMMENTS = ts.JSDocParsingMode.ParseNone;

/** Adds the comments that are not there yet, one file in each step. */
export function* readComments(files: readonly ts.SourceFile[]): Iterable<undefined> {
  for (const file of files) {
    const { jsDocParsingMode } = internalsOf(file);
    if (jsDocParsingMode !== WITHOUT_COMMENTS) continue;
    internalsOf(file).jsDocParsingMode = ts.JSDocParsingMode.ParseAll;
    addComments(file, ts.createSourceFile(file.fileName, file.text, file.languageVersion));
    yield undefined;
  }
}

/** What TypeScript's parser and binder do about the comments before a node. */
interface Commented extends ts.Node {
  jsDoc?: readonly ts.JSDoc[];
  modifierFlagsCache: number;
  flags: ts.NodeFlags;
}

/** @param read the same text, with comments */
function addComments(node: ts.Node, read: ts.Node): void {
  const { jsDoc, flags } = read as Commented;
  if (jsDoc) {
    const commented = node as Commented;
    commented.jsDoc = jsDoc;
    commented.flags |= flags & DEPRECATED;
    commented.modifierFlagsCache = 0;
    for (const comment of jsDoc) setParents(comment, node);
  }
  const children: ts.Node[] = [];
  ts.forEachChild(read, (child) => {
    children.push(child);
  });
  let place = 0;
  ts.forEachChild(node, (child) => {
    const same = children[place++];
    if (same?.kind === child.kind) addComments(child, same);
  });
}

const DEPRECATED = 1 << 29;

function setParents(node: ts.Node, parent: ts.Node): void {
  Object.assign(node, { parent });
  ts.forEachChild(node, (child) => setParents(child, node));
}
