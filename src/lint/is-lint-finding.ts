import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { lintRules } from './rules/index.js';

const ids = new Set(lintRules.map(({ id }) => id));

/** Whether a lint rule found it. What syntax and model report is no matter of opinion: no baseline excuses it. */
export const isLintFinding = ({ id }: Diagnostic): boolean => ids.has(id);
