// npm run bench:peers -- [--rounds 7]
import { parseArgs } from 'node:util';
import { createContexts, decisions } from '../evaluator-bundle.js';
import { median } from '../median.js';
import { printTable } from '../print-table.js';
import { createSeededRandom } from '../seeded-random.js';
import { FLAGS_OF_A_KIND } from './flags.js';
import { systems } from './systems.js';

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const rounds = Number(options.rounds);
const contexts = createContexts(1024, createSeededRandom(1));
/** Long enough for the clock, short enough that all systems see the same busy moments. */
const EVALUATIONS = 60_000;

const running = [];
for (const { name, isAsync = false, start } of systems) {
  const system = await start();
  running.push({ name, isAsync, ...system, contexts: contexts.map(system.context), times: new Map() });
}
// The first round compiles the code.
for (let round = 0; round <= rounds; round++)
  for (const decision of decisions)
    for (const system of running) {
      const time = await measure(system, decision);
      const times = system.times.get(decision) ?? [];
      system.times.set(decision, round === 0 ? [] : [...times, time.nanoseconds]);
      system[`share ${decision}`] = time.share;
    }
report();
for (const { close } of running) close?.();

async function measure({ evaluate, contexts: asked, isAsync }, decision) {
  const keys = Array.from({ length: FLAGS_OF_A_KIND }, (_, index) => `${decision}-${index}`);
  let on = 0;
  const start = process.hrtime.bigint();
  if (isAsync) {
    for (let index = 0; index < EVALUATIONS; index++)
      if ((await evaluate(keys[index % keys.length], asked[index % asked.length])) === true) on++;
  } else {
    for (let index = 0; index < EVALUATIONS; index++)
      if (evaluate(keys[index % keys.length], asked[index % asked.length]) === true) on++;
  }
  return { nanoseconds: Number(process.hrtime.bigint() - start) / EVALUATIONS, share: on / EVALUATIONS };
}

/** Ratios are medians of the pairs of one round each; the share of "on" shows that all systems do the same work. */
function report() {
  for (const decision of decisions) {
    const [ours] = running;
    const rows = running.map(({ name, times, ...system }) => {
      const own = times.get(decision);
      const ratios = own.map((time, round) => time / ours.times.get(decision)[round]);
      return [
        name,
        Math.min(...own).toFixed(0),
        median(own).toFixed(0),
        `${median(ratios).toFixed(1)}x`,
        `${(system[`share ${decision}`] * 100).toFixed(1)} %`,
      ];
    });
    printTable([`${decision} (${rounds} rounds)`, 'best ns', 'median ns', 'of the evaluator', 'on'], rows);
  }
}
