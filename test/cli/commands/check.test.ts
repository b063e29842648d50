import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliProject, SMALL_PROJECT } from '../../support/cli-project.js';
import { gitRepository } from '../../support/git-repository.js';
import { expectGolden } from '../../support/golden.js';
import { parseProjectText } from '../../support/project-text.js';
import { runCli } from '../../support/run-cli.js';

const TYPO = SMALL_PROJECT.replace('country', 'contry');

test('a clean project', async () => {
  const { code, stdout, stderr } = await cliProject(SMALL_PROJECT).flags('check');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expectGolden('cli/check-clean.txt', stdout);
});

test('a typo, in words', async () => {
  const { code, stdout } = await cliProject(TYPO).flags('check');
  expect(code).toBe(1);
  expectGolden('cli/check-typo.txt', stdout);
});

test('from a sub-directory, and with the project named', async () => {
  const { directory } = cliProject(TYPO);
  mkdirSync(join(directory, 'deep', 'er'), { recursive: true });
  expect(await runCli(join(directory, 'deep', 'er'), ['check', '--json'])).toMatchObject({ code: 1 });
  expect(await runCli(join(directory, 'flags', 'checkout'), ['check', '--json'])).toMatchObject({ code: 1 });
  expect(await runCli('/', ['check', '--config', join(directory, 'flags', 'flags.config.yaml')])).toMatchObject({
    code: 1,
  });
});

test('several formats at once, one of them to a file', async () => {
  const { directory, flags } = cliProject(TYPO);
  const { stdout } = await flags('check', '--format', 'compact', '--format', 'json=out.json');
  expect(stdout.split('\n')[0]).toMatch(/^flags\/checkout\/new-checkout\.yaml:\d+:\d+: error/);
  expect(JSON.parse(readFileSync(join(directory, 'out.json'), 'utf8')).summary.errors).toBe(1);
});

test('JSON stays JSON where the run cannot be done', async () => {
  const { directory } = cliProject(TYPO);
  const { code, stdout } = await runCli(directory, ['check', '--json', '--config', 'nowhere/flags.config.yaml']);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, fatal: { message: expect.any(String) } });
});

test('only the named paths are reported', async () => {
  const { flags } = cliProject(TYPO);
  expect(await flags('check', 'flags/chekout')).toMatchObject({ code: 2 });
  expect(await flags('check', 'flags/context.yaml')).toMatchObject({ code: 0 });
  expect(await flags('check', 'flags/checkout')).toMatchObject({ code: 1 });
});

test('what makes the exit code 1 can be chosen', async () => {
  const { flags } = cliProject(SMALL_PROJECT.replace(/description: .*\n/, ''));
  expect(await flags('check')).toMatchObject({ code: 0 });
  expect(await flags('check', '--fail-on', 'warning')).toMatchObject({ code: 1 });
  expect(await flags('check', '--max-warnings', '0')).toMatchObject({ code: 1 });
  expect(await flags('check', '--max-warnings', '1')).toMatchObject({ code: 0 });
  expect(await cliProject(TYPO).flags('check', '--fail-on', 'never')).toMatchObject({ code: 0 });
});

test('mistakes in the command line are usage errors with advice', async () => {
  const { flags } = cliProject(SMALL_PROJECT);
  expect(await flags('check', '--format', 'jsno')).toMatchObject({ code: 2, stderr: expect.stringContaining('json') });
  expect(await flags('check', '--now', 'tomorrow')).toMatchObject({ code: 2 });
  expect(await flags('check', '--max-warnings', 'few')).toMatchObject({ code: 2 });
});

const EXPIRED = SMALL_PROJECT.replace('kind: ops', 'kind: release\nexpires: 2026-01-31');

test('the calendar only warns where a change touches nothing', async () => {
  const { directory, commit, write } = gitRepository();
  const filesOf = (text: string) =>
    Object.fromEntries([...parseProjectText(text).files].map(([path, content]) => [`flags/${path}`, content]));
  const changedSince = (reference: string) => runCli(directory, ['check', '--changed-since', reference]);
  commit('2026-11-20', filesOf(EXPIRED));
  expect(await runCli(directory, ['check'])).toMatchObject({ code: 1 });
  expect(await changedSince('HEAD')).toMatchObject({ code: 0 });
  write(filesOf(EXPIRED.replace('25', '30')));
  expect(await changedSince('HEAD')).toMatchObject({ code: 1 });
  expect(await changedSince('no-such-branch')).toMatchObject({ code: 2 });
  expect(await cliProject(EXPIRED).flags('check', '--changed-since', 'HEAD')).toMatchObject({ code: 2 });
});

test('what a comment disables is in no report but those that show it as disabled', async () => {
  const disabled = EXPIRED.replace('expires:', '# flags-disable-next-line lifecycle/expired -- freeze\nexpires:');
  const { flags } = cliProject(disabled);
  const { code, stdout } = await flags('check', '--json');
  expect({ code, diagnostics: JSON.parse(stdout).diagnostics }).toEqual({ code: 0, diagnostics: [] });
  const sarif = JSON.parse((await flags('check', '--format', 'sarif')).stdout);
  expect(sarif.runs[0].results[0]).toMatchObject({
    ruleId: 'lifecycle/expired',
    suppressions: [{ kind: 'inSource', justification: 'freeze' }],
  });
});
