import { createEvaluator } from '../lib/evaluator/index.js';
import { createContexts, createEvaluatorBundle, decisions } from './evaluator-bundle.js';
import { median } from './median.js';
import { createSeededRandom } from './seeded-random.js';

const CONTEXTS = 1024;
const EVALUATIONS = 400_000;

/**
 * Nanoseconds an evaluation takes, by kind of decision. The kinds take turns, so that a busy moment hits all of them.
 *
 * @param {number} rounds
 * @returns {{ name: string, best: number, middle: number }[]}
 */
export function measureEvaluator(rounds) {
  const evaluator = createEvaluator(createEvaluatorBundle(), { now: () => 0, random: () => 0 });
  const contexts = createContexts(CONTEXTS, createSeededRandom(1));
  const times = new Map(decisions.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const name of decisions) {
      const time = timeEvaluations(evaluator, keysOf(name), contexts);
      // The first round compiles the code and prepares the flags.
      if (round > 0) times.get(name).push(time);
    }
  return decisions.map((name) => ({ name, best: Math.min(...times.get(name)), middle: median(times.get(name)) }));
}

function keysOf(name) {
  return Array.from({ length: 200 }, (_, index) => `${name}-${index}`);
}

function timeEvaluations(evaluator, keys, contexts) {
  let on = 0;
  const start = process.hrtime.bigint();
  for (let index = 0; index < EVALUATIONS; index++)
    if (evaluator.evaluate(keys[index % keys.length], contexts[index % contexts.length]).value === true) on++;
  const nanoseconds = Number(process.hrtime.bigint() - start) / EVALUATIONS;
  // Also keeps the loop from being optimised away.
  if (on > EVALUATIONS) throw new Error('more hits than evaluations');
  return nanoseconds;
}
