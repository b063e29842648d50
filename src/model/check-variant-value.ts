import type { DiagnosticExtras } from '../diagnostics/define-diagnostics.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { describeNode } from '../syntax/describe-node.js';
import type { SyntaxNode } from '../syntax/nodes.js';
import { modelDiagnostics } from './diagnostics.js';
import { suggestValue } from './suggest-value.js';
import type { FlagType } from './variant.js';

/** Whether a value is of the flag's type; reports it if not. */
export function checkVariantValue(name: string, node: SyntaxNode, type: FlagType, sink: DiagnosticSink): boolean {
  if (!isOfType(node, type)) {
    const args = { name, type, actual: describeNode(node) };
    sink.report(
      modelDiagnostics['type/variant-mismatch'](node.span, args, suggestValue(node, type === 'rate' ? 'number' : type)),
    );
    return false;
  }
  if (type !== 'rate' || node.kind !== 'scalar' || typeof node.value !== 'number') return true;
  if (node.value >= 0 && node.value <= 1) return true;
  sink.report(modelDiagnostics['type/rate-range'](node.span, { value: node.value }, suggestRate(node.value)));
  return false;
}

function isOfType(node: SyntaxNode, type: FlagType): boolean {
  if (type === 'object') return node.kind !== 'scalar';
  return node.kind === 'scalar' && typeof node.value === (type === 'rate' ? 'number' : type);
}

/** Rates above 1 are probably percents. */
function suggestRate(value: number): DiagnosticExtras {
  if (value <= 1 || value > 100) return {};
  const suggestion = String(Number((value / 100).toPrecision(15)));
  return { suggestion, help: `a rate is a fraction: ${value} percent is \`${suggestion}\`` };
}
