import type { Flag } from '../model/flag.js';
import type { Moment } from './moment.js';
import type { FlagHistory } from './project-history.js';

/** Since when a flag exists. Its own word counts: a repository may be younger than what it holds. */
export function flagBirth({ created }: Flag, { first }: FlagHistory): Moment {
  return created === undefined ? first : { time: Date.parse(created.value), atLeast: false };
}
