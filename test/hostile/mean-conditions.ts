import type { HostileContent } from './hostile-input.js';
import { condition } from './mean-flag.js';

/** Conditions of a size or depth nobody writes, or of names nobody should. */
export function meanConditions(): readonly HostileContent[] {
  const nested = (depth: number, open: string, close: string) =>
    `${open.repeat(depth)}{ country: DE }${close.repeat(depth)}`;
  const doubled = (depth: number): string =>
    depth === 0 ? '{ country: DE }' : `{ any: [${doubled(depth - 1)}, ${doubled(depth - 1)}] }`;
  return [
    ...[50, 300, 2000, 20_000].map((depth) =>
      condition(`${depth} negations`, nested(depth, '{ not: ', ' }'), 'anything'),
    ),
    ...[300, 2000].map((depth) => condition(`${depth} alls`, nested(depth, '{ all: [', '] }'), 'anything')),
    condition('a tree of 4,096 equal leaves', doubled(12), 'anything'),
    condition('ten thousand alternatives', `{ any: [${'{ country: DE }, '.repeat(10_000)}] }`, 'anything'),
    condition(
      'a list of 50,000 ids',
      `{ org.id: [${Array.from({ length: 50_000 }, (_, i) => `o${i}`).join(', ')}] }`,
      'anything',
    ),
    condition(
      'ten thousand unknown attributes',
      `{ ${Array.from({ length: 10_000 }, (_, i) => `a${i}: 1`).join(', ')} }`,
      'refused',
    ),
    condition('an attribute below a prototype', '{ __proto__.polluted: true }', 'refused'),
    condition('an operator named like a prototype', '{ country: { constructor: x } }', 'refused'),
    condition('a segment named like a prototype', '{ segment: __proto__ }', 'refused'),
    condition('a condition that is empty', '{}', 'anything'),
  ];
}
