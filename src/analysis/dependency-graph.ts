import { stronglyConnectedComponents } from '../util/strongly-connected-components.js';

/** A flag of the model or of a program, as far as its prerequisites go. */
export interface RequiringFlag {
  readonly key: string;
  readonly prerequisites: readonly { readonly flag: string }[];
}

/**
 * The flags and all that they require, directly or not, each after what it requires. Required flags that are not among
 * `known` are left out. Chains may be as long as they like.
 */
export function withRequiredFlags<SomeFlag extends RequiringFlag>(
  flags: Iterable<SomeFlag>,
  known: ReadonlyMap<string, SomeFlag>,
): readonly SomeFlag[] {
  const requiredFlags = ({ prerequisites }: SomeFlag) =>
    prerequisites.map(({ flag }) => known.get(flag)).filter((flag) => flag !== undefined);
  return stronglyConnectedComponents(flags, requiredFlags).flat();
}
