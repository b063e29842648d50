import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import type { MapNode, SyntaxDocument } from '../syntax/nodes.js';
import { fieldOf, mapOf, textOf } from '../syntax/read-node.js';
import { cannotBeFileName, nameOfFile } from './check-key.js';
import { checkName } from './check-name.js';
import { modelDiagnostics } from './diagnostics.js';
import { keepFirst } from './find-duplicates.js';
import { firstLine } from './first-line.js';
import type { RetiredKey } from './flag-set.js';
import type { Namespace } from './namespace.js';
import type { ProjectConfig } from './project-config.js';

/** A flag file whose key can be used. */
export interface FlagDocument {
  readonly name: string;
  readonly file: SourceFile;
  readonly span: Span;
  readonly root: MapNode;
  readonly damaged: boolean;
}

interface KeyScope {
  readonly config: ProjectConfig;
  readonly retired: ReadonlyMap<string, RetiredKey>;
  /** Keys of flags that are not among the documents: nothing is reported about uses of them. */
  readonly leftOut: ReadonlySet<string>;
  readonly sink: DiagnosticSink;
}

/** Finds out which keys there are before anything in the files is read, so that files can refer to each other. */
export function collectFlagDocuments(documents: readonly SyntaxDocument[], scope: KeyScope): Namespace<FlagDocument> {
  const named = documents.map((document) => nameDocument(document, scope.sink)).filter((item) => item !== undefined);
  const usable = keepFirst(
    'flag',
    named.filter(({ name, span }) => checkName('flag', name, span, scope.sink)),
    scope.sink,
  );
  for (const document of usable) checkReuse(document, scope);
  return {
    values: new Map(usable.map((document) => [document.name, document])),
    damaged: new Set([
      ...documents.map(({ file }) => nameOfFile(file.path)),
      ...named.map(({ name }) => name),
      ...scope.leftOut,
    ]),
    complete: true,
  };
}

/** The file name is the key, unless the key is one that no file can be named. */
function nameDocument({ file, root: node, damaged }: SyntaxDocument, sink: DiagnosticSink): FlagDocument | undefined {
  const root = mapOf(node);
  if (root === undefined) return undefined;
  const fileName = nameOfFile(file.path);
  const written = textOf(fieldOf(root, 'key'));
  if (written === undefined) return { name: fileName, file, span: firstLine(file), root, damaged };
  const { value: name, span } = written;
  if (name !== fileName && !cannotBeFileName(name)) {
    const help = 'rename the file, or remove `key`: the file name is the key';
    const extras = { help, suggestion: fileName };
    sink.report(modelDiagnostics['key/filename-mismatch'](span, { key: name, fileName }, extras));
  }
  return { name, file, span, root, damaged };
}

function checkReuse({ name, span }: FlagDocument, { retired, sink }: KeyScope): void {
  const tombstone = retired.get(name);
  if (tombstone === undefined) return;
  const related = [{ span: tombstone.span, message: 'retired here' }];
  sink.report(modelDiagnostics['key/tombstone-reused'](span, { name }, { related, help: 'choose another key' }));
}
