import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { createDiagnosticList } from '../../diagnostics/sink.js';
import type { SyntaxDocument } from '../../syntax/nodes.js';
import { parseDocument } from '../../syntax/parse-document.js';

/**
 * Parses each text once, for whichever of several projects asks; what is wrong with it is reported to each of them.
 * Of each file the last few texts are remembered, all unless said otherwise.
 */
export function createSharedParser(remembered = Number.POSITIVE_INFINITY): typeof parseDocument {
  const known = new Map<string, Parsed[]>();
  return (file, kind, sink) => {
    const name = `${kind} ${file.path}`;
    const parsed = known.get(name) ?? [];
    known.set(name, parsed);
    let found = parsed.find(({ document }) => document.file.text === file.text);
    if (found === undefined) {
      const own = createDiagnosticList();
      found = { document: parseDocument(file, kind, own), diagnostics: own.diagnostics };
      parsed.push(found);
      if (parsed.length > remembered) parsed.shift();
    }
    for (const diagnostic of found.diagnostics) sink.report(diagnostic);
    return found.document;
  };
}

interface Parsed {
  readonly document: SyntaxDocument;
  readonly diagnostics: readonly Diagnostic[];
}
