import { MANIFEST_FORMAT_VERSION, type Manifest, type ManifestBundle } from './manifest.js';
import { isObject, isText, isUnits, isVersionOf } from './wire-shape.js';

/** What consumers need of a manifest; the rest is for people and tools. */
export type ReadManifest = Pick<Manifest, 'revision' | 'sequence' | 'signing' | 'bundles'>;

type Unchecked<Form> = { readonly [Name in keyof Form]?: unknown };

/** Whether a JSON value means to be a manifest, and not a lone bundle. */
export const isManifestLike = (value: unknown): value is Unchecked<Manifest> => isObject(value) && 'bundles' in value;

/** Whether it is one, of a version that this reader knows. */
export function isManifest(value: unknown): value is ReadManifest {
  if (!isManifestLike(value)) return false;
  const { formatVersion, revision, sequence, bundles } = value;
  return (
    isVersionOf(MANIFEST_FORMAT_VERSION, formatVersion) &&
    isText(revision) &&
    (sequence === undefined || isCount(sequence)) &&
    Array.isArray(bundles) &&
    bundles.every(isManifestBundle)
  );
}

/** With its dot. */
export const MANIFEST_MAJOR = MANIFEST_FORMAT_VERSION.replace(/\d+$/, '');

const isCount = (value: unknown) => isUnits(value, Number.MAX_SAFE_INTEGER);

const isManifestBundle = (value: Unchecked<ManifestBundle>) =>
  isObject(value) &&
  [value.environment, value.output, value.audience, value.target, value.path, value.sha256].every(isText) &&
  isCount(value.size);
