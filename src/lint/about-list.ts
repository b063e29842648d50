import type { LintReportExtras } from './lint-rule.js';
import type { RuleList } from './rule-lists.js';

/** The flag, and the environment if the list is one environment's own. */
export const aboutList = ({ flag, environment }: RuleList): LintReportExtras => ({
  flag: flag.key,
  ...(environment !== undefined && { environment }),
});
