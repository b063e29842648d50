import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { firstLine } from '../model/first-line.js';
import type { Span } from '../source/span.js';
import { anchorAt } from '../syntax/anchor-at.js';
import type { SyntaxNode } from '../syntax/nodes.js';
import { pointerAt } from '../syntax/pointer-at.js';
import { listDocuments, type ProjectDocuments } from '../syntax/project-documents.js';

/** Findings with the place in their document: known here for all of them, so that no phase has to keep it. */
export function addPlaces(
  diagnostics: readonly Diagnostic[],
  documents: ProjectDocuments | undefined,
): readonly Diagnostic[] {
  if (documents === undefined || diagnostics.length === 0) return diagnostics;
  const roots = new Map(listDocuments(documents).map(({ file, root }) => [file, root]));
  return diagnostics.map((diagnostic) => {
    const root = roots.get(diagnostic.span.file);
    return root === undefined ? diagnostic : { ...diagnostic, ...placeOf(diagnostic.span, root) };
  });
}

/** A finding about a file as a whole points to its first line, whatever stands there. */
function placeOf(span: Span, root: SyntaxNode): Pick<Diagnostic, 'pointer' | 'anchor'> {
  if (isFirstLine(span)) return { pointer: '' };
  const pointer = pointerAt(root, span);
  if (pointer === undefined) return {};
  const anchor = anchorAt(root, pointer);
  return { pointer, ...(anchor !== pointer && { anchor }) };
}

function isFirstLine({ file, start, end }: Span): boolean {
  const line = firstLine(file);
  return line.start === start && line.end === end;
}
