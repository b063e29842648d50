import { MANIFEST_FORMAT_VERSION, type Manifest, type ManifestBundle } from '../bundle/manifest.js';
import { isObject, isText, isUnits } from '../bundle/wire-shape.js';
import { UpdateError } from './update-error.js';

/** What a client needs of a manifest; the rest is for people and tools. */
export type ReadManifest = Pick<Manifest, 'revision' | 'sequence' | 'signing' | 'bundles'>;

type Unchecked<Form> = { readonly [Name in keyof Form]?: unknown };

/** Whether a JSON value means to be a manifest, and not a lone bundle. */
export const isManifestLike = (value: unknown): value is Unchecked<Manifest> => isObject(value) && 'bundles' in value;

/** Throws an `UpdateError` for what is no manifest, or one of another major version. */
export function readManifest(value: unknown): ReadManifest {
  if (!isManifestLike(value) || !isManifest(value))
    throw new UpdateError('unreadable', `no manifest of version ${MAJOR}x`);
  return value;
}

const [MAJOR = ''] = /^\d+\./.exec(MANIFEST_FORMAT_VERSION) ?? [];
const isCount = (value: unknown) => isUnits(value, Number.MAX_SAFE_INTEGER);

function isManifest(value: Unchecked<Manifest>): value is ReadManifest {
  const { formatVersion, revision, sequence, bundles } = value;
  return (
    isText(formatVersion) &&
    formatVersion.startsWith(MAJOR) &&
    isText(revision) &&
    (sequence === undefined || isCount(sequence)) &&
    Array.isArray(bundles) &&
    bundles.every(isManifestBundle)
  );
}

const isManifestBundle = (value: Unchecked<ManifestBundle>) =>
  isObject(value) &&
  [value.environment, value.output, value.audience, value.target, value.path, value.sha256].every(isText) &&
  isCount(value.size);
