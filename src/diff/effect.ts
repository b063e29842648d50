import { formatShare } from '../util/format-share.js';
import type { BlastRadius, ChangedAudience, Transition } from './blast-radius.js';
import type { FlagChange } from './comparison.js';
import { exactShare } from './exact-share.js';

/** What a change does to people, at the moment at which it does most of it. All shares are 0 to 1, of the audience in which they are greatest. */
export interface Effect {
  readonly bound: BlastRadius['bound'];
  /** In audiences in which people move one way only. */
  readonly gained: number;
  readonly lost: number;
  /** In audiences in which people move both ways, or from one variant to another. */
  readonly mixed: number;
  /** The part of `mixed` that no layout could avoid. */
  readonly minimum: number;
  /** To or from the default value of the application's code, where that is neither a gain nor a loss. */
  readonly uncertain: number;
  /** The greatest gain at one moment: a ramp gains in steps. */
  readonly jump: number;
}

/** The effect of a change: what its radius says at all moments, as risks ask for it. */
export function effectOf({ radius }: Pick<FlagChange, 'radius'>): Effect {
  const moments = radius.map((part) => countedAudiences(part).map(measure));
  const all = moments.flat();
  const greatest = (pick: (measured: Measured) => number) => Math.max(0, ...all.map(pick));
  const gains = moments.map((measured) => Math.max(0, ...measured.map(({ gained }) => gained)));
  const worst = all.filter(({ mixed }) => mixed > 0).sort((left, right) => right.mixed - left.mixed)[0];
  return {
    bound: boundOf(radius),
    gained: greatest(({ gained }) => gained),
    lost: greatest(({ lost }) => lost),
    mixed: worst?.mixed ?? 0,
    minimum: worst?.minimum ?? 0,
    uncertain: greatest(({ uncertain }) => uncertain),
    jump: exactShare(Math.max(0, ...gains.map((gained, index) => gained - (gains[index - 1] ?? 0)))),
  };
}

/** One line: `at most 20.00% gain, 5.00% lose`. */
export function effectInWords({ bound, gained, lost, mixed, minimum, uncertain }: Effect): string {
  if (bound === 'unknown') return 'too many cases to say how many it touches';
  const parts = [
    ...(gained > 0 ? [`${formatShare(gained)} gain`] : []),
    ...(lost > 0 ? [`${formatShare(lost)} lose`] : []),
    ...(mixed > 0 ? [`${formatShare(mixed)} move, ${formatShare(minimum)} have to`] : []),
    ...(uncertain > 0 ? [`for ${formatShare(uncertain)} the default value of the code comes or goes`] : []),
  ];
  if (parts.length === 0) return 'nobody gets another value';
  return `${bound === 'exact' ? '' : 'at most '}${parts.join(', ')}`;
}

/** Those without a bucketing key count only if nobody else is touched. */
function countedAudiences({ audiences }: BlastRadius): readonly ChangedAudience[] {
  const keyed = audiences.filter(({ withoutKeys }) => withoutKeys.length === 0);
  return keyed.length > 0 ? keyed : audiences;
}

type Measured = Omit<Effect, 'bound' | 'jump'>;

function measure({ transitions, minimum }: ChangedAudience): Measured {
  const sum = (wanted: (transition: Transition) => boolean) =>
    exactShare(transitions.reduce((total, transition) => (wanted(transition) ? total + transition.share : total), 0));
  const gained = sum(({ direction }) => direction === 'gained');
  const lost = sum(({ direction }) => direction === 'lost');
  const uncertain = sum((transition) => transition.direction === 'switched' && touchesCode(transition));
  const switched = sum((transition) => transition.direction === 'switched' && !touchesCode(transition));
  const isMixed = switched > 0 || (gained > 0 && lost > 0);
  return isMixed
    ? { gained: 0, lost: 0, mixed: exactShare(gained + lost + switched), minimum, uncertain }
    : { gained, lost, mixed: 0, minimum: 0, uncertain };
}

const touchesCode = ({ from, to }: Transition): boolean => from.variant === undefined || to.variant === undefined;

function boundOf(radius: readonly BlastRadius[]): Effect['bound'] {
  const bounds = radius.map(({ bound }) => bound);
  return bounds.includes('unknown') ? 'unknown' : bounds.includes('at-most') ? 'at-most' : 'exact';
}
