import type { Handler } from 'hono';
import type { Bundle } from '../../bundle/bundle.js';
import type { ManifestBundle } from '../../bundle/manifest.js';
import type { PreparedRelease } from '../current-release.js';
import { createEncodedContents, type EncodedContents } from '../encodings.js';
import { entityTag } from '../entity-tag.js';
import type { RelayState } from '../relay-state.js';
import type { ServedFiles } from '../release-source.js';
import { fail, notReady } from '../respond.js';
import { sendFile } from '../send-file.js';

/** The routes by which SDKs fetch a release from this relay. */
export interface FileRoutes {
  /** `GET /manifest.json` */
  readonly manifest: Handler;
  /** `GET /manifest.json.sig` */
  readonly signature: Handler;
  /** `GET /{environment}/{file}` */
  readonly bundle: Handler;
}

const IMMUTABLE = 'max-age=31536000, immutable';
const POINTER = 'max-age=5, stale-while-revalidate=60, stale-if-error=86400';
const contentType = 'application/json';

export function fileRoutes({ current, options }: RelayState): FileRoutes {
  // Answers to those who must show a key are not for caches that others share.
  const scope = options.keys.length === 0 ? 'public' : 'private';
  const cachePointer = `${scope}, ${POINTER}`;
  const cacheBundle = `${scope}, ${IMMUTABLE}`;
  const bundleContents = createBundleContents();
  const manifestContents = createManifestContents();

  return {
    manifest: async (c) => {
      const prepared = current.get();
      if (prepared === undefined) return notReady();
      const { contents, name } = manifestContents(prepared);
      return sendFile(c, { contents, name, contentType, cacheControl: cachePointer });
    },
    signature: (c) => {
      const signature = current.get()?.release.files().signature;
      if (signature === undefined) return fail(404, 'the manifest is not signed');
      return c.text(signature, 200, { 'cache-control': cachePointer });
    },
    bundle: async (c) => {
      const path = c.req.path.slice(1);
      for (const { release } of current.recent()) {
        const files = release.files();
        const bundle = findBundle(files, path, release.bundle);
        if (bundle === undefined) continue;
        const contents = await bundleContents(bundle, files);
        return sendFile(c, { contents, name: bundle.sha256, contentType, cacheControl: cacheBundle });
      }
      return fail(404, 'there is no such file');
    },
  };
}

/**
 * The bundles that are handed out: of the environment that is served, and none for servers by a relay for clients,
 * which may be browsers. The manifest names the others too, because its bytes may be signed.
 */
function findBundle(files: ServedFiles, path: string, served: Bundle): ManifestBundle | undefined {
  const bundle = files.bundles.find((candidate) => candidate.path === path);
  if (bundle === undefined || bundle.environment !== served.environment) return undefined;
  return served.audience === 'client' && bundle.audience !== 'client' ? undefined : bundle;
}

function createManifestContents() {
  const known = new WeakMap<PreparedRelease, { readonly contents: EncodedContents; readonly name: string }>();
  return (prepared: PreparedRelease) => {
    const { manifest } = prepared.release.files();
    const found = known.get(prepared) ?? {
      contents: createEncodedContents(new TextEncoder().encode(manifest)),
      name: entityTag(manifest).slice(1, -1),
    };
    known.set(prepared, found);
    return found;
  };
}

const KEPT_BUNDLES = 16;

/** Bytes of bundles by their hash: read once, however many ask and whichever release they are of. */
function createBundleContents() {
  const known = new Map<string, Promise<EncodedContents>>();
  return (bundle: ManifestBundle, files: ServedFiles) => {
    const { sha256 } = bundle;
    const contents = known.get(sha256) ?? files.read(bundle).then(createEncodedContents);
    known.set(sha256, contents);
    // What could not be read now may be read the next time.
    contents.catch(() => known.delete(sha256));
    for (const oldest of known.keys()) if (known.size > KEPT_BUNDLES) known.delete(oldest);
    return contents;
  };
}
