import { expect, test } from 'vitest';
import { readKeys } from '../../src/relay/read-keys.js';
import { createMemorySource, releaseOf } from '../support/memory-source.js';
import { smallBundle } from '../support/small-bundle.js';
import { startTestRelay } from '../support/start-test-relay.js';

const KEYS = ['first-key-0123456789', 'second-key-0123456789'];

const start = (keys = KEYS) => startTestRelay(createMemorySource(releaseOf(smallBundle({ plain: {} }))), { keys });

test.each([
  { 'x-api-key': KEYS[0] },
  { 'x-api-key': KEYS[1] },
  { authorization: `Bearer ${KEYS[0]}` },
  { authorization: `bearer  ${KEYS[1]}` },
] as Record<string, string>[])('%j opens', async (headers) => {
  const relay = await start();
  expect((await relay.evaluate('plain', {}, headers)).status).toBe(200);
  expect((await fetch(`${relay.url}/manifest.json`, { headers })).status).toBe(200);
});

test.each([
  {},
  { 'x-api-key': '' },
  { 'x-api-key': 'first-key-0123456788' },
  { 'x-api-key': KEYS[0]?.slice(1) },
  { 'x-api-key': KEYS.join(', ') },
  { authorization: KEYS[0] },
  { authorization: `Basic ${KEYS[0]}` },
  { authorization: `Bearer ${KEYS[0]} ${KEYS[1]}` },
  { authorization: 'Bearer wrong', 'x-api-key': KEYS[0] },
] as Record<string, string>[])('%j does not', async (headers) => {
  const relay = await start();
  for (const path of ['/manifest.json', '/metrics', '/test/server.json', '/ofrep/v1/events'])
    expect([path, (await fetch(relay.url + path, { headers })).status]).toEqual([path, 401]);
  const response = await relay.evaluateAll({}, { headers });
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer');
  expect(await response.text()).not.toContain('plain');
});

test('health needs no key', async () => {
  const relay = await start();
  expect((await fetch(`${relay.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${relay.url}/readyz`)).status).toBe(200);
});

test('event streams open with the token of the answer, and the key cannot be told from it', async () => {
  const relay = await start();
  const body = await (await relay.evaluateAll({}, { headers: { 'x-api-key': KEYS[1] ?? '' } })).text();
  expect(body).not.toContain(KEYS[1]);
  const { requestUri } = JSON.parse(body).eventStreams[0].endpoint;
  const status = async (uri: string) => {
    const controller = new AbortController();
    const response = await fetch(relay.url + uri, { signal: controller.signal });
    controller.abort();
    return response.status;
  };
  expect(await status(requestUri)).toBe(200);
  expect(await status(requestUri.replace(/token=./, 'token='))).toBe(401);
  expect(await status(`/ofrep/v1/events?token=${KEYS[1]}`)).toBe(401);
  // A relay beside it with the same key takes the token; one with another key does not.
  const token = new URL(requestUri, relay.url).search;
  expect((await start([KEYS[1] ?? ''])).url).not.toBe(relay.url);
  const stranger = await start(['another-key-0123456789']);
  expect((await fetch(`${stranger.url}/ofrep/v1/events${token}`)).status).toBe(401);
});

test.each<[string, readonly string[] | undefined]>([
  ['abcdefghijklmnop', ['abcdefghijklmnop']],
  ['# ours\r\nabcdefghijklmnop\r\n\r\n  qrstuvwxyz0123456789  \n', ['abcdefghijklmnop', 'qrstuvwxyz0123456789']],
  ['', undefined],
  ['# none\n', undefined],
  ['short', undefined],
  ['abcdefghijklmnop qrst', undefined],
  ['abcdefghijklmnöp', undefined],
])('the keys of %j', (text, keys) => {
  expect(readKeys(text)).toEqual(keys);
});
