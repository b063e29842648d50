import { lineText, positionAt } from '../source/line-index.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import { layoutLine, type Mark } from './layout-line.js';
import type { Paint } from './palette.js';
import { visibleLine, visibleText } from './visible-text.js';

/** One marked place of a code frame. */
export interface FramePlace {
  readonly span: Span;
  /** `-->` for the place of the finding, `:::` for others. */
  readonly arrow: string;
  readonly underline: string;
  readonly label?: string;
  /** How many lines are shown around the marked one, if they are not blank. */
  readonly before: number;
  readonly after: number;
}

export interface FrameStyle {
  /** Columns of the line numbers. */
  readonly gutterWidth: number;
  readonly gutter: Paint;
  readonly mark: Paint;
}

/** The number of columns that the line numbers of some spans need; two at least, so that most frames align. */
export function gutterWidthOf(spans: readonly Span[], after: number): number {
  const lines = spans.map((span) => positionAt(span.file, span.start).line + after);
  return Math.max(2, ...lines.map((line) => String(line).length));
}

/** The lines of a code frame: the place, the source around it, the mark and its label. */
export function renderCodeFrame(place: FramePlace, style: FrameStyle): readonly string[] {
  const { file, start } = place.span;
  const { line, column } = positionAt(file, start);
  const arrow = style.gutter(' '.repeat(style.gutterWidth) + place.arrow);
  const heading = `${arrow} ${visibleText(file.path)}:${line}:${column}`;
  if (file.text === '') return [heading];
  return [
    heading,
    renderBar(style),
    ...linesBefore(place, line).map((number) => renderLine(place, number, style)),
    ...renderMarked(place, line, style),
    ...linesAfter(place, line).map((number) => renderLine(place, number, style)),
  ];
}

/** The gutter alone. */
export function renderBar(style: FrameStyle): string {
  return style.gutter(`${' '.repeat(style.gutterWidth)} |`);
}

/** Lines around the marked one, without blank ones at the outer edge. */
function linesBefore({ span, before }: FramePlace, line: number): readonly number[] {
  const numbers = lineNumbers(Math.max(1, line - before), line - 1);
  const firstWritten = numbers.findIndex((number) => isWritten(span.file, number));
  return firstWritten < 0 ? [] : numbers.slice(firstWritten);
}

function linesAfter({ span, after }: FramePlace, line: number): readonly number[] {
  const numbers = lineNumbers(line + 1, line + after);
  return numbers.slice(0, numbers.findLastIndex((number) => isWritten(span.file, number)) + 1);
}

const lineNumbers = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const isWritten = (file: SourceFile, line: number) => lineText(file, line).trim() !== '';

function renderLine({ span }: FramePlace, line: number, style: FrameStyle): string {
  return joinGutter(line, layoutLine(lineText(span.file, line)).text, style);
}

function renderMarked(place: FramePlace, line: number, style: FrameStyle): readonly string[] {
  const text = lineText(place.span.file, line);
  const layout = layoutLine(text, markWithin(place.span, text));
  const underline = place.underline.repeat(layout.markWidth);
  const label = place.label === undefined ? '' : ` ${visibleLine(place.label)}`;
  const mark = `${' '.repeat(layout.markColumn)}${style.mark(underline + label)}`;
  return [joinGutter(line, layout.text, style), `${renderBar(style)} ${mark}`];
}

/** The part of a span on its first line, without white space at the end. */
function markWithin(span: Span, text: string): Mark {
  const start = positionAt(span.file, span.start).column - 1;
  const end = Math.min(start + span.end - span.start, text.trimEnd().length);
  return { start, end: Math.max(start, end) };
}

function joinGutter(line: number, text: string, style: FrameStyle): string {
  const number = style.gutter(`${String(line).padStart(style.gutterWidth)} |`);
  return text === '' ? number : `${number} ${text}`;
}
