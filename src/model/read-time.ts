import type { DiagnosticExtras } from '../diagnostics/define-diagnostics.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Spanned } from '../source/span.js';
import { replaceScalar } from '../syntax/edit-scalar.js';
import type { SyntaxNode } from '../syntax/nodes.js';
import { type TextNode, textOf } from '../syntax/read-node.js';
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
    sink.report(
      modelDiagnostics['schema/date-no-timezone'](
        text.span,
        { text: text.value },
        { ...extras, ...addZone(text, time.suggestion) },
      ),
    );
  else sink.report(modelDiagnostics['schema/invalid-date'](text.span, { text: text.value, wanted: 'time' }, extras));
  return undefined;
}

/** A file with such a time is evaluated by nobody, so a correction changes nothing. */
function addZone({ span }: TextNode, suggestion: string | undefined): DiagnosticExtras {
  const edit = suggestion === undefined ? undefined : replaceScalar(span, suggestion);
  return edit === undefined ? {} : { fix: { label: 'read it as UTC', edits: [edit], safe: true } };
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
