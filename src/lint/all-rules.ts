import { type LateRule, lateRules } from './late-rules.js';
import { lintRules } from './rules/index.js';

/** Every rule that can be configured and disabled, whoever judges it. */
export const allRules: readonly LateRule[] = [...lintRules, ...lateRules];
