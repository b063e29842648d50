import { createHash, sign } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { Bundle } from '../../src/bundle/bundle.js';
import type { Manifest } from '../../src/bundle/manifest.js';
import { printBundle } from '../../src/bundle/print-bundle.js';

/** The files of a release by path, as a directory or a server offers them. */
export type ReleaseTexts = Map<string, string | Uint8Array>;

/** A release of one bundle. */
export function releaseOf(bundle: Bundle, facts: Partial<Manifest> = {}): ReleaseTexts {
  const text = printBundle(bundle);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const { environment, audience } = bundle;
  const path = `${environment}/${audience}.${sha256.slice(0, 12)}.json`;
  const manifest: Manifest = {
    formatVersion: '1.0',
    revision: sha256.slice(0, 12),
    bundles: [
      {
        environment,
        output: audience,
        audience,
        target: 'halyard',
        path,
        sha256,
        size: Buffer.byteLength(text),
        flags: bundle.flags.length,
      },
    ],
    sourceMaps: [],
    build: { tool: 'halyard', version: '1.0.0' },
    ...facts,
  };
  return new Map([
    ['manifest.json', JSON.stringify(manifest)],
    [path, text],
  ]);
}

/** Serves files with strong entity tags, and 304 to those who have them. */
export function serveFiles(files: ReleaseTexts): RequestListener {
  return (request, response) => {
    const content = files.get((request.url ?? '').slice(1));
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    const etag = `"${createHash('sha256').update(content).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag }).end(content);
  };
}

/** The same release, signed. */
export function signFiles(files: ReleaseTexts, privatePem: string): ReleaseTexts {
  const manifest = {
    ...JSON.parse(String(files.get('manifest.json'))),
    signing: { algorithm: 'ed25519', keyId: 'test' },
  };
  const text = JSON.stringify(manifest);
  const signature = sign(null, Buffer.from(text), privatePem).toString('base64');
  return new Map([...files, ['manifest.json', text], ['manifest.json.sig', `${signature}\n`]]);
}
