import { ALWAYS, type Expression } from '../analysis/expression.js';
import { describeExpression, type Wording } from './describe-expression.js';
import type { Audience } from './partition-contexts.js';

/** Who an audience is, on one line: what they meet, and that they miss what was asked before it. */
export function describeAudience({ holding, failing }: Audience, wording: Wording): string {
  const met = holding.filter((condition) => condition !== ALWAYS && !isKeyPresence(condition));
  const missed = failing.filter((condition) => !isKeyPresence(condition));
  const lacking = failing.filter(isKeyPresence).flatMap((test) => (test.kind === 'test' ? [test.attribute] : []));
  const without = lacking.length === 0 ? '' : ` without ${lacking.join(' or ')}`;
  if (met.length > 0) {
    const parts = met.map((condition) => describeExpression(condition, wording));
    return `${parts.length === 1 ? parts[0] : parts.map((part) => `(${part})`).join(' and ')}${without}`;
  }
  return `${missed.length > 0 ? 'everybody else' : 'everybody'}${without}`;
}

/** The question that partitions ask of attributes that bucket; nobody writes it. */
function isKeyPresence(condition: Expression): boolean {
  return condition.kind === 'test' && condition.operator === 'notEquals' && condition.operand === '';
}
