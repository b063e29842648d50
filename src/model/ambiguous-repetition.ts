import { stronglyConnectedComponents } from '../util/strongly-connected-components.js';
import type { CharacterElement, PatternAutomaton } from './pattern-automaton.js';

/** More than any pattern of use takes, and about a second. */
const MAXIMUM_STEPS = 4_000_000;

/**
 * Whether a repetition can read some text in more than one way, as `(a|a)*` and `(a|ab|b)*` can: a backtracking engine
 * tries exponentially many ways before it gives up. The test of Weber and Seidl (1991) for exponential ambiguity: two
 * ways that leave one state, part, and meet there again. Patterns too tangled to be searched count as ambiguous.
 */
export function hasAmbiguousRepetition(automaton: PatternAutomaton): boolean {
  const states = [...automaton.next.keys()];
  const componentOf = new Map<number, readonly number[]>();
  for (const component of stronglyConnectedComponents(states, (state) => automaton.next[state]?.keys() ?? []))
    for (const state of component) componentOf.set(state, component);
  const stays = (from: number, to: number) => componentOf.get(from) === componentOf.get(to);
  if (states.some((state) => hasDoubleEdge(state, automaton, stays))) return true;
  return meetsAgain(states, pairStepper(automaton, stays));
}

type Relation = (from: number, to: number) => boolean;

function hasDoubleEdge(state: number, { next }: PatternAutomaton, stays: Relation): boolean {
  return [...(next[state] ?? [])].some(([target, ways]) => ways > 1 && stays(state, target));
}

/** Two ways through the automaton at once, the smaller state first. */
type Pair = readonly [number, number];

/** The pairs that two ways can get to together, both inside their repetitions; undefined when all steps are used up. */
type Step = (pair: Pair) => readonly Pair[] | undefined;

function pairStepper({ next, characters }: PatternAutomaton, stays: Relation): Step {
  const overlap = overlapOf(characters);
  const inside = next.map((targets, state) => [...targets.keys()].filter((target) => stays(state, target)));
  let steps = 0;
  return ([left, right]) => {
    const [lefts, rights] = [inside[left] ?? [], inside[right] ?? []];
    steps += lefts.length * rights.length;
    if (steps > MAXIMUM_STEPS) return undefined;
    return lefts.flatMap((first) =>
      rights
        .filter((second) => first === second || overlap(first, second))
        .map((second): Pair => (first < second ? [first, second] : [second, first])),
    );
  };
}

/** Whether, from some pair of equal states, a pair of different ones is reached that leads back. */
function meetsAgain(states: readonly number[], step: Step): boolean {
  const known = new Map(states.map((state): [string, Pair] => [`${state},${state}`, [state, state]]));
  const edges = new Map<string, readonly string[]>();
  for (const [name, pair] of known) {
    const targets = step(pair);
    if (targets === undefined) return true;
    for (const target of targets) known.set(String(target), target);
    edges.set(name, targets.map(String));
  }
  const isEqual = (name: string) => known.get(name)?.[0] === known.get(name)?.[1];
  return stronglyConnectedComponents(known.keys(), (name) => edges.get(name) ?? []).some(
    (component) => component.some(isEqual) && !component.every(isEqual),
  );
}

/** Whether some character is matched by both states; decided on samples, so exotic overlaps may be missed. */
function overlapOf(characters: readonly CharacterElement[]): Relation {
  const samples = sampleCharacters(characters);
  const matchedBy = new Map<string, ReadonlySet<string>>();
  const matched = ({ raw }: CharacterElement): ReadonlySet<string> => {
    const known = matchedBy.get(raw);
    if (known !== undefined) return known;
    const test = new RegExp(`^${raw}$`, 'u');
    const found = new Set(samples.filter((sample) => test.test(sample)));
    matchedBy.set(raw, found);
    return found;
  };
  const answers = new Map<string, boolean>();
  return (left, right) => {
    const [one, other] = [characters[left], characters[right]];
    if (one === undefined || other === undefined) return false;
    const question = `${one.raw}\n${other.raw}`;
    const answer = answers.get(question) ?? isOverlap(matched(one), matched(other));
    answers.set(question, answer);
    return answer;
  };
}

/** The first alphabets whole, a sprinkling of the others, and the characters the pattern speaks of with their neighbours. */
function sampleCharacters(characters: readonly CharacterElement[]): readonly string[] {
  const points = new Set(Array.from({ length: 0x250 }, (_, point) => point));
  for (let point = 0x250; point < 0x20000; point += 97) points.add(point);
  for (const { raw } of characters)
    for (const character of raw) for (const step of [-1, 0, 1]) points.add((character.codePointAt(0) ?? 0) + step);
  const isCharacter = (point: number) => point >= 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return [...points].filter(isCharacter).map((point) => String.fromCodePoint(point));
}

const isOverlap = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  [...left].some((sample) => right.has(sample));
