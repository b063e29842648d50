export interface TableRow {
  readonly engine: string;
  readonly cases: number;
  /** In words. */
  readonly differences: readonly string[];
  /** Cases that were not asked, by the reason. */
  readonly left: ReadonlyMap<string, number>;
}

/** One line an engine. */
export function printTable(rows: readonly TableRow[]): void {
  const width = Math.max(...rows.map(({ engine }) => engine.length));
  const lines = rows.map(({ engine, cases, differences, left }) => {
    const apart = [...left].map(([reason, count]) => `${count} ${reason}`).join(', ');
    return `${engine.padEnd(width)}  ${String(cases).padStart(7)}  ${String(differences.length).padStart(11)}  ${apart}`.trimEnd();
  });
  console.log([`${'engine'.padEnd(width)}    cases  differences  left out: cases`, ...lines].join('\n'));
}
