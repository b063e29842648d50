import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliProject, SMALL_PROJECT } from '../../support/cli-project.js';
import { runCli } from '../../support/run-cli.js';

const production = ['--env', 'production'] as const;

test('one flag, in words and as JSON', async () => {
  const { flags } = cliProject(SMALL_PROJECT);
  const context = ['--context', '{"country":"DE"}'];
  expect((await flags('eval', 'new-checkout', ...production, ...context)).stdout).toBe(
    'new-checkout = true   variant "on"   reason TARGETING_MATCH\n',
  );
  const { stdout } = await flags('eval', 'new-checkout', ...production, ...context, '--json');
  expect(JSON.parse(stdout)).toMatchObject({ flag: 'new-checkout', value: true, variant: 'on' });
});

test('all flags, into a file', async () => {
  const { directory, flags } = cliProject(SMALL_PROJECT);
  expect(await flags('eval', '--all', ...production, '--json', '--out', 'results.json')).toMatchObject({
    code: 0,
    stdout: '',
  });
  const { flags: results } = JSON.parse(readFileSync(join(directory, 'results.json'), 'utf8'));
  expect(results).toMatchObject([{ flag: 'new-checkout', value: false, reason: 'DEFAULT' }]);
});

test('the context comes from a file or from standard input', async () => {
  const { directory, flags } = cliProject(SMALL_PROJECT);
  writeFileSync(join(directory, 'context.json'), '{"country":"DE"}');
  expect((await flags('eval', 'new-checkout', ...production, '--context', '@context.json')).stdout).toContain('true');
  const piped = await runCli(directory, ['eval', 'new-checkout', ...production, '--context', '-'], {
    stdin: '{"country":"DE"}',
  });
  expect(piped.stdout).toContain('true');
});

test.each([
  ['no context at all', '@missing.json'],
  ['no JSON', '{country: DE}'],
  ['no object', '[1]'],
])('%s is a usage error', async (_name, context) => {
  const { code, stdout, stderr } = await cliProject(SMALL_PROJECT).flags(
    'eval',
    'new-checkout',
    ...production,
    '--context',
    context,
  );
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^flags: /);
});

test('a flag or --all, and an environment, must be named', async () => {
  const { flags } = cliProject(SMALL_PROJECT);
  expect(await flags('eval', ...production)).toMatchObject({ code: 2 });
  expect(await flags('eval', 'new-checkout', '--all', ...production)).toMatchObject({ code: 2 });
  expect(await flags('eval', 'new-checkout')).toMatchObject({ code: 2, stderr: expect.stringContaining('staging') });
});

test('an attribute that is not declared is pointed out, and the flag evaluated all the same', async () => {
  const { flags } = cliProject(SMALL_PROJECT);
  const context = ['--context', '{"contry":"DE","org":{"id":"org-1"}}'];
  const { code, stdout, stderr } = await flags('eval', 'new-checkout', ...production, ...context);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('new-checkout = false') });
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('`country`')]);
});

test('an expired flag without an owner is evaluated like any other', async () => {
  const old = SMALL_PROJECT.replace('kind: ops', 'kind: release\ncreated: 2020-01-01\nexpires: 2020-02-01');
  const { flags } = cliProject(old.replace('owner: "@payments"\n', ''));
  expect(await flags('check')).toMatchObject({ code: 1 });
  expect(await flags('eval', 'new-checkout', ...production)).toMatchObject({ code: 0 });
  expect(await flags('explain', 'new-checkout', ...production)).toMatchObject({ code: 0 });
});
