import { displayWidth } from './display-width.js';
import { visibleText } from './visible-text.js';

/** Columns of source text a frame shows at most; longer lines are cut around the mark. */
const MAX_COLUMNS = 120;
/** Code points at most, for those that take no column. */
const MAX_CELLS = 4 * MAX_COLUMNS;
/** Code units kept before a mark that begins beyond the last column. */
const LEAD = 40;
const TAB = '    ';
const CUT = '…';
/** Glues emoji: what follows is drawn into the character before. */
const ZERO_WIDTH_JOINER = '\u200D';

/** A stretch of a line in code units, `[start, end)`. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** A source line ready for a terminal, with the mark in columns. */
export interface LineLayout {
  readonly text: string;
  readonly markColumn: number;
  readonly markWidth: number;
}

/** One code point as it is shown. */
interface Cell {
  readonly offset: number;
  readonly text: string;
  readonly width: number;
}

/** Lays out a line so that the mark is in sight and stands under the right characters. */
export function layoutLine(line: string, mark: Mark = { start: 0, end: 0 }): LineLayout {
  const fromStart = takeCells(line, 0);
  if (fromStart.complete || mark.end <= fromStart.end) return place(fromStart, mark, '');
  const from = atCodePoint(line, Math.max(0, mark.start - LEAD));
  return place(takeCells(line, from), mark, from === 0 ? '' : CUT);
}

interface Cells {
  readonly cells: readonly Cell[];
  /** The offset behind the last cell. */
  readonly end: number;
  readonly complete: boolean;
}

function takeCells(line: string, from: number): Cells {
  const cells: Cell[] = [];
  let columns = 0;
  let offset = from;
  while (offset < line.length) {
    const character = String.fromCodePoint(line.codePointAt(offset) ?? 0);
    const isJoined = offset > from && line[offset - 1] === ZERO_WIDTH_JOINER;
    const cell = isJoined ? { offset, text: visibleText(character), width: 0 } : layoutCharacter(character, offset);
    if (columns + cell.width > MAX_COLUMNS || cells.length === MAX_CELLS)
      return { cells, end: offset, complete: false };
    cells.push(cell);
    columns += cell.width;
    offset += character.length;
  }
  return { cells, end: offset, complete: true };
}

function layoutCharacter(character: string, offset: number): Cell {
  if (character === '\t') return { offset, text: TAB, width: TAB.length };
  const text = visibleText(character);
  return { offset, text, width: text === character ? displayWidth(character) : text.length };
}

function place({ cells, complete }: Cells, mark: Mark, prefix: string): LineLayout {
  const isBefore = (cell: Cell) => cell.offset < mark.start;
  const isMarked = (cell: Cell) => cell.offset >= mark.start && cell.offset < mark.end;
  return {
    text: `${prefix}${cells.map((cell) => cell.text).join('')}${complete ? '' : CUT}`,
    markColumn: prefix.length + totalWidth(cells.filter(isBefore)),
    markWidth: Math.max(1, totalWidth(cells.filter(isMarked))),
  };
}

const totalWidth = (cells: readonly Cell[]) => cells.reduce((sum, cell) => sum + cell.width, 0);

/** The offset itself, or the one before it where it would split a surrogate pair. */
function atCodePoint(line: string, offset: number): number {
  const isInsidePair = offset > 0 && (line.codePointAt(offset - 1) ?? 0) > 0xffff;
  return isInsidePair ? offset - 1 : offset;
}
