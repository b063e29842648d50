import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import type { MapNode, SyntaxDocument } from '../syntax/nodes.js';
import { mapOf } from '../syntax/read-node.js';
import { nameOfFile } from './check-key.js';
import { checkName } from './check-name.js';
import { keepFirst } from './find-duplicates.js';
import { firstLine } from './first-line.js';

/** A file that declares the one thing it is named after. */
export interface NamedDocument {
  readonly name: string;
  readonly file: SourceFile;
  readonly span: Span;
  readonly root: MapNode | undefined;
}

/** The documents whose names can be used, each name once. */
export function nameDocuments(
  what: string,
  documents: readonly SyntaxDocument[],
  sink: DiagnosticSink,
): readonly NamedDocument[] {
  const named = documents.map(({ file, root }) => ({
    name: nameOfFile(file.path),
    file,
    span: firstLine(file),
    root: mapOf(root),
  }));
  return keepFirst(
    what,
    named.filter(({ name, span }) => checkName(what, name, span, sink)),
    sink,
  );
}
