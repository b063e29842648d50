import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { createMemorySource, releaseOf } from '../support/memory-source.js';
import { smallBundle } from '../support/small-bundle.js';
import { startTestRelay, type TestRelay } from '../support/start-test-relay.js';

/** Whoever reads this context right is served `on`. */
const CONTEXT = '{"context":{"city":"Malmö 😀"}}';

const bundle = smallBundle(
  { plain: { rules: [0] } },
  { conditions: [['equals', 'city', 'Malmö 😀']], rules: [{ if: 0, serve: 0 }] },
);
const start = (limits = {}) => startTestRelay(createMemorySource(releaseOf(bundle)), { limits });

const post = (relay: TestRelay, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(`${relay.url}/ofrep/v1/evaluate/flags/plain`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

/** Sends bytes as they are, and gives all that comes back until the connection ends. */
function sendRaw(relay: TestRelay, bytes: string, thenEnd = true): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(relay.url).port), '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.on('data', (data) => {
      text += data.toString();
      if (thenEnd) socket.end();
    });
    socket.on('error', () => resolve(text));
    socket.on('close', () => resolve(text));
  });
}

const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

test.each<[string, string, number, string]>([
  ['no JSON', '{', 400, 'PARSE_ERROR'],
  ['a list', '[]', 400, 'INVALID_CONTEXT'],
  ['null', 'null', 400, 'INVALID_CONTEXT'],
  ['a context that is a list', '{"context":[]}', 400, 'INVALID_CONTEXT'],
  ['a context that is null', '{"context":null}', 400, 'INVALID_CONTEXT'],
  ['a context that is a text', '{"context":"x"}', 400, 'INVALID_CONTEXT'],
  ['a context in another prototype', '{"__proto__":{"context":{}},"context":7}', 400, 'INVALID_CONTEXT'],
  ['deep context', `{"context":${nested(17)}}`, 400, 'INVALID_CONTEXT'],
  ['very deep context', `{"context":${nested(9000)}}`, 400, 'INVALID_CONTEXT'],
  ['very deep lists', `{"context":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`, 400, 'INVALID_CONTEXT'],
  ['a second value', '{"context":{}} {}', 400, 'PARSE_ERROR'],
  ['NaN', '{"context":{"a":NaN}}', 400, 'PARSE_ERROR'],
])('%s is refused', async (_, body, status, errorCode) => {
  const relay = await start();
  const response = await post(relay, body);
  expect(await response.json()).toMatchObject({ key: 'plain', errorCode, errorDetails: expect.any(String) });
  expect(response.status).toBe(status);
  expect(relay.crashes).toEqual([]);
});

test.each<[string, string]>([
  ['nothing', ''],
  ['no context', '{}'],
  ['an empty context', '{"context":{}}'],
  ['a byte order mark', '\ufeff{"context":{}}'],
  ['a context as deep as it may be', `{"context":${nested(16)}}`],
  [
    'prototype names',
    '{"context":{"__proto__":{"a":1},"constructor":{"prototype":1},"toString":2,"hasOwnProperty":3}}',
  ],
  ['huge numbers', '{"context":{"a":1e999,"b":-1e999,"c":123456789012345678901234567890,"d":1e-999}}'],
  ['half a surrogate pair', '{"context":{"targetingKey":"\\ud800","\\udfff":"\\ud800"}}'],
  ['the same key twice', '{"context":{"targetingKey":"a","targetingKey":"b"}}'],
  ['NUL', '{"context":{"targetingKey":"\\u0000","\\u0000":1}}'],
])('%s is answered', async (_, body) => {
  const relay = await start();
  const single = await post(relay, body);
  expect(single.status).toBe(200);
  expect(await single.json()).toMatchObject({ key: 'plain', value: false });
  const bulk = await fetch(`${relay.url}/ofrep/v1/evaluate/flags`, {
    method: 'POST',
    body: new TextEncoder().encode(body),
  });
  expect(bulk.status).toBe(200);
});

test.each([
  ['a byte that never occurs', [0xff]],
  ['the beginning of a character', [0xf0, 0x9f, 0x98]],
  ['half a surrogate pair', [0xed, 0xa0, 0x80]],
])('bytes that are no UTF-8 are refused rather than repaired: %s', async (_, bytes) => {
  const relay = await start();
  const body = Buffer.concat([Buffer.from('{"context":{"a":"'), Buffer.from(bytes), Buffer.from('"}}')]);
  expect((await post(relay, new Uint8Array(body))).status).toBe(400);
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/jsonp',
  'json',
  'application/json, text/plain',
  '',
])('the content type %j is refused', async (type) => {
  const relay = await start();
  expect((await post(relay, '{}', { 'content-type': type })).status).toBe(415);
});

test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON ;x=y', 'application/vnd.api+json'])(
  'the content type %j is taken',
  async (type) => {
    const relay = await start();
    expect((await post(relay, '{}', { 'content-type': type })).status).toBe(200);
  },
);

test('compressed bodies are refused, so that none can unfold', async () => {
  const relay = await start();
  expect((await post(relay, '{}', { 'content-encoding': 'gzip' })).status).toBe(415);
});

test('long bodies are refused, with and without a length, and the connection goes on', async () => {
  const relay = await start({ bodyBytes: 100 });
  const long = JSON.stringify({ context: { a: 'x'.repeat(200) } });
  expect((await post(relay, long)).status).toBe(413);
  const stream = new ReadableStream({
    start(controller) {
      for (let index = 0; index < 20; index++) controller.enqueue(new TextEncoder().encode(' '.repeat(50)));
      controller.close();
    },
  });
  const init = {
    method: 'POST',
    body: stream,
    duplex: 'half',
    headers: { 'content-type': 'application/json' },
  } as const;
  const response = await fetch(`${relay.url}/ofrep/v1/evaluate/flags/plain`, init);
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ errorCode: 'PARSE_ERROR' });
  expect((await post(relay, '{}')).status).toBe(200);
});

test('a short body without a length is read', async () => {
  const relay = await start();
  const chunked =
    'POST /ofrep/v1/evaluate/flags/plain HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
  expect(await sendRaw(relay, `${chunked}2\r\n{}\r\n0\r\n\r\n`)).toContain('"value":false');
});

test.each([
  ['a length', `Content-Length: ${Buffer.byteLength(CONTEXT)}`, CONTEXT],
  ['chunks', 'Transfer-Encoding: chunked', `${Buffer.byteLength(CONTEXT).toString(16)}\r\n${CONTEXT}\r\n0\r\n\r\n`],
])('a body with %s may come byte by byte, and be as long as the limit', async (_, field, body) => {
  const relay = await start({ bodyBytes: Buffer.byteLength(CONTEXT) });
  const head = `POST /ofrep/v1/evaluate/flags/plain HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${field}\r\n\r\n`;
  const socket = connect(Number(new URL(relay.url).port), '127.0.0.1').setNoDelay(true);
  const answer = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
  for (const byte of Buffer.from(head + body)) {
    socket.write(Uint8Array.of(byte));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await answer).toMatch(/^HTTP\/1.1 200[\s\S]*"value":true/);
  socket.destroy();
});

test.each<[string, string, string]>([
  ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}', '400'],
  ['a length and chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n', '400'],
  ['a negative length', 'Content-Length: -1\r\n\r\n{}', '400'],
  [
    'two content types',
    'Content-Type: application/json\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}',
    '415',
  ],
  ['a very long header', `X-Long: ${'x'.repeat(40_000)}\r\nContent-Length: 2\r\n\r\n{}`, '431'],
])('%s', async (_, rest, status) => {
  const relay = await start();
  const answer = await sendRaw(relay, `POST /ofrep/v1/evaluate/flags/plain HTTP/1.1\r\nHost: a\r\n${rest}`);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status}`));
});

test('a body that does not come is not waited for, and others are served meanwhile', async () => {
  const relay = await start({ requestTime: 400 });
  const head =
    'POST /ofrep/v1/evaluate/flags/plain HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{';
  const startedAt = performance.now();
  const slow = sendRaw(relay, head, false);
  expect((await post(relay, '{}')).status).toBe(200);
  expect(await slow).toMatch(/^HTTP\/1.1 408|^$/);
  expect(performance.now() - startedAt).toBeLessThan(3000);
});

test.each([
  ['a length', 'Content-Length: 99\r\n\r\n{"con'],
  ['chunks', 'Transfer-Encoding: chunked\r\n\r\n5\r\n{"con\r\n'],
])('a client that leaves in the middle of a body with %s is no failure of the relay', async (_, rest) => {
  const relay = await start();
  const head = 'POST /ofrep/v1/evaluate/flags/plain HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
  const socket = connect(Number(new URL(relay.url).port), '127.0.0.1', () => socket.write(head + rest));
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(relay.crashes).toEqual([]);
  const metrics = await (await fetch(`${relay.url}/metrics`)).text();
  expect(metrics).toContain('halyard_relay_requests_in_flight 0');
});

test('requests beyond the limit are told to wait, and health is answered all the same', async () => {
  const relay = await start({ requests: 2, requestTime: 1000 });
  const head =
    'POST /ofrep/v1/evaluate/flags/plain HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{';
  const slow = [sendRaw(relay, head, false), sendRaw(relay, head, false)];
  await new Promise((resolve) => setTimeout(resolve, 100));
  const response = await post(relay, '{}');
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('1');
  expect((await fetch(`${relay.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${relay.url}/readyz`)).status).toBe(200);
  await Promise.all(slow);
  expect((await post(relay, '{}')).status).toBe(200);
});

test.each([
  '/',
  '/ofrep/v1/configuration',
  '/ofrep/v1/evaluate/flags/',
  '/../../etc/passwd',
  '/production/..%2f..%2fsecret',
  '/%ff/%fe',
])('there is nothing at %s', async (path) => {
  const relay = await start();
  expect(await sendRaw(relay, `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`)).toMatch(/^HTTP\/1.1 (404|400)/);
  expect(relay.crashes).toEqual([]);
});
