import type { ManifestBundle } from '../bundle/manifest.js';
import type { ReadManifest } from './read-manifest.js';
import { UpdateError } from './update-error.js';

/** Which bundle of a release; what is left out must not matter. */
export interface BundleChoice {
  readonly environment?: string;
  /** Name of an output of the project. */
  readonly output?: string;
  readonly audience?: 'server' | 'client';
}

const TARGET = 'halyard';

/** The one bundle of a release that fits; throws an `UpdateError` if there is none or more than one. */
export function selectBundle({ bundles }: ReadManifest, choice: BundleChoice): ManifestBundle {
  const fields = ['environment', 'output', 'audience'] as const;
  const fitting = bundles.filter(
    (bundle) =>
      bundle.target === TARGET && fields.every((name) => choice[name] === undefined || choice[name] === bundle[name]),
  );
  const [bundle, ...others] = fitting;
  if (bundle !== undefined && others.length === 0) return bundle;
  const offered = (bundle === undefined ? bundles : fitting).map(
    ({ environment, output, audience }) => `${environment}/${output} (${audience})`,
  );
  throw new UpdateError(
    'no-bundle',
    `${fitting.length} bundles of the release fit ${JSON.stringify(choice)}; there are ${offered.join(', ') || 'none'}`,
  );
}
