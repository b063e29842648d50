import type { ManifestBundle } from '../bundle/manifest.js';
import type { ReadManifest } from './read-manifest.js';
import { UpdateError } from './update-error.js';

/** Which bundle of a release; what is left out must not matter. */
export interface BundleChoice {
  readonly environment?: string | undefined;
  /** Name of an output of the project. */
  readonly output?: string | undefined;
  readonly audience?: 'server' | 'client' | undefined;
}

/** The one bundle of a release that fits; throws an `UpdateError` if there is none or more than one. */
export function selectBundle({ bundles }: ReadManifest, choice: BundleChoice): ManifestBundle {
  const fitting = bundles.filter((bundle) =>
    Object.entries({ ...choice, target: 'halyard' }).every(
      ([name, wanted]) => wanted === undefined || wanted === Reflect.get(bundle, name),
    ),
  );
  const [bundle, other] = fitting;
  if (bundle && !other) return bundle;
  const offered = bundles.map(({ environment, output }) => `${environment}/${output}`);
  throw new UpdateError('no-bundle', `${fitting.length} of ${offered} fit ${JSON.stringify(choice)}`);
}
