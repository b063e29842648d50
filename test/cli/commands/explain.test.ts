import { expect, test } from 'vitest';
import { cliProject, SMALL_PROJECT } from '../../support/cli-project.js';
import { expectGolden } from '../../support/golden.js';

const explain = (context: string, ...more: string[]) =>
  cliProject(SMALL_PROJECT).flags('explain', 'new-checkout', '--env', 'production', '--context', context, ...more);

test('every rule, with why it hit or missed', async () => {
  const { code, stdout } = await explain('{"userId":"user-1","country":"US"}');
  expect(code).toBe(0);
  expectGolden('cli/explain-rollout.txt', stdout);
});

test('rules behind the one that decided are not reached', async () => {
  expectGolden('cli/explain-first-rule.txt', (await explain('{"userId":"user-1","country":"DE"}')).stdout);
});

test('JSON names the place of every rule, and keeps personal data to itself', async () => {
  const { stdout } = await explain('{"userId":"user-1","country":"US"}', '--json');
  expect(stdout).not.toContain('user-1');
  expect(JSON.parse(stdout)).toMatchObject({
    environment: 'production',
    details: { variant: 'on' },
    sources: [
      { name: 'germany', file: 'flags/checkout/new-checkout.yaml', line: 7 },
      { name: 'ramp', line: 10 },
    ],
  });
});

test('an unknown flag is a usage error', async () => {
  expect(await cliProject(SMALL_PROJECT).flags('explain', 'new-chekout', '--env', 'production')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('`new-checkout`'),
  });
});
