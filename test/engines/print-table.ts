export interface TableRow {
  readonly engine: string;
  readonly cases: number;
  readonly differences: number;
  /** Cases that were not asked, by the reason. */
  readonly left: ReadonlyMap<string, number>;
}

/** One line an engine. */
export function printTable(rows: readonly TableRow[]): void {
  const width = Math.max(...rows.map(({ engine }) => engine.length));
  const lines = rows.map(({ engine, cases, differences, left }) => {
    const apart = [...left].map(([reason, count]) => `${count} ${reason}`).join(', ');
    return `${engine.padEnd(width)}  ${String(cases).padStart(7)}  ${String(differences).padStart(11)}  ${apart}`.trimEnd();
  });
  console.log([`${'engine'.padEnd(width)}    cases  differences  left out`, ...lines].join('\n'));
}
