import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { EvaluationContext } from '../../src/evaluator/index.js';
import type { ClientHooks, Exposure } from '../../src/sdk/browser.js';
import { createClient as createBrowserClient } from '../../src/sdk/browser.js';
import { createClient, type NodeClientOptions } from '../../src/sdk/node/index.js';
import { releaseOf, serveFiles } from '../support/release.js';
import { startServer } from '../support/release-server.js';
import { smallBundle } from '../support/small-bundle.js';
import { TYPED_BUNDLE } from '../support/typed-bundle.js';

const OFF = smallBundle({ a: {}, b: {} });
const ON = smallBundle({ a: { default: 0 }, b: {} });
/** Half of everybody, by `userId` or else `device.id`. */
const HALF = smallBundle(
  { half: { rules: [0], bucketBy: ['userId', 'device.id'] }, random: { rules: [0], bucketBy: 'random' } },
  { rules: [{ serve: 0, rollout: 50_000 }] },
);

function openClient(options: NodeClientOptions) {
  const client = createClient(options);
  onTestFinished(() => client.close());
  return client;
}

describe('values', () => {
  const client = createClient({ source: { bundle: TYPED_BUNDLE } });

  test('an embedded bundle is there at once', async () => {
    expect(client.boolean('a-boolean', false)).toBe(true);
    expect(client.string('b-string', '')).toBe('blue');
    expect(client.number('c-number', 0)).toBe(42);
    expect(client.number('d-rate', 0)).toBe(0.25);
    expect(client.object('e-object', {})).toEqual({ size: [1, null] });
    expect(await client.ready()).toBe(true);
    expect(client.status()).toMatchObject({ state: 'ready' });
  });

  test('details say why', () => {
    expect(client.details.string('b-string', '')).toEqual({
      flagKey: 'b-string',
      value: 'blue',
      variant: 'blue',
      payload: { shade: 'dark' },
      reason: 'STATIC',
    });
    const context = { targetingKey: 'u1', signedUpAt: new Date('2026-05-01') };
    expect(client.details.boolean('f-timed', false, context)).toMatchObject({ reason: 'TARGETING_MATCH', rule: 0 });
    expect(client.details.boolean('absent', true)).toMatchObject({ value: true, errorCode: 'FLAG_NOT_FOUND' });
    expect(client.details.number('a-boolean', 7)).toMatchObject({ value: 7, errorCode: 'TYPE_MISMATCH' });
    expect(client.details.boolean('h-disabled', true)).toMatchObject({ value: true, reason: 'DISABLED' });
  });

  test('all flags at once', () => {
    expect([...client.all().keys()]).toEqual(TYPED_BUNDLE.keys.split('\n'));
    expect(client.all({}).get('c-number')).toMatchObject({ value: 42 });
  });
});

describe('hostile callers', () => {
  const hurt = () => {
    throw new Error('hurt');
  };
  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  cyclic['device'] = cyclic;
  const traps = new Proxy(
    {},
    { get: hurt, has: hurt, ownKeys: hurt, getOwnPropertyDescriptor: hurt, getPrototypeOf: hurt },
  );
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const getter = Object.defineProperty({}, 'userId', { get: hurt, enumerable: true });
  const contexts: readonly unknown[] = [
    undefined,
    null,
    0,
    '',
    'text',
    Symbol('s'),
    () => {},
    [],
    new Map(),
    new Date(Number.NaN),
    Object.create(null),
    cyclic,
    traps,
    revoked.proxy,
    getter,
    { device: traps },
    { device: getter },
    { userId: traps },
    { userId: 1n },
    { userId: '\ud800' },
    { userId: 'x'.repeat(1_000_000) },
    Object.freeze({}),
    { __proto__: { userId: 'u' } },
  ];

  test('whatever the context is, there is a value', () => {
    const hooks: ClientHooks[] = [{ evaluated: hurt, exposed: hurt }];
    const client = openClient({ source: { bundle: HALF }, hooks });
    for (const context of contexts)
      for (const key of ['half', 'random', 'absent']) {
        expect(typeof client.boolean(key, true, context as EvaluationContext)).toBe('boolean');
        expect(client.string(key, 'x', context as EvaluationContext)).toBe('x');
        expect(client.details.object(key, [], context as EvaluationContext).value).toEqual([]);
      }
    for (const context of contexts) expect(client.all(context as EvaluationContext).size).toBe(2);
  });

  test('whatever the key is, there is the default value', () => {
    const client = openClient({ source: { bundle: OFF } });
    const objects = [
      { toString: hurt },
      traps,
      revoked.proxy,
      Symbol('s'),
      null,
      undefined,
      5,
      '__proto__',
      'constructor',
    ];
    for (const key of objects) expect(client.boolean(key as string, true)).toBe(true);
  });

  test('what is handed out cannot be changed', () => {
    const client = openClient({ source: { bundle: TYPED_BUNDLE } });
    const value = client.object('e-object', {});
    expect(() => Object.assign(value, { size: 2 })).toThrow();
    expect(client.object('e-object', {})).toEqual({ size: [1, null] });
  });

  test("the application's own bundle is left as it is", () => {
    const bundle = structuredClone(TYPED_BUNDLE);
    openClient({ source: { bundle } }).all();
    expect(Object.isFrozen(bundle.values[5])).toBe(false);
  });
});

describe('readiness', () => {
  test.each([
    ['text', 'no bundle'],
    ['version', { ...OFF, formatVersion: '9.0' }],
    ['object', JSON.parse('{}')],
  ])('a broken embedded bundle (%s) is never ready, and says so', async (_, bundle) => {
    const client = createClient({ source: { bundle } });
    const error = new Promise((resolve) => client.on('error', resolve));
    expect(await client.ready()).toBe(false);
    expect(await error).toMatchObject({ problem: 'unreadable' });
    expect(client.details.boolean('a', true)).toMatchObject({ value: true, errorCode: 'PROVIDER_NOT_READY' });
    expect(client.all().size).toBe(0);
  });

  test('it waits no longer than it was told', async () => {
    const server = await startServer(() => {});
    const client = openClient({ source: { url: `${server.url}/manifest.json` } });
    for (const timeout of [0, 10, Number.NaN, -1]) expect(await client.ready({ timeout })).toBe(false);
  });

  test('it does not wait for a source that fails if there are flags', async () => {
    const server = await startServer((_, response) => response.writeHead(500).end());
    const client = openClient({ source: { url: `${server.url}/manifest.json` }, bootstrap: ON });
    expect(await client.ready({ timeout: Number.POSITIVE_INFINITY })).toBe(true);
    expect(client.status()).toMatchObject({ state: 'stale', error: { problem: 'status' } });
    expect(client.boolean('a', false)).toBe(true);
  });

  test('a closed client keeps nobody waiting', async () => {
    const server = await startServer(() => {});
    const client = openClient({ source: { url: `${server.url}/manifest.json` } });
    const ready = client.ready();
    await client.close();
    expect(await ready).toBe(false);
    expect(await client.ready()).toBe(false);
    await client.close();
  });

  test('a source that is no address is an error like any other', async () => {
    for (const url of ['', 'nonsense', 'ftp://127.0.0.1/x', 'http://']) {
      const client = openClient({ source: { url } });
      expect(await client.ready({ timeout: 50 })).toBe(false);
      expect(client.status().error?.problem).toBe('unreachable');
    }
  });

  test('a broken bootstrap is replaced by what the source has', async () => {
    const server = await startServer(serveFiles(releaseOf(ON)));
    const client = openClient({ source: { url: `${server.url}/manifest.json` }, bootstrap: '{' });
    expect(await client.ready()).toBe(true);
    expect(client.boolean('a', false)).toBe(true);
    expect(client.status().error).toBeUndefined();
  });
});

describe('the bundle that is meant', () => {
  test('is the server bundle in Node and the client bundle elsewhere, unless an output is named', async () => {
    const client = { ...ON, audience: 'client' } as const;
    const [ours, theirs] = [releaseOf(OFF), releaseOf(client)];
    const bundlesOf = (files: ReturnType<typeof releaseOf>) => JSON.parse(String(files.get('manifest.json'))).bundles;
    const manifest = {
      ...JSON.parse(String(ours.get('manifest.json'))),
      bundles: [...bundlesOf(ours), ...bundlesOf(theirs)],
    };
    const server = await startServer(
      serveFiles(new Map([...ours, ...theirs, ['manifest.json', JSON.stringify(manifest)]])),
    );
    const url = `${server.url}/manifest.json`;
    const value = async (options: NodeClientOptions, create = createClient) => {
      const opened = create(options);
      onTestFinished(() => opened.close());
      expect(await opened.ready()).toBe(true);
      return opened.details.boolean('a', false).variant;
    };
    expect(await value({ source: { url } })).toBe('off');
    expect(await value({ source: { url, output: 'client' } })).toBe('on');
    expect(await value({ source: { url, audience: 'client' } })).toBe('on');
    expect(await value({ source: { url, environment: 'test' } })).toBe('off');
    const nowhere = openClient({ source: { url, environment: 'production' } });
    expect(await new Promise((resolve) => nowhere.on('error', resolve))).toMatchObject({ problem: 'no-bundle' });
    const inBrowser = createBrowserClient({ source: { url } });
    onTestFinished(() => inBrowser.close());
    expect(await inBrowser.ready()).toBe(true);
    expect(inBrowser.boolean('a', false)).toBe(true);
  });

  test('in a page may take code that has to be fetched first', async () => {
    const client = createBrowserClient({ source: { bundle: TYPED_BUNDLE } });
    expect(client.details.boolean('a-boolean', false).errorCode).toBe('PROVIDER_NOT_READY');
    expect(await client.ready()).toBe(true);
    expect(client.status().state).toBe('ready');
    expect(client.boolean('f-timed', false, { signedUpAt: '2026-05-01T00:00:00Z' })).toBe(true);
    const simple = createBrowserClient({ source: { bundle: HALF } });
    expect(simple.details.boolean('half', false, { userId: 'u' }).reason).toBe('SPLIT');
    const broken = createBrowserClient({ source: { bundle: '{}' } });
    expect(await broken.ready()).toBe(false);
  });

  test('may be a lone bundle without a manifest', async () => {
    const server = await startServer(serveFiles(new Map([['bundle.json', JSON.stringify(ON)]])));
    const client = openClient({ source: { url: `${server.url}/bundle.json`, interval: 20 } });
    expect(await client.ready()).toBe(true);
    const changed = new Promise((resolve) => client.on('change', resolve));
    server.answer(serveFiles(new Map([['bundle.json', JSON.stringify(OFF)]])));
    expect(await changed).toEqual({ flagsChanged: ['a'] });
  });
});

describe('hooks', () => {
  function exposures(hooks: readonly ClientHooks[], rememberedExposures?: number) {
    const exposed: string[] = [];
    const tell = ({ flagKey, attribute, key, variant }: Exposure) =>
      exposed.push(`${flagKey} ${attribute} ${key.slice(0, 20)} ${variant}`);
    const client = openClient({ source: { bundle: HALF }, hooks: [...hooks, { exposed: tell }], rememberedExposures });
    return { exposed, client };
  }

  test('an exposure is told once for each key and flag, in both arms', () => {
    const { exposed, client } = exposures([]);
    for (const userId of ['u1', 'u2', 'u1', 'u3']) client.boolean('half', false, { userId });
    client.boolean('half', false, { device: { id: 'd' } });
    client.boolean('half', false, {});
    client.boolean('random', false, { userId: 'u1' });
    client.boolean('absent', false, { userId: 'u1' });
    expect(exposed.map((line) => line.replace(/ on$| off$/, ''))).toEqual([
      'half userId u1',
      'half userId u2',
      'half userId u3',
      'half device.id d',
    ]);
    expect(new Set(exposed.map((line) => line.split(' ').at(-1)))).toEqual(new Set(['on', 'off']));
  });

  test('memory is bounded: what was forgotten is told again', () => {
    const { exposed, client } = exposures([], 10);
    for (let round = 0; round < 2; round++)
      for (let user = 0; user < 100; user++) client.boolean('half', false, { userId: `u${user}` });
    expect(exposed).toHaveLength(200);
    client.boolean('half', false, { userId: 'u99' });
    expect(exposed).toHaveLength(200);
  });

  test('a hook that throws or rejects hurts nobody, and the others are called', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    onTestFinished(() => void process.off('unhandledRejection', unhandled));
    const hurt = () => {
      throw new Error('hurt');
    };
    const reject = () => Promise.reject(new Error('rejected'));
    const { exposed, client } = exposures([
      { evaluated: hurt, exposed: hurt, log: hurt },
      { evaluated: reject, exposed: reject, log: reject },
    ]);
    expect(client.details.boolean('half', false, { userId: 'u1' })).toMatchObject({ reason: 'SPLIT' });
    expect(exposed).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(unhandled).not.toHaveBeenCalled();
  });

  test('every evaluation is told, and what happens is logged', async () => {
    const server = await startServer((_, response) => response.writeHead(500).end());
    const told: unknown[] = [];
    const logged: string[] = [];
    const client = openClient({
      source: { url: `${server.url}/manifest.json`, interval: 10 },
      bootstrap: ON,
      hooks: [
        {
          evaluated: ({ details, context }) => told.push([details.flagKey, details.value, context]),
          log: ({ level, message }) => logged.push(`${level} ${message}`),
        },
      ],
    });
    const context = { userId: 'u' };
    client.boolean('a', false, context);
    client.string('a', 'x');
    expect(told).toEqual([
      ['a', true, context],
      ['a', 'x', {}],
    ]);
    await client.ready();
    server.answer(serveFiles(releaseOf(OFF, { revision: 'next' })));
    await expect.poll(() => logged.join('\n')).toMatch(/^warning status: 500.*\ninfo stale.*\n(.*\n)*info ready next/);
  });
});

describe('events', () => {
  test('listeners that throw, or are removed, or remove others, hurt nobody', async () => {
    const server = await startServer(serveFiles(releaseOf(OFF)));
    const client = openClient({ source: { url: `${server.url}/manifest.json`, interval: 10 } });
    await client.ready();
    const heard: string[] = [];
    client.on('change', () => {
      throw new Error('hurt');
    });
    const forget = client.on('change', () => heard.push('removed'));
    client.on('change', () => heard.push('heard'));
    forget();
    forget();
    server.answer(serveFiles(releaseOf(ON)));
    await expect.poll(() => heard).toEqual(['heard']);
  });
});
