import type { TestRun } from './reporter.js';

/** How many tests hold, how many fail, and how many would if no comment disabled that. */
export function countRuns(runs: readonly TestRun[]) {
  const failures = runs.filter(({ passed }) => !passed);
  const excused = failures.filter((run) => run.excused !== undefined).length;
  return { passed: runs.length - failures.length, failed: failures.length - excused, excused };
}
