import { stronglyConnectedComponents } from '../util/strongly-connected-components.js';

/** Nodes that all reach each other. */
export interface Cycle<Node> {
  readonly members: readonly Node[];
  /** A shortest way from the first member back to itself; the return is not written out. */
  readonly path: readonly [Node, ...Node[]];
}

/** One cycle for every group of nodes that reach each other, whatever its shape; it begins at the node that comes first. */
export function findCycles<Node>(
  nodes: readonly Node[],
  successorsOf: (node: Node) => Iterable<Node>,
): readonly Cycle<Node>[] {
  const position = new Map(nodes.map((node, index) => [node, index]));
  const positionOf = (node: Node) => position.get(node) ?? 0;
  const cycles: Cycle<Node>[] = [];
  for (const component of stronglyConnectedComponents(nodes, successorsOf)) {
    const members = component.toSorted((left, right) => positionOf(left) - positionOf(right));
    const [first] = members;
    if (first === undefined) continue;
    const path = shortestWayBack(first, new Set(members), successorsOf);
    if (path !== undefined) cycles.push({ members, path });
  }
  return cycles.sort((left, right) => positionOf(left.path[0]) - positionOf(right.path[0]));
}

/** Breadth first inside the group. Undefined only for a lone node that does not point to itself. */
function shortestWayBack<Node>(
  start: Node,
  members: ReadonlySet<Node>,
  successorsOf: (node: Node) => Iterable<Node>,
): readonly [Node, ...Node[]] | undefined {
  const cameFrom = new Map<Node, Node>();
  const queue = [start];
  for (const node of queue) {
    for (const next of successorsOf(node)) {
      if (next === start) return [start, ...wayTo(node, start, cameFrom)];
      if (!members.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  return undefined;
}

/** The nodes after `start` up to and including `end`. */
function wayTo<Node>(end: Node, start: Node, cameFrom: ReadonlyMap<Node, Node>): readonly Node[] {
  const way: Node[] = [];
  for (let node: Node | undefined = end; node !== undefined && node !== start; node = cameFrom.get(node))
    way.push(node);
  return way.reverse();
}
