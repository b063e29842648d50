import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Bundle } from '../../src/bundle/bundle.js';
import { printBundle } from '../../src/bundle/print-bundle.js';
import type { ClientOptions, FlagClient } from '../../src/sdk/browser.js';
import { loadBundle } from '../../src/sdk/load-bundle.js';
import { anyContext } from '../support/arbitrary-context.js';
import { buildForBrowsers, importBuiltSdk } from '../support/browser-build.js';
import { propertyRuns } from '../support/property-runs.js';
import { releaseOf, serveFiles } from '../support/release.js';
import { startServer } from '../support/release-server.js';
import { RICH_BUNDLE } from '../support/rich-bundle.js';
import { smallBundle } from '../support/small-bundle.js';
import { TYPED_BUNDLE } from '../support/typed-bundle.js';

const { createClient } = await importBuiltSdk(buildForBrowsers());

function open(options: ClientOptions): FlagClient {
  const client = createClient(options);
  onTestFinished(() => client.close());
  return client;
}

const SPLIT_RULES = [{ serve: 0, rollout: 50_000 }, { split: [[0, 30_000] as const, [1, 70_000] as const] }];
const HALVES = smallBundle(
  {
    half: { rules: [0], bucketBy: ['userId', 'device.id'] },
    long: { rules: [1], bucketBy: ['userId'], salt: 'a salt of some length' },
    other: { rules: [0], bucketBy: ['userId'], input: '{key}{salt}{key}' },
    encoded: { rules: [0], bucketBy: ['userId'], input: { text: '{salt}{key}', encoding: 'cbor' } },
  },
  { rules: SPLIT_RULES },
);

test.each<[string, Bundle]>([
  ['rich', RICH_BUNDLE],
  ['typed', TYPED_BUNDLE],
  ['bucketed', HALVES],
])('what is built for browsers evaluates as servers do: the %s bundle', async (_, bundle) => {
  const { evaluator } = loadBundle(printBundle(bundle));
  const client = open({ source: { bundle } });
  expect(await client.ready()).toBe(true);
  const keys = evaluator.keys().filter((key) => evaluator.bodyOf(key)?.bucketBy !== 'random');
  const user = fc.record({ userId: fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })) });
  fc.assert(
    fc.property(fc.oneof(anyContext, user), (context) => {
      const all = client.all(context);
      for (const key of keys) {
        expect(all.get(key)).toEqual(evaluator.evaluate(key, context));
        const asked = [key, 'boolean', false, context] as const;
        expect(client.details.boolean(key, false, context)).toEqual(evaluator.evaluateTyped(...asked));
      }
    }),
    propertyRuns(300),
  );
});

test('hooks and events of what is built are those that are written', async () => {
  const server = await startServer(serveFiles(releaseOf(HALVES)));
  const told: unknown[] = [];
  const hook = {
    evaluated: ({ details }: { details: unknown }) => told.push(details),
    exposed: (exposure: unknown) => told.push(exposure),
    log: (entry: unknown) => told.push(entry),
  };
  const source = { url: `${server.url}/manifest.json`, audience: 'server', interval: 20 } as const;
  const client = open({ source, hooks: [hook] });
  expect(client.details.boolean('half', false)).toMatchObject({ value: false, errorCode: 'PROVIDER_NOT_READY' });
  expect(await client.ready()).toBe(true);
  const { revision } = client.status();
  expect(told).toEqual([{ level: 'info', message: `ready ${revision}` }]);
  const details = client.details.boolean('half', false, { userId: 'u1' });
  expect(details).toMatchObject({ flagKey: 'half', reason: 'SPLIT', rule: 0 });
  expect(told.slice(1)).toEqual([
    details,
    { flagKey: 'half', variant: details.variant, key: 'u1', attribute: 'userId', details },
  ]);
  const changed = new Promise((resolve) => client.on('change', resolve));
  server.answer(serveFiles(releaseOf(smallBundle({ half: {} }), { revision: 'next', sequence: 2 })));
  expect(await changed).toEqual({ flagsChanged: ['encoded', 'half', 'long', 'other'], revision: 'next' });
  expect(client.status()).toEqual({ state: 'ready', revision: 'next', sequence: 2, error: undefined });
});

test('304 means that nothing has changed', async () => {
  const files = releaseOf(HALVES);
  const serve = serveFiles(files);
  let answered = 0;
  const server = await startServer((request, response) => {
    if (request.url === '/manifest.json' && answered++ > 0) response.writeHead(304).end();
    else serve(request, response);
  });
  const source = { url: `${server.url}/manifest.json`, audience: 'server', interval: 20 } as const;
  const client = open({ source });
  expect(await client.ready()).toBe(true);
  await expect.poll(() => answered).toBeGreaterThan(3);
  expect(client.status()).toMatchObject({ state: 'ready', error: undefined });
  expect(server.asked.filter((path) => path !== '/manifest.json')).toHaveLength(1);
});
