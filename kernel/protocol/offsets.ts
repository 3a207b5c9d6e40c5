// Cursor positions: the wire counts Unicode code points, JavaScript counts UTF-16 units.

/** Code points -> UTF-16 units; a position past the end is the end. */
export function toUnits(text: string, codePoints: number): number {
  let units = 0;
  for (let n = 0; n < codePoints && units < text.length; n++) {
    units += (text.codePointAt(units) as number) > 0xffff ? 2 : 1;
  }
  return units;
}

/** UTF-16 units -> code points. */
export function toCodePoints(text: string, units: number): number {
  let codePoints = 0;
  for (let n = 0; n < units && n < text.length; codePoints++) {
    n += (text.codePointAt(n) as number) > 0xffff ? 2 : 1;
  }
  return codePoints;
}
