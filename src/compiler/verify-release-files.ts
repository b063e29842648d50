import type { KeyObject } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { MANIFEST_NAME, type ManifestBundle, SIGNATURE_NAME } from '../bundle/manifest.js';
import { isUnreadable, readBundle } from '../bundle/read-bundle.js';
import { isManifest, isManifestLike, MANIFEST_MAJOR, type ReadManifest } from '../bundle/read-manifest.js';
import { countNoun } from '../util/count-noun.js';
import { sha256 } from './content-address.js';
import { isSignedBy, keyIdOf } from './sign-manifest.js';

/** One file that was looked at. */
export interface VerifiedFile {
  /** Relative to the manifest, with `/`. */
  readonly path: string;
  /** What is wrong with it; absent: nothing. */
  readonly problem?: string;
  /** What it is, in a few words. */
  readonly about: string;
}

/** Gives the bytes of a file beside the manifest; `undefined` if it cannot be read. */
export type FileReader = (path: string) => Uint8Array | undefined;

/** Whether some bytes mean to be a manifest, and not a lone bundle. */
export const looksLikeManifest = (bytes: Uint8Array): boolean => isManifestLike(parseJson(bytes));

/** Verifies a manifest, its signature, and every bundle it names with the compressed forms beside it. */
export function verifyManifest(
  bytes: Uint8Array,
  read: FileReader,
  key: KeyObject | undefined,
): readonly VerifiedFile[] {
  const manifest = parseJson(bytes);
  if (!isManifest(manifest))
    return [{ path: MANIFEST_NAME, about: '', problem: `it is no manifest of version ${MANIFEST_MAJOR}x` }];
  const { revision, sequence, bundles } = manifest;
  const about = `revision ${revision}${sequence === undefined ? '' : `, sequence ${sequence}`}`;
  return [
    { path: MANIFEST_NAME, about },
    ...judgeSignature(manifest, bytes, read(SIGNATURE_NAME), key),
    ...bundles.map((bundle) => judgeListed(bundle, read)),
  ];
}

/** Verifies a bundle that stands for itself. */
export function verifyBundle(path: string, bytes: Uint8Array): VerifiedFile {
  const bundle = readBundle(new TextDecoder().decode(bytes));
  if (isUnreadable(bundle)) return { path, about: '', problem: bundle.message };
  return { path, about: describe({ ...bundle, flags: bundle.flags.length }) };
}

const describe = ({ environment, audience, flags }: Pick<ManifestBundle, 'environment' | 'audience' | 'flags'>) =>
  `${environment}, ${audience}, ${countNoun(flags, 'flag')}`;

/** Whether who publishes and who consumes agree on there being a signature, and whether it holds. */
function judgeSignature(
  { signing }: ReadManifest,
  bytes: Uint8Array,
  signature: Uint8Array | undefined,
  key: KeyObject | undefined,
): readonly VerifiedFile[] {
  if (signing === undefined && key === undefined && signature === undefined) return [];
  const judged = { path: SIGNATURE_NAME, about: `signed by ${signing?.keyId ?? 'a key without a name'}` };
  if (key === undefined) return [{ ...judged, problem: 'the manifest is signed: verify it with --public-key FILE' }];
  if (signature === undefined) return [{ ...judged, problem: 'there is no signature' }];
  if (isSignedBy(bytes, new TextDecoder().decode(signature), key)) return [judged];
  return [{ ...judged, problem: `the signature is not by the key ${keyIdOf(key)}, or of another manifest` }];
}

function judgeListed(listed: ManifestBundle, read: FileReader): VerifiedFile {
  const { path, sha256: expected, size, target } = listed;
  const judged = { path, about: describe(listed) };
  const bytes = read(path);
  if (bytes === undefined) return { ...judged, problem: 'it cannot be read' };
  if (bytes.length !== size || sha256(bytes) !== expected)
    return { ...judged, problem: 'it holds other bytes than the manifest says' };
  if (target === 'halyard') {
    const { problem, about } = verifyBundle(path, bytes);
    if (problem !== undefined) return { ...judged, problem };
    if (about !== judged.about) return { ...judged, problem: `it is another bundle: ${about}` };
  }
  const problem = judgeCompressed(path, expected, read);
  return problem === undefined ? judged : { ...judged, problem };
}

const COMPRESSED = [
  ['.gz', gunzipSync],
  ['.br', brotliDecompressSync],
] as const;

/** A compressed form need not be there; if it is, web servers hand it out. */
function judgeCompressed(path: string, expected: string, read: FileReader): string | undefined {
  for (const [extension, decompress] of COMPRESSED) {
    const bytes = read(`${path}${extension}`);
    if (bytes !== undefined && decompressedHash(bytes, decompress) !== expected)
      return `what is compressed in ${extension} is something else`;
  }
  return undefined;
}

function decompressedHash(bytes: Uint8Array, decompress: (bytes: Uint8Array) => Uint8Array): string | undefined {
  try {
    return sha256(decompress(bytes));
  } catch {
    return undefined;
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
