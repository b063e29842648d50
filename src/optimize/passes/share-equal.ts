import { createExpressionTable } from '../../analysis/expression-table.js';
import { mapFlags, mapList } from '../map-flags.js';
import { definePass } from '../pass.js';
import type { ProgramFlag } from '../program.js';

export const shareEqual = definePass({
  name: 'share-equal',
  level: 'optimized',
  summary: 'Makes equal conditions, variants, bucketings and prerequisites of all flags one object each.',
  why: 'They are equal. Last, because every other pass makes new objects; targets then find repetitions without comparing.',
  after: ['fold-constant-prerequisites', 'hash-pii'],
  run: (program) => {
    const { intern } = createExpressionTable();
    const shareVariants = createSharing<ProgramFlag['variants']>();
    const shareBucketing = createSharing<ProgramFlag['bucketing']>();
    const sharePrerequisites = createSharing<ProgramFlag['prerequisites']>();
    return mapFlags(program, (flag) => ({
      ...flag,
      variants: shareVariants(flag.variants),
      bucketing: shareBucketing(flag.bucketing),
      prerequisites: sharePrerequisites(flag.prerequisites),
      rules: mapList(flag.rules, (rule) => ({ ...rule, when: intern(rule.when) })),
    }));
  },
});

/** The first of equal plain values, for each later one. */
function createSharing<Value>(): (value: Value) => Value {
  const first = new Map<string, Value>();
  return (value) => {
    const key = JSON.stringify(value);
    const known = first.get(key) ?? value;
    first.set(key, known);
    return known;
  };
}
