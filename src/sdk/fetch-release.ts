import { SIGNATURE_NAME } from '../bundle/manifest.js';
import { openLoneBundle } from './open-lone-bundle.js';
import { openManifest } from './open-manifest.js';
import { isManifestLike } from './read-manifest.js';
import type { Release, ReleaseFiles } from './release.js';
import type { ReleasePolicy } from './release-policy.js';
import type { ReleaseReader } from './release-reader.js';
import { decodeText, parseJson } from './text-bytes.js';
import { verifyRelease } from './verify-release.js';

export interface FetchedRelease {
  readonly release: Release;
  /** Absent where the bundle is the one that is served already. */
  readonly files?: ReleaseFiles | undefined;
}

const SIGNATURE_LIMIT = 1024;

/** What a source offers now; `undefined` if that is what is served. Rejects with an `UpdateError`. */
export async function fetchRelease(
  reader: ReleaseReader,
  policy: ReleasePolicy,
  current: Release | undefined,
  signal: AbortSignal,
): Promise<FetchedRelease | undefined> {
  const head = await reader.head(current?.tag, signal);
  if (head === undefined) return undefined;
  const { bytes, location, tag } = head;
  const text = decodeText(bytes);
  const value = parseJson(text);
  if (!isManifestLike(value))
    return { release: { ...(await openLoneBundle(text, policy)), tag }, files: { bundle: text } };

  let signature: string | undefined;
  const fetchFile = (path: string, limit: number) => reader.file(location, path, limit, signal);
  const fetchSignature = async () => {
    signature = decodeText(await fetchFile(SIGNATURE_NAME, SIGNATURE_LIMIT));
    return signature;
  };
  const manifest = await openManifest({ bytes, value, signature: fetchSignature }, policy);
  const { release, bundle } = await verifyRelease(manifest, policy, current, fetchFile);
  return {
    release: { ...release, tag },
    files: bundle === undefined ? undefined : { manifest: text, signature, bundle },
  };
}
