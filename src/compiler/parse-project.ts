import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { FileTree } from '../project/file-tree.js';
import type { ProjectFiles } from '../project/project-files.js';
import { readOwnersFile } from '../project/read-project.js';
import type { SourceFile } from '../source/source-file.js';
import type { DocumentKind, SyntaxDocument } from '../syntax/nodes.js';
import { parseDocument } from '../syntax/parse-document.js';
import type { ProjectDocuments } from '../syntax/project-documents.js';
import { fieldOf, mapOf, textOf } from '../syntax/read-node.js';

/** Parses every file of a project, once, and reads what the configuration names beside them. */
export function parseProject(
  files: ProjectFiles,
  tree: FileTree,
  sink: DiagnosticSink,
  parser = parseDocument,
): ProjectDocuments {
  const parse = (file: SourceFile, kind: DocumentKind): SyntaxDocument => parser(file, kind, sink);
  const parseAll = (list: readonly SourceFile[], kind: DocumentKind) => list.map((file) => parse(file, kind));
  const config = parse(files.config, 'config');
  const codeowners = readCodeowners(config, tree, sink);
  return {
    config,
    ...(codeowners === undefined ? {} : { codeowners }),
    ...(files.context === undefined ? {} : { context: parse(files.context, 'context') }),
    ...(files.retired === undefined ? {} : { retired: parse(files.retired, 'retired') }),
    segments: parseAll(files.segments, 'segment'),
    layers: parseAll(files.layers, 'layer'),
    flags: parseAll(files.flags, 'flag'),
    changes: parseAll(files.changes, 'change'),
    lists: files.lists,
  };
}

function readCodeowners({ root }: SyntaxDocument, tree: FileTree, sink: DiagnosticSink): SourceFile | undefined {
  const from = textOf(fieldOf(mapOf(fieldOf(mapOf(root), 'owners')), 'from'));
  return from && readOwnersFile(tree, from.value, from.span, sink);
}
