import { countNoun } from '../util/count-noun.js';
import type { Coverage, TestsReport } from './reporter.js';

/** How many tests passed, and what all of them come to: two lines. */
export function renderTestsSummary({ runs, flags, rules, variants }: TestsReport): readonly string[] {
  const failed = runs.filter(({ passed }) => !passed).length;
  const environments = new Set(runs.map(({ environment }) => environment)).size;
  const scope = `${countNoun(runs.length, 'test run')} in ${countNoun(environments, 'environment')}`;
  return [
    `${scope}: ${runs.length - failed} passed, ${failed} failed`,
    `tests stand in ${share(flags, 'flag')}, and come to ${share(rules, 'rule')} and ${share(variants, 'variant')} of theirs`,
  ];
}

const share = ({ covered, total }: Coverage, noun: string): string => `${covered} of ${countNoun(total, noun)}`;
