import { TARGETING_KEY } from '../../model/bucketing.js';
import type { Span } from '../../source/span.js';
import type { SyntaxNode } from '../../syntax/nodes.js';
import { toValue } from '../../syntax/to-value.js';
import { listNode, operationNode, scalarNode } from './build-node.js';
import { type Operation, operationOf } from './operation.js';
import type { Scope } from './scope.js';

const MAXIMUM_WEIGHT = 2_147_483_647;

interface Part {
  readonly result: SyntaxNode;
  readonly weight: number;
}

/** A `fractional` of plain weights, taken apart. */
interface Parts {
  /** What is hashed; none is flagd's own default. */
  readonly input?: SyntaxNode;
  readonly parts: readonly Part[];
  readonly total: number;
}

/**
 * The same choice without the `fractional` in one of its entries. One that hashes the same sees the same bucket, so both
 * are one; one that hashes something else comes behind the shares of the others, in order.
 */
export function flattenNested(operation: Operation, index: number, scope: Scope): SyntaxNode | undefined {
  const outer = partsOf(operation);
  const entry = operation.operands[index];
  const nested = entry?.kind === 'list' ? operationOf(entry.items[0] ?? entry) : undefined;
  const inner = nested === undefined ? undefined : partsOf(nested);
  if (outer === undefined || inner === undefined || outer.total === 0 || inner.total === 0) return undefined;
  if (textOf(outer.input) !== textOf(inner.input)) return inOrder(outer, operation);
  const place = index - (outer.input === undefined ? 0 : 1);
  const total = leastCommonMultiple(outer.total, inner.total);
  if (total <= MAXIMUM_WEIGHT) return fractionalOf(outer.input, within(outer, place, inner, total), operation);
  scope.unsupported(operation.span, 'weights this fine in a `fractional` within another');
  return undefined;
}

const textOf = (input: SyntaxNode | undefined) => (input === undefined ? '' : JSON.stringify(toValue(input)));

function partsOf({ operands }: Operation): Parts | undefined {
  const [first, ...rest] = operands;
  const isShorthand = first?.kind === 'list';
  const parts = (isShorthand ? operands : rest).map(partOf);
  const known = parts.filter((part) => part !== undefined);
  if (first === undefined || known.length < parts.length) return undefined;
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  return { ...(isShorthand ? {} : { input: first }), parts: known, total };
}

function partOf(node: SyntaxNode): Part | undefined {
  const [result, weight, ...others] = node.kind === 'list' ? node.items : [];
  if (result === undefined || others.length > 0) return undefined;
  const value = weight === undefined ? 1 : weight.kind === 'scalar' ? weight.value : undefined;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? { result, weight: value } : undefined;
}

/** The inner parts lie at their own places of the whole; only what falls into the outer part counts. */
function within(outer: Parts, place: number, inner: Parts, total: number): readonly Part[] {
  let start = 0;
  return outer.parts.flatMap(({ result, weight }, index) => {
    const from = start;
    start += (weight * total) / outer.total;
    return index === place ? between(inner, from, start, total) : [{ result, weight: start - from }];
  });
}

function between(inner: Parts, from: number, to: number, total: number): readonly Part[] {
  let start = 0;
  return inner.parts.map(({ result, weight }) => {
    const begin = Math.max(from, start);
    start += (weight * total) / inner.total;
    return { result, weight: Math.max(0, Math.min(to, start) - begin) };
  });
}

/** Each part behind a condition: is the bucket in it, or in one before it? Without a key none is. */
function inOrder({ input, parts, total }: Parts, operation: Operation): SyntaxNode {
  const { span } = operation;
  let reached = 0;
  const operands = parts.flatMap(({ result, weight }, index) => {
    reached += weight;
    if (index === parts.length - 1) return [result];
    const shares = [
      { result: scalarNode(true, span), weight: reached },
      { result: scalarNode(false, span), weight: total - reached },
    ];
    return weight === 0 ? [] : [fractionalOf(input, shares, operation), result];
  });
  const last = parts.at(-1)?.result;
  const isSplitLast = last !== undefined && operationOf(last)?.operator === 'fractional';
  return operationNode('if', isSplitLast ? operands : [...withoutKey(input, span), ...operands], span);
}

/** The default variant for those who have none of the attributes that are hashed. */
function withoutKey(input: SyntaxNode | undefined, span: Span): readonly SyntaxNode[] {
  const keys = input === undefined ? [variableNode(TARGETING_KEY, span)] : variablesOf(input);
  const absent = keys.map((key) => operationNode('!', [key], span));
  return [operationNode('and', absent, span), scalarNode(null, span)];
}

const variableNode = (name: string, span: Span): SyntaxNode => operationNode('var', [scalarNode(name, span)], span);

function variablesOf(node: SyntaxNode): readonly SyntaxNode[] {
  const operation = operationOf(node);
  if (operation === undefined) return [];
  if (operation.operator !== 'var') return operation.operands.flatMap(variablesOf);
  const [name] = operation.operands;
  const isOwn = name?.kind === 'scalar' && String(name.value).startsWith('$flagd');
  return isOwn ? [] : [node];
}

function fractionalOf(input: SyntaxNode | undefined, parts: readonly Part[], { span }: Operation): SyntaxNode {
  const entries = parts.map(({ result, weight }) => listNode([result, scalarNode(weight, span)], span));
  return operationNode('fractional', input === undefined ? entries : [input, ...entries], span);
}

function leastCommonMultiple(left: number, right: number): number {
  let [larger, smaller] = [left, right];
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return (left / larger) * right;
}
