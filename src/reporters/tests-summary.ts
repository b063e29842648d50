import { countNoun } from '../util/count-noun.js';
import { countRuns } from './count-runs.js';
import type { Coverage, TestsReport } from './reporter.js';

/** How many tests passed, and what all of them come to: two lines. */
export function renderTestsSummary({ runs, flags, rules, variants }: TestsReport): readonly string[] {
  const { passed, failed, excused } = countRuns(runs);
  const environments = new Set(runs.map(({ environment }) => environment)).size;
  const scope = `${countNoun(runs.length, 'test run')} in ${countNoun(environments, 'environment')}`;
  return [
    `${scope}: ${passed} passed, ${failed} failed${excused === 0 ? '' : `, ${excused} disabled`}`,
    `tests stand in ${share(flags, 'flag')}, and come to ${share(rules, 'rule')} and ${share(variants, 'variant')} of theirs`,
  ];
}

const share = ({ covered, total }: Coverage, noun: string): string => `${covered} of ${countNoun(total, noun)}`;
