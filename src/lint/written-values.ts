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
  if (node?.kind === 'scalar') return [node];
  const scalars: ScalarNode[] = [];
  collectScalars(node, scalars);
  return scalars;
}

function collectScalars(node: SyntaxNode | undefined, into: ScalarNode[]): void {
  if (node?.kind === 'scalar') into.push(node);
  else if (node?.kind === 'list') for (const item of node.items) collectScalars(item, into);
  else if (node?.kind === 'map') for (const { value } of node.entries) collectScalars(value, into);
}
