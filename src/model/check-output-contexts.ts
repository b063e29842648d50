import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { SyntaxDocument } from '../syntax/nodes.js';
import { fieldOf, itemsOf, mapOf } from '../syntax/read-node.js';
import type { Attribute } from './attribute.js';
import { checkContextValue } from './check-context-value.js';
import type { Namespace } from './namespace.js';

/** Checks the fixed context of every output: what is fixed decides conditions, so its types must be right too. */
export function checkOutputContexts(
  config: SyntaxDocument,
  attributes: Namespace<Attribute>,
  sink: DiagnosticSink,
): void {
  for (const output of itemsOf(fieldOf(mapOf(config.root), 'outputs')))
    checkContextValue(mapOf(fieldOf(mapOf(output), 'context')), { attributes, sink });
}
