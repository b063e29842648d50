import type { FlagChange } from './comparison.js';
import type { Edit } from './edit.js';
import { editsOf } from './flag-subject.js';

/**
 * Whether a change is about who is meant (conditions, segments, the order of rules, rules for some) rather than about
 * what they get: the same gain has another name then. What comes through required flags is about who is meant if its
 * size is not known.
 */
export function movesAudience(change: FlagChange): boolean {
  const { edits, radius } = change;
  if (edits.every(({ field }) => field === 'requires')) return radius.some(({ bound }) => bound !== 'exact');
  if (edits.some(({ field }) => DECIDING.has(field)) || editsOf(change, 'decision').some(isKept)) return false;
  const conditions = editsOf(change, 'condition');
  const meansSome = conditions.every((edit) => isKept(edit) || (edit.before ?? edit.after) !== EVERYBODY);
  return meansSome && edits.some(({ field }) => ABOUT_WHO.has(field));
}

const isKept = ({ before, after }: Edit): boolean => before !== undefined && after !== undefined;

/** How a rule without a condition reads; what people name reads otherwise. */
const EVERYBODY = 'everybody';

const ABOUT_WHO: ReadonlySet<string> = new Set(['condition', 'segment', 'rule-order']);

/** What these fields do has nothing to do with who is meant. */
const DECIDING: ReadonlySet<string> = new Set([
  'type',
  'enabled',
  'default-variant',
  'off-variant',
  'bucket-by',
  'salt',
  'bucketing',
  'layer',
  'window',
  'rule-salt',
]);
