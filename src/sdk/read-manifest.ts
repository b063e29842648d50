import { isManifest, MANIFEST_MAJOR, type ReadManifest } from '../bundle/read-manifest.js';
import { UpdateError } from './update-error.js';

export { isManifestLike, type ReadManifest } from '../bundle/read-manifest.js';

/** Throws an `UpdateError` for what is no manifest, or one of another major version. */
export function readManifest(value: unknown): ReadManifest {
  if (isManifest(value)) return value;
  throw new UpdateError('unreadable', `no manifest of version ${MANIFEST_MAJOR}x`);
}
