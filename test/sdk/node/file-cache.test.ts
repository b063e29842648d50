import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createClient, type NodeClientOptions } from '../../../src/sdk/node/index.js';
import { type ReleaseTexts, releaseOf, serveFiles, signFiles } from '../../support/release.js';
import { newKeyPair } from '../../support/release-keys.js';
import { startServer } from '../../support/release-server.js';
import { smallBundle } from '../../support/small-bundle.js';
import { temporaryDirectory } from '../../support/temporary-directory.js';

const OFF = smallBundle({ a: {} });
const ON = smallBundle({ a: { default: 0 } });

/** A client that kept a release and went away, and a way to start it again on a source that is down. */
async function restarted(files: ReleaseTexts, options: Partial<NodeClientOptions> = {}) {
  const cache = join(temporaryDirectory(), 'halyard', 'last-good.json');
  const server = await startServer(serveFiles(files));
  const source = { url: `${server.url}/manifest.json`, interval: 20 };
  const start = async (changed: Partial<NodeClientOptions> = {}) => {
    const client = createClient({ source, cache, ...options, ...changed });
    onTestFinished(() => client.close());
    await client.ready({ timeout: 2000 });
    return client;
  };
  await (await start()).close();
  server.answer((_, response) => response.writeHead(500).end());
  return { cache, server, start };
}

test('the last good release survives a restart, and counts as stale until the source answers', async () => {
  const { server, start } = await restarted(releaseOf(ON, { sequence: 5, revision: 'first' }));
  const client = await start();
  expect(client.boolean('a', false)).toBe(true);
  expect(client.status()).toMatchObject({ state: 'stale', revision: 'first', sequence: 5 });
  server.answer(serveFiles(releaseOf(OFF, { sequence: 6 })));
  await expect.poll(() => client.boolean('a', true)).toBe(false);
  expect(client.status().state).toBe('ready');
});

test('an older release is refused also after a restart', async () => {
  const { server, start } = await restarted(releaseOf(ON, { sequence: 5 }));
  server.answer(serveFiles(releaseOf(OFF, { sequence: 4 })));
  const client = await start();
  expect(client.status()).toMatchObject({ state: 'stale', sequence: 5, error: { problem: 'older' } });
  expect(client.boolean('a', false)).toBe(true);
});

test('it is one file, readable by its owner only, and nothing is left beside it', async () => {
  const { cache } = await restarted(releaseOf(ON));
  expect(readdirSync(join(cache, '..'))).toEqual(['last-good.json']);
  if (process.platform !== 'win32') expect(statSync(cache).mode & 0o777).toBe(0o600);
});

test('what was changed on the disk is not believed', async () => {
  const { cache, start } = await restarted(releaseOf(ON, { sequence: 5 }));
  const text = readFileSync(cache, 'utf8');
  const files = JSON.parse(text);
  const damaged = [
    '',
    'null',
    '{}',
    '[]',
    text.slice(0, -10),
    JSON.stringify({ ...files, bundle: files.bundle.replace('true', 'null') }),
    JSON.stringify({ ...files, manifest: files.manifest.replaceAll(/"sha256":"./g, '"sha256":"x') }),
    JSON.stringify({ ...files, manifest: 5 }),
    JSON.stringify({ ...files, bundle: 5 }),
  ];
  for (const content of damaged) {
    writeFileSync(cache, content);
    const client = createClient({ source: { url: 'http://127.0.0.1:1/' }, cache });
    onTestFinished(() => client.close());
    await expect.poll(() => client.status().error).toBeDefined();
    expect(client.details.boolean('a', false).errorCode).toBe('PROVIDER_NOT_READY');
    await client.close();
  }
  writeFileSync(cache, text);
  expect((await start()).boolean('a', false)).toBe(true);
});

test('signatures are verified again', async () => {
  const keys = newKeyPair();
  const { start } = await restarted(signFiles(releaseOf(ON), keys.privatePem), { publicKey: keys.publicPem });
  expect((await start()).boolean('a', false)).toBe(true);
  expect((await start({ publicKey: newKeyPair().publicPem, bootstrap: OFF })).boolean('a', true)).toBe(false);
});

test('a release of another environment than is asked for is not taken from the cache', async () => {
  const { start } = await restarted(releaseOf(ON));
  const source = { url: 'http://127.0.0.1:1/', environment: 'production' };
  const client = await start({ source, bootstrap: OFF });
  expect(client.status().error).toBeDefined();
  expect(client.boolean('a', true)).toBe(false);
});

test('a place where nothing can be written costs nothing but the cache', async () => {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'file'), '');
  const server = await startServer(serveFiles(releaseOf(ON)));
  const errors: string[] = [];
  const client = createClient({
    source: { url: `${server.url}/manifest.json` },
    cache: join(directory, 'file', 'cache.json'),
    hooks: [{ log: ({ message }) => errors.push(message) }],
  });
  expect(await client.ready()).toBe(true);
  expect(client.boolean('a', false)).toBe(true);
  await client.close();
  expect(errors.join('\n')).toMatch(/ENOTDIR|EEXIST|EACCES/);
  chmodSync(directory, 0o700);
});
