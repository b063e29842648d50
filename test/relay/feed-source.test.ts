import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Bundle } from '../../src/bundle/bundle.js';
import type { Manifest } from '../../src/bundle/manifest.js';
import { printBundle } from '../../src/bundle/print-bundle.js';
import { createFeedSource } from '../../src/relay/feed-source.js';
import { loadBundle } from '../../src/sdk/load-bundle.js';
import { createFileCache } from '../../src/sdk/node/file-cache.js';
import { createFileReader } from '../../src/sdk/node/file-reader.js';
import { watchFile } from '../../src/sdk/node/watch-file.js';
import type { ReleaseCache } from '../../src/sdk/release-cache.js';
import type { ReleasePolicy } from '../../src/sdk/release-policy.js';
import { smallBundle } from '../support/small-bundle.js';
import { startTestRelay } from '../support/start-test-relay.js';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.js';
import { until } from '../support/until.js';

const bundle = (share: number, audience: Bundle['audience'] = 'server') =>
  smallBundle({ share: { rules: [0] } }, { rules: [{ serve: 0, rollout: share }], audience });

/** A release of a server and a client bundle on the disk. */
function writeRelease(directory: string, share: number, extra: Partial<Manifest> = {}): string {
  const texts = (['server', 'client'] as const).map((audience) => {
    const text = printBundle(bundle(share, audience));
    const sha256 = createHash('sha256').update(text).digest('hex');
    const path = `test/${audience}.${sha256.slice(0, 12)}.json`;
    const entry = {
      environment: 'test',
      output: audience,
      audience,
      target: 'halyard',
      path,
      sha256,
      size: text.length,
      flags: 1,
    };
    return { text, entry };
  });
  const bundles = texts.map(({ entry }) => entry);
  const manifest = JSON.stringify({ formatVersion: '1.0', revision: `r${share}`, bundles, sourceMaps: [], ...extra });
  writeFiles(
    directory,
    texts.map(({ text, entry }) => [entry.path, text] as const),
  );
  writeFileSync(join(directory, 'next.json'), manifest);
  renameSync(join(directory, 'next.json'), join(directory, 'manifest.json'));
  return manifest;
}

function follow(directory: string, policy: Partial<ReleasePolicy> = {}, cache?: ReleaseCache) {
  const path = join(directory, 'manifest.json');
  const source = createFeedSource({
    reader: createFileReader(path, 1_000_000),
    policy: {
      choice: { environment: 'test', audience: 'server' },
      maximumBytes: 1_000_000,
      load: loadBundle,
      ...policy,
    },
    pace: { interval: 50, random: () => 0.5 },
    watch: (poke) => watchFile(path, poke),
    cache,
  });
  return startTestRelay(source);
}

const revisionOf = async (relay: Awaited<ReturnType<typeof follow>>) =>
  ((await (await relay.evaluate('share')).json()) as { metadata: { revision: string } }).metadata.revision;

test('a release on the disk is served and followed; its manifest is handed out to the byte', async () => {
  const directory = temporaryDirectory();
  writeRelease(directory, 1);
  const relay = await follow(directory);
  expect(await revisionOf(relay)).toBe('r1');
  const manifest = writeRelease(directory, 2);
  await until(async () => (await revisionOf(relay)) === 'r2');
  expect(await (await fetch(`${relay.url}/manifest.json`)).text()).toBe(manifest);
  for (const { path, sha256 } of (JSON.parse(manifest) as Manifest).bundles) {
    const bytes = new Uint8Array(await (await fetch(`${relay.url}/${path}`)).arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }
});

test('a new name for the same bundle is a new release', async () => {
  const directory = temporaryDirectory();
  writeRelease(directory, 1);
  const relay = await follow(directory);
  const manifest = writeRelease(directory, 1, { revision: 'renamed' });
  await until(async () => (await revisionOf(relay)) === 'renamed');
  expect(await (await fetch(`${relay.url}/manifest.json`)).text()).toBe(manifest);
});

test('what is damaged, older, or gone is not served; what was served before is', async () => {
  const directory = temporaryDirectory();
  writeRelease(directory, 5, { sequence: 5 });
  const relay = await follow(directory);
  const failuresWith = (text: string) =>
    expect.poll(() => relay.failures.join('\n'), { timeout: 3000 }).toContain(text);
  writeFileSync(join(directory, 'manifest.json'), '{"bundles": [');
  await failuresWith('(unreadable)');
  writeRelease(directory, 4, { sequence: 4 });
  await failuresWith('(older)');
  const { bundles } = JSON.parse(writeRelease(directory, 6, { sequence: 5 })) as Manifest;
  const [server] = bundles;
  writeFileSync(join(directory, server?.path ?? ''), printBundle(bundle(7)));
  writeRelease(directory, 6, { sequence: 6, bundles: bundles.map((entry) => ({ ...entry, sha256: '0'.repeat(64) })) });
  await failuresWith('(corrupt)');
  rmSync(join(directory, 'manifest.json'));
  await failuresWith('(unreachable)');
  expect(['r5', 'r6']).toContain(await revisionOf(relay));
  expect((await fetch(`${relay.url}/readyz`)).status).toBe(200);
  writeRelease(directory, 8, { sequence: 8 });
  await until(async () => (await revisionOf(relay)) === 'r8');
});

test('a signed release is served by those who can verify it, with its signature', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const directory = temporaryDirectory();
  const signing = { algorithm: 'ed25519', keyId: '0123456789abcdef' } as const;
  const manifest = writeRelease(directory, 1, { signing });
  const signature = sign(null, Buffer.from(manifest), privateKey).toString('base64');
  writeFiles(directory, [['manifest.json.sig', signature]]);
  const relay = await follow(directory, { publicKey: pem });
  expect(relay.failures).toEqual([]);
  expect(await (await fetch(`${relay.url}/manifest.json.sig`)).text()).toBe(signature);
  expect(await (await fetch(`${relay.url}/manifest.json`)).text()).toBe(manifest);
  const unable = await follow(directory);
  expect((await fetch(`${unable.url}/readyz`)).status).toBe(503);
  expect(unable.failures.join()).toContain('(signature)');
});

test('a bundle beside the served one that was changed on the disk is not handed out', async () => {
  const directory = temporaryDirectory();
  const { bundles } = JSON.parse(writeRelease(directory, 1)) as Manifest;
  const client = bundles.find(({ audience }) => audience === 'client')?.path ?? '';
  const relay = await follow(directory);
  writeFileSync(join(directory, client), printBundle(bundle(2, 'client')));
  expect((await fetch(`${relay.url}/${client}`)).status).toBe(500);
});

test('what was taken survives a restart while its source is away', async () => {
  const directory = temporaryDirectory();
  const cache = createFileCache(join(directory, 'kept', 'release.json'));
  const manifest = writeRelease(directory, 1);
  await (await follow(directory, {}, cache)).close();
  rmSync(join(directory, 'manifest.json'));

  const relay = await follow(directory, {}, cache);
  expect(await revisionOf(relay)).toBe('r1');
  expect(relay.failures).toEqual([expect.stringContaining('unreachable')]);
  expect(await (await fetch(`${relay.url}/manifest.json`)).text()).toBe(manifest);
  const [server, client] = (JSON.parse(manifest) as Manifest).bundles.map(({ path }) => fetch(`${relay.url}/${path}`));
  expect(
    createHash('sha256')
      .update(new Uint8Array((await (await server)?.arrayBuffer()) ?? []))
      .digest('hex'),
  ).toBe((JSON.parse(manifest) as Manifest).bundles[0]?.sha256);
  expect((await client)?.ok).toBe(false);

  writeRelease(directory, 2);
  await until(async () => (await revisionOf(relay)) === 'r2');
});

test('a release that is older than what was kept is not taken', async () => {
  const directory = temporaryDirectory();
  const cache = createFileCache(join(directory, 'release.json'));
  writeRelease(directory, 5, { sequence: 5 });
  await (await follow(directory, {}, cache)).close();
  writeRelease(directory, 4, { sequence: 4 });
  const relay = await follow(directory, {}, cache);
  expect(await revisionOf(relay)).toBe('r5');
  expect(relay.failures).toEqual([expect.stringContaining('(older)')]);
});

test('a cache that is damaged, or of another environment, or cannot be written, is said and does no harm', async () => {
  const directory = temporaryDirectory();
  const path = join(directory, 'release.json');
  writeRelease(directory, 1);
  writeFileSync(path, '{');
  const relay = await follow(directory, {}, createFileCache(path));
  expect(await revisionOf(relay)).toBe('r1');
  expect(relay.failures).toEqual([expect.stringContaining('the cache was not taken')]);
  await relay.close();

  const other = await follow(directory, { choice: { environment: 'moon', audience: 'server' } }, createFileCache(path));
  expect(other.failures[0]).toContain('the cache was not taken');

  const unwritable = await follow(directory, {}, createFileCache(join(path, 'below-a-file', 'release.json')));
  expect(await revisionOf(unwritable)).toBe('r1');
  await until(async () => unwritable.failures.some((failure) => failure.includes('the cache cannot be written')));
});

test('a source that is closed while its cache is read asks nobody any more', async () => {
  const directory = temporaryDirectory();
  writeRelease(directory, 1);
  const path = join(directory, 'manifest.json');
  const reader = createFileReader(path, 1_000_000);
  let asked = 0;
  let read = () => {};
  const source = createFeedSource({
    reader: {
      ...reader,
      head: (tag, signal) => {
        asked++;
        return reader.head(tag, signal);
      },
    },
    policy: { choice: { environment: 'test', audience: 'server' }, maximumBytes: 1_000_000, load: loadBundle },
    pace: { interval: 50, random: () => 0.5 },
    cache: { restore: () => new Promise((resolve) => (read = () => resolve(undefined))), store: async () => {} },
  });
  const opened = source.open({ loaded: () => {}, failed: () => {} });
  await source.close();
  read();
  await opened;
  expect(asked).toBe(0);
});
