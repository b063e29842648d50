import { describe, expect, test } from 'vitest';
import { lateRules } from '../../src/lint/late-rules.js';
import { cliProject, SMALL_PROJECT } from '../support/cli-project.js';

const COMMANDS = [
  ['check', '-f', 'compact'],
  ['test', '--verbose', '-f', 'compact'],
  ['build', '--max-diagnostics', '20'],
];

/** The ids of all that the commands say which judge a project, each once. */
async function findings(text: string): Promise<readonly string[]> {
  const { flags } = cliProject(text);
  const ids = new Set<string>();
  for (const command of COMMANDS) {
    const { stdout, stderr } = await flags(...command);
    const found = `${stdout}${stderr}`.matchAll(/(?:error|warning|info)[ []([a-z-]+\/[a-z-]+)/g);
    for (const [, id = ''] of found) ids.add(id);
  }
  return [...ids];
}

describe.each(lateRules)('$id', ({ id, examples }) => {
  test.each(examples.invalid)('an invalid example gives exactly its own finding %#', async (example) => {
    expect(await findings(example)).toEqual([id]);
  });

  test.each(examples.valid)('a valid example gives no finding %#', async (example) => {
    expect(await findings(example)).toEqual([]);
  });
});

const NOBODY = '  - { name: n, context: { country: DE }, expect: off }\n';
const FAILING = `${SMALL_PROJECT}tests:\n${NOBODY}`;

describe('comments reach what is judged late', () => {
  test('a failing test is disabled for check, test and build alike', async () => {
    const comment = '  # flags-disable-next-line test/failed until 2099-01-01 -- known, the rule is being rewritten\n';
    const { flags } = cliProject(FAILING.replace(NOBODY, `${comment}${NOBODY}`));
    expect(await flags('check')).toMatchObject({ code: 0, stdout: expect.stringContaining('no problems') });
    expect(await flags('build')).toMatchObject({ code: 0 });
    const { code, stdout } = await flags('test');
    expect(code).toBe(0);
    expect(stdout).toContain('0 passed, 0 failed, 2 disabled');
    expect((await flags('test', '-f', 'junit')).stdout).toContain('<skipped message="known, the rule is being');
    expect((await flags('check', '-f', 'sarif')).stdout).toContain('"justification": "known, the rule is being');
  });

  test('a variant without a test', async () => {
    const covering = NOBODY.replace('off', 'on');
    const comment = '# flags-disable-file test/uncovered-variant -- off is nothing\n';
    const text = `${SMALL_PROJECT.replace('description', `${comment}description`)}tests:\n${covering}`;
    const { flags } = cliProject(text);
    expect((await flags('test', '--verbose')).stdout).toContain('no problems');
    expect((await flags('check')).stdout).toContain('no problems');
    expect((await cliProject(text.replace(comment, '')).flags('test', '--verbose')).stdout).toContain('uncovered');
  });

  test.each([
    ['outputs', 'outputs:\n  # flags-disable-next-line limit/bundle-size -- agreed\n  - { name: server }\n'],
    ['the file', ''],
  ])('a large bundle, by %s', async (_, outputs) => {
    const comment = outputs === '' ? '# flags-disable-file limit/bundle-size -- agreed\n' : '';
    const { flags } = cliProject(`=== flags.config.yaml
${comment}formatVersion: 1
environments:
  - { name: production, production: true }
${outputs}lint: { rules: { limit/bundle-size: [error, { max: 100B, clientMax: 50B }] } }
${SMALL_PROJECT}`);
    expect(await flags('build')).toMatchObject({ code: 0, stderr: expect.not.stringContaining('bundle-size') });
    expect((await flags('check')).stdout).toContain('no problems');
  });
});

test('a comment about a test that holds is unused; nothing is said where no test could be run', async () => {
  const comment = '# flags-disable-file test/failed -- why\n';
  const text = FAILING.replace('expect: off', 'expect: on').replace('description', `${comment}description`);
  expect((await cliProject(text).flags('check')).stdout).toContain('lifecycle/suppression-unused');
  const broken = `${text}=== broken.yaml\ntype: bolean\n`;
  expect((await cliProject(broken).flags('check')).stdout).not.toContain('lifecycle/suppression-unused');
});

test('a baseline takes a failing test, and no new one', async () => {
  const { flags, write } = cliProject(FAILING);
  await flags('check', '--write-baseline');
  const again = ['check', '--baseline', 'flags/.flags-baseline.json', '-f', 'compact'];
  write(`${SMALL_PROJECT.replace('kind', '# more\nkind')}tests:\n${NOBODY}`);
  expect(await flags(...again)).toMatchObject({ code: 0 });
  write(`${FAILING}${NOBODY.replace('name: n', 'name: m')}`);
  const { code, stdout } = await flags(...again);
  expect(code).toBe(1);
  expect(stdout.match(/test\/failed/g)).toHaveLength(2);
});
