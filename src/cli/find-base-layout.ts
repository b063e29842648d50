import { type SplitPlace, splitPlaces } from '../diff/split-places.js';
import type { SplitLayout } from '../diff/stable-split.js';
import type { Flag } from '../model/flag.js';
import { UserError } from '../project/user-error.js';

/** What people got of a split in another state of its flag. Throws `UserError` where no layout can keep anybody there. */
export function findBaseLayout({ label, rule, environments }: SplitPlace, flag: Flag, base: Flag): SplitLayout {
  if (JSON.stringify(flag.bucketing) !== JSON.stringify(base.bucketing))
    throw new UserError(
      `\`${flag.key}\` buckets otherwise than it did there`,
      'everybody is dealt anew, whatever the layout: leave out --base',
    );
  const candidates = splitPlaces(base).filter((place) =>
    environments.every((environment) => place.environments.includes(environment)),
  );
  const named = candidates.find((place) => place.label === label && place.rule.salt === rule.salt);
  if (named === undefined)
    throw new UserError(`rule \`${label}\` of \`${flag.key}\` was no such split there`, 'leave out --base');
  return named.layout;
}
