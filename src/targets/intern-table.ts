/** A table of a bundle: equal rows stand once, in the order of their first use. */
export interface InternTable<Row> {
  readonly rows: readonly Row[];
  /** The position of the row, which is added if the table has no equal one. A key says when rows are equal; else their JSON. */
  readonly add: (row: Row, key?: string) => number;
}

/** Rows are equal if their JSON is: key order counts, so rows of one table are built in one way. */
export function createInternTable<Row>(): InternTable<Row> {
  const rows: Row[] = [];
  const positions = new Map<string, number>();
  return {
    rows,
    add(row, key = JSON.stringify(row)) {
      const known = positions.get(key);
      if (known !== undefined) return known;
      positions.set(key, rows.length);
      return rows.push(row) - 1;
    },
  };
}
