import { MANIFEST_FORMAT_VERSION, type Manifest, type ManifestBundle, type ManifestFile } from '../bundle/manifest.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import { sha256 } from './content-address.js';

const REVISION_DIGITS = 12;

export interface ManifestFacts {
  /** What the manifest calls this release; else a digest of its contents. */
  readonly revision?: string;
  /** Rises from release to release. */
  readonly sequence?: number;
  readonly toolVersion: string;
  /** Milliseconds since the epoch. */
  readonly foldTime?: number;
}

/** The index of a release. No time of the build, and no counter but the one that is given: the same sources give the same bytes. */
export function buildManifest(
  bundles: readonly ManifestBundle[],
  sourceMaps: readonly ManifestFile[],
  { revision, sequence, toolVersion, foldTime }: ManifestFacts,
): Manifest {
  const sorted = [...bundles].sort((left, right) => compareCodeUnits(left.path, right.path));
  return {
    formatVersion: MANIFEST_FORMAT_VERSION,
    revision: revision ?? digest(sorted),
    ...(sequence === undefined ? {} : { sequence }),
    bundles: sorted,
    sourceMaps,
    build: {
      tool: 'halyard',
      version: toolVersion,
      ...(foldTime === undefined ? {} : { foldedTime: new Date(foldTime).toISOString() }),
    },
  };
}

function digest(bundles: readonly ManifestBundle[]): string {
  const contents = bundles.map((bundle) => `${bundle.path} ${bundle.sha256}\n`).join('');
  return sha256(new TextEncoder().encode(contents)).slice(0, REVISION_DIGITS);
}
