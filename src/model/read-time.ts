import type { DiagnosticExtras } from '../diagnostics/define-diagnostics.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Spanned } from '../source/span.js';
import type { SyntaxNode } from '../syntax/nodes.js';
import { textOf } from '../syntax/read-node.js';
import { modelDiagnostics } from './diagnostics.js';
import { isDate, nearestDate } from './parse-date.js';
import { parseTime } from './parse-time.js';

/** Milliseconds since the epoch; undefined if there is no such field or it was reported. */
export function readTime(node: SyntaxNode | undefined, sink: DiagnosticSink): Spanned<number> | undefined {
  const text = textOf(node);
  if (text === undefined) return undefined;
  const time = parseTime(text.value);
  if ('value' in time) return { value: time.value, span: text.span };
  const extras = suggest(time.suggestion);
  if (time.problem === 'no-timezone')
    sink.report(modelDiagnostics['schema/date-no-timezone'](text.span, { text: text.value }, extras));
  else sink.report(modelDiagnostics['schema/invalid-date'](text.span, { text: text.value, wanted: 'time' }, extras));
  return undefined;
}

/** An ISO date as written; undefined if there is no such field or it was reported. */
export function readDate(node: SyntaxNode | undefined, sink: DiagnosticSink): Spanned<string> | undefined {
  const text = textOf(node);
  if (text === undefined) return undefined;
  if (isDate(text.value)) return { value: text.value, span: text.span };
  const extras = suggest(nearestDate(text.value));
  sink.report(modelDiagnostics['schema/invalid-date'](text.span, { text: text.value, wanted: 'date' }, extras));
  return undefined;
}

const suggest = (suggestion: string | undefined): DiagnosticExtras =>
  suggestion === undefined ? {} : { suggestion, help: `write \`${suggestion}\` if that is meant` };
