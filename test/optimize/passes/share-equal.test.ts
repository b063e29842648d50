import { expect, test } from 'vitest';
import { shareEqual } from '../../../src/optimize/passes/share-equal.js';
import { all, test as is } from '../../support/expressions.js';
import { flagOf, programOf, ruleOf } from '../../support/program.js';
import { runPass } from '../../support/run-pass.js';

test('what is equal is one object, and nothing else changed', () => {
  const german = () => all(is('country', 'equals', 'DE'), is('age', 'gt', 18));
  const program = programOf(['a', 'b'].map((key) => flagOf(key, { rules: [ruleOf(german())] })));
  const shared = runPass(shareEqual, program).program;
  expect(shared).toEqual(program);
  const [a, b] = shared.flags;
  expect(a?.variants).toBe(b?.variants);
  expect(a?.rules[0]?.when).toBe(b?.rules[0]?.when);
});
