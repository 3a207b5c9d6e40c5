// Brackets, line breaks and ellipses around the texts of an array's elements.

import { codePoints } from "../dtype/encoding.js";

/** What is shown of one axis: how many elements, and after how many of them `...` stands. */
interface ShownAxis {
  readonly count: number;
  readonly gap: number | null;
}

export interface Layout {
  readonly separator: string;
  /** Characters in a line. */
  readonly width: number;
  /** Blanks at the start of every line but the first. */
  readonly indent: number;
  /** As NumPy 1.13 had it: a comma behind each `...`, and a new line before what is too long for any. */
  readonly isOld: boolean;
}

/** The text of an array from the texts of its shown elements, in C order. */
export function layOut(
  axes: readonly ShownAxis[],
  texts: readonly string[],
  { separator, width, indent, isOld }: Layout,
): string {
  const comma = separator.trimEnd();
  let next = 0;

  /** One axis, and all axes inside it. `hang` are the blanks before its bracket's content. */
  function block(axis: number, hang: string, room: number): string {
    return axis === axes.length - 1 ? row(hang, room) : rows(axis, hang, room);
  }

  function row(hang: string, room: number): string {
    const { count, gap } = axes[axes.length - 1];
    let limit = room - Math.max(comma.length, isOld ? 0 : 1);
    let done = "";
    let line = hang;
    const extend = (text: string) => {
      // A word of several lines keeps its shape: its lines stand one below the other.
      const [first, ...more] = text.split("\n");
      const length = more.reduce((most, part) => Math.max(most, widthOf(part)), widthOf(first));
      let start = line;
      if (widthOf(line) + length > limit && (isOld || line.length > hang.length)) {
        done += `${line.trimEnd()}\n`;
        start = hang;
      }
      line = start + first;
      if (more.length === 0) return;
      for (const part of more) {
        done += `${line.trimEnd()}\n`;
        line = " ".repeat(widthOf(start)) + part;
      }
      line += " ".repeat(Math.max(widthOf(start) + length - widthOf(line), 0));
    };
    for (let k = 0; k < count; k++) {
      if (k > 0) line += separator;
      if (k === gap) {
        extend("...");
        line += isOld ? ", " : separator;
      }
      if (isOld && k === count - 1) limit = room;
      extend(texts[next++]);
    }
    return bracket(done + line, hang);
  }

  function rows(axis: number, hang: string, room: number): string {
    const { count, gap } = axes[axis];
    const between = comma + "\n".repeat(axes.length - 1 - axis);
    let text = "";
    for (let k = 0; k < count; k++) {
      if (k > 0) text += between;
      if (k === gap) text += `${hang}...${isOld ? ", \n" : between}`;
      text += hang + block(axis + 1, `${hang} `, isOld ? room : room - 1);
    }
    return bracket(text, hang);
  }

  if (axes.length === 0) return texts[0];
  return block(0, " ".repeat(indent + 1), width);
}

/** Characters as Python counts them: one for each code point. */
export function widthOf(text: string): number {
  return /[\ud800-\udbff]/.test(text) ? codePoints(text) : text.length;
}

/** The bracket takes the place of the first line's blanks. */
function bracket(text: string, hang: string): string {
  return `[${text.slice(hang.length)}]`;
}
