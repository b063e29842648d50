import type { DiagnosticExtras } from '../diagnostics/define-diagnostics.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { replaceScalar } from '../syntax/edit-scalar.js';
import type { SyntaxNode } from '../syntax/nodes.js';
import { modelDiagnostics } from './diagnostics.js';
import { parsePercent } from './parse-percent.js';

/** Bucket units of a percentage; undefined if it is none and was reported, here or by the schema. */
export const readPercent = (node: SyntaxNode | undefined, sink: DiagnosticSink): number | undefined =>
  readShare(node, sink, rounding);

/** The same for one of several shares that sum to something: rounding one of them would leave the sum wrong. */
export const readPartOfWhole = (node: SyntaxNode | undefined, sink: DiagnosticSink): number | undefined =>
  readShare(node, sink, () => ({}));

function readShare(
  node: SyntaxNode | undefined,
  sink: DiagnosticSink,
  correct: (node: SyntaxNode, nearest: string) => DiagnosticExtras,
): number | undefined {
  if (node?.kind !== 'scalar' || typeof node.value !== 'number') return undefined;
  const percent = parsePercent(node.value);
  if (percent.kind === 'units') return percent.units;
  const args = { value: node.value };
  if (percent.kind === 'out-of-range') sink.report(modelDiagnostics['rollout/range'](node.span, args));
  else {
    const suggestion = percent.nearest;
    const help = `use at most three decimals, such as ${suggestion}`;
    const extras = { suggestion, help, ...correct(node, suggestion) };
    sink.report(modelDiagnostics['rollout/precision'](node.span, args, extras));
  }
  return undefined;
}

/** A file with such a share is evaluated by nobody, so a correction changes nothing. */
function rounding({ span }: SyntaxNode, nearest: string): DiagnosticExtras {
  const edit = replaceScalar(span, Number(nearest));
  return edit === undefined ? {} : { fix: { label: `round to ${nearest}`, edits: [edit], safe: true } };
}
