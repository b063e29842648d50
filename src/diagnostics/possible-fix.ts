import type { Diagnostic, Fix } from './diagnostic.js';

/** The fix of a finding, if it has one that can be made. */
export const possibleFix = ({ fix }: Diagnostic): Fix | undefined =>
  fix === undefined || fix.edits.length === 0 ? undefined : fix;
