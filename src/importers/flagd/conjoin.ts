import { type AttributeTest, allOf, type Condition } from './condition.js';

/**
 * An AND in which guards are taken in: once a sibling demands the attribute, what would let contexts without it pass
 * is cut off, and a guard that a sibling test implies is left out.
 */
export function conjoin(operands: readonly Condition[]): Condition {
  const whole = allOf(operands);
  if (whole.kind !== 'all') return whole;
  const present = new Set(whole.operands.map(demandedAttribute));
  const cut = whole.operands.map((operand) => withoutMissing(operand, present));
  const tests = cut.flatMap((operand) => (operand.kind === 'test' ? [operand.test] : []));
  return allOf(cut.filter((operand) => operand.kind !== 'test' || !isImplied(operand.test, tests)));
}

/** The attribute that a context must have for the condition to hold; undefined if none is certain. */
const demandedAttribute = (condition: Condition): string | undefined =>
  condition.kind === 'test' ? condition.test.attribute : undefined;

function withoutMissing(condition: Condition, present: ReadonlySet<string | undefined>): Condition {
  if (condition.kind !== 'any') return condition;
  const [test, absence, ...others] = condition.operands;
  if (test?.kind !== 'test' || absence?.kind !== 'not' || others.length > 0) return condition;
  const { operand } = absence;
  if (operand.kind !== 'test' || operand.test.predicate.kind !== 'exists') return condition;
  return present.has(operand.test.attribute) ? test : condition;
}

function isImplied(guard: AttributeTest, tests: readonly AttributeTest[]): boolean {
  const { kind } = guard.predicate;
  if (kind !== 'exists' && kind !== 'is-text') return false;
  return tests.some(({ attribute, predicate }) => {
    if (attribute !== guard.attribute || predicate.kind !== 'operator') return false;
    return kind === 'exists' || predicate.type === 'string' || predicate.type === 'semver';
  });
}
