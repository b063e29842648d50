import type { AttributeTest } from '../model/condition.js';
import type { ScalarNode, SyntaxNode } from '../syntax/nodes.js';
import { conditionsOfFlag, conditionsWithin, testsAmong } from './attribute-tests.js';
import { oncePerFlagSet } from './once-per-flag-set.js';

/** Every condition of flags and segments of a project, and all within; each once. */
export const conditionsOfProject = oncePerFlagSet(({ flags, segments }) =>
  conditionsWithin([
    ...[...flags.values()].flatMap(conditionsOfFlag),
    ...[...segments.values()].map(({ condition }) => condition),
  ]),
);

/** Every test that flags and segments of a project make; each once. */
export const testsOfProject = oncePerFlagSet((flagSet): readonly AttributeTest[] =>
  testsAmong(conditionsOfProject(flagSet)),
);

/** The scalars of a tree, in written order. */
export function scalarsIn(node: SyntaxNode | undefined): readonly ScalarNode[] {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return [node];
  return (node.kind === 'list' ? node.items : node.entries.map(({ value }) => value)).flatMap(scalarsIn);
}
