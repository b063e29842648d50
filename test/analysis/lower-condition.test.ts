import { expect, test } from 'vitest';
import { ALWAYS } from '../../src/analysis/expression.js';
import { lowerCondition } from '../../src/analysis/lower-condition.js';
import { lowerRule } from '../../src/analysis/lower-rule.js';
import { createLoweringCache } from '../../src/analysis/lowering-cache.js';
import { buildFiles } from '../support/build-files.js';
import { all, test as is } from '../support/expressions.js';
import { NOWHERE } from '../support/nowhere.js';
import { parseProjectText } from '../support/project-text.js';

const flagSet = buildFiles(
  parseProjectText(`
=== segments/dach.yaml
if: { country: [DE, AT, CH] }
=== segments/adults.yaml
if: { segment: dach, age: { gte: 18 } }
=== a.yaml
type: boolean
rules:
  - if: { segment: dach }
    serve: on
  - if: { segment: adults }
    serve: on
  - serve: on
`).files,
);
const rules = flagSet.flags.get('a')?.targeting.get('production')?.rules ?? [];

test('segments are resolved, and each of them is one object wherever it is used', () => {
  const cache = createLoweringCache();
  const [dach, adults, everyone] = rules.map((rule) => lowerRule(rule, cache).when);
  expect(dach).toEqual(is('country', 'in', ['AT', 'CH', 'DE']));
  expect(adults).toEqual(all(is('country', 'in', ['AT', 'CH', 'DE']), is('age', 'gte', 18)));
  expect(adults?.kind === 'all' && adults.operands[0]).toBe(dach);
  expect(everyone).toBe(ALWAYS);
});

test('a run lowers each rule once', () => {
  const cache = createLoweringCache();
  const [rule] = rules;
  expect(rule && lowerRule(rule, cache)).toBe(rule && lowerRule(rule, cache));
});

test('nothing is known about what was reported', () => {
  expect(lowerCondition({ kind: 'invalid', span: NOWHERE }, createLoweringCache())).toEqual({ kind: 'unknown' });
});
