/**
 * Prints rows under a heading, columns aligned: the first to the left, the others to the right.
 *
 * @param {readonly string[]} heading
 * @param {readonly (readonly string[])[]} rows
 */
export function printTable(heading, rows) {
  const widths = heading.map((_, column) => Math.max(...[heading, ...rows].map((row) => row[column].length)));
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]));
  for (const row of [heading, ...rows]) console.log(row.map(pad).join('   '));
  console.log('');
}
