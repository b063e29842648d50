import type { Bundle } from '../bundle/bundle.js';
import type { DiffSide } from './diff-side.js';

/** The bundles of both sides for one environment. */
export interface EnvironmentPair {
  readonly name: string;
  readonly before?: Bundle;
  readonly after?: Bundle;
}

/** Environments by name, in promotion order; if each side has just one, they are compared whatever they are called. */
export function pairEnvironments(base: DiffSide, head: DiffSide): readonly EnvironmentPair[] {
  const [before, ...othersBefore] = base.bundles.values();
  const [after, ...othersAfter] = head.bundles.values();
  if (before !== undefined && after !== undefined && othersBefore.length + othersAfter.length === 0)
    return [{ name: nameOfPair(before, after), before, after }];
  const names = [...new Set([...head.bundles.keys(), ...base.bundles.keys()])];
  return names.map((name) => {
    const pair = { before: base.bundles.get(name), after: head.bundles.get(name) };
    return {
      name,
      ...(pair.before === undefined ? {} : { before: pair.before }),
      ...(pair.after === undefined ? {} : { after: pair.after }),
    };
  });
}

const nameOfPair = (before: Bundle, after: Bundle): string =>
  before.environment === after.environment ? after.environment : `${before.environment} -> ${after.environment}`;
