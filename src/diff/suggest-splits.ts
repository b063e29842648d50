import type { Flag } from '../model/flag.js';
import { BUCKETS } from '../model/targeting-rule.js';
import { quoteWord } from '../util/quote-word.js';
import type { SuggestionReport } from './diff-report.js';
import type { DiffSide } from './diff-side.js';
import { printLayout, type SplitPlace, splitPlaces } from './split-places.js';
import { leastMovedUnits, movedUnits, type SplitLayout, stableSplit, weightsOf } from './stable-split.js';

/** A flag as one side has it for an environment. */
export interface SplitFlag {
  readonly flag: Flag;
  readonly environment: string;
  readonly side: DiffSide;
}

/** For every split that moves more people than its weights demand, the layout that does not. */
export function suggestSplits(before: SplitFlag, after: SplitFlag): readonly SuggestionReport[] {
  // Under another salt or attribute everybody is dealt anew, whatever the layout.
  if (JSON.stringify(before.flag.bucketing) !== JSON.stringify(after.flag.bucketing)) return [];
  const old = placesIn(before);
  const places = placesIn(after);
  return places.flatMap((place) => {
    const { label, rule } = place;
    const known = old.find((candidate) => candidate.label === label && candidate.rule.salt === rule.salt);
    const suggestion = known && suggest(known.layout, place.layout);
    if (suggestion === undefined) return [];
    const command = rebalanceCommand(place, places.length === 1, { before, after });
    return [{ rule: label, ...suggestion, ...(command === undefined ? {} : { command }) }];
  });
}

const placesIn = ({ flag, environment }: SplitFlag): readonly SplitPlace[] =>
  splitPlaces(flag).filter(({ environments }) => environments.includes(environment));

function suggest(before: SplitLayout, after: SplitLayout): Omit<SuggestionReport, 'rule'> | undefined {
  const weights = weightsOf(after);
  const [moves, instead] = [leastMovedUnits(before, weights), movedUnits(before, after)];
  if (moves === instead) return undefined;
  return {
    split: printLayout(stableSplit(before, weights)),
    moves: moves / BUCKETS,
    instead: instead / BUCKETS,
  };
}

/** Only where the new side are files that a command can write. */
function rebalanceCommand(
  { label, environments }: SplitPlace,
  isOnly: boolean,
  { before: { side: base }, after: { flag, side: head } }: { readonly before: SplitFlag; readonly after: SplitFlag },
): string | undefined {
  const isWorkTree = head.repository !== undefined && head.commit === undefined;
  if (!isWorkTree || base.commit === undefined || base.repository !== head.repository) return undefined;
  const words = [
    flag.key,
    ...environments.flatMap((environment) => ['--env', environment]),
    ...(isOnly ? [] : ['--rule', label]),
    '--base',
    base.commit.slice(0, COMMIT_DIGITS),
  ];
  return ['flags', 'rebalance', ...words.map(quoteWord)].join(' ');
}

const COMMIT_DIGITS = 12;
