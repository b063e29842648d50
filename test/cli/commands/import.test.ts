import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../support/run-cli.js';
import { temporaryDirectory } from '../../support/temporary-directory.js';

const definition = JSON.stringify({
  flags: { greeting: { state: 'ENABLED', variants: { hello: 'Hello', hi: 'Hi' }, defaultVariant: 'hi' } },
});

function setUp() {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'demo.flagd.json'), definition);
  return { directory, flags: (...args: string[]) => runCli(directory, args) };
}

test('the imported project checks, builds and gives what the source gave', async () => {
  const { flags } = setUp();
  expect(await flags('import', 'flagd', 'demo.flagd.json', '--out', 'flags')).toMatchObject({ code: 0 });
  expect(await flags('check')).toMatchObject({ code: 0 });
  expect(await flags('build')).toMatchObject({ code: 0 });
  expect((await flags('eval', 'greeting')).stdout).toBe('greeting = "Hi"   variant "hi"   reason STATIC\n');
});

test('nothing of the user is overwritten', async () => {
  const { directory, flags } = setUp();
  mkdirSync(join(directory, 'flags'));
  writeFileSync(join(directory, 'flags', 'notes.txt'), 'mine');
  expect(await flags('import', 'flagd', 'demo.flagd.json', '--out', 'flags')).toMatchObject({ code: 2 });
});

test('mistakes are usage errors', async () => {
  const { directory, flags } = setUp();
  expect(await flags('import', 'flgd', 'demo.flagd.json', '--out', 'flags')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('`flagd`'),
  });
  expect(await flags('import', 'flagd', 'missing.json', '--out', 'flags')).toMatchObject({ code: 2 });
  expect(await flags('import', 'flagd', 'demo.flagd.json')).toMatchObject({ code: 2 });
  expect(existsSync(join(directory, 'flags'))).toBe(false);
});
