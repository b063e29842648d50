import type { DocumentKind, MapNode } from '../syntax/nodes.js';
import { parseDocument } from '../syntax/parse-document.js';
import { mapOf } from '../syntax/read-node.js';

/** Trees that were parsed, by what was parsed. */
export interface ParsedTexts {
  /** Parses a file, and remembers its tree if nothing is wrong with it. */
  readonly parser: typeof parseDocument;
  readonly treeOf: (kind: DocumentKind, text: string) => MapNode | undefined;
}

/** For those who meet texts again that are files of the project: what git has of them mostly is what stands there. */
export function createParsedTexts(): ParsedTexts {
  const trees = new Map<string, MapNode>();
  const nameOf = (kind: DocumentKind, text: string) => `${kind}\n${text}`;
  return {
    parser: (file, kind, sink) => {
      const document = parseDocument(file, kind, sink);
      const tree = document.damaged ? undefined : mapOf(document.root);
      if (tree !== undefined) trees.set(nameOf(kind, file.text), tree);
      return document;
    },
    treeOf: (kind, text) => trees.get(nameOf(kind, text)),
  };
}
