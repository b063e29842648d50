import type { Bundle } from '../bundle/bundle.js';
import { BUNDLE_BUCKET_BY } from '../bundle/bundle.js';
import { flagPositions } from '../bundle/flag-positions.js';
import type { EvaluationContext, EvaluationDetails } from '../evaluator/evaluation-details.js';
import { createAttributeReader } from '../evaluator/read-attribute.js';
import { createRotatingSet } from './rotating-set.js';

/** Somebody met a variant that a bucket decided: what an experiment has to know. */
export interface Exposure {
  readonly flagKey: string;
  readonly variant: string;
  /** The bucketing key, and the attribute it stands in. */
  readonly key: string;
  readonly attribute: string;
  readonly details: EvaluationDetails;
}

/** Tells which evaluations are exposures that were not reported lately. */
export function createExposureFinder(remembered: number) {
  const reported = createRotatingSet(remembered);
  const positionsOf = new WeakMap<Bundle, ReadonlyMap<string, number>>();
  return (bundle: Bundle, details: EvaluationDetails, context: EvaluationContext): Exposure | undefined => {
    const { flagKey, variant, reason } = details;
    if (reason !== 'SPLIT' || variant === undefined) return undefined;
    const positions = positionsOf.get(bundle) ?? flagPositions(bundle);
    positionsOf.set(bundle, positions);
    const { bucketBy = BUNDLE_BUCKET_BY } = bundle.bodies[bundle.flags[positions.get(flagKey) ?? -1] ?? -1] ?? {};
    // A random bucket belongs to nobody.
    if (bucketBy === 'random') return undefined;
    for (const attribute of bucketBy) {
      const key = createAttributeReader(attribute)(context);
      if (typeof key !== 'string' || key === '') continue;
      const isNew = reported.isNew(`${flagKey}\n${variant}\n${key}`);
      return isNew ? { flagKey, variant, key, attribute, details } : undefined;
    }
    return undefined;
  };
}
