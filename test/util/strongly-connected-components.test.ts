import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stronglyConnectedComponents } from '../../src/util/strongly-connected-components.js';

const components = (nodes: readonly number[], edges: ReadonlyMap<number, readonly number[]>) =>
  stronglyConnectedComponents(nodes, (node) => edges.get(node) ?? []);

test('a diamond has no group of more than one, and what is pointed to comes first', () => {
  const edges = new Map([
    [0, [1, 2]],
    [1, [3]],
    [2, [3]],
  ]);
  expect(components([0, 1, 2, 3], edges)).toEqual([[3], [1], [2], [0]]);
});

test('a cycle that the first node only leads to is a group', () => {
  const edges = new Map([
    [0, [1]],
    [1, [2]],
    [2, [1]],
  ]);
  expect(components([0, 1, 2], edges)).toEqual([[1, 2], [0]]);
});

test('a chain of 100,000 does not overflow the stack', () => {
  const nodes = Array.from({ length: 100_000 }, (_, index) => index);
  const found = stronglyConnectedComponents(nodes, (node) => (node + 1 < nodes.length ? [node + 1] : []));
  expect(found.length).toBe(nodes.length);
  expect(found[0]).toEqual([nodes.length - 1]);
});

test('groups are the classes of mutual reachability', () => {
  const graph = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 });
  fc.assert(
    fc.property(graph, (pairs) => {
      const nodes = [0, 1, 2, 3, 4, 5, 6, 7];
      const edges = new Map(nodes.map((node) => [node, pairs.filter(([from]) => from === node).map(([, to]) => to)]));
      const groupOf = new Map(components(nodes, edges).flatMap((group) => group.map((node) => [node, group] as const)));
      for (const left of nodes)
        for (const right of nodes)
          expect(groupOf.get(left) === groupOf.get(right)).toBe(
            left === right || (reaches(left, right, edges) && reaches(right, left, edges)),
          );
    }),
  );
});

function reaches(from: number, to: number, edges: ReadonlyMap<number, readonly number[]>): boolean {
  const seen = new Set<number>();
  const queue = [...(edges.get(from) ?? [])];
  for (const node of queue) {
    if (seen.has(node)) continue;
    seen.add(node);
    queue.push(...(edges.get(node) ?? []));
  }
  return seen.has(to);
}
