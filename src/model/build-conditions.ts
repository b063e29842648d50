import { findOperator } from '../operators/find-operator.js';
import { operators } from '../operators/index.js';
import type { Operator } from '../operators/operator.js';
import type { Span } from '../source/span.js';
import type { KeyNode, MapEntry, MapNode, SyntaxNode } from '../syntax/nodes.js';
import { isDamaged, itemsOf, textOf } from '../syntax/read-node.js';
import type { Attribute } from './attribute.js';
import { valuesOfType } from './attribute-type.js';
import type { Condition } from './condition.js';
import type { ConditionSite } from './condition-scope.js';
import { modelDiagnostics } from './diagnostics.js';
import { findAttribute } from './find-attribute.js';
import { didYouMean, lookUp } from './namespace.js';
import { readOperand } from './read-operand.js';

/** Builds the value of an `if`. What is wrong in it is reported and becomes `invalid`, never "everyone". */
export function buildCondition(node: SyntaxNode, site: ConditionSite): Condition {
  if (node.kind !== 'map') return invalid(node.span);
  const conditions = node.entries.map((entry) => buildEntry(entry, site));
  return allOf(isDamaged(node) ? [...conditions, invalid(node.span)] : conditions, node);
}

const invalid = (span: Span): Condition => ({ kind: 'invalid', span });

function allOf(conditions: readonly Condition[], written: MapNode): Condition {
  const [only, ...more] = conditions;
  return only !== undefined && more.length === 0 ? only : { kind: 'all', conditions, written, span: written.span };
}

function buildEntry({ key, value }: MapEntry, site: ConditionSite): Condition {
  const span = { file: key.span.file, start: key.span.start, end: value.span.end };
  switch (key.value) {
    case 'all':
    case 'any':
      return { kind: key.value, conditions: buildList(value, site), written: value, span };
    case 'not':
      return { kind: 'not', condition: buildCondition(value, site), span };
    case 'segment':
      return buildSegmentReference(value, site);
    default:
      return buildAttributeTests(key, value, site);
  }
}

function buildList(node: SyntaxNode, site: ConditionSite): readonly Condition[] {
  return node.kind === 'list' ? node.items.map((item) => buildCondition(item, site)) : [invalid(node.span)];
}

/** One segment, or any of several. */
function buildSegmentReference(node: SyntaxNode, site: ConditionSite): Condition {
  const conditions = itemsOf(node).map((item) => buildOneSegment(item, site));
  const [only, ...more] = conditions;
  return only !== undefined && more.length === 0 ? only : { kind: 'any', conditions, written: node, span: node.span };
}

function buildOneSegment(node: SyntaxNode, site: ConditionSite): Condition {
  const name = textOf(node)?.value ?? '';
  const found = lookUp(site.segments, name);
  if (found.kind === 'found') return { kind: 'segment', segment: found.value, span: node.span };
  if (found.kind === 'unknown') {
    const extras = didYouMean(name, site.segments.values.keys(), 'define it in `segments/`');
    site.sink.report(modelDiagnostics['segment/unknown'](node.span, { name }, extras));
  }
  return invalid(node.span);
}

function buildAttributeTests(key: KeyNode, value: SyntaxNode, site: ConditionSite): Condition {
  const attribute = findAttribute(key, site);
  return attribute === undefined ? invalid(key.span) : buildTests({ key, attribute }, value, site);
}

interface Subject {
  readonly key: KeyNode;
  readonly attribute: Attribute;
}

/** A scalar means equals, a list means one of, a map holds operators that must all hold. */
function buildTests(subject: Subject, value: SyntaxNode, site: ConditionSite): Condition {
  if (value.kind === 'map') {
    const tests = value.entries.map((entry) => buildNamedTest(subject, entry, site));
    return allOf(isDamaged(value) ? [...tests, invalid(value.span)] : tests, value);
  }
  const operator = findOperator(value.kind === 'list' ? 'in' : 'equals');
  return operator === undefined
    ? invalid(value.span)
    : buildTest({ subject, operator, place: value.span }, value, site);
}

function buildNamedTest(subject: Subject, { key, value }: MapEntry, site: ConditionSite): Condition {
  const operator = findOperator(key.value);
  return operator === undefined ? invalid(key.span) : buildTest({ subject, operator, place: key.span }, value, site);
}

interface Test {
  readonly subject: Subject;
  readonly operator: Operator;
  /** Where the operator stands, or the value that stands for it. */
  readonly place: Span;
}

function buildTest({ subject, operator, place }: Test, value: SyntaxNode, site: ConditionSite): Condition {
  const { key, attribute } = subject;
  if (!operator.attributeTypes.includes(attribute.type)) return refuseOperator(operator, attribute, place, site);
  const { checkPattern, sink } = site;
  const operand = readOperand(value, { attribute, operator, checkPattern, sink });
  const span = { file: key.span.file, start: key.span.start, end: value.span.end };
  if (operand === undefined) return invalid(span);
  return { kind: 'test', attribute, operator: operator.name, operand, written: value, span };
}

function refuseOperator(operator: Operator, attribute: Attribute, place: Span, site: ConditionSite): Condition {
  const problem = `\`${operator.name}\` cannot be used on \`${attribute.name}\`, which is ${valuesOfType(attribute.type)}`;
  const help = `operators for it: ${operatorsFor(attribute)}`;
  site.sink.report(modelDiagnostics['context/operator-type'](place, { problem }, { help }));
  return invalid(place);
}

function operatorsFor({ type }: Attribute): string {
  const usable = operators.filter(({ attributeTypes }) => attributeTypes.some((usable) => usable === type));
  return usable.map(({ name }) => `\`${name}\``).join(', ');
}
