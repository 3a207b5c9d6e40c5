// Figures as text, and tables of them.

export function median(values) {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function ratio(ours, theirs) {
  return (ours / theirs).toFixed(2);
}

/** A duration in the unit that keeps its number short. */
export function duration(nanoseconds) {
  if (nanoseconds < 1e4) return `${nanoseconds.toFixed(nanoseconds < 100 ? 1 : 0)} ns`;
  const [value, unit] = nanoseconds < 1e7 ? [nanoseconds / 1e3, "us"] : [nanoseconds / 1e6, "ms"];
  return `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
}

export function printTable(title, header, rows) {
  console.log(`\n${title}`);
  const table = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table) {
    const cells = row.map((text, column) =>
      column === 0 ? text.padEnd(widths[column]) : text.padStart(widths[column]),
    );
    console.log(`  ${cells.join("   ").trimEnd()}`);
  }
}
