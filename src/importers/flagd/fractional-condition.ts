import type { SyntaxNode } from '../../syntax/nodes.js';
import { type Condition, constant, INVALID, inShare } from './condition.js';
import { readFractional } from './fractional.js';
import { liftFractional } from './lift-fractional.js';
import type { Operation } from './operation.js';
import { reportRounding } from './report-rounding.js';
import type { Scope } from './scope.js';
import { weightsToUnits } from './weights.js';

type Convert = (node: SyntaxNode) => Condition;

/** A `fractional` of true and false: does the context fall into the share of the true ones? */
export function fractionalCondition(operation: Operation, scope: Scope, convert: Convert): Condition {
  const lifted = liftFractional(operation, [], scope);
  if (lifted !== undefined) return convert(lifted);
  const fractional = readFractional(operation, scope);
  if (fractional === undefined) return INVALID;
  const { entries, input, span } = fractional;
  const results = entries.map(({ result }) => (result.kind === 'scalar' ? result.value : undefined));
  const hits = results.filter((result) => result === true).length;
  const areTrueOnesFirst = results.every((result, index) => result === index < hits);
  if (!areTrueOnesFirst)
    return scope.unsupported(span, 'a `fractional` condition other than of true, and then false, entries');
  const weights = weightsToUnits(entries.map(({ weight }) => weight));
  if (weights === undefined) return constant(false);
  if (!weights.exact) reportRounding(span, scope);
  const units = weights.units.slice(0, hits).reduce((sum, share) => sum + share, 0);
  return inShare({ input, units, span });
}
