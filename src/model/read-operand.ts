import type { OperandType, Operator } from '../operators/operator.js';
import type { SyntaxNode } from '../syntax/nodes.js';
import { parseIpBlock } from '../util/ip-address.js';
import type { JsonValue } from '../util/json.js';
import type { Attribute } from './attribute.js';
import type { ConditionSite } from './condition-scope.js';
import { modelDiagnostics } from './diagnostics.js';
import { readOperandList } from './read-operand-list.js';
import { readAttributeValue, readValueOfType } from './read-scalar.js';
import { readTime } from './read-time.js';
import { parseSemverRange } from './semver-range.js';

/** The test that an operand belongs to. */
export interface TestSite extends Pick<ConditionSite, 'checkPattern' | 'sink'> {
  readonly attribute: Attribute;
  readonly operator: Operator;
}

type OperandReader = (node: SyntaxNode, site: TestSite) => JsonValue | undefined;

const readString: OperandReader = (node, site) => readValueOfType(node, 'string', site);
const readTimeOperand: OperandReader = (node, site) => {
  const text = readValueOfType(node, 'string', site);
  return text === undefined ? undefined : readTime(node, site.sink)?.value;
};

const readers: Readonly<Record<OperandType, OperandReader>> = {
  scalar: readAttributeValue,
  'scalar-list': (node, site) => readOperandList(node, site, readAttributeValue),
  'string-list': (node, site) => readOperandList(node, site, readAttributeValue),
  text: (node, site) => (node.kind === 'list' ? readOperandList(node, site, readString) : readString(node, site)),
  'cidr-list': (node, site) => (node.kind === 'list' ? readOperandList(node, site, readBlock) : readBlock(node, site)),
  number: (node, site) => readValueOfType(node, 'number', site),
  boolean: (node, site) => readValueOfType(node, 'boolean', site),
  'date-time': readTimeOperand,
  'semver-range': readSemverRange,
  pattern: readPattern,
};

/** Brings an operand into bundle form; undefined if it was wrong and reported. */
export const readOperand = (node: SyntaxNode, site: TestSite): JsonValue | undefined =>
  readers[site.operator.operandType](node, site);

function readBlock(node: SyntaxNode, site: TestSite): JsonValue | undefined {
  const text = readValueOfType(node, 'string', site);
  if (typeof text !== 'string' || parseIpBlock(text) !== undefined) return text;
  site.sink.report(modelDiagnostics['context/bad-cidr'](node.span, { text }));
  return undefined;
}

function readSemverRange(node: SyntaxNode, site: TestSite): JsonValue | undefined {
  const text = readValueOfType(node, 'string', site);
  if (typeof text !== 'string') return undefined;
  const range = parseSemverRange(text);
  if (range === undefined) site.sink.report(modelDiagnostics['context/bad-semver'](node.span, { text }));
  return range;
}

function readPattern(node: SyntaxNode, site: TestSite): JsonValue | undefined {
  const text = readValueOfType(node, 'string', site);
  if (typeof text !== 'string') return undefined;
  const checked = site.checkPattern(text);
  if ('pattern' in checked) return checked.pattern;
  site.sink.report(modelDiagnostics['context/bad-regex'](node.span, checked));
  return undefined;
}
