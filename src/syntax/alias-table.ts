import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Span } from '../source/span.js';
import { DEEPEST_NESTING } from './compose-yaml.js';
import { syntaxDiagnostics } from './diagnostics.js';
import type { SyntaxNode } from './nodes.js';

/** How many nodes all aliases of a file may stand for, counted as if they were written out. */
const MOST_ALIASED_NODES = 100_000;

interface Extent {
  readonly nodes: number;
  readonly depth: number;
}

/** The anchors of a file. An alias gives the very node of its anchor, as long as the tree, written out, stays small. */
export class AliasTable {
  readonly #sink: DiagnosticSink;
  readonly #anchors = new Map<string, SyntaxNode>();
  readonly #extents = new Map<SyntaxNode, Extent>();
  #budget = MOST_ALIASED_NODES;

  constructor(sink: DiagnosticSink) {
    this.#sink = sink;
  }

  define(anchor: string, node: SyntaxNode): void {
    this.#anchors.set(anchor, node);
    this.#extentOf(node);
  }

  /** `undefined` for an alias that cannot be followed; it has been reported, a bomb once. */
  resolve(anchor: string, span: Span): SyntaxNode | undefined {
    const node = this.#anchors.get(anchor);
    if (node === undefined) {
      const help = `define it before with \`&${anchor}\`, or quote the value`;
      const sentence = `the alias \`*${anchor}\` names no anchor`;
      this.#sink.report(syntaxDiagnostics['yaml/parse'](span, { sentence }, { help }));
      return undefined;
    }
    const { nodes, depth } = this.#extentOf(node);
    const isSpent = this.#budget < 0;
    this.#budget = depth > DEEPEST_NESTING ? -1 : this.#budget - nodes;
    if (this.#budget >= 0) return node;
    const sentence = 'the aliases of this file stand for too much';
    if (!isSpent)
      this.#sink.report(
        syntaxDiagnostics['yaml/parse'](span, { sentence }, { help: 'write values out, or use segments' }),
      );
    return undefined;
  }

  /** Remembers the extent of everything with an anchor, so that no node is counted again for every alias. */
  #extentOf(node: SyntaxNode): Extent {
    const known = this.#extents.get(node);
    if (known !== undefined) return known;
    let nodes = 1;
    let depth = 0;
    for (const child of childrenOf(node)) {
      const extent = this.#extentOf(child);
      nodes += extent.nodes;
      depth = Math.max(depth, extent.depth);
    }
    const extent = { nodes, depth: depth + 1 };
    this.#extents.set(node, extent);
    return extent;
  }
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.kind === 'list') return node.items;
  return node.kind === 'map' ? node.entries.map(({ value }) => value) : [];
}
