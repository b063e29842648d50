import { isUnreadable, readBundle } from '../bundle/read-bundle.js';
import { createFlagEvaluator } from '../evaluator/create-flag-evaluator.js';
import type { Release } from './release.js';
import { UpdateError } from './update-error.js';

const TRIALS = 32;

/** Reads a bundle, and evaluates some of its flags; throws an `UpdateError` if it is no bundle or of no use. */
export function loadBundle(text: string): Release {
  const bundle = readBundle(text);
  if (isUnreadable(bundle)) throw new UpdateError('unreadable', bundle.message);
  const evaluator = createFlagEvaluator(bundle);
  const keys = evaluator.keys();
  const tried = keys.filter((_, index) => index % Math.ceil(keys.length / TRIALS) === 0);
  // One flag with an operator of tomorrow is that flag's matter; where nothing works, the bundle is for another evaluator.
  if (tried.length > 0 && tried.every((key) => evaluator.evaluate(key).reason === 'ERROR'))
    throw new UpdateError('unreadable', 'no flag can be evaluated');
  return { bundle, evaluator };
}
