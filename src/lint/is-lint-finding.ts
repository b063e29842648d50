import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { allRules } from './all-rules.js';

const ids = new Set(allRules.map(({ id }) => id));

/** Whether a rule found it. What syntax and model report is no matter of opinion: no baseline excuses it. */
export const isLintFinding = ({ id }: Diagnostic): boolean => ids.has(id);
