import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { SyntaxNode } from '../syntax/nodes.js';
import { modelDiagnostics } from './diagnostics.js';
import { parsePercent } from './parse-percent.js';

/** Bucket units of a percentage; undefined if it is none and was reported, here or by the schema. */
export function readPercent(node: SyntaxNode | undefined, sink: DiagnosticSink): number | undefined {
  if (node?.kind !== 'scalar' || typeof node.value !== 'number') return undefined;
  const percent = parsePercent(node.value);
  if (percent.kind === 'units') return percent.units;
  const args = { value: node.value };
  if (percent.kind === 'out-of-range') sink.report(modelDiagnostics['rollout/range'](node.span, args));
  else {
    const suggestion = percent.nearest;
    const extras = { suggestion, help: `use at most three decimals, such as ${suggestion}` };
    sink.report(modelDiagnostics['rollout/precision'](node.span, args, extras));
  }
  return undefined;
}
