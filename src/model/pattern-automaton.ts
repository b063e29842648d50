import type { AST } from '@eslint-community/regexpp';

/** Something in a pattern that matches one character. */
export type CharacterElement = AST.Character | AST.CharacterSet | AST.CharacterClass;

/** Glushkov's automaton: a state for every place in the pattern that matches a character. */
export interface PatternAutomaton {
  readonly characters: readonly CharacterElement[];
  /** Per state the states that may come next, with the number of ways to get there. */
  readonly next: readonly ReadonlyMap<number, number>[];
  /** The states that a match may end with. */
  readonly last: readonly number[];
}

/** Repetitions with numbers are written out, so a small pattern can have many states; RE2 has the same limit. */
const MAXIMUM_STATES = 1000;

/** More repetitions than these count as any number: 2 to the power of ten ways are nearly as bad as infinitely many. */
const LOOP_OF_GROUPS = 9;
const LOOP_OF_CHARACTERS = 99;

interface Fragment {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly isNullable: boolean;
}

const EMPTY: Fragment = { first: [], last: [], isNullable: true };

/** The automaton of a pattern; assertions count as empty. Undefined if it has too many states. */
export function buildPatternAutomaton(pattern: AST.Pattern): PatternAutomaton | undefined {
  const builder = new AutomatonBuilder();
  const { last } = builder.addChoice(pattern.alternatives);
  const { characters, next } = builder;
  return characters.length > MAXIMUM_STATES ? undefined : { characters, next, last };
}

class AutomatonBuilder {
  readonly characters: CharacterElement[] = [];
  readonly next: Map<number, number>[] = [];

  addChoice(alternatives: readonly AST.Alternative[]): Fragment {
    const fragments = alternatives.map(({ elements }) => this.addSequence(elements));
    return {
      first: fragments.flatMap(({ first }) => first),
      last: fragments.flatMap(({ last }) => last),
      isNullable: fragments.some(({ isNullable }) => isNullable),
    };
  }

  private addSequence(elements: readonly AST.Element[]): Fragment {
    return elements.reduce((before: Fragment, element) => this.concatenate(before, this.addElement(element)), EMPTY);
  }

  private addElement(element: AST.Element): Fragment {
    if (this.characters.length > MAXIMUM_STATES) return EMPTY;
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return this.addCharacter(element);
      case 'Group':
      case 'CapturingGroup':
        return this.addChoice(element.alternatives);
      case 'Quantifier':
        return this.addRepetition(element);
      default:
        return EMPTY;
    }
  }

  private addCharacter(element: CharacterElement): Fragment {
    const state = this.characters.push(element) - 1;
    this.next.push(new Map());
    return { first: [state], last: [state], isNullable: false };
  }

  private addRepetition({ element, min, max }: AST.Quantifier): Fragment {
    const isGroup = element.type === 'Group' || element.type === 'CapturingGroup';
    return max > (isGroup ? LOOP_OF_GROUPS : LOOP_OF_CHARACTERS)
      ? this.addLoop(element, min, max)
      : this.addCopies(element, min, max);
  }

  /** Any number of times. Where a number is asked for, repetitions that may be empty can be spread over it in many ways. */
  private addLoop(element: AST.Element, min: number, max: number): Fragment {
    const fragment = this.addElement(element);
    this.connect(fragment, fragment);
    if (fragment.isNullable && max < Number.POSITIVE_INFINITY) this.connect(fragment, fragment);
    return { ...fragment, isNullable: fragment.isNullable || min === 0 };
  }

  /** `x{2,4}` is `xx(x(x)?)?`: as greedy matching reads it, which leaves one way to read every count. */
  private addCopies(element: AST.Element, min: number, max: number): Fragment {
    let whole = EMPTY;
    for (let copy = max; copy > 0 && this.characters.length <= MAXIMUM_STATES; copy--) {
      whole = this.concatenate(this.addElement(element), whole);
      if (copy > min) whole = { ...whole, isNullable: true };
    }
    return whole;
  }

  private concatenate(left: Fragment, right: Fragment): Fragment {
    this.connect(left, right);
    return {
      first: left.isNullable ? [...left.first, ...right.first] : left.first,
      last: right.isNullable ? [...left.last, ...right.last] : right.last,
      isNullable: left.isNullable && right.isNullable,
    };
  }

  private connect(from: Fragment, to: Fragment): void {
    for (const state of from.last) {
      const next = this.next[state];
      for (const target of to.first) next?.set(target, (next.get(target) ?? 0) + 1);
    }
  }
}
