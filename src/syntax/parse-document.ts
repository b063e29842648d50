import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { SourceFile } from '../source/source-file.js';
import type { DocumentKind, SyntaxDocument } from './nodes.js';
import { parseYaml } from './parse-yaml.js';
import { validateShape } from './validate-shape.js';

/** Parses a file, reports everything wrong with its form, and gives the tree of what is right. */
export function parseDocument(file: SourceFile, kind: DocumentKind, sink: DiagnosticSink): SyntaxDocument {
  let damaged = false;
  const watching: DiagnosticSink = {
    report: (diagnostic) => {
      damaged = true;
      sink.report(diagnostic);
    },
  };
  const parsed = parseYaml(file, watching);
  const root = parsed === undefined ? undefined : validateShape(parsed, kind, watching);
  return { kind, file, damaged, ...(root === undefined ? {} : { root }) };
}
