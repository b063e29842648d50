import type { AttributeTest, Condition } from '../model/condition.js';
import type { Flag } from '../model/flag.js';

/** Some conditions and all within them, in written order, also in the segments they use; each once. */
export function conditionsWithin(conditions: Iterable<Condition>): readonly Condition[] {
  const found: Condition[] = [];
  /** Nothing else is in two places: what lies within a condition is in no other one. */
  const roots = new Set<Condition>();
  const visitRoot = (condition: Condition): void => {
    if (roots.has(condition)) return;
    roots.add(condition);
    visit(condition);
  };
  const visit = (condition: Condition): void => {
    found.push(condition);
    if (condition.kind === 'all' || condition.kind === 'any') condition.conditions.forEach(visit);
    else if (condition.kind === 'not') visit(condition.condition);
    else if (condition.kind === 'segment') visitRoot(condition.segment.condition);
  };
  for (const condition of conditions) visitRoot(condition);
  return found;
}

/** Every test among some conditions and all within them; each once. */
export const attributeTests = (conditions: Iterable<Condition>): readonly AttributeTest[] =>
  testsAmong(conditionsWithin(conditions));

export function testsAmong(conditions: Iterable<Condition>): readonly AttributeTest[] {
  const tests: AttributeTest[] = [];
  for (const condition of conditions) if (condition.kind === 'test') tests.push(condition);
  return tests;
}

/** The conditions of a flag's rules, in all environments. */
export function conditionsOfFlag({ targeting }: Flag): readonly Condition[] {
  const lists = new Set([...targeting.values()].map(({ rules }) => rules));
  return [...lists].flatMap((rules) => rules.flatMap(({ condition }) => condition ?? []));
}
