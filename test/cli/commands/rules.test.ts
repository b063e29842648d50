import { expect, test } from 'vitest';
import { expectGolden } from '../../support/golden.js';
import { runCli } from '../../support/run-cli.js';

test('lists every finding, one a line', async () => {
  const { code, stdout } = await runCli('/', ['rules']);
  expect(code).toBe(0);
  const lines = stdout.trim().split('\n');
  expect(lines.length).toBeGreaterThan(50);
  expect(
    lines.filter((line) => !/^[a-z-]+\/[a-z-]+ +(error|warning|info|none|low|medium|high|blocked) +\S/.test(line)),
  ).toEqual([]);
});

test('explains one', async () => {
  expectGolden('cli/rules-one.txt', (await runCli('/', ['rules', 'lifecycle/missing-owner'])).stdout);
  const { stdout } = await runCli('/', ['rules', 'lifecycle/missing-owner', '--json']);
  expect(JSON.parse(stdout).rules).toMatchObject([{ id: 'lifecycle/missing-owner', isLintRule: true }]);
});

test('explains a risk of changes', async () => {
  expectGolden('cli/rules-risk.txt', (await runCli('/', ['rules', 'diff/rollout-increased'])).stdout);
  const { stdout } = await runCli('/', ['rules', 'diff/salt-changed', '--json']);
  const { rules } = JSON.parse(stdout);
  expect(rules).toMatchObject([{ id: 'diff/salt-changed', risk: 'high', breaking: true }]);
  expect(Object.keys(rules[0]).sort()).toEqual(['breaking', 'examples', 'id', 'risk', 'summary', 'why']);
});

test('an unknown id is a usage error', async () => {
  expect(await runCli('/', ['rules', 'lifecycle/missing-owners'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('`lifecycle/missing-owner`'),
  });
});
