import type { Bundle } from '../bundle/bundle.js';
import { flagKeys } from '../bundle/flag-positions.js';
import { MANIFEST_FORMAT_VERSION, type Manifest } from '../bundle/manifest.js';
import type { ServedFiles } from './release-source.js';

interface LoneBundle {
  readonly bundle: Bundle;
  readonly text: string;
  readonly sha256: string;
  readonly revision: string;
}

/** A release around a bundle that came without a manifest. */
export function loneBundleFiles({ bundle, text, sha256, revision }: LoneBundle): ServedFiles {
  const bytes = new TextEncoder().encode(text);
  const { environment, audience } = bundle;
  const entry = {
    environment,
    output: audience,
    audience,
    target: 'halyard',
    path: `${environment}/${audience}.${sha256.slice(0, 12)}.json`,
    sha256,
    size: bytes.length,
    flags: flagKeys(bundle).length,
  } as const;
  const manifest: Omit<Manifest, 'build'> = {
    formatVersion: MANIFEST_FORMAT_VERSION,
    revision,
    bundles: [entry],
    sourceMaps: [],
  };
  return { manifest: `${JSON.stringify(manifest, undefined, 2)}\n`, bundles: [entry], read: async () => bytes };
}
