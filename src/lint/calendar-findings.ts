import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { LintRule } from './lint-rule.js';
import { lintRules } from './rules/index.js';

const rules: readonly LintRule[] = lintRules;
const calendarRules = new Set(rules.filter((rule) => rule.needsClock === true).map((rule) => rule.id));

/** Whether time alone brought a finding about: such findings gate a check, never a release. */
export const isCalendarFinding = ({ id }: Diagnostic): boolean => calendarRules.has(id);
