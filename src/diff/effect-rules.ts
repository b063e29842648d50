/** Rules that only say how many are touched: what says why as well, and is no milder, speaks for them. */
export const EFFECT_RULES: readonly string[] = [
  'diff/audience-narrowed',
  'diff/audience-widened',
  'diff/code-default',
  'diff/percent-jump',
  'diff/rebucketed',
  'diff/rollout-decreased',
  'diff/rollout-increased',
];
