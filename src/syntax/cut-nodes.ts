import type { NodePath } from './node-path.js';
import type { MapEntry, MapNode, SyntaxNode } from './nodes.js';

/** What is to be cut out of a tree. */
export interface Cuts {
  cut(path: NodePath): void;
  /** Marks a name in the map at a path as damaged though nothing of that name stands there. */
  mark(path: NodePath, name: string): void;
  /** The tree without what was cut; `undefined` if the root is. Untouched parts are the very same nodes. */
  apply(root: SyntaxNode): SyntaxNode | undefined;
}

interface CutTree {
  isCut: boolean;
  readonly marks: Set<string>;
  readonly children: Map<string | number, CutTree>;
}

/**
 * Collects cuts and makes them at once. A map names in `damaged` the entries that were cut, and those whose list lost
 * an item; a list that lost all its items is cut itself, since an empty list says something else.
 */
export function createCuts(): Cuts {
  const tree = createTree();
  const at = (path: NodePath) => path.reduce(childOf, tree);
  return {
    cut: (path) => {
      at(path).isCut = true;
    },
    mark: (path, name) => {
      at(path).marks.add(name);
    },
    apply: (root) => applyCuts(root, tree).node,
  };
}

const createTree = (): CutTree => ({ isCut: false, marks: new Set(), children: new Map() });

function childOf(tree: CutTree, name: string | number): CutTree {
  const known = tree.children.get(name);
  if (known !== undefined) return known;
  const child = createTree();
  tree.children.set(name, child);
  return child;
}

interface Outcome {
  readonly node: SyntaxNode | undefined;
  /** Whether the nearest map above must name the entry as damaged. */
  readonly isDamaged: boolean;
}

function applyCuts(node: SyntaxNode, tree: CutTree | undefined): Outcome {
  if (tree === undefined) return { node, isDamaged: false };
  if (tree.isCut) return { node: undefined, isDamaged: true };
  if (node.kind === 'map') return { node: cutMap(node, tree), isDamaged: false };
  if (node.kind === 'scalar') return { node, isDamaged: false };
  const outcomes = node.items.map((item, index) => applyCuts(item, tree.children.get(index)));
  const items = outcomes.flatMap(({ node: item }) => (item === undefined ? [] : [item]));
  const isDamaged = outcomes.some((outcome) => outcome.isDamaged);
  return { node: isDamaged && items.length === 0 ? undefined : { ...node, items }, isDamaged };
}

function cutMap(map: MapNode, tree: CutTree): MapNode {
  const damaged = new Set([...(map.damaged ?? []), ...tree.marks]);
  const entries: MapEntry[] = [];
  for (const { key, value } of map.entries) {
    const outcome = applyCuts(value, tree.children.get(key.value));
    if (outcome.isDamaged) damaged.add(key.value);
    if (outcome.node !== undefined) entries.push({ key, value: outcome.node });
  }
  return { ...map, entries, ...(damaged.size === 0 ? {} : { damaged }) };
}
