import type { RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type ClientOptions, createClient, type FlagClient, type UpdateProblem } from '../../src/sdk/node/index.js';
import { buildForBrowsers, importBuiltSdk } from '../support/browser-build.js';
import { type ReleaseTexts, releaseOf, serveFiles, signFiles } from '../support/release.js';
import { newKeyPair } from '../support/release-keys.js';
import { startServer } from '../support/release-server.js';
import { smallBundle } from '../support/small-bundle.js';

const OFF = smallBundle({ a: {}, b: {} });
const ON = smallBundle({ a: { default: 0 }, b: {} });
const bundlePath = (files: ReleaseTexts) => [...files.keys()].find((path) => path.startsWith('test/')) ?? '';
const isBundle = (url = '') => url.startsWith('/test/');
const MEGABYTE = 1024 * 1024;
const BOMB = gzipSync(Buffer.alloc(100 * MEGABYTE));

/** Answers with a newer release whose bundle goes wrong in some way. */
const newerWith = (breakBundle: (text: string, response: ServerResponse) => void, facts = {}): RequestListener => {
  const files = releaseOf(ON, { sequence: 6, ...facts });
  const serve = serveFiles(files);
  return (request, response) => {
    if (isBundle(request.url)) breakBundle(String(files.get(bundlePath(files))), response);
    else serve(request, response);
  };
};

async function floodTo(response: ServerResponse, bytes: number): Promise<number> {
  const chunk = Buffer.alloc(64 * 1024, ' ');
  let sent = 0;
  let open = true;
  response.on('close', () => (open = false));
  while (open && sent < bytes) {
    sent += chunk.length;
    if (!response.write(chunk)) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  response.end();
  return sent;
}

const failures: readonly (readonly [name: string, problem: UpdateProblem, listener: RequestListener])[] = [
  ['404', 'status', (_, response) => response.writeHead(404).end()],
  ['500', 'status', (_, response) => response.writeHead(500).end('oops')],
  ['204 without a body', 'unreadable', (_, response) => response.writeHead(204).end()],
  ['no answer at all', 'timeout', () => {}],
  ['headers and then nothing', 'timeout', (_, response) => response.writeHead(200).flushHeaders()],
  [
    'a byte now and then',
    'timeout',
    (_, response) => {
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    },
  ],
  ['a closed connection', 'unreachable', (request) => request.socket.destroy()],
  [
    'less than it announced',
    'unreachable',
    (_, response) => {
      response.writeHead(200, { 'content-length': 1000 }).write('{');
      setTimeout(() => response.destroy(), 10);
    },
  ],
  [
    'redirects without end',
    'unreachable',
    (_, response) => response.writeHead(302, { location: '/manifest.json' }).end(),
  ],
  [
    'a redirect to nowhere',
    'unreachable',
    (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  ],
  ['no JSON', 'unreadable', (_, response) => response.end('<html>')],
  ['JSON of another kind', 'unreadable', (_, response) => response.end('[null]')],
  ['no UTF-8', 'unreadable', (_, response) => response.end(Buffer.from([0x7b, 0xff, 0x7d]))],
  ['a manifest of another version', 'unreadable', serveFiles(releaseOf(ON, { formatVersion: '2.0' }))],
  [
    'a damaged manifest',
    'unreadable',
    serveFiles(new Map([['manifest.json', '{"formatVersion":"1.0","bundles":[{}]}']])),
  ],
  ['a manifest without bundles', 'no-bundle', serveFiles(releaseOf(ON, { bundles: [], sequence: 6 }))],
  [
    'a bundle for another audience only',
    'no-bundle',
    serveFiles(releaseOf({ ...ON, audience: 'client' }, { sequence: 6 })),
  ],
  ['an older sequence', 'older', serveFiles(releaseOf(ON, { sequence: 4 }))],
  ['no sequence after one', 'older', serveFiles(releaseOf(ON))],
  ['a bundle that is missing', 'status', newerWith((_, response) => response.writeHead(404).end())],
  ['a truncated bundle', 'corrupt', newerWith((text, response) => response.end(text.slice(0, -20)))],
  ['a corrupted bundle', 'corrupt', newerWith((text, response) => response.end(text.replace('true', 'null')))],
  ['an empty bundle', 'corrupt', newerWith((_, response) => response.end())],
  ['a bundle of 100 MB', 'too-large', newerWith((_, response) => void floodTo(response, 100 * MEGABYTE))],
  [
    'a bundle that unpacks to 100 MB',
    'too-large',
    newerWith((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB)),
  ],
  ['a bundle of another environment', 'corrupt', serveFiles(renamedEnvironment())],
  [
    'a signed manifest that nobody can verify',
    'signature',
    serveFiles(signFiles(releaseOf(ON, { sequence: 6 }), newKeyPair().privatePem)),
  ],
];

/** The manifest says one environment and the bundle another, with the right hash. */
function renamedEnvironment(): ReleaseTexts {
  const files = releaseOf({ ...ON, environment: 'staging' }, { sequence: 6 });
  return new Map([...files, ['manifest.json', String(files.get('manifest.json')).replace('"staging"', '"test"')]]);
}

const { createClient: createBuilt } = await importBuiltSdk(buildForBrowsers());

describe.each([
  ['in Node', createClient],
  ['as built for browsers', createBuilt],
])('%s', (_, create: (options: ClientOptions) => FlagClient) => {
  /** A client that has a good release, on a server whose next answers are of our choice. */
  async function followed(
    { timeout = 10_000, ...options }: Partial<ClientOptions> & { readonly timeout?: number } = {},
    first = releaseOf(OFF, { sequence: 5 }),
  ) {
    const server = await startServer(serveFiles(first));
    const source = { url: `${server.url}/manifest.json`, audience: 'server', interval: 20, timeout } as const;
    const client = create({ source, ...options });
    onTestFinished(() => client.close());
    expect(await client.ready()).toBe(true);
    const failure = () =>
      new Promise<UpdateProblem>((resolve) => client.on('error', ({ problem }) => resolve(problem)));
    const change = () => new Promise((resolve) => client.on('change', resolve));
    return { server, client, failure, change };
  }

  describe('a source that goes wrong', () => {
    test.each(failures)(
      '%s: the last good release is served on, and the next good one taken',
      async (_, problem, listener) => {
        const { server, client, failure, change } = await followed(problem === 'timeout' ? { timeout: 300 } : {});
        const failed = failure();
        server.answer(listener);
        expect(await failed).toBe(problem);
        expect(client.details.boolean('a', true)).toMatchObject({ value: false, variant: 'off' });
        expect(client.status()).toMatchObject({ sequence: 5, error: { problem } });
        const changed = change();
        server.answer(serveFiles(releaseOf(ON, { sequence: 7 })));
        await changed;
        expect(client.boolean('a', false)).toBe(true);
        expect(client.status().error).toBeUndefined();
      },
    );

    test('a flood is cut off, not stored', async () => {
      const { server, failure } = await followed({ maximumBytes: MEGABYTE });
      const before = process.memoryUsage().rss;
      const failed = failure();
      let sent: Promise<number> | undefined;
      server.answer((_, response) => (sent ??= floodTo(response, 100 * MEGABYTE)));
      expect(await failed).toBe('too-large');
      // What the sockets on both ends hold is not ours to bound.
      expect(await sent).toBeLessThan(20 * MEGABYTE);
      expect(process.memoryUsage().rss - before).toBeLessThan(60 * MEGABYTE);
    });
  });

  describe('a source that behaves', () => {
    test('304: nothing is fetched again', async () => {
      const { server, client } = await followed();
      const manifests = () => server.asked.filter((path) => path === '/manifest.json').length;
      const before = manifests();
      await expect.poll(manifests).toBeGreaterThan(before + 3);
      expect(server.asked.filter(isBundle)).toHaveLength(1);
      expect(client.status().state).toBe('ready');
    });

    test('a manifest that names the same bundle costs no second download, and moves the sequence on', async () => {
      const { server, client } = await followed();
      server.answer(serveFiles(releaseOf(OFF, { sequence: 6, revision: 'next' })));
      await expect.poll(() => client.status().sequence).toBe(6);
      expect(client.status().revision).toBe('next');
      expect(server.asked.filter(isBundle)).toHaveLength(1);
    });

    test('a bundle that could not be had is asked for again, although the manifest did not change', async () => {
      const { server, change, failure } = await followed();
      const changed = change();
      const failed = failure();
      const good = releaseOf(ON, { sequence: 6 });
      let refusals = 2;
      const serve = serveFiles(good);
      server.answer((request, response) => {
        if (isBundle(request.url) && refusals-- > 0) response.writeHead(500).end();
        else serve(request, response);
      });
      expect(await failed).toBe('status');
      expect(await changed).toMatchObject({ flagsChanged: ['a'] });
    });

    test('redirects are followed, and bundles looked for where they lead', async () => {
      const files = releaseOf(ON, { sequence: 6 });
      const moved = new Map([...files].map(([path, text]) => [`releases/7/${path}`, text]));
      const serve = serveFiles(moved);
      const { server, change } = await followed();
      const changed = change();
      server.answer((request, response) => {
        if (request.url === '/manifest.json') response.writeHead(302, { location: '/releases/7/manifest.json' }).end();
        else serve(request, response);
      });
      await changed;
    });

    test('headers are sent, but never to another server', async () => {
      const other = await startServer((_, response) => response.end('{}'));
      const authorized: (string | undefined)[] = [];
      const { server, failure } = await followed();
      const text = String(releaseOf(ON, { sequence: 6 }).get('manifest.json')).replace(
        /"path":"[^"]*"/,
        `"path":"${other.url}/x"`,
      );
      const failed = failure();
      server.answer((request, response) => {
        authorized.push(request.headers.authorization);
        response.end(text);
      });
      expect(await failed).toBe('unreadable');
      expect(other.asked).toEqual([]);
    });

    test('a server that asks to be left alone is', async () => {
      const { server, failure } = await followed();
      const failed = failure();
      server.answer((_, response) => response.writeHead(503, { 'retry-after': '60' }).end());
      await failed;
      const asked = server.asked.length;
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(server.asked).toHaveLength(asked);
    });

    test('a client that was closed asks no more', async () => {
      const { server, client } = await followed();
      await client.close();
      const asked = server.asked.length;
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(server.asked).toHaveLength(asked);
      expect(client.status().state).toBe('closed');
      expect(client.details.boolean('a', true)).toMatchObject({ variant: 'off' });
    });
  });

  describe('signatures', () => {
    const ours = newKeyPair();
    const successor = newKeyPair();
    const signed = (pair = ours, facts = {}) => signFiles(releaseOf(OFF, { sequence: 5, ...facts }), pair.privatePem);

    test('a manifest signed by a known key is taken; keys may be PEM or base64', async () => {
      const { client } = await followed({ publicKey: ours.publicPem }, signed());
      expect(client.status().sequence).toBe(5);
      const base64 = ours.publicPem.replaceAll(/-----.*-----|\n/g, '');
      await followed({ publicKey: [successor.publicPem, base64] }, signed());
    });

    test.each<[string, ReleaseTexts, UpdateProblem]>([
      ['by another key', signFiles(releaseOf(ON, { sequence: 6 }), successor.privatePem), 'signature'],
      [
        'of another manifest',
        new Map([...signed(), ['manifest.json', String(releaseOf(ON).get('manifest.json'))]]),
        'signature',
      ],
      ['that is none', new Map([...signed(ours, { sequence: 6 }), ['manifest.json.sig', '%%%']]), 'signature'],
      ['that is empty', new Map([...signed(ours, { sequence: 6 }), ['manifest.json.sig', '']]), 'signature'],
      [
        'that is endless',
        new Map([...signed(ours, { sequence: 6 }), ['manifest.json.sig', 'A'.repeat(5000)]]),
        'too-large',
      ],
      ['that is missing', releaseOf(ON, { sequence: 6 }), 'status'],
    ])('a signature %s is refused', async (_, files, problem) => {
      const { server, client, failure } = await followed({ publicKey: ours.publicPem }, signed());
      const failed = failure();
      server.answer(serveFiles(files));
      expect(await failed).toBe(problem);
      expect(client.status().sequence).toBe(5);
    });

    test('a lone bundle is refused where a signature is demanded', async () => {
      const { server, failure } = await followed({ publicKey: ours.publicPem }, signed());
      const failed = failure();
      server.answer((_, response) => response.end(JSON.stringify(ON)));
      expect(await failed).toBe('signature');
    });

    test('a key that is none refuses everything, and says why', async () => {
      const server = await startServer(serveFiles(signed()));
      const client = create({ source: { url: `${server.url}/manifest.json`, interval: 20 }, publicKey: 'no key' });
      onTestFinished(() => client.close());
      expect(await client.ready({ timeout: 100 })).toBe(false);
      expect(client.status().error?.problem).toBe('signature');
    });

    test('signed releases may be taken as they are, if somebody says so', async () => {
      const { client } = await followed({ publicKey: 'unverified' }, signed());
      expect(client.status().state).toBe('ready');
    });
  });
});
