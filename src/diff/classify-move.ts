import type { Direction } from './blast-radius.js';
import type { CompiledFlag } from './compiled-flag.js';
import { type Outcome, sameOutcome, sameValue } from './outcome.js';

/** What one context gets before and after. */
export interface Move {
  readonly from: Outcome;
  readonly to: Outcome;
}

/** What a move means for a flag; undefined where nothing moves. */
export type Classifier = (move: Move) => Direction | undefined;

export function createClassifier(before: CompiledFlag | undefined, after: CompiledFlag | undefined): Classifier {
  const isBoolean = (after ?? before)?.type === 'boolean' && (before ?? after)?.type === 'boolean';
  const isOn = ({ variant, value }: Outcome, flag: CompiledFlag | undefined): boolean =>
    isBoolean ? value === true : variant !== undefined && variant !== flag?.defaultVariant;
  const comesOrGoes = before === undefined || after === undefined;

  return ({ from, to }) => {
    if (sameOutcome(from, to)) return undefined;
    const [was, is] = [isOn(from, before), isOn(to, after)];
    if (was !== is) return is ? 'gained' : 'lost';
    // What the code's default is nobody knows here; a flag that comes or goes is taken to agree with it.
    if (comesOrGoes) return undefined;
    return sameValue(from, to) ? 'renamed' : 'switched';
  };
}
