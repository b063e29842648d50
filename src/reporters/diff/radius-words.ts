import type { Shares } from '../../diff/blast-radius.js';
import type { AudienceReport, RadiusReport, TransitionReport } from '../../diff/diff-report.js';
import { formatShare } from '../../util/format-share.js';

/** The words for whom a change touches that all readable formats share. Names of users stand in backticks. */

/** `at most +20.00% of users gain \`on\`, 0% lose it, 0% switch (unavoidable: 5.00%)`. */
export function radiusInWords({ bound, shares, minimum, audiences }: RadiusReport): string {
  if (bound === 'unknown') return 'unknown, too many cases to tell apart: at most 100% of users';
  if (audiences.length === 0) return 'nobody';
  const bounded = bound === 'at-most' ? 'at most ' : '';
  const transitions = audiences.flatMap((audience) => audience.transitions);
  return bounded + sharesInWords({ shares, minimum, transitions }, ' of users');
}

/** The same for the people of one audience. */
export const audienceInWords = (audience: AudienceReport): string => sharesInWords(audience, ' of them');

interface Moves {
  readonly shares: Shares;
  readonly minimum: number;
  readonly transitions: readonly TransitionReport[];
}

/** A share and what comes to those it is of. */
type Phrase = readonly [share: string, fate: string];

function sharesInWords({ shares, minimum, transitions }: Moves, whom: string): string {
  const { changed, renamed } = shares;
  const moved = changed === 0 ? [] : phrasesOf(shares, transitions);
  const phrases: readonly Phrase[] =
    renamed === 0 ? moved : [...moved, [formatShare(renamed), 'get another name for the same value']];
  const words = phrases.map(([share, fate], index) => `${share}${index === 0 ? whom : ''} ${fate}`).join(', ');
  return minimum < changed ? `${words} (unavoidable: ${formatShare(minimum)})` : words;
}

function phrasesOf({ gained, lost, switched }: Shares, transitions: readonly TransitionReport[]): readonly Phrase[] {
  if (gained + lost === 0) return [[formatShare(switched), switchingInWords(transitions)]];
  const got = namesOf(transitions, 'gained', ({ to }) => to);
  const gone = namesOf(transitions, 'lost', ({ from }) => from);
  const gain: Phrase = [signed('+', gained), `gain ${got ?? 'it'}`];
  const lose: Phrase = [signed('-', lost), `lose ${gone === undefined || gone === got ? 'it' : gone}`];
  const rest: Phrase = [formatShare(switched), 'switch'];
  return gained > 0 ? [gain, lose, rest] : [lose, gain, rest];
}

function switchingInWords(transitions: readonly TransitionReport[]): string {
  const switches = transitions.filter(({ direction }) => direction === 'switched');
  const isOtherValue = switches.every(({ from, to }) => from === to);
  return isOtherValue ? `get another value of ${namesOf(switches, 'switched', ({ to }) => to)}` : 'switch variant';
}

/** A sign says what a word says already, for those who skim. */
const signed = (sign: '+' | '-', share: number) => (share === 0 ? formatShare(share) : sign + formatShare(share));

const MOST_NAMES = 3;

function namesOf(
  transitions: readonly TransitionReport[],
  direction: TransitionReport['direction'],
  nameOf: (transition: TransitionReport) => string | null,
): string | undefined {
  const names = [...new Set(transitions.filter((move) => move.direction === direction).map(nameOf))];
  if (names.length === 0) return undefined;
  return names.length > MOST_NAMES ? 'a variant' : names.map(variantInWords).join(' or ');
}

/** `\`a\` -> \`c\` 17.00%`, the greatest share first. */
export const transitionInWords = ({ from, to, share }: TransitionReport): string =>
  `${variantInWords(from)} -> ${variantInWords(to)} ${formatShare(share)}`;

export const variantInWords = (name: string | null): string => (name === null ? "the code's default" : `\`${name}\``);

/** Whether to say of each audience what it gets: not where it is one thing for everybody. */
export function tellsAudiencesApart({ bound, audiences }: RadiusReport): boolean {
  if (bound === 'at-most') return true;
  return new Set(audiences.map(({ transitions }) => JSON.stringify(transitions))).size > 1;
}
