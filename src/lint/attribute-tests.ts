import type { AttributeTest, Condition } from '../model/condition.js';
import type { Flag } from '../model/flag.js';

/** Every test that some conditions make, in written order, also in the segments they use; each once. */
export function attributeTests(conditions: Iterable<Condition>): readonly AttributeTest[] {
  const tests: AttributeTest[] = [];
  const seen = new Set<Condition>();
  const visit = (condition: Condition): void => {
    if (seen.has(condition)) return;
    seen.add(condition);
    if (condition.kind === 'test') tests.push(condition);
    else if (condition.kind === 'all' || condition.kind === 'any') condition.conditions.forEach(visit);
    else if (condition.kind === 'not') visit(condition.condition);
    else if (condition.kind === 'segment') visit(condition.segment.condition);
  };
  for (const condition of conditions) visit(condition);
  return tests;
}

/** The conditions of a flag's rules, in all environments. */
export function conditionsOfFlag({ targeting }: Flag): readonly Condition[] {
  const lists = new Set([...targeting.values()].map(({ rules }) => rules));
  return [...lists].flatMap((rules) => rules.flatMap(({ condition }) => condition ?? []));
}
