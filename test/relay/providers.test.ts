import { OFREPProvider } from '@openfeature/ofrep-provider';
import { OFREPWebProvider } from '@openfeature/ofrep-web-provider';
import { OpenFeature, ProviderEvents } from '@openfeature/server-sdk';
import {
  type EventDetails,
  type Provider,
  ProviderEvents as WebEvents,
  OpenFeature as WebOpenFeature,
} from '@openfeature/web-sdk';
import { EventSource } from 'eventsource';
import { afterEach, expect, test, vi } from 'vitest';
import { createMemorySource, releaseOf } from '../support/memory-source.js';
import { smallBundle } from '../support/small-bundle.js';
import { startTestRelay } from '../support/start-test-relay.js';

/** Five flags of five types; the share of `switch` and the text are what releases differ in. */
const release = (share: number, text: string) =>
  releaseOf(
    smallBundle(
      {
        switch: { rules: [0], bucketBy: ['userId'] },
        text: { type: 'string', variants: 1, default: 0 },
        count: { type: 'number', variants: 2, default: 0 },
        tree: { type: 'object', variants: 3, default: 0 },
        gone: { disabled: true },
      },
      {
        values: [true, false, text, 42.5, { deep: [1, null, { a: 'b' }] }],
        variants: [
          [
            ['on', 0],
            ['off', 1],
          ],
          [['the-text', 2]],
          [['the-count', 3]],
          [['the-tree', 4]],
        ],
        rules: [{ serve: 0, rollout: share }],
      },
    ),
    `release-${share}`,
  );

afterEach(async () => {
  await OpenFeature.close();
  await WebOpenFeature.close();
  vi.unstubAllGlobals();
});

test('the provider for servers evaluates all types, and tells errors apart', async () => {
  const keys = ['a-key-of-many-letters'];
  const source = createMemorySource(release(100_000, 'hello'));
  const { url } = await startTestRelay(source, { keys });
  await OpenFeature.setProviderAndWait(new OFREPProvider({ baseUrl: url, headers: [['X-API-Key', keys[0] ?? '']] }));
  const client = OpenFeature.getClient();
  const context = { userId: 'user-1', signedUpAt: new Date(0) };
  expect(await client.getBooleanDetails('switch', false, context)).toMatchObject({
    value: true,
    variant: 'on',
    reason: 'SPLIT',
    flagMetadata: { revision: 'release-100000', rule: 0 },
  });
  expect(await client.getStringValue('text', 'default', context)).toBe('hello');
  expect(await client.getNumberValue('count', 0, context)).toBe(42.5);
  expect(await client.getObjectValue('tree', {}, context)).toEqual({ deep: [1, null, { a: 'b' }] });
  expect(await client.getBooleanDetails('absent', true)).toMatchObject({ value: true, errorCode: 'FLAG_NOT_FOUND' });
  expect(await client.getStringDetails('switch', 'default')).toMatchObject({ errorCode: 'TYPE_MISMATCH' });
  source.publish(release(0, 'hello'));
  expect(await client.getBooleanValue('switch', true, context)).toBe(false);
});

test('a provider without the key is refused', async () => {
  const { url } = await startTestRelay(createMemorySource(release(1, 'x')), { keys: ['a-key-of-many-letters'] });
  await OpenFeature.setProviderAndWait(new OFREPProvider({ baseUrl: url }));
  expect(await OpenFeature.getClient().getBooleanDetails('switch', true)).toMatchObject({
    value: true,
    reason: 'ERROR',
  });
});

const flagsChangedIn = (details: object = {}): readonly string[] =>
  'flagsChanged' in details && Array.isArray(details.flagsChanged) ? details.flagsChanged : [];

/** Its declarations and those of the SDK disagree about whether optional fields may hold `undefined`. */
const asProvider = (provider: object) => provider as Provider;

const changed = () =>
  new Promise<readonly string[]>((resolve) => {
    const handler = (details?: EventDetails) => {
      WebOpenFeature.removeHandler(WebEvents.ConfigurationChanged, handler);
      resolve([...flagsChangedIn(details)].sort());
    };
    WebOpenFeature.addHandler(WebEvents.ConfigurationChanged, handler);
  });

test('the provider for browsers hears of a release by events, well under a second later', async () => {
  vi.stubGlobal('EventSource', EventSource);
  const keys = ['a-key-of-many-letters'];
  const source = createMemorySource(release(0, 'one'));
  const { url } = await startTestRelay(source, { keys });
  await WebOpenFeature.setContext({ targetingKey: 'someone', userId: 'user-1' });
  const headers: [string, string][] = [['Authorization', `Bearer ${keys[0]}`]];
  await WebOpenFeature.setProviderAndWait(
    asProvider(new OFREPWebProvider({ baseUrl: url, headers, cacheMode: 'disabled' })),
  );
  const client = WebOpenFeature.getClient();
  expect(client.getBooleanValue('switch', true)).toBe(false);
  expect(client.getStringValue('text', '')).toBe('one');
  expect(client.getNumberValue('count', 0)).toBe(42.5);
  expect(client.getObjectValue('tree', {})).toEqual({ deep: [1, null, { a: 'b' }] });
  expect(client.getBooleanDetails('gone', true)).toMatchObject({ value: true, reason: 'DISABLED' });
  for (const [share, text] of [
    [100_000, 'two'],
    [0, 'three'],
  ] as const) {
    const told = changed();
    const publishedAt = performance.now();
    source.publish(release(share, text));
    expect(await told).toEqual(['switch', 'text']);
    expect(performance.now() - publishedAt).toBeLessThan(1000);
    expect(client.getStringValue('text', '')).toBe(text);
    expect(client.getBooleanValue('switch', share === 0)).toBe(share > 0);
  }
});

test('the provider for browsers polls, and is told when nothing changed', async () => {
  const statuses: number[] = [];
  const fetchImplementation: typeof fetch = async (...args) => {
    const response = await fetch(...args);
    statuses.push(response.status);
    return response;
  };
  const source = createMemorySource(release(0, 'one'));
  const { url } = await startTestRelay(source);
  const options = { baseUrl: url, pollInterval: 30, changeDetection: 'polling', cacheMode: 'disabled' } as const;
  await WebOpenFeature.setProviderAndWait(asProvider(new OFREPWebProvider({ ...options, fetchImplementation })));
  await expect.poll(() => statuses.filter((status) => status === 304).length).toBeGreaterThan(2);
  const told = changed();
  source.publish(release(0, 'two'));
  expect(await told).toEqual(['text']);
  expect(WebOpenFeature.getClient().getStringValue('text', '')).toBe('two');
  expect(statuses.filter((status) => status === 200)).toHaveLength(2);
});

test('providers survive a relay that has nothing yet, and one that goes away', async () => {
  const source = createMemorySource();
  const relay = await startTestRelay(source);
  await OpenFeature.setProviderAndWait(new OFREPProvider({ baseUrl: relay.url }));
  const client = OpenFeature.getClient();
  const failures: unknown[] = [];
  OpenFeature.addHandler(ProviderEvents.Error, (details) => failures.push(details));
  expect(await client.getBooleanDetails('switch', true)).toMatchObject({ value: true, reason: 'ERROR' });
  source.publish(release(0, 'x'));
  expect(await client.getBooleanDetails('switch', true)).toMatchObject({ value: false });
  await relay.close();
  expect(await client.getBooleanDetails('switch', true)).toMatchObject({ value: true, reason: 'ERROR' });
});
