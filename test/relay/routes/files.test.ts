import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ManifestBundle } from '../../../src/bundle/manifest.js';
import { printBundle } from '../../../src/bundle/print-bundle.js';
import type { ServedRelease } from '../../../src/relay/release-source.js';
import { createMemorySource, releaseOf } from '../../support/memory-source.js';
import { smallBundle } from '../../support/small-bundle.js';
import { startTestRelay } from '../../support/start-test-relay.js';

const release = (share: number) =>
  releaseOf(smallBundle({ share: { rules: [0] } }, { rules: [{ serve: 0, rollout: share }] }), `r${share}`);

interface RawAnswer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** What is on the wire: `fetch` would unfold it. */
const get = (url: string, headers: Record<string, string> = {}) =>
  new Promise<RawAnswer>((resolve, reject) => {
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });

async function pathOf(url: string): Promise<string> {
  const { bundles } = JSON.parse((await get(`${url}/manifest.json`)).bytes.toString()) as { bundles: ManifestBundle[] };
  return bundles[0]?.path ?? '';
}

test('the manifest is looked at often, and bundles never again', async () => {
  const { url } = await startTestRelay(createMemorySource(release(1)));
  const manifest = await get(`${url}/manifest.json`);
  expect(manifest.headers['cache-control']).toBe('public, max-age=5, stale-while-revalidate=60, stale-if-error=86400');
  expect(manifest.headers['content-type']).toBe('application/json');
  const bundle = await get(`${url}/${await pathOf(url)}`);
  expect(bundle.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(bundle.headers['etag']).toBe(`"${createHash('sha256').update(bundle.bytes).digest('hex')}"`);
});

test('where keys are needed nothing is for shared caches', async () => {
  const keys = ['a-key-of-many-letters'];
  const { url } = await startTestRelay(createMemorySource(release(1)), { keys });
  const { headers } = await get(`${url}/manifest.json`, { 'x-api-key': keys[0] ?? '' });
  expect(headers['cache-control']).toMatch(/^private, /);
});

test('files are sent in the best form the client takes, each with a tag of its own', async () => {
  const { url } = await startTestRelay(createMemorySource(release(1)));
  const path = `${url}/${await pathOf(url)}`;
  const plain = await get(path);
  const gzip = await get(path, { 'accept-encoding': 'gzip, deflate' });
  const brotli = await get(path, { 'accept-encoding': 'gzip, deflate, br' });
  const unwanted = await get(path, { 'accept-encoding': 'gzip;q=0, br;q=0' });
  expect(gunzipSync(gzip.bytes)).toEqual(plain.bytes);
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(brotliDecompressSync(brotli.bytes)).toEqual(plain.bytes);
  expect(unwanted.bytes).toEqual(plain.bytes);
  expect(plain.headers['content-encoding']).toBeUndefined();
  for (const { headers } of [plain, gzip, brotli]) expect(headers['vary']).toBe('accept-encoding');
  expect(new Set([plain, gzip, brotli].map(({ headers }) => headers['etag'])).size).toBe(3);
});

test('who has a file is told so', async () => {
  const source = createMemorySource(release(1));
  const { url } = await startTestRelay(source);
  const { headers } = await get(`${url}/manifest.json`);
  const tag = String(headers['etag']);
  for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const again = await get(`${url}/manifest.json`, { 'if-none-match': known });
    expect([known, again.status, again.bytes.length]).toEqual([known, 304, 0]);
    expect(again.headers['etag']).toBe(tag);
  }
  source.publish(release(2));
  expect((await get(`${url}/manifest.json`, { 'if-none-match': tag })).status).toBe(200);
});

test('a bundle can still be had by those who read the manifest before it was replaced', async () => {
  const source = createMemorySource(release(1));
  const { url } = await startTestRelay(source);
  const path = await pathOf(url);
  source.publish(release(2));
  expect((await get(`${url}/${path}`)).bytes.toString()).toBe(printBundle(release(1).bundle));
  source.publish(release(3));
  source.publish(release(4));
  expect((await get(`${url}/${path}`)).status).toBe(404);
});

test('bundles of other environments, and of servers by a relay for clients, are not handed out', async () => {
  const lone = release(1);
  const [entry] = lone.files().bundles;
  if (entry === undefined) throw new Error('no bundle');
  const others: readonly ManifestBundle[] = [
    { ...entry, path: 'test/client.a.json', audience: 'client' },
    { ...entry, path: 'test/server.a.json' },
    { ...entry, path: 'other/client.a.json', environment: 'other', audience: 'client' },
  ];
  const serving = (audience: 'server' | 'client'): ServedRelease => ({
    ...lone,
    bundle: { ...lone.bundle, audience },
    files: () => ({ ...lone.files(), bundles: others }),
  });
  const statuses = async (audience: 'server' | 'client') => {
    const { url } = await startTestRelay(createMemorySource(serving(audience)));
    return Promise.all(others.map(async ({ path }) => (await get(`${url}/${path}`)).status));
  };
  expect(await statuses('server')).toEqual([200, 200, 404]);
  expect(await statuses('client')).toEqual([200, 404, 404]);
});

test('a file that cannot be read is an error, and is read the next time', async () => {
  let broken = true;
  const lone = release(1);
  const flaky: ServedRelease = {
    ...lone,
    files: () => ({
      ...lone.files(),
      read: async (bundle) => {
        if (broken) throw new Error('the disk has gone');
        return lone.files().read(bundle);
      },
    }),
  };
  const relay = await startTestRelay(createMemorySource(flaky));
  const path = `${relay.url}/${await pathOf(relay.url)}`;
  const failed = await get(path);
  expect(failed.status).toBe(500);
  expect(failed.bytes.toString()).not.toContain('disk');
  expect(relay.crashes).toHaveLength(1);
  broken = false;
  expect((await get(path)).status).toBe(200);
});
