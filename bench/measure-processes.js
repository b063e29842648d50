import { spawnSync } from 'node:child_process';
import { median } from './median.js';

const NOTHING = ['-e', '0'];

/**
 * Times whole processes against an empty `node`. A machine is never quiet, so the variants take turns, each is divided
 * by the empty process of its own round, and the median of these ratios counts.
 *
 * @param {ReadonlyMap<string, (run: number) => readonly string[]>} variants name to arguments of node, for the nth run
 * @param {number} rounds
 * @returns {{ name: string, ratio: number, milliseconds: number, megabytes: number }[]}
 */
export function measureProcesses(variants, rounds) {
  const times = new Map([...variants.keys()].map((name) => [name, []]));
  const ratios = new Map([...variants.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const empty = wallTime(NOTHING);
    for (const [name, argvOf] of variants) {
      const time = wallTime(argvOf(round));
      times.get(name).push(time);
      ratios.get(name).push(time / empty);
    }
  }
  return [...variants].map(([name, argvOf]) => ({
    name,
    ratio: median(ratios.get(name)),
    milliseconds: Math.min(...times.get(name)),
    megabytes: peakMegabytes(argvOf(rounds)),
  }));
}

function wallTime(argv) {
  const start = performance.now();
  run(argv);
  return performance.now() - start;
}

/** In a run of its own: the report itself costs time. */
function peakMegabytes(argv) {
  const hook = new URL('./report-peak-memory.js', import.meta.url).href;
  const { stderr } = run(['--import', hook, ...argv]);
  return Number(/^peak-kilobytes=(\d+)$/m.exec(stderr)?.[1]) / 1024;
}

function run(argv) {
  const result = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.status !== 0)
    throw new Error(
      `node ${argv.join(' ')} ended with ${result.status}\n${result.stderr}${result.stdout.slice(0, 2000)}`,
    );
  return result;
}
