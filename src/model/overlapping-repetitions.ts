import { RegExpParser } from '@eslint-community/regexpp';
import { buildPatternAutomaton, type CharacterElement, type PatternAutomaton } from './pattern-automaton.js';

/** Text that patterns of use speak about: what two repetitions share is found among these. */
const SAMPLES = Array.from({ length: 0x250 - 0x20 }, (_, index) => String.fromCharCode(index + 0x20));

/** Two repetitions, as written, that can share a text between them in many ways. */
export interface OverlappingRepetitions {
  readonly first: string;
  readonly second: string;
}

/**
 * Two repetitions of one character each, such as the two in `^\\d+\\d+$`, that can both read the same stretch of a text,
 * where what stands behind the second can fail: a backtracking engine then tries every way to share the stretch, a number
 * that grows with the square of its length. This is the infinite ambiguity of Weber and Seidl (1991) for loops of one
 * state. `pattern` is one that the model has accepted.
 */
export function findOverlappingRepetitions(pattern: string): OverlappingRepetitions | undefined {
  const parsed = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true });
  const automaton = buildPatternAutomaton(parsed);
  if (automaton === undefined) return undefined;
  const { characters, next } = automaton;
  const read = characters.map(readableBy);
  const loops = [...characters.keys()].filter((state) => next[state]?.has(state));
  const isEndFixed = parsed.alternatives.every(({ raw }) => raw.endsWith('$') && !raw.endsWith('\\$'));
  for (const first of loops)
    for (const second of loops) {
      const isOpen = isEndFixed ? (read[second]?.size ?? 0) === SAMPLES.length : !hasNeed(second, automaton);
      const [one, other] = [characters[first], characters[second]];
      if (first === second || isOpen || one === undefined || other === undefined) continue;
      if (leads(first, second, { automaton, read })) return { first: one.raw, second: other.raw };
    }
  return undefined;
}

const readableBy = ({ raw }: CharacterElement): ReadonlySet<string> => {
  const test = new RegExp(`^${raw}$`, 'u');
  return new Set(SAMPLES.filter((sample) => test.test(sample)));
};

/** Whether something must still be read behind a state. */
const hasNeed = (state: number, { next, last }: PatternAutomaton): boolean =>
  !last.includes(state) && (next[state]?.size ?? 0) > 1;

interface Reading {
  readonly automaton: PatternAutomaton;
  readonly read: readonly ReadonlySet<string>[];
}

/** Whether the second repetition is reached on characters that both repetitions read. */
function leads(first: number, second: number, { automaton, read }: Reading): boolean {
  const shared = [...(read[first] ?? [])].filter((sample) => read[second]?.has(sample));
  const seen = new Set([first]);
  const open = shared.length === 0 ? [] : [first];
  for (let state = open.pop(); state !== undefined; state = open.pop())
    for (const target of automaton.next[state]?.keys() ?? []) {
      if (seen.has(target) || !shared.some((sample) => read[target]?.has(sample))) continue;
      if (target === second) return true;
      seen.add(target);
      open.push(target);
    }
  return false;
}
