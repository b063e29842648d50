import type { Evaluation } from './evaluation.js';
import { observerOf } from './inspection.js';
import type { PreparedSlot } from './prepared-flag.js';

/** Whether the context's bucket of the layer lies in the flag's slot; never without a bucketing key. */
export function isInSlot({ layer, from, to, bucketOf }: PreparedSlot, evaluation: Evaluation): boolean {
  const bucket = bucketOf(evaluation);
  const inside = bucket !== undefined && bucket >= from && bucket < to;
  observerOf(evaluation)?.layerChecked({ layer, from, to, inside });
  return inside;
}
