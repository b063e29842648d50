import type { Span } from '../../source/span.js';
import type { SyntaxNode } from '../../syntax/nodes.js';
import { FLAG_KEY, type HashInput, SHORTHAND } from './bucketing.js';
import { readFirstOf } from './first-attribute.js';
import { type Operation, operationOf } from './operation.js';
import { operandOf } from './read-operand.js';
import type { Scope } from './scope.js';

/** A `fractional`: what it hashes, and its entries in written order, which is part of what it means. */
export interface Fractional {
  readonly input: HashInput;
  readonly entries: readonly FractionalEntry[];
  readonly span: Span;
}

export interface FractionalEntry {
  readonly result: SyntaxNode;
  readonly weight: number;
}

const MAXIMUM_WEIGHT = 2_147_483_647;

/** Reads a `fractional`; undefined if a part of it was reported. */
export function readFractional(operation: Operation, scope: Scope): Fractional | undefined {
  const [first, ...rest] = operation.operands;
  if (first === undefined) {
    scope.invalid(operation.span, '`fractional`', 'given at least one entry');
    return undefined;
  }
  const isShorthand = first.kind === 'list';
  const input = isShorthand ? SHORTHAND : readInput(first, scope);
  const entries = (isShorthand ? operation.operands : rest).map((node) => readEntry(node, scope));
  const complete = entries.filter((entry) => entry !== undefined);
  if (input === undefined || complete.length < entries.length) return undefined;
  if (complete.reduce((sum, { weight }) => sum + weight, 0) <= MAXIMUM_WEIGHT)
    return { input, entries: complete, span: operation.span };
  scope.invalid(operation.span, 'the sum of the weights', `at most ${MAXIMUM_WEIGHT}`);
  return undefined;
}

function readEntry(node: SyntaxNode, scope: Scope): FractionalEntry | undefined {
  const [result, weight, ...others] = node.kind === 'list' ? node.items : [];
  if (result === undefined || others.length > 0) {
    scope.invalid(node.span, 'an entry of `fractional`', 'a list of a variant and a weight');
    return undefined;
  }
  if (weight === undefined) return { result, weight: 1 };
  if (weight.kind !== 'scalar') {
    scope.unsupported(weight.span, 'a computed weight');
    return undefined;
  }
  if (typeof weight.value === 'number' && Number.isInteger(weight.value) && weight.value >= 0)
    return { result, weight: weight.value };
  scope.invalid(weight.span, 'a weight', 'a whole number that is not negative');
  return undefined;
}

/** The hashed text: one attribute, or the first of some, with written text around it if it stands in a `cat`. */
function readInput(node: SyntaxNode, scope: Scope): HashInput | undefined {
  const operation = operationOf(node);
  const pieces = operation?.operator === 'cat' ? operation.operands : [node];
  const read = pieces.map((piece) => readPiece(piece, scope, node.span));
  if (read.includes('invalid')) return undefined;
  const place = read.findIndex((piece) => typeof piece === 'object');
  const [key, ...others] = read.filter((piece) => typeof piece === 'object');
  const texts = read.filter((piece) => typeof piece === 'string' || piece === FLAG_KEY);
  if (key === undefined || others.length > 0 || texts.length + 1 < read.length) {
    scope.unsupported(node.span, 'bucketing by anything but one attribute with fixed text around it');
    return undefined;
  }
  return { attributes: key, before: texts.slice(0, place), after: texts.slice(place), span: node.span };
}

/** Names of attributes, of which the first that is there is hashed; or a written text; undefined for anything else. */
type Piece = readonly string[] | string | typeof FLAG_KEY | 'invalid' | undefined;

function readPiece(node: SyntaxNode, scope: Scope, around: Span): Piece {
  const names = readFirstOf(node, scope);
  if (names !== undefined) return names;
  const operand = operandOf(node, scope, around);
  if (operand.kind === 'invalid') return 'invalid';
  if (operand.kind === 'flag-key') return FLAG_KEY;
  if (operand.kind === 'attribute') return operand.fallback === null ? [operand.name] : undefined;
  return operand.kind === 'literal' && operand.value !== null ? String(operand.value) : undefined;
}
