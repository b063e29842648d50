import { spawnSync } from 'node:child_process';
import { median } from './median.js';

/**
 * What stages of a check take of its parsing. Both are of one process, so a slow moment of the machine mostly slows both;
 * the median of the ratios counts.
 *
 * @param {ReadonlyMap<string, readonly string[]>} checks name to arguments of node that print timings (`--verbose`)
 * @param {readonly string[]} stages
 * @param {number} rounds
 * @returns {{ name: string, parse: number, ratios: number[] }[]} milliseconds of parsing, and a ratio for each stage
 */
export function measureStages(checks, stages, rounds) {
  const runs = new Map([...checks.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, argv] of checks) runs.get(name).push(readTimings(argv));
  return [...runs].map(([name, timings]) => ({
    name,
    parse: Math.min(...timings.map((timing) => timing.get('parse'))),
    ratios: stages.map((stage) => median(timings.map((timing) => timing.get(stage) / timing.get('parse')))),
  }));
}

function readTimings(argv) {
  const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`node ${argv.join(' ')} ended with ${status}\n${stderr}`);
  return new Map([...stderr.matchAll(/^(\w+) +([\d.]+) ms$/gm)].map(([, stage, time]) => [stage, Number(time)]));
}
