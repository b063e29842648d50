import type { LintRule } from './lint-rule.js';

/** Whether a rule is about comments that disable findings: it then comes after all others. */
export const judgesSuppressions = (rule: LintRule): boolean => rule.judgesSuppressions === true;
