import { expect, test } from 'vitest';
import { ALWAYS } from '../../src/analysis/expression.js';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { runPasses } from '../../src/optimize/run-passes.js';
import { all, any, test as is, not } from '../support/expressions.js';
import { flagOf, programOf, ruleOf } from '../support/program.js';

const german = is('country', 'equals', 'DE');
const ios = is('platform', 'equals', 'ios');
const run = (program: ReturnType<typeof programOf>, level: 'written' | 'optimized') =>
  runPasses(program, { level, sink: createDiagnosticList() });

test('a fixed attribute folds to true and to false, and what that decides is pruned', () => {
  const rules = [ruleOf(all(german, not(ios))), ruleOf(any(german, ios)), ruleOf(german)];
  const program = programOf([flagOf('a', { rules })], { fixedContext: { platform: 'ios' } });
  expect(run(program, 'optimized').flags[0]?.rules.map(({ when }) => when)).toEqual([ALWAYS]);
});

test('as written, rules stay and personal values are protected all the same', () => {
  const program = programOf(
    [flagOf('a', { rules: [ruleOf(all(german, not(german))), ruleOf(is('email', 'equals', 'b@x.de'))] })],
    {
      audience: 'client',
      piiAttributes: new Set(['email']),
    },
  );
  const written = run(program, 'written');
  expect(written.flags[0]?.rules).toHaveLength(2);
  expect(JSON.stringify(written)).not.toContain('b@x.de');
});
