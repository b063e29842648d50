import { ErrorCode, OpenFeature, ProviderEvents, ProviderStatus } from '@openfeature/web-sdk';
import { afterEach, expect, test } from 'vitest';
import { HalyardWebProvider } from '../../../src/sdk/openfeature/web.js';
import { releaseOf, serveFiles } from '../../support/release.js';
import { startServer } from '../../support/release-server.js';
import { CHANGED_BUNDLE, TYPED_BUNDLE } from '../../support/typed-bundle.js';

afterEach(async () => {
  await OpenFeature.clearContext();
  await OpenFeature.clearProviders();
});

const client = OpenFeature.getClient();
const WEB = { ...TYPED_BUNDLE, audience: 'client' } as const;
const WEB_CHANGED = { ...CHANGED_BUNDLE, audience: 'client' } as const;

test('all five types, reasons and errors, synchronously', async () => {
  await OpenFeature.setProviderAndWait(new HalyardWebProvider({ source: { bundle: WEB } }));
  expect(client.getBooleanValue('a-boolean', false)).toBe(true);
  expect(client.getStringDetails('b-string', '')).toMatchObject({
    value: 'blue',
    variant: 'blue',
    reason: 'STATIC',
    flagMetadata: { payload: '{"shade":"dark"}' },
  });
  expect(client.getNumberValue('c-number', 0)).toBe(42);
  expect(client.getNumberValue('d-rate', 0)).toBe(0.25);
  expect(client.getObjectValue('e-object', {})).toEqual({ size: [1, null] });
  expect(client.getBooleanDetails('absent', true)).toMatchObject({ value: true, errorCode: ErrorCode.FLAG_NOT_FOUND });
  expect(client.getStringDetails('c-number', 'x')).toMatchObject({ value: 'x', errorCode: ErrorCode.TYPE_MISMATCH });
});

test('the context of the page decides, also after it changed, without a state between', async () => {
  await OpenFeature.setProviderAndWait(new HalyardWebProvider({ source: { bundle: WEB } }));
  let reconciling = 0;
  client.addHandler(ProviderEvents.Reconciling, () => reconciling++);
  await OpenFeature.setContext({ targetingKey: 'u1', signedUpAt: new Date('2026-05-01') });
  expect(client.getBooleanValue('f-timed', false)).toBe(true);
  await OpenFeature.setContext({ targetingKey: 'u1', signedUpAt: new Date('2025-05-01') });
  expect(client.getBooleanValue('f-timed', true)).toBe(false);
  expect(reconciling).toBe(0);
});

test('a page with a bootstrap has its flags at once, and newer ones later', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const files = serveFiles(releaseOf(WEB_CHANGED));
  const server = await startServer((request, response) => void held.then(() => files(request, response)));
  const source = { url: `${server.url}/manifest.json`, interval: 20 };
  await OpenFeature.setProviderAndWait(new HalyardWebProvider({ source, bootstrap: WEB }));
  expect(client.getBooleanValue('a-boolean', false)).toBe(true);
  const changed = new Promise((resolve) => client.addHandler(ProviderEvents.ConfigurationChanged, resolve));
  release();
  expect(await changed).toMatchObject({ flagsChanged: ['a-boolean'] });
  expect(client.getBooleanValue('a-boolean', true)).toBe(false);
});

test('without flags the provider is in error', async () => {
  const server = await startServer((_, response) => response.writeHead(404).end());
  const source = { url: `${server.url}/manifest.json`, interval: 10 };
  const provider = new HalyardWebProvider({ source, readyTimeout: 500 });
  await expect(OpenFeature.setProviderAndWait(provider)).rejects.toThrow('404');
  expect(client.providerStatus).toBe(ProviderStatus.ERROR);
  expect(client.getBooleanValue('a-boolean', false)).toBe(false);
});

test('tracked events reach the application', async () => {
  const tracked: unknown[] = [];
  const provider = new HalyardWebProvider({ source: { bundle: WEB }, tracked: (event) => tracked.push(event) });
  await OpenFeature.setProviderAndWait(provider);
  await OpenFeature.setContext({ targetingKey: 'u1' });
  client.track('bought', { value: 3 });
  expect(tracked).toEqual([{ name: 'bought', context: { targetingKey: 'u1' }, details: { value: 3 } }]);
});
