import { importDiagnostics } from '../diagnostics.js';
import { SHORTHAND } from './bucketing.js';
import type { Condition } from './condition.js';
import type { FinishedRule } from './finish-rules.js';
import type { Scope } from './scope.js';

/**
 * Where a hash input is written out, flagd's engines differ on contexts without the attribute: one hashes the text
 * around it, another takes the targeting key. Ours treat them as a miss. Said once for each attribute of a flag.
 */
export function reportMissingKeys(rules: readonly FinishedRule[], scope: Scope): void {
  const reported = new Set<string>();
  for (const { decision, condition } of rules) {
    const { attributes, span } = decision.kind === 'serve' ? SHORTHAND : decision.input;
    const attribute = attributes.join('` and `');
    if (span === undefined || reported.has(attribute)) continue;
    if (attributes.some((name) => demands(condition, name))) continue;
    scope.report(importDiagnostics['import/missing-bucketing-key'], span, { attribute });
    reported.add(attribute);
  }
}

/** Whether only contexts with this attribute come through. */
function demands(condition: Condition, attribute: string): boolean {
  if (condition.kind === 'all') return condition.operands.some((operand) => demands(operand, attribute));
  return condition.kind === 'test' && condition.test.attribute === attribute;
}
