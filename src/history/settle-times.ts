import type { Commit } from '../project/commit-log.js';

/**
 * Commits with times that never run backward, though the clocks of their authors did: a time after that of the last
 * commit is wrong and gives way to the next one, and nothing is older than what stands before it.
 */
export function settleTimes(commits: readonly Commit[], earliest: number): readonly Commit[] {
  const last = commits.at(-1)?.time ?? 0;
  let next = last;
  const plausible = commits.map(({ time }) => time);
  for (let index = plausible.length - 1; index >= 0; index -= 1) {
    const time = plausible[index] ?? last;
    if (time > last) plausible[index] = next;
    else next = time;
  }
  let previous = earliest;
  return commits.map((commit, index) => {
    previous = Math.max(previous, plausible[index] ?? last);
    return { ...commit, time: previous };
  });
}
