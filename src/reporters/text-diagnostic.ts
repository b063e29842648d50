import type { Diagnostic, RelatedPlace } from '../diagnostics/diagnostic.js';
import { adviceOf } from './advice.js';
import { type FrameStyle, gutterWidthOf, renderBar, renderCodeFrame } from './code-frame.js';
import type { Palette } from './palette.js';
import { visibleLine } from './visible-text.js';

const LINES_BEFORE = 2;
const LINES_AFTER = 1;

/** A diagnostic with code frames, the way compilers print it. */
export function renderDiagnostic(diagnostic: Diagnostic, palette: Palette): string {
  const { id, severity, message, related = [] } = diagnostic;
  const paint = palette.severity[severity];
  const style: FrameStyle = {
    gutterWidth: gutterWidthOf([diagnostic.span, ...related.map((place) => place.span)], LINES_AFTER),
    gutter: palette.gutter,
    mark: paint,
  };
  const advice = renderAdvice(diagnostic, style, palette);
  return [
    `${paint(`${severity}[${id}]`)}${palette.message(`: ${visibleLine(message)}`)}`,
    ...renderMainFrame(diagnostic, style),
    ...related.flatMap((place) => renderRelated(place, { ...style, mark: palette.related })),
    ...(advice.length > 0 && diagnostic.span.file.text !== '' ? [renderBar(style)] : []),
    ...advice,
  ].join('\n');
}

function renderMainFrame({ span, label }: Diagnostic, style: FrameStyle): readonly string[] {
  const marks = { arrow: '-->', underline: '^', before: LINES_BEFORE, after: LINES_AFTER };
  return renderCodeFrame({ span, ...marks, ...(label !== undefined && { label }) }, style);
}

function renderRelated({ span, message }: RelatedPlace, style: FrameStyle): readonly string[] {
  const marks = { arrow: ':::', underline: '-', before: 0, after: 0 };
  return [renderBar(style), ...renderCodeFrame({ span, ...marks, label: message }, style)];
}

function renderAdvice(diagnostic: Diagnostic, style: FrameStyle, palette: Palette): readonly string[] {
  const sign = style.gutter(`${' '.repeat(style.gutterWidth)} =`);
  return adviceOf(diagnostic).map(
    ({ keyword, text }) => `${sign} ${palette.keyword(`${keyword}:`)} ${visibleLine(text)}`,
  );
}
