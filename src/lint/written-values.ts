import type { AttributeTest } from '../model/condition.js';
import type { ScalarNode, SyntaxNode } from '../syntax/nodes.js';
import { attributeTests, conditionsOfFlag } from './attribute-tests.js';
import { oncePerFlagSet } from './once-per-flag-set.js';

/** Every test that flags and segments of a project make; each once. */
export const testsOfProject = oncePerFlagSet(({ flags, segments }): readonly AttributeTest[] =>
  attributeTests([
    ...[...flags.values()].flatMap(conditionsOfFlag),
    ...[...segments.values()].map(({ condition }) => condition),
  ]),
);

/** The scalars of a tree, in written order. */
export function scalarsIn(node: SyntaxNode | undefined): readonly ScalarNode[] {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return [node];
  return (node.kind === 'list' ? node.items : node.entries.map(({ value }) => value)).flatMap(scalarsIn);
}
