import { parseSemanticVersion, type SemanticVersion } from '../../util/semantic-version.js';
import { type Condition, INVALID, testOf } from './condition.js';
import type { Operation } from './operation.js';
import { operandOf } from './read-operand.js';
import type { Scope } from './scope.js';

/**
 * flagd's operators as ranges that plain precedence decides. `^` is "same major" and `~` "same major and minor": they
 * look below the version too, unlike npm's, and `0` is the lowest of all pre-releases.
 */
const ranges: ReadonlyMap<string, (text: string, version: SemanticVersion) => string> = new Map([
  ['=', (text: string) => `=${text}`],
  ['!=', (text: string) => `<${text} || >${text}`],
  ['<', (text: string) => `<${text}`],
  ['<=', (text: string) => `<=${text}`],
  ['>', (text: string) => `>${text}`],
  ['>=', (text: string) => `>=${text}`],
  ['^', (_: string, { core: [major = '0'] }: SemanticVersion) => `>=${major}.0.0-0 <${next(major)}.0.0-0`],
  [
    '~',
    (_: string, { core: [major = '0', minor = '0'] }: SemanticVersion) =>
      `>=${major}.${minor}.0-0 <${major}.${next(minor)}.0-0`,
  ],
]);

/** The same comparison with its sides exchanged; the others are symmetric. */
const mirrored: ReadonlyMap<string, string> = new Map([
  ['<', '>'],
  ['<=', '>='],
  ['>', '<'],
  ['>=', '<='],
]);

/** Ranges hold numbers that a double can count exactly. */
const MAXIMUM_DIGITS = 15;

/** `sem_ver`: false for everything that is no version. */
export function semanticVersion(operation: Operation, scope: Scope): Condition {
  const [first, middle, last, ...others] = operation.operands;
  if (others.length > 0) return scope.invalid(operation.span, '`sem_ver`', 'given three operands');
  const left = operandOf(first, scope, operation.span);
  const sign = operandOf(middle, scope, operation.span);
  const right = operandOf(last, scope, operation.span);
  if (left.kind === 'invalid') return INVALID;
  if (sign.kind === 'invalid') return INVALID;
  if (right.kind === 'invalid') return INVALID;
  const isMirrored = left.kind === 'literal';
  const [attribute, literal] = isMirrored ? [right, left] : [left, right];
  if (attribute.kind !== 'attribute' || attribute.fallback !== null || literal.kind !== 'literal')
    return scope.unsupported(operation.span, 'a comparison of versions other than of an attribute and a written one');
  const version = completeVersion(literal.value);
  const parsed = parseSemanticVersion(version);
  if (parsed === undefined || parsed.core.some((number) => number.length > MAXIMUM_DIGITS))
    return scope.invalid(literal.span, 'the version', 'of the form `x.y.z`');
  const symbol = sign.kind === 'literal' ? String(sign.value) : '';
  const range = ranges.get(isMirrored ? (mirrored.get(symbol) ?? symbol) : symbol);
  if (range === undefined) return scope.invalid(sign.span, 'the operator of `sem_ver`', 'one of `= != < <= > >= ^ ~`');
  const predicate = { kind: 'operator', operator: 'semver', operand: range(version, parsed), type: 'semver' } as const;
  return testOf({ attribute: attribute.name, span: attribute.span, predicate });
}

/** flagd takes a leading `v` and leaves out zeros: `v1.2` is `1.2.0`. */
function completeVersion(literal: unknown): string {
  const text = String(literal).replace(/^v/, '');
  const zeros = /^\d+$/.test(text) ? '.0.0' : /^\d+\.\d+$/.test(text) ? '.0' : '';
  return text + zeros;
}

const next = (number: string): string => String(BigInt(number) + 1n);
