import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliProject, SMALL_PROJECT } from '../../support/cli-project.js';

test('writes schemas that know the names of the project, where check does not look', async () => {
  const { directory, flags } = cliProject(SMALL_PROJECT);
  const { code, stdout, stderr } = await flags('schema');
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr.trim().split('\n')).toHaveLength(3);
  const written = readFileSync(join(directory, 'flags', '.schemas', 'flag.schema.json'), 'utf8');
  for (const name of ['@payments', 'staging', 'country', 'kill-switch']) expect(written).toContain(name);
  expect(await flags('check')).toMatchObject({ code: 0 });
});

test('prints one', async () => {
  const { stdout } = await cliProject(SMALL_PROJECT).flags('schema', 'segment');
  expect(JSON.parse(stdout)).toMatchObject({ $defs: expect.any(Object) });
});

test('an unknown kind is a usage error', async () => {
  expect(await cliProject(SMALL_PROJECT).flags('schema', 'flg')).toMatchObject({ code: 2 });
});
