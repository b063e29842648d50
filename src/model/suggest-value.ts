import type { DiagnosticExtras } from '../diagnostics/define-diagnostics.js';
import type { SyntaxNode } from '../syntax/nodes.js';

/** How a scalar is to be written so that YAML reads it as the type that is wanted, where its text can be that. */
export function suggestValue(node: SyntaxNode, wanted: string): DiagnosticExtras {
  if (node.kind !== 'scalar' || node.value === null) return {};
  const suggestion = rewrite(node.quoted ? String(node.value) : node.source, wanted);
  return suggestion === undefined ? {} : { suggestion, help: `write \`${suggestion}\`` };
}

function rewrite(text: string, wanted: string): string | undefined {
  switch (wanted) {
    case 'string':
      return `"${text}"`;
    case 'number':
      return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? text : undefined;
    case 'boolean':
      return /^(?:true|yes|on)$/i.test(text) ? 'true' : /^(?:false|no|off)$/i.test(text) ? 'false' : undefined;
    default:
      return undefined;
  }
}
