import { expect, test } from 'vitest';
import { foldDisabled } from '../../../src/optimize/passes/fold-disabled.js';
import { flagOf, programOf, ruleOf } from '../../support/program.js';
import { flagsAfter, runPass } from '../../support/run-pass.js';

const bucketing = { bucketBy: ['targetingKey'], salt: 'layer:l', profile: 'flagd-v2' as const, input: '{salt}/{key}/' };

test('a disabled flag keeps nothing that would be asked after that', () => {
  const parts = { rules: [ruleOf()], prerequisites: [{ flag: 'b', variants: ['on'] }] };
  const slot = { layer: 'l', bucketing, from: 0, to: 10 };
  const disabled = { enabled: false, offVariant: 'off' };
  expect(flagsAfter(foldDisabled, flagOf('a', { ...parts, ...disabled, slot }))).toEqual([flagOf('a', disabled)]);
});

test('an enabled program stays the same object', () => {
  const program = programOf([flagOf('a', { rules: [ruleOf()] }), flagOf('b', { enabled: false })]);
  expect(runPass(foldDisabled, program).program).toBe(program);
});
