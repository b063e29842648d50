import { expect, test } from 'vitest';
import { createMemorySource, releaseOf } from '../support/memory-source.js';
import { smallBundle } from '../support/small-bundle.js';
import { startTestRelay } from '../support/start-test-relay.js';

const KEYS = ['a-key-of-many-letters'];
const start = (corsOrigins: readonly string[]) =>
  startTestRelay(createMemorySource(releaseOf(smallBundle({ plain: {} }))), { corsOrigins, keys: KEYS });

const preflight = (url: string, origin: string) =>
  fetch(`${url}/ofrep/v1/evaluate/flags`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-api-key',
    },
  });

test('pages of a named origin may ask, and read tags', async () => {
  const { url, evaluateAll } = await start(['https://app.example.com']);
  const asked = await preflight(url, 'https://app.example.com');
  expect(asked.status).toBe(204);
  expect(asked.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
  expect(asked.headers.get('access-control-allow-headers')).toContain('x-api-key');
  const headers = { origin: 'https://app.example.com', 'x-api-key': KEYS[0] ?? '' };
  const response = await evaluateAll({}, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
  expect(response.headers.get('access-control-expose-headers')).toContain('etag');
  const refused = await evaluateAll({}, { headers: { origin: 'https://app.example.com' } });
  expect(refused.status).toBe(401);
  expect(refused.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
});

test('pages of others may not; with a star all may; without the option nobody', async () => {
  const named = await start(['https://app.example.com']);
  expect((await preflight(named.url, 'https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  const open = await start(['*']);
  expect((await preflight(open.url, 'https://any.example')).headers.get('access-control-allow-origin')).toBe('*');
  const closed = await start([]);
  expect((await preflight(closed.url, 'https://any.example')).status).toBe(404);
});
