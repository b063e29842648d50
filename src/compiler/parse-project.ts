import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { ProjectFiles } from '../project/project-files.js';
import type { SourceFile } from '../source/source-file.js';
import type { DocumentKind, SyntaxDocument } from '../syntax/nodes.js';
import { parseDocument } from '../syntax/parse-document.js';
import type { ProjectDocuments } from '../syntax/project-documents.js';

/** Parses every file of a project, once. */
export function parseProject(files: ProjectFiles, sink: DiagnosticSink): ProjectDocuments {
  const parse = (file: SourceFile, kind: DocumentKind): SyntaxDocument => parseDocument(file, kind, sink);
  const parseAll = (list: readonly SourceFile[], kind: DocumentKind) => list.map((file) => parse(file, kind));
  return {
    config: parse(files.config, 'config'),
    ...(files.context === undefined ? {} : { context: parse(files.context, 'context') }),
    ...(files.retired === undefined ? {} : { retired: parse(files.retired, 'retired') }),
    segments: parseAll(files.segments, 'segment'),
    layers: parseAll(files.layers, 'layer'),
    flags: parseAll(files.flags, 'flag'),
    lists: files.lists,
  };
}
