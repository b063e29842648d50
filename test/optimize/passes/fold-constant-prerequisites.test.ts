import { expect, test } from 'vitest';
import { ALWAYS } from '../../../src/analysis/expression.js';
import { foldConstantPrerequisites } from '../../../src/optimize/passes/fold-constant-prerequisites.js';
import { test as is } from '../../support/expressions.js';
import { flagOf, ruleOf, serve } from '../../support/program.js';
import { flagsAfter } from '../../support/run-pass.js';

const requires = (flag: string, ...variants: string[]) => ({ prerequisites: [{ flag, variants }], rules: [ruleOf()] });
const afterPass = (...flags: ReturnType<typeof flagOf>[]) => flagsAfter(foldConstantPrerequisites, ...flags)[0];
const dead = flagOf('a');
const free = flagOf('a', { rules: [ruleOf()] });
const german = is('country', 'equals', 'DE');

test.each([
  ['on for everybody', { rules: [ruleOf()] }, free],
  ['never on', {}, dead],
  ['never on: its rules serve another variant', { rules: [ruleOf(german, { decision: serve('off') })] }, dead],
  ['disabled with that off variant', { enabled: false, offVariant: 'on', rules: [ruleOf(german)] }, free],
  ['disabled without an off variant', { enabled: false, defaultVariant: 'on' }, dead],
  ['on for some', { rules: [ruleOf(german)] }, flagOf('a', requires('b', 'on'))],
  ['on for everybody for a while', { rules: [ruleOf(ALWAYS, { until: 5 })] }, flagOf('a', requires('b', 'on'))],
  ['on for those in its layer slot', { rules: [ruleOf()], slot: slot() }, flagOf('a', requires('b', 'on'))],
])('requires a flag that is %s', (_, parts, expected) => {
  expect(afterPass(flagOf('a', requires('b', 'on')), flagOf('b', parts))).toEqual(expected);
});

test('every variant the flag can serve is asked for', () => {
  expect(afterPass(flagOf('a', requires('b', 'on', 'off')), flagOf('b', { rules: [ruleOf(german)] }))).toEqual(free);
});

test('a required flag that the program does not hold never serves anything', () => {
  expect(afterPass(flagOf('a', requires('b', 'on')))).toEqual(dead);
});

test('what was decided decides the flags further on', () => {
  expect(afterPass(flagOf('a', requires('b', 'on')), flagOf('b', requires('c', 'on')), flagOf('c'))).toEqual(dead);
});

function slot() {
  return {
    layer: 'l',
    bucketing: { bucketBy: ['targetingKey'], salt: 'layer:l', profile: 'flagd-v2' as const, input: '{salt}/{key}/' },
    from: 0,
    to: 10,
  };
}
