import { mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createClient, type NodeClientOptions } from '../../../src/sdk/node/index.js';
import { type ReleaseTexts, releaseOf, signFiles } from '../../support/release.js';
import { newKeyPair } from '../../support/release-keys.js';
import { smallBundle } from '../../support/small-bundle.js';
import { temporaryDirectory, writeFiles } from '../../support/temporary-directory.js';

const OFF = smallBundle({ a: {} });
const ON = smallBundle({ a: { default: 0 } });
const write = (directory: string, files: ReleaseTexts) =>
  writeFiles(
    directory,
    [...files].map(([path, content]) => [path, String(content)] as const),
  );

async function openClient(file: string, options: Partial<NodeClientOptions> = {}) {
  const client = createClient({ source: { file }, ...options });
  onTestFinished(() => client.close());
  const ready = await client.ready();
  const change = () => new Promise((resolve) => client.on('change', resolve));
  return { client, ready, change };
}

test('a release on the disk is followed', async () => {
  const directory = temporaryDirectory();
  write(directory, releaseOf(OFF));
  const { client, ready, change } = await openClient(join(directory, 'manifest.json'));
  expect(ready).toBe(true);
  expect(client.boolean('a', true)).toBe(false);
  const changed = change();
  write(directory, releaseOf(ON));
  expect(await changed).toMatchObject({ flagsChanged: ['a'] });
  expect(client.boolean('a', false)).toBe(true);
});

test('a lone bundle that is moved into place is followed, again and again', async () => {
  const directory = temporaryDirectory();
  const file = join(directory, 'bundle.json');
  const replace = (text: string) => {
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  };
  replace(JSON.stringify(OFF));
  const { client, change } = await openClient(file);
  for (const bundle of [ON, OFF, ON]) {
    const changed = change();
    replace(JSON.stringify(bundle));
    await changed;
    expect(client.boolean('a', true)).toBe(bundle === ON);
  }
});

test('a folder behind a link that is turned is followed, as Kubernetes mounts configuration', async () => {
  const directory = temporaryDirectory();
  const turn = (name: string, bundle: typeof OFF) => {
    mkdirSync(join(directory, name));
    writeFileSync(join(directory, name, 'bundle.json'), JSON.stringify(bundle));
    symlinkSync(name, join(directory, '..data_tmp'));
    renameSync(join(directory, '..data_tmp'), join(directory, '..data'));
  };
  turn('..1', OFF);
  symlinkSync('..data/bundle.json', join(directory, 'bundle.json'));
  const { client, change } = await openClient(join(directory, 'bundle.json'));
  const changed = change();
  turn('..2', ON);
  await changed;
  expect(client.boolean('a', false)).toBe(true);
});

test('where nobody watches, the intervals do', async () => {
  const directory = temporaryDirectory();
  const file = join(directory, 'later', 'bundle.json');
  const client = createClient({ source: { file, interval: 20 } });
  onTestFinished(() => client.close());
  expect(await client.ready({ timeout: 50 })).toBe(false);
  mkdirSync(join(directory, 'later'));
  writeFileSync(file, JSON.stringify(ON));
  expect(await client.ready()).toBe(true);
  expect(client.boolean('a', false)).toBe(true);
});

test('a file that is gone, half written or nonsense leaves the last good one', async () => {
  const directory = temporaryDirectory();
  const file = join(directory, 'bundle.json');
  writeFileSync(file, JSON.stringify(OFF));
  const { client, change } = await openClient(file);
  const problem = () => client.status().error?.problem;
  unlinkSync(file);
  await expect.poll(problem).toBe('unreachable');
  writeFileSync(file, JSON.stringify(ON).slice(0, 50));
  await expect.poll(problem).toBe('unreadable');
  expect(client.boolean('a', true)).toBe(false);
  const changed = change();
  writeFileSync(file, JSON.stringify(ON));
  await changed;
});

test('a manifest that leads out of its folder is refused, and files are not read beyond what they may have', async () => {
  const directory = temporaryDirectory();
  const files = releaseOf(OFF);
  const manifest = String(files.get('manifest.json'));
  writeFiles(directory, [['manifest.json', manifest.replace(/"path":"[^"]*"/, '"path":"../../etc/passwd"')]]);
  const { client, change } = await openClient(join(directory, 'manifest.json'), { bootstrap: ON });
  expect(client.status().error?.problem).toBe('unreadable');
  const changed = change();
  write(directory, files);
  await changed;
  const small = await openClient(join(directory, 'manifest.json'), { bootstrap: ON, maximumBytes: 100 });
  expect(small.client.status().error?.problem).toBe('too-large');
});

test('a signed release on the disk is verified', async () => {
  const directory = temporaryDirectory();
  const keys = newKeyPair();
  write(directory, signFiles(releaseOf(ON), keys.privatePem));
  const file = join(directory, 'manifest.json');
  expect((await openClient(file, { publicKey: keys.publicPem })).ready).toBe(true);
  const other = await openClient(file, { publicKey: newKeyPair().publicPem, bootstrap: OFF });
  expect(other.client.status().error?.problem).toBe('signature');
  const unconfigured = await openClient(file, { bootstrap: OFF });
  expect(unconfigured.client.status().error?.problem).toBe('signature');
});

test('a folder that disappears and comes back is found again', async () => {
  const directory = join(temporaryDirectory(), 'flags');
  write(directory, releaseOf(OFF));
  const client = createClient({ source: { file: join(directory, 'manifest.json'), interval: 20 } });
  onTestFinished(() => client.close());
  expect(await client.ready()).toBe(true);
  rmSync(directory, { recursive: true });
  await expect.poll(() => client.status().state).toBe('stale');
  write(directory, releaseOf(ON));
  await expect.poll(() => client.boolean('a', false)).toBe(true);
  expect(client.status().state).toBe('ready');
});
