import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { AttributeType } from '../operators/operator.js';
import { describeNode } from '../syntax/describe-node.js';
import type { SyntaxDocument, SyntaxNode } from '../syntax/nodes.js';
import { fieldOf, itemsOf, mapOf, textOf } from '../syntax/read-node.js';
import { parseSemanticVersion } from '../util/semantic-version.js';
import type { Attribute } from './attribute.js';
import { valuesOfType } from './attribute-type.js';
import { type ContextValue, readContextValues } from './context-values.js';
import { modelDiagnostics } from './diagnostics.js';
import type { Namespace } from './namespace.js';
import { readAttributeValue } from './read-scalar.js';
import { readTime } from './read-time.js';

/** Checks the fixed context of every output: it decides conditions for good, so its values must be of the declared types. */
export function checkOutputContexts(
  config: SyntaxDocument,
  attributes: Namespace<Attribute>,
  sink: DiagnosticSink,
): void {
  for (const output of itemsOf(fieldOf(mapOf(config.root), 'outputs'))) {
    const context = mapOf(fieldOf(mapOf(output), 'context'));
    for (const value of readContextValues(context, { attributes, sink })) checkValue(value, sink);
  }
}

/** Null is a way to say that the attribute is missing. */
function checkValue({ attribute, node }: ContextValue, sink: DiagnosticSink): void {
  if (node.kind === 'scalar' && node.value === null) return;
  const isList = attribute.type === 'string-list';
  if (isList !== (node.kind === 'list')) reportType({ attribute, node }, sink);
  else for (const item of itemsOf(node)) checkItem[attribute.type](item, attribute, sink);
}

type ItemCheck = (node: SyntaxNode, attribute: Attribute, sink: DiagnosticSink) => void;

const checkScalar: ItemCheck = (node, attribute, sink) => {
  readAttributeValue(node, { attribute, sink });
};

const checkItem: Readonly<Record<AttributeType, ItemCheck>> = {
  string: checkScalar,
  number: checkScalar,
  boolean: checkScalar,
  'string-list': checkScalar,
  semver: (node, attribute, sink) => {
    if (parseSemanticVersion(textOf(node)?.value ?? '') === undefined) reportType({ attribute, node }, sink);
  },
  'date-time': (node, attribute, sink) => {
    if (textOf(node) === undefined) reportType({ attribute, node }, sink);
    else readTime(node, sink);
  },
};

function reportType({ attribute: { name, type }, node }: ContextValue, sink: DiagnosticSink): void {
  const args = { name, type: valuesOfType(type), actual: describeNode(node) };
  sink.report(modelDiagnostics['context/type-mismatch'](node.span, args));
}
