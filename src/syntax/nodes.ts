import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';

/** The syntax tree of a YAML file: plain data with a span on every node, independent of the parser that made it. */
export type SyntaxNode = ScalarNode | ListNode | MapNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The text as written, without quotes only if it was plain. */
  readonly source: string;
  readonly quoted: boolean;
  readonly span: Span;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly SyntaxNode[];
  readonly span: Span;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  readonly span: Span;
  /** Names of entries that were removed because their shape was wrong: what depends on them must stay quiet. */
  readonly damaged?: ReadonlySet<string>;
}

export interface MapEntry {
  readonly key: KeyNode;
  readonly value: SyntaxNode;
}

/** A map key; always text, as written or as YAML 1.2 core reads it. */
export interface KeyNode {
  readonly kind: 'scalar';
  readonly value: string;
  readonly source: string;
  readonly quoted: boolean;
  readonly span: Span;
}

/** The kinds of file a project has; each has a schema in `schemas/<kind>.schema.json`. */
export type DocumentKind = 'change' | 'config' | 'context' | 'flag' | 'layer' | 'retired' | 'segment';

/** A parsed file whose tree is valid by the schema of its kind; what was invalid has been reported and cut out. */
export interface SyntaxDocument {
  readonly kind: DocumentKind;
  readonly file: SourceFile;
  /** Absent when nothing of the file could be kept. */
  readonly root?: SyntaxNode;
  /** Whether anything was cut out: whole-project conclusions from this file's silence would be wrong. */
  readonly damaged: boolean;
}
