import { expect, test } from 'vitest';
import { createMemorySource, releaseOf } from '../../support/memory-source.js';
import { smallBundle } from '../../support/small-bundle.js';
import { startTestRelay } from '../../support/start-test-relay.js';

const bundle = (share: number) =>
  smallBundle(
    { share: { rules: [0] }, plain: {}, gone: { disabled: true } },
    { rules: [{ serve: 0, rollout: share }] },
  );

interface BulkBody {
  readonly flags: readonly { readonly key: string; readonly value?: unknown; readonly errorCode?: string }[];
  readonly metadata: { readonly revision: string };
  readonly eventStreams: readonly { readonly type: string; readonly endpoint: { readonly requestUri: string } }[];
}

const bodyOf = async (response: Response) => (await response.json()) as BulkBody;
const tagOf = (response: Response) => response.headers.get('etag') ?? '';

test('all flags of a release, in one answer', async () => {
  const relay = await startTestRelay(createMemorySource(releaseOf(bundle(100_000), 'r1')));
  const response = await relay.evaluateAll({ targetingKey: 'user-1' });
  expect(response.status).toBe(200);
  expect(tagOf(response)).toMatch(/^"[\w-]+"$/);
  const { flags, metadata, eventStreams } = await bodyOf(response);
  expect(flags).toEqual([
    { key: 'gone', reason: 'DISABLED' },
    { key: 'plain', reason: 'STATIC', variant: 'off', value: false },
    { key: 'share', reason: 'SPLIT', variant: 'on', value: true, metadata: { rule: 0 } },
  ]);
  expect(metadata).toEqual({ revision: 'r1', environment: 'test' });
  expect(eventStreams).toEqual([
    {
      type: 'sse',
      endpoint: { requestUri: expect.stringMatching(/^\/ofrep\/v1\/events\?since=/) },
      inactivityDelaySec: 120,
    },
  ]);
});

test('a flag that fails is an item of an answer that succeeds', async () => {
  const broken = smallBundle(
    { plain: {}, broken: { rules: [0] } },
    { conditions: [['tomorrow', 'a', 1]], rules: [{ if: 0, serve: 0 }] },
  );
  const relay = await startTestRelay(createMemorySource(releaseOf(broken)));
  const response = await relay.evaluateAll({ a: 1 });
  expect(response.status).toBe(200);
  expect((await bodyOf(response)).flags).toMatchObject([
    { key: 'broken', errorCode: 'PARSE_ERROR' },
    { key: 'plain', value: false },
  ]);
});

test('who has the answer already is told so, whatever the order of the keys', async () => {
  const relay = await startTestRelay(createMemorySource(releaseOf(bundle(1))));
  const context = { a: 1, b: { c: [1, { d: 2, e: 3 }], f: 'x' } };
  const tag = tagOf(await relay.evaluateAll(context));
  const again = await relay.evaluateAll(
    { b: { f: 'x', c: [1, { e: 3, d: 2 }] }, a: 1 },
    { headers: { 'if-none-match': tag } },
  );
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  expect(tagOf(again)).toBe(tag);
});

test.each([
  [{ a: 1 }, { a: '1' }],
  [{ a: [1, 2] }, { a: [2, 1] }],
  [{ a: null }, {}],
  [{ a: '' }, { b: '' }],
  [{ a: { b: 1 } }, { 'a.b': 1 }],
  [{ a: '\ud800' }, { a: '\ufffd' }],
])('%j and %j have different tags', async (left, right) => {
  const relay = await startTestRelay(createMemorySource(releaseOf(bundle(1))));
  expect(tagOf(await relay.evaluateAll(left))).not.toBe(tagOf(await relay.evaluateAll(right)));
});

test('a new release has new tags, the same release again has not', async () => {
  const source = createMemorySource(releaseOf(bundle(1)));
  const relay = await startTestRelay(source);
  const tag = tagOf(await relay.evaluateAll());
  source.publish(releaseOf(bundle(1)));
  expect(tagOf(await relay.evaluateAll())).toBe(tag);
  source.publish(releaseOf(bundle(2)));
  const response = await relay.evaluateAll(undefined, { headers: { 'if-none-match': tag } });
  expect(response.status).toBe(200);
});

test('a moment at which a rule begins makes new tags, although the release is the same', async () => {
  let now = 1000;
  const timed = smallBundle({ sale: { rules: [0] } }, { rules: [{ from: 2000, until: 3000, serve: 0 }] });
  const relay = await startTestRelay(createMemorySource(releaseOf(timed)), { now: () => now });
  const tags: string[] = [];
  const values: unknown[] = [];
  for (now of [1000, 1999, 2000, 2999, 3000]) {
    const response = await relay.evaluateAll();
    tags.push(tagOf(response));
    values.push((await bodyOf(response)).flags[0]?.value);
  }
  const [before, stillBefore, during, stillDuring, after] = tags;
  expect(values).toEqual([false, false, true, true, false]);
  expect(stillBefore).toBe(before);
  expect(stillDuring).toBe(during);
  expect(new Set([before, during, after]).size).toBe(3);
});

test('a client that knows of a newer release makes the relay look for it, though not again and again', async () => {
  let elapsed = 0;
  let looks = 0;
  const source = createMemorySource(releaseOf(bundle(1), 'old'));
  source.onRefresh = () => {
    looks++;
    source.publish(releaseOf(bundle(2), 'new'));
  };
  const relay = await startTestRelay(source, { clock: () => elapsed });
  const ask = async (query: string) => (await bodyOf(await relay.evaluateAll({}, { query }))).metadata.revision;
  const known = /since=([\w-]+)/.exec(
    (await bodyOf(await relay.evaluateAll())).eventStreams[0]?.endpoint.requestUri ?? '',
  )?.[1];
  expect(await ask(`?flagConfigEtag=${known}`)).toBe('old');
  expect(looks).toBe(0);
  expect(await ask('?flagConfigEtag=of-another-relay')).toBe('new');
  await Promise.all(Array.from({ length: 20 }, (_, index) => ask(`?flagConfigEtag=unknown-${index}`)));
  expect(looks).toBe(1);
  elapsed += 1001;
  await ask('?flagConfigEtag=still-unknown');
  expect(looks).toBe(2);
  elapsed += 1001;
  await ask(`?flagConfigLastModified=${Math.floor(Date.now() / 1000) + 60}`);
  expect(looks).toBe(3);
  elapsed += 1001;
  await ask('?flagConfigLastModified=yesterday');
  await ask('?flagConfigLastModified=12');
  expect(looks).toBe(3);
});
