import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliProject, SMALL_PROJECT } from '../../support/cli-project.js';
import { runCli } from '../../support/run-cli.js';
import { repositoryRoot } from '../../support/source-imports.js';

const TESTS = `tests:
  - { name: a German has it, context: { country: DE }, expect: on }
  - { name: a quarter has it, context: { country: AT }, expect: { on: 25, off: 75 } }
`;
const PASSING = `${SMALL_PROJECT}${TESTS}`;
const FAILING = PASSING.replace('expect: on', 'expect: off');

test('tests that hold', async () => {
  const { code, stdout } = await cliProject(PASSING).flags('test');
  expect(code).toBe(0);
  expect(stdout).toContain('4 test runs in 2 environments: 4 passed, 0 failed');
  expect(stdout).toContain('tests stand in 1 of 1 flag, and come to 2 of 2 rules and 2 of 2 variants of theirs');
});

test('tests that do not, in words', async () => {
  const { code, stdout } = await cliProject(FAILING).flags('test');
  expect(code).toBe(1);
  expect(stdout).toContain('error[test/failed]: expected `off` in `production`, got `on`');
  expect(stdout).toContain('2 passed, 2 failed');
});

test('for programs', async () => {
  const { stdout } = await cliProject(FAILING).flags('test', '--json');
  const { ok, tests, diagnostics } = JSON.parse(stdout);
  expect(ok).toBe(false);
  expect(tests).toMatchObject({ passed: 2, failed: 2, coverage: { rules: { covered: 2, total: 2 } } });
  expect(tests.runs[0]).toEqual({
    flag: 'new-checkout',
    file: 'flags/checkout/new-checkout.yaml',
    name: 'a German has it',
    env: 'staging',
    expected: '`off`',
    actual: '`on`',
    passed: false,
  });
  expect(diagnostics).toHaveLength(2);
});

test('a JUnit case a test and environment', async () => {
  const { directory, flags } = cliProject(FAILING);
  await flags('test', '--format', 'junit=tests.xml');
  const xml = readFileSync(join(directory, 'tests.xml'), 'utf8');
  expect(xml).toContain('tests="4" failures="2"');
  expect(xml).toContain('name="new-checkout: a quarter has it (production)"');
});

test('what is not covered is told to those who ask', async () => {
  const text = PASSING.replace(/ {2}- \{ name: a quarter.*\n/, '');
  expect((await cliProject(text).flags('test')).stdout).not.toContain('uncovered');
  const { code, stdout } = await cliProject(text).flags('test', '--verbose');
  expect(code).toBe(0);
  expect(stdout).toContain('info[test/uncovered-variant]');
});

test('check and build stop at a failed test, and what explains it does not', async () => {
  const { flags } = cliProject(FAILING);
  expect(await flags('check')).toMatchObject({ code: 1 });
  expect(await flags('build')).toMatchObject({ code: 1 });
  expect(await flags('explain', 'new-checkout', '--env', 'production', '--context', '{}')).toMatchObject({ code: 0 });
});

test('a test that the calendar alone breaks stops no build', async () => {
  const text = FAILING.replace('  - name: germany\n', '  - name: germany\n    until: 2030-01-01T00:00:00Z\n');
  const { flags } = cliProject(text);
  expect(await flags('check')).toMatchObject({ code: 1 });
  expect(await flags('build')).toMatchObject({ code: 0 });
});

test('a project with errors has no tests to run', async () => {
  const { code, stderr } = await cliProject(FAILING.replace('country: DE }', 'contry: DE }')).flags('test');
  expect(code).toBe(2);
  expect(stderr).toContain('flags check');
});

test('the tests of the example project hold', async () => {
  expect(await runCli(repositoryRoot, ['test'])).toMatchObject({ code: 0 });
});
