import { BUNDLE_BUCKET_BY } from '../bundle/bundle.js';
import type { FlagEvaluator } from '../evaluator/create-flag-evaluator.js';
import type { EvaluationContext } from '../evaluator/evaluation-details.js';
import { createAttributeReader } from '../evaluator/read-attribute.js';
import type { AnyDetails } from './flag-details.js';
import { createRotatingSet } from './rotating-set.js';

/** Somebody met a variant that a bucket decided: what an experiment has to know. */
export interface Exposure {
  readonly flagKey: string;
  readonly variant: string;
  /** The bucketing key, and the attribute it stands in. */
  readonly key: string;
  readonly attribute: string;
  readonly details: AnyDetails;
}

/** Tells which evaluations are exposures that were not reported lately. */
export function createExposureFinder(remembered: number) {
  const { isNew } = createRotatingSet(remembered);
  return (evaluator: FlagEvaluator, details: AnyDetails, context: EvaluationContext): Exposure | undefined => {
    const { flagKey, variant, reason } = details;
    const { bucketBy = BUNDLE_BUCKET_BY } = evaluator.bodyOf(flagKey) ?? {};
    // A random bucket belongs to nobody.
    if (reason !== 'SPLIT' || variant === undefined || bucketBy === 'random') return undefined;
    for (const attribute of bucketBy) {
      const key = createAttributeReader(attribute)(context);
      if (typeof key !== 'string' || key === '') continue;
      return isNew(`${flagKey}\n${variant}\n${key}`) ? { flagKey, variant, key, attribute, details } : undefined;
    }
    return undefined;
  };
}
