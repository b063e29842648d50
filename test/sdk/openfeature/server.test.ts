import { ErrorCode, OpenFeature, ProviderEvents, ProviderStatus } from '@openfeature/server-sdk';
import { afterEach, describe, expect, test } from 'vitest';
import { HalyardProvider, type HalyardProviderOptions } from '../../../src/sdk/openfeature/server.js';
import { releaseOf, serveFiles } from '../../support/release.js';
import { startServer } from '../../support/release-server.js';
import { CHANGED_BUNDLE, TYPED_BUNDLE } from '../../support/typed-bundle.js';

afterEach(() => OpenFeature.clearProviders());

const client = OpenFeature.getClient();
const embedded = (options: Partial<HalyardProviderOptions> = {}) =>
  OpenFeature.setProviderAndWait(new HalyardProvider({ source: { bundle: TYPED_BUNDLE }, ...options }));
const next = (event: ProviderEvents) =>
  new Promise<{ readonly flagsChanged?: string[]; readonly message?: string } | undefined>((resolve) => {
    const handler = (details: Parameters<typeof resolve>[0]) => {
      client.removeHandler(event, handler);
      resolve(details);
    };
    client.addHandler(event, handler);
  });

describe('resolution', () => {
  test('all five types', async () => {
    await embedded();
    expect(await client.getBooleanValue('a-boolean', false)).toBe(true);
    expect(await client.getStringValue('b-string', '')).toBe('blue');
    expect(await client.getNumberValue('c-number', 0)).toBe(42);
    expect(await client.getNumberValue('d-rate', 0)).toBe(0.25);
    expect(await client.getObjectValue('e-object', {})).toEqual({ size: [1, null] });
  });

  test('reason, variant and metadata', async () => {
    await embedded();
    expect(await client.getStringDetails('b-string', '')).toMatchObject({
      reason: 'STATIC',
      variant: 'blue',
      flagMetadata: { payload: '{"shade":"dark"}' },
    });
    expect(await client.getBooleanDetails('g-half', false, { targetingKey: 'u1' })).toMatchObject({
      reason: 'SPLIT',
      flagMetadata: { rule: 0 },
    });
    expect(await client.getBooleanDetails('g-half', true)).toMatchObject({ value: false, reason: 'DEFAULT' });
  });

  test('a disabled flag without an off variant gives the default value and no error', async () => {
    await embedded();
    const details = await client.getBooleanDetails('h-disabled', true);
    expect(details).toMatchObject({ value: true, reason: 'DISABLED' });
    expect(details.errorCode).toBeUndefined();
  });

  test('errors have their code, and the default value', async () => {
    await embedded();
    expect(await client.getBooleanDetails('absent', true)).toMatchObject({
      value: true,
      reason: 'ERROR',
      errorCode: ErrorCode.FLAG_NOT_FOUND,
    });
    expect(await client.getStringDetails('a-boolean', 'x')).toMatchObject({
      value: 'x',
      errorCode: ErrorCode.TYPE_MISMATCH,
    });
    expect(await client.getObjectValue('a-boolean', ['x'])).toEqual(['x']);
  });

  test('dates of the context are times', async () => {
    await embedded();
    expect(await client.getBooleanValue('f-timed', false, { signedUpAt: new Date('2026-05-01') })).toBe(true);
    expect(await client.getBooleanValue('f-timed', true, { signedUpAt: new Date('2025-05-01') })).toBe(false);
  });
});

describe('life', () => {
  test('a new release is a change of the configuration', async () => {
    const server = await startServer(serveFiles(releaseOf(TYPED_BUNDLE)));
    const source = { url: `${server.url}/manifest.json`, interval: 20 };
    await OpenFeature.setProviderAndWait(new HalyardProvider({ source }));
    expect(client.providerStatus).toBe(ProviderStatus.READY);
    const changed = next(ProviderEvents.ConfigurationChanged);
    server.answer(serveFiles(releaseOf(CHANGED_BUNDLE)));
    expect(await changed).toMatchObject({ flagsChanged: ['a-boolean'] });
    expect(await client.getBooleanValue('a-boolean', true)).toBe(false);
  });

  test('a source that fails makes flags stale, and ready again when it recovers', async () => {
    const server = await startServer(serveFiles(releaseOf(TYPED_BUNDLE)));
    const source = { url: `${server.url}/manifest.json`, interval: 10 };
    await OpenFeature.setProviderAndWait(new HalyardProvider({ source }));
    const stale = next(ProviderEvents.Stale);
    server.answer((_, response) => response.writeHead(500).end());
    expect((await stale)?.message).toContain('500');
    expect(client.providerStatus).toBe(ProviderStatus.STALE);
    expect(await client.getBooleanValue('a-boolean', false)).toBe(true);
    const ready = next(ProviderEvents.Ready);
    server.answer(serveFiles(releaseOf(TYPED_BUNDLE)));
    await ready;
    expect(client.providerStatus).toBe(ProviderStatus.READY);
  });

  test('without any flags the provider is in error, until they come after all', async () => {
    const server = await startServer((_, response) => response.writeHead(503).end());
    const source = { url: `${server.url}/manifest.json`, interval: 10 };
    const provider = new HalyardProvider({ source, readyTimeout: 500 });
    await expect(OpenFeature.setProviderAndWait(provider)).rejects.toThrow('503');
    expect(client.providerStatus).toBe(ProviderStatus.ERROR);
    expect(await client.getBooleanDetails('a-boolean', false)).toMatchObject({
      value: false,
      errorCode: ErrorCode.PROVIDER_NOT_READY,
    });
    const ready = next(ProviderEvents.Ready);
    server.answer(serveFiles(releaseOf(TYPED_BUNDLE)));
    await ready;
    expect(await client.getBooleanValue('a-boolean', false)).toBe(true);
  });

  test('flags of the bootstrap are stale while the source fails', async () => {
    const server = await startServer((_, response) => response.writeHead(503).end());
    const source = { url: `${server.url}/manifest.json`, interval: 10 };
    const stale = next(ProviderEvents.Stale);
    await OpenFeature.setProviderAndWait(new HalyardProvider({ source, bootstrap: TYPED_BUNDLE }));
    await stale;
    expect(client.providerStatus).toBe(ProviderStatus.STALE);
    expect(await client.getBooleanValue('a-boolean', false)).toBe(true);
  });

  test('a provider that was closed can be used again', async () => {
    const provider = new HalyardProvider({ source: { bundle: TYPED_BUNDLE } });
    await OpenFeature.setProviderAndWait(provider);
    await OpenFeature.clearProviders();
    await expect(provider.resolveBooleanEvaluation('a-boolean', false, {})).resolves.toMatchObject({
      errorCode: ErrorCode.PROVIDER_NOT_READY,
    });
    await OpenFeature.setProviderAndWait(provider);
    expect(await client.getBooleanValue('a-boolean', false)).toBe(true);
  });
});

test('tracked events and exposures reach the application', async () => {
  const tracked: unknown[] = [];
  const exposed: string[] = [];
  await embedded({
    tracked: (event) => tracked.push(event),
    hooks: [{ exposed: ({ flagKey, key }) => exposed.push(`${flagKey} ${key}`) }],
  });
  client.track('bought', { targetingKey: 'u1' }, { value: 3 });
  expect(tracked).toEqual([{ name: 'bought', context: { targetingKey: 'u1' }, details: { value: 3 } }]);
  for (const targetingKey of ['u1', 'u1', 'u2']) await client.getBooleanValue('g-half', false, { targetingKey });
  expect(exposed).toEqual(['g-half u1', 'g-half u2']);
});

test('whatever the application does in its callbacks, evaluations go on', async () => {
  await embedded({
    tracked: () => {
      throw new Error('tracked');
    },
    hooks: [
      {
        evaluated: () => {
          throw new Error('evaluated');
        },
        exposed: () => Promise.reject(new Error('exposed')),
      },
    ],
  });
  client.track('bought');
  expect(await client.getBooleanDetails('g-half', false, { targetingKey: 'u1' })).not.toHaveProperty('errorCode');
});
