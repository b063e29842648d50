import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliProject, SMALL_PROJECT } from '../support/cli-project.js';

const BASELINE = 'flags/.flags-baseline.json';
const OLD = SMALL_PROJECT.replace(/description: .*\n/, '').replace(/owner: .*\n/, '');
const [HEADING = ''] = SMALL_PROJECT.split('description');

test('an old tree is adopted, and only what is new counts', async () => {
  const { directory, flags, write } = cliProject(OLD);
  expect(await flags('check')).toMatchObject({ code: 1 });
  expect(await flags('check', '--write-baseline')).toMatchObject({
    code: 0,
    stderr: `wrote 2 findings to ${BASELINE}\n`,
  });
  expect(readFileSync(join(directory, BASELINE), 'utf8')).toContain('"rule":"lifecycle/missing-owner"');
  write(OLD.replace(HEADING, `${HEADING}\n# more lines\n\n`));
  const known = await flags('check', '--baseline', BASELINE);
  expect(known).toMatchObject({ code: 0, stderr: 'baseline: 2 findings not shown\n' });
  expect(known.stdout).toContain('no problems');
  write(OLD.replace('kind: ops', 'kind: release'));
  const { code, stdout } = await flags('check', '--baseline', BASELINE, '--format', 'compact');
  expect({ code, lines: stdout.trim().split('\n').length }).toEqual({ code: 1, lines: 1 });
  expect(stdout).toContain('lifecycle/missing-expiry');
});

test('it says when it can shrink, and shrinks', async () => {
  const { directory, flags, write } = cliProject(OLD);
  await flags('check', '--write-baseline', 'base.json');
  write(SMALL_PROJECT);
  expect((await flags('check', '--baseline', 'base.json')).stderr).toMatch(
    /^baseline: 0 .*; 2 more .* no longer occur/,
  );
  await flags('check', '--baseline', 'base.json', '--write-baseline');
  expect(JSON.parse(readFileSync(join(directory, 'base.json'), 'utf8')).findings).toEqual([]);
});

test('errors of syntax and model are not taken, and nothing is said to be gone because of them', async () => {
  const { flags, write } = cliProject(`${OLD}=== checkout/broken.yaml\ntype: bolean\n`);
  const { code, stderr } = await flags('check', '--write-baseline');
  expect(code).toBe(1);
  expect(stderr).toMatch(/; 1 finding of syntax and model cannot be in it\n$/);
  write(`${SMALL_PROJECT}=== checkout/broken.yaml\ntype: bolean\n`);
  expect((await flags('check', '--baseline', BASELINE)).stderr).toBe('baseline: 0 findings not shown\n');
});

test('what comments disable is not taken', async () => {
  const { flags } = cliProject(
    OLD.replace(
      'kind:',
      '# flags-disable-next-line lifecycle/missing-owner, lifecycle/missing-description -- old\nkind:',
    ),
  );
  expect((await flags('check', '--write-baseline')).stderr).toBe(`wrote 0 findings to ${BASELINE}\n`);
});

test.each([
  ['--baseline', 'nowhere.json'],
  ['--baseline', 'flags/context.yaml'],
  ['--write-baseline', 'base.json', 'flags'],
  ['--write-baseline', '--fix', '--dry-run'],
])('%s %s %s cannot be done', async (...args) => {
  expect(await cliProject(OLD).flags('check', ...args)).toMatchObject({ code: 2 });
});
