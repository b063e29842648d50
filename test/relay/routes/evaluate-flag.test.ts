import { expect, test } from 'vitest';
import { createMemorySource, releaseOf } from '../../support/memory-source.js';
import { smallBundle } from '../../support/small-bundle.js';
import { startTestRelay } from '../../support/start-test-relay.js';

const BUNDLE = smallBundle(
  {
    static: {},
    targeted: { rules: [0] },
    share: { rules: [1] },
    gone: { disabled: true },
    'a/b c%é': {},
    broken: { rules: [2] },
  },
  {
    conditions: [
      ['equals', 'country', 'DE'],
      ['operator-of-tomorrow', 'country', 'DE'],
    ],
    rules: [
      { if: 0, serve: 0 },
      { serve: 0, rollout: 50_000 },
      { if: 1, serve: 0 },
    ],
  },
);

const start = () => startTestRelay(createMemorySource(releaseOf(BUNDLE, 'r1')));

test.each([
  ['static', {}, { reason: 'STATIC', variant: 'off', value: false }],
  ['targeted', { country: 'DE' }, { reason: 'TARGETING_MATCH', variant: 'on', value: true, metadata: { rule: 0 } }],
  ['targeted', { country: 'AT' }, { reason: 'DEFAULT', variant: 'off', value: false }],
  ['share', { targetingKey: 'user-1' }, { reason: 'SPLIT', metadata: { rule: 0 } }],
  ['share', {}, { reason: 'DEFAULT', variant: 'off', value: false }],
  ['a/b c%é', {}, { reason: 'STATIC', value: false }],
])('%s for %j', async (key, context, want) => {
  const relay = await start();
  const response = await relay.evaluate(key, context);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(await response.json()).toMatchObject({
    key,
    ...want,
    metadata: { revision: 'r1', ...('metadata' in want ? want.metadata : {}) },
  });
});

test('a disabled flag without an off variant has no value at all', async () => {
  const relay = await start();
  const response = await relay.evaluate('gone');
  expect(response.status).toBe(200);
  const body: unknown = await response.json();
  expect(body).toEqual({ key: 'gone', reason: 'DISABLED', metadata: { revision: 'r1' } });
});

test.each(['absent', '__proto__', 'constructor', 'toString', '%00', '‮', 'x'.repeat(5000)])(
  'there is no flag %s',
  async (key) => {
    const relay = await start();
    const response = await relay.evaluate(key);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ key, errorCode: 'FLAG_NOT_FOUND' });
  },
);

test('a flag that cannot be used is a parse error, and the others are not', async () => {
  const relay = await start();
  const response = await relay.evaluate('broken', { country: 'DE' });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ key: 'broken', errorCode: 'PARSE_ERROR' });
  expect((await relay.evaluate('static')).status).toBe(200);
});

test('before the first release there is no answer, and clients are told to wait', async () => {
  const relay = await startTestRelay(createMemorySource());
  const response = await relay.evaluate('static');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('1');
  expect(await response.json()).toMatchObject({ errorDetails: expect.any(String) });
});

test('payloads go with the value', async () => {
  const payloads = smallBundle(
    { text: { variants: 1, default: 0 }, object: { variants: 1, default: 1 } },
    {
      values: [true, 'hello', { deep: [1] }],
      variants: [
        [],
        [
          ['a', 0, 1],
          ['b', 0, 2],
        ],
      ],
    },
  );
  const relay = await startTestRelay(createMemorySource(releaseOf(payloads)));
  const metadataOf = async (key: string) =>
    ((await (await relay.evaluate(key)).json()) as { metadata: unknown }).metadata;
  expect(await metadataOf('text')).toMatchObject({ payload: 'hello' });
  expect(await metadataOf('object')).toMatchObject({ payload: '{"deep":[1]}' });
});
