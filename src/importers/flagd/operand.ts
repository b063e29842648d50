import type { Span } from '../../source/span.js';
import type { Operation } from './operation.js';
import type { Scope } from './scope.js';

export type Scalar = string | number | boolean | null;

/** One side of a comparison. */
export type Operand =
  | { readonly kind: 'literal'; readonly value: Scalar; readonly span: Span }
  | { readonly kind: 'list'; readonly values: readonly Scalar[]; readonly span: Span }
  | { readonly kind: 'attribute'; readonly name: string; readonly fallback: Scalar; readonly span: Span }
  /** The first or last characters of a text. */
  | {
      readonly kind: 'part';
      readonly attribute: Extract<Operand, { kind: 'attribute' }>;
      readonly edge: 'start' | 'end';
      readonly length: number;
      readonly span: Span;
    }
  /** The time in seconds, and so many more. */
  | { readonly kind: 'timestamp'; readonly offset: number; readonly span: Span }
  | { readonly kind: 'flag-key'; readonly span: Span }
  | { readonly kind: 'invalid'; readonly span: Span };

/** Reads a `var`. */
export function variableOf({ operands, span }: Operation, scope: Scope): Operand {
  const [path, fallback] = operands;
  const name = path?.kind === 'scalar' ? path.value : undefined;
  if (typeof name !== 'string' || name === '') return scope.unsupported(span, 'a `var` that names no attribute');
  if (name === '$flagd.flagKey') return { kind: 'flag-key', span };
  if (name === '$flagd.timestamp') return { kind: 'timestamp', offset: 0, span };
  if (name.startsWith('$flagd')) return scope.unsupported(span, `the variable \`${name}\``);
  if (fallback !== undefined && fallback.kind !== 'scalar')
    return scope.unsupported(fallback.span, 'a computed default of a `var`');
  const known = scope.attributeName(name, path?.span ?? span);
  return known === undefined
    ? { kind: 'invalid', span }
    : { kind: 'attribute', name, fallback: fallback?.value ?? null, span };
}
