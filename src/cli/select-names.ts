import { UserError } from '../project/user-error.js';
import { closestName } from '../util/closest-name.js';

/** The name if it is one of those there are. Throws `UserError` with the nearest one otherwise; `noun` says what it names. */
export function selectName(noun: string, name: string, known: readonly string[]): string {
  if (known.includes(name)) return name;
  const closest = closestName(name, known);
  const help =
    closest !== undefined ? `did you mean \`${closest}\`?` : known.length === 0 ? `there is none` : listSome(known);
  throw new UserError(`there is no ${noun} called \`${name}\``, help);
}

const MOST_NAMES = 20;

function listSome(known: readonly string[]): string {
  const more = known.length > MOST_NAMES ? `, and ${known.length - MOST_NAMES} more` : '';
  return `there are ${known.slice(0, MOST_NAMES).join(', ')}${more}`;
}
