import { countNoun } from '../../util/count-noun.js';
import type { Paint, Palette } from '../palette.js';
import { visibleLine } from '../visible-text.js';

/** One line about a flag: what it is about, and what there is to say. */
export interface Row {
  readonly label: string;
  readonly text: string;
  readonly paint?: Paint;
  /** Where it is written. */
  readonly source?: string;
}

/** Longer labels push their own text to the right, and nobody else's. */
const WIDEST_LABEL = 30;

/** Rows in two columns, below a heading. */
export function renderRows(rows: readonly Row[], { aside }: Palette): string {
  const visible = rows.map((row) => ({ ...row, label: visibleLine(row.label) }));
  const widths = visible.map(({ label }) => label.length).filter((width) => width <= WIDEST_LABEL);
  const width = Math.max(0, ...widths);
  return visible
    .map(({ label, text, paint = plain, source }) => {
      const place = source === undefined ? '' : `  ${aside(visibleLine(source))}`;
      return `    ${paint(label)}${' '.repeat(Math.max(0, width - label.length))}  ${visibleLine(text)}${place}`;
    })
    .join('\n');
}

const plain: Paint = (text) => text;

/** The first of some things, or all. */
export const shownOf = <Item>(items: readonly Item[], most: number, all: boolean): readonly Item[] =>
  all ? items : items.slice(0, most);

/** What is left out, and how to see it. */
export const countedRest = (count: number, noun: string): readonly Row[] =>
  count === 0 ? [] : [{ label: '', text: `  ${countNoun(count, `more ${noun}`)}: --all` }];
