import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliProject } from '../../support/cli-project.js';
import { type GitRepository, gitRepository, shallowClone } from '../../support/git-repository.js';
import { expectGolden } from '../../support/golden.js';
import { parseProjectText } from '../../support/project-text.js';
import { runCli } from '../../support/run-cli.js';

const flag = (owner: string, more: string) => `description: A flag.\nowner: "${owner}"\ntype: boolean\n${more}`;
const serving = (share: number) => `bucketBy: userId\nrules:\n  - { serve: on, rollout: ${share} }\n`;

/** A small project with a past, checked on 2026-11-22. */
function project(): GitRepository {
  const repository = gitRepository();
  const { files } = parseProjectText('');
  const config = Object.fromEntries([...files].map(([path, text]) => [`flags/${path}`, text]));
  repository.commit('2026-07-01', {
    ...config,
    'flags/checkout/one-page.yaml': flag('@payments', `kind: release\nexpires: 2027-01-31\n${serving(25)}`),
    'flags/checkout/invoice.yaml': flag('@payments', `kind: release\nexpires: 2026-10-30\n${serving(100)}`),
    'flags/search.yaml': flag('@growth', 'kind: release\nexpires: 2027-01-31\n'),
    'flags/kill.yaml': flag('@growth', 'kind: ops\n'),
  });
  repository.commit('2026-09-01', {
    'flags/checkout/one-page.yaml': flag('@payments', `kind: release\nexpires: 2027-01-31\n${serving(100)}`),
  });
  repository.commit('2026-11-10', {
    'flags/fresh.yaml': flag('@growth', `kind: release\ncreated: 2026-11-10\nexpires: 2027-01-31\n${serving(5)}`),
  });
  return repository;
}

const stale = ({ directory }: Pick<GitRepository, 'directory'>, ...args: string[]) =>
  runCli(directory, ['stale', ...args]);

test('by owner, most urgent first', async () => {
  const { code, stdout, stderr } = await stale(project());
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expectGolden('cli/stale.txt', stdout);
});

test('Markdown', async () => {
  const { stdout } = await stale(project(), '--format', 'markdown');
  expectGolden('cli/stale.md', stdout);
});

test('JSON', async () => {
  const { stdout } = await stale(project(), '--json');
  expectGolden('cli/stale.json', stdout.replace(/("version": )"[^"]*"/, '$1"X"'));
});

test('the exit code, only when it is asked for', async () => {
  const repository = project();
  expect(await stale(repository, '--exit-code')).toMatchObject({ code: 1 });
  expect(await stale(repository, '--exit-code', '--now', '2026-07-02')).toMatchObject({ code: 0 });
});

test('without stale flags', async () => {
  const { stdout } = await stale(project(), '--now', '2026-07-02');
  expect(stdout).toBe('0 of 5 flags want attention on 2026-07-02\n');
});

test('a shallow clone is said to be one', async () => {
  const { stdout } = await stale(shallowClone(project(), 1), '--now', '2027-03-01');
  expect(stdout).toContain('at least 110 days');
  expect(stdout).toContain('this clone is shallow');
});

test('without git the files alone are judged', async () => {
  const { directory, flags } = cliProject(
    'kind: release\nowner: "@growth"\ncreated: 2026-07-01\nexpires: 2026-10-30\ntype: boolean\n',
  );
  const { stdout, code } = await flags('stale', '--json');
  expect(code).toBe(0);
  const { history, owners } = JSON.parse(stdout);
  expect(history).toMatchObject({ kind: 'none' });
  expect(owners).toMatchObject([
    { owner: '@growth', flags: [{ age: { days: 144, atLeast: false }, environments: [] }] },
  ]);
  const { stdout: text } = await runCli(directory, ['stale']);
  expect(text).toContain('there is no git history');
});

test('a rule that is switched off is not reported', async () => {
  const repository = project();
  const config = `${parseProjectText('').files.get('flags.config.yaml')}lint: { rules: { lifecycle/expired: off, lifecycle/untouched: off } }\n`;
  repository.write({ 'flags/flags.config.yaml': config });
  const { stdout } = await stale(repository);
  expect(stdout).not.toContain('lifecycle/expired');
  expect(stdout).toContain('lifecycle/ready-to-clean');
});

test('only `check` and `stale` read the past', async () => {
  const { directory } = project();
  const cache = join(directory, '.git', 'halyard');
  expect(await runCli(directory, ['build', '--out', 'dist'])).toMatchObject({ code: 0 });
  expect(existsSync(cache)).toBe(false);
  const { stdout } = await runCli(directory, ['check']);
  expect(stdout).toContain('lifecycle/ready-to-clean');
  expect(existsSync(cache)).toBe(true);
});
