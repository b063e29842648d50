import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import type { MapEntry, MapNode, SyntaxDocument } from '../syntax/nodes.js';
import { booleanOf, fieldOf, isDamaged, mapOf, numberOf, textOf } from '../syntax/read-node.js';
import type { Attribute } from './attribute.js';
import { isAttributeType } from './attribute-type.js';
import { TARGETING_KEY } from './bucketing.js';
import { buildAllowedValues } from './build-allowed-values.js';
import { nameProblem } from './check-key.js';
import { checkName } from './check-name.js';
import { RESERVED_WORDS } from './combinators.js';
import { modelDiagnostics } from './diagnostics.js';
import { keepFirst } from './find-duplicates.js';
import { firstLine } from './first-line.js';
import type { Namespace } from './namespace.js';
import { sortedByName } from './sorted-map.js';

/** The attributes of `context.yaml` and the targeting key, which is always there. */
export function buildContext(
  document: SyntaxDocument | undefined,
  config: SourceFile,
  sink: DiagnosticSink,
): Namespace<Attribute> {
  const root = mapOf(document?.root);
  const entries = mapOf(fieldOf(root, 'attributes'));
  const declared = entries?.entries ?? [];
  const built = declared.map((entry) => buildAttribute(entry, sink));
  const attributes = keepFirst(
    'attribute',
    built.filter((attribute) => attribute !== undefined),
    sink,
  );
  const isTargetingKeyDeclared = attributes.some(({ name }) => name === TARGETING_KEY);
  return {
    values: sortedByName(isTargetingKeyDeclared ? attributes : [...attributes, targetingKey(document?.file ?? config)]),
    damaged: new Set([...declared.map(({ key }) => key.value), ...(entries?.damaged ?? [])]),
    complete: document === undefined || (root !== undefined && !isDamaged(root, 'attributes')),
  };
}

function targetingKey(file: SourceFile): Attribute {
  return { name: TARGETING_KEY, type: 'string', pii: false, audience: 'client', span: firstLine(file) };
}

function buildAttribute({ key, value }: MapEntry, sink: DiagnosticSink): Attribute | undefined {
  const map = mapOf(value);
  const type = textOf(fieldOf(map, 'type'));
  if (!checkAttributeName(key.value, key.span, sink) || map === undefined) return undefined;
  if (type === undefined || !isAttributeType(type.value)) return undefined;
  if (!checkTargetingKey(key.value, type.value, type.span, sink)) return undefined;
  const description = textOf(fieldOf(map, 'description'))?.value;
  const allowedValues = buildAllowedValues(key.value, type.value, fieldOf(map, 'enum'), sink);
  return {
    name: key.value,
    type: type.value,
    ...(description === undefined ? {} : { description }),
    ...(allowedValues === undefined ? {} : { allowedValues }),
    ...buildBounds(key.value, map, sink),
    pii: booleanOf(fieldOf(map, 'pii'))?.value ?? false,
    audience: textOf(fieldOf(map, 'audience'))?.value === 'server' ? 'server' : 'client',
    span: key.span,
  };
}

/** Every part between dots must be a name; the words of conditions are taken. */
function checkAttributeName(name: string, span: Span, sink: DiagnosticSink): boolean {
  if (!checkName('attribute', name, span, sink)) return false;
  const reason = RESERVED_WORDS.has(name)
    ? 'is a word of the format'
    : name.split('.').some((part) => nameProblem(part) !== undefined)
      ? 'has a part between dots that cannot be a name'
      : undefined;
  if (reason === undefined) return true;
  sink.report(modelDiagnostics['key/format'](span, { what: 'attribute', name, reason }));
  return false;
}

function checkTargetingKey(name: string, type: string, span: Span, sink: DiagnosticSink): boolean {
  if (name !== TARGETING_KEY || type === 'string') return true;
  sink.report(modelDiagnostics['context/type-mismatch'](span, { name, type: 'a string', actual: type }));
  return false;
}

function buildBounds(name: string, map: MapNode, sink: DiagnosticSink): Pick<Attribute, 'minimum' | 'maximum'> {
  const minimum = numberOf(fieldOf(map, 'min'));
  const maximum = numberOf(fieldOf(map, 'max'));
  if (minimum !== undefined && maximum !== undefined && minimum.value > maximum.value) {
    sink.report(modelDiagnostics['context/empty-range'](minimum.span, { name }));
    return {};
  }
  return {
    ...(minimum === undefined ? {} : { minimum: minimum.value }),
    ...(maximum === undefined ? {} : { maximum: maximum.value }),
  };
}
