import type { SyntaxNode } from '../../syntax/nodes.js';
import { importDiagnostics } from '../diagnostics.js';
import { readFractional } from './fractional.js';
import type { Operation } from './operation.js';
import { reportRounding } from './report-rounding.js';
import type { DraftDecision } from './rule.js';
import type { Scope } from './scope.js';
import { weightsToUnits } from './weights.js';

/** What a written outcome means: a variant by name, true and false by their names, null the default variant. */
export function readOutcome(node: SyntaxNode, variants: ReadonlySet<string>, scope: Scope): DraftDecision {
  if (node.kind !== 'scalar') return scope.unsupported(node.span, 'a computed variant in this place');
  if (node.value === null) return { kind: 'serve', variant: undefined };
  if (typeof node.value === 'number')
    return scope.invalid(node.span, 'the outcome of targeting', 'a name of a variant');
  return serve(node, String(node.value), variants, scope);
}

export function serve(node: SyntaxNode, variant: string, variants: ReadonlySet<string>, scope: Scope): DraftDecision {
  if (variants.has(variant)) return { kind: 'serve', variant };
  return scope.report(importDiagnostics['import/unknown-variant'], node.span, { variant });
}

/** A `fractional` that chooses between variants. */
export function readSplit(operation: Operation, variants: ReadonlySet<string>, scope: Scope): DraftDecision {
  const fractional = readFractional(operation, scope);
  if (fractional === undefined) return { kind: 'invalid' };
  const outcomes = fractional.entries.map(({ result }) => readOutcome(result, variants, scope));
  const names = outcomes.flatMap((outcome) => (outcome.kind === 'serve' ? [outcome.variant] : []));
  if (names.length < outcomes.length) return { kind: 'invalid' };
  const weights = weightsToUnits(fractional.entries.map(({ weight }) => weight));
  if (weights === undefined) return { kind: 'serve', variant: undefined };
  if (!weights.exact) reportRounding(operation.span, scope);
  const entries = names.map((variant, index) => ({ variant, units: weights.units[index] ?? 0 }));
  return { kind: 'split', entries, input: fractional.input };
}
