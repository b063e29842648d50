import type { Bundle } from '../bundle/bundle.js';
import { isUnreadable, type UnreadableBundle } from '../bundle/parse-bundle.js';
import { createFlagEvaluator } from '../evaluator/create-flag-evaluator.js';
import type { TestPreparer } from '../evaluator/prepare-test.js';
import type { Release } from './release.js';
import { UpdateError } from './update-error.js';

const TRIALS = 32;

/** A release of a bundle, some of whose flags were evaluated; throws an `UpdateError` if it is none or of no use. */
export function makeRelease(bundle: Bundle | UnreadableBundle, prepareTest: TestPreparer): Release {
  if (isUnreadable(bundle)) throw new UpdateError('unreadable', bundle.message);
  const evaluator = createFlagEvaluator(bundle, prepareTest);
  const keys = evaluator.keys();
  const tried = keys.filter((_, index) => index % Math.ceil(keys.length / TRIALS) === 0);
  // One flag with an operator of tomorrow is that flag's matter; where nothing works, the bundle is for another evaluator.
  if (tried.length > 0 && tried.every((key) => evaluator.evaluate(key).reason === 'ERROR'))
    throw new UpdateError('unreadable', 'no flag can be evaluated');
  return { bundle, evaluator };
}
