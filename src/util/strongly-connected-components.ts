interface Visit<Node> {
  readonly node: Node;
  readonly successors: Iterator<Node>;
}

/**
 * Groups of nodes that reach each other, each after the groups it points to. Tarjan's algorithm with a stack of its
 * own, because chains may be longer than the call stack; linear in nodes and edges. Successors must be nodes.
 */
export function stronglyConnectedComponents<Node>(
  nodes: Iterable<Node>,
  successorsOf: (node: Node) => Iterable<Node>,
): readonly (readonly Node[])[] {
  const order = new Map<Node, number>();
  const lowest = new Map<Node, number>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();
  const components: Node[][] = [];

  const enter = (node: Node): Visit<Node> => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, successors: successorsOf(node)[Symbol.iterator]() };
  };
  const lower = (node: Node, candidate: number | undefined) => {
    if (candidate !== undefined && candidate < (lowest.get(node) ?? 0)) lowest.set(node, candidate);
  };
  const leave = (node: Node) => {
    if (lowest.get(node) !== order.get(node)) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen.delete(member);
    components.push(component);
  };

  for (const start of nodes) {
    if (order.has(start)) continue;
    const visits = [enter(start)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const next = visit.successors.next();
      if (next.done) {
        visits.pop();
        leave(visit.node);
        const parent = visits.at(-1);
        if (parent !== undefined) lower(parent.node, lowest.get(visit.node));
      } else if (!order.has(next.value)) visits.push(enter(next.value));
      else if (isOpen.has(next.value)) lower(visit.node, order.get(next.value));
    }
  }
  return components;
}
