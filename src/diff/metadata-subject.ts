import type { Edit } from './edit.js';
import type { RiskFinding } from './risk-rule.js';

/** Where a finding belongs about an edit that nobody is served otherwise by. */
export const placeOfMetadata = (flag: string, { span }: Edit): Pick<RiskFinding, 'flag' | 'span'> => ({
  flag,
  ...(span === undefined ? {} : { span }),
});
