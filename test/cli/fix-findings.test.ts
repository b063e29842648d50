import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliProject, SMALL_PROJECT } from '../support/cli-project.js';

const DEFECTS = `  # comes too late
  - name: too-late # really
    serve: off

  - name: also-too-late
    serve: on
# flags-disable-next-line lifecycle/expired -- it has none
tags: [web] # the end
`;
const PROJECT = `${SMALL_PROJECT}${DEFECTS}`;
const FLAG = 'flags/checkout/new-checkout.yaml';

function project(text: string) {
  const { directory, flags, write } = cliProject(text);
  return { directory, flags, write, read: () => readFileSync(join(directory, FLAG), 'utf8') };
}

test('what can be corrected is, and all else stays', async () => {
  const { flags, read } = project(PROJECT);
  const before = read();
  expect(await flags('check')).toMatchObject({ code: 1 });
  expect(await flags('check', '--fix')).toMatchObject({ code: 0, stderr: 'fixed 3 findings in 1 file\n' });
  expect(read()).toBe(before.replace(DEFECTS, 'tags: [web] # the end\n'));
  expect(await flags('check', '--fix')).toMatchObject({ code: 0, stderr: 'nothing to fix\n' });
});

test('a dry run prints the diff, and the report beside it', async () => {
  const { flags, read } = project(PROJECT);
  const before = read();
  const { code, stdout, stderr } = await flags('check', '--fix', '--dry-run');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^--- a\/flags\/checkout\/new-checkout\.yaml\n\+\+\+ b\//);
  expect(stderr).toContain('would fix 3 findings in 1 file\n');
  expect(stderr).toContain('no problems');
  expect(read()).toBe(before);
});

test('only what is reported is corrected', async () => {
  const { flags, read } = project(PROJECT);
  const before = read();
  expect(await flags('check', '--fix', 'flags/context.yaml')).toMatchObject({ stderr: 'nothing to fix\n' });
  await flags('check', '--write-baseline');
  expect(await flags('check', '--fix', '--baseline', 'flags/.flags-baseline.json')).toMatchObject({ code: 0 });
  expect(read()).toBe(before);
});

test('--dry-run means nothing alone', async () => {
  expect(await project(SMALL_PROJECT).flags('check', '--dry-run')).toMatchObject({ code: 2 });
});
