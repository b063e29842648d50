import { BUNDLE_BUCKET_BY, BUNDLE_BUCKETING_INPUT, BUNDLE_BUCKETS, type WireInput } from '../bundle/bundle.js';
import { createCborKeyHasher } from './cbor-text.js';
import { DamagedBundleError } from './damaged-bundle-error.js';
import type { Evaluation } from './evaluation.js';
import { observerOf, pinnedBucket } from './inspection.js';
import { createKeyHasher } from './murmur-hash.js';
import { createAttributeReader } from './read-attribute.js';
import { scaleHash } from './scale-hash.js';

/** What a bundle says about the bucketing of a flag or a layer. */
export interface BucketingSource {
  readonly bucketBy?: readonly string[] | 'random';
  readonly input?: WireInput;
}

/** The bucket of an evaluation's context, 0 to 99,999; `undefined` without a bucketing key. */
export type Bucketer = (evaluation: Evaluation) => number | undefined;

export function createBucketer({ bucketBy = BUNDLE_BUCKET_BY, input }: BucketingSource, salt: string): Bucketer {
  return bucketBy === 'random' ? createRandomBucketer(salt) : createKeyBucketer(bucketBy, salt, input);
}

function createKeyBucketer(
  bucketBy: readonly string[],
  salt: string,
  input: WireInput = BUNDLE_BUCKETING_INPUT,
): Bucketer {
  const { text, encoding } = typeof input === 'string' ? { text: input, encoding: undefined } : input;
  const readers = bucketBy.map((attribute) => ({ attribute, read: createAttributeReader(attribute) }));
  // Divided before the salt is filled in, so that a salt may contain `{key}`.
  const parts = text.split('{key}').map((part) => part.replaceAll('{salt}', () => salt));
  const hash = createHasher(parts, encoding);
  return (evaluation) => {
    const pinned = pinnedBucket(evaluation, salt);
    if (pinned !== undefined) {
      observerOf(evaluation)?.bucketed({ bucketBy, bucket: pinned });
      return pinned;
    }
    for (const { attribute, read } of readers) {
      const key = read(evaluation.context);
      if (typeof key !== 'string' || key === '') continue;
      const bucket = scaleHash(hash(key), BUNDLE_BUCKETS);
      observerOf(evaluation)?.bucketed({
        bucketBy,
        attribute,
        key,
        hashedText: parts.join(key),
        ...(encoding === undefined ? {} : { encoding }),
        bucket,
      });
      return bucket;
    }
    observerOf(evaluation)?.bucketed({ bucketBy });
    return undefined;
  };
}

/** To take an unknown encoding for another one would move everybody, so such a flag is an error. */
function createHasher(parts: readonly string[], encoding: string | undefined): (key: string) => number {
  if (encoding === undefined) return createKeyHasher(parts);
  if (encoding === 'cbor') return createCborKeyHasher(parts);
  throw new DamagedBundleError(`the encoding \`${encoding}\` is unknown`);
}

function createRandomBucketer(salt: string): Bucketer {
  return function randomBucketer(evaluation) {
    const bucket = pinnedBucket(evaluation, salt) ?? Math.floor(evaluation.draw(randomBucketer) * BUNDLE_BUCKETS);
    observerOf(evaluation)?.bucketed({ bucketBy: 'random', bucket });
    return bucket;
  };
}
