import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { pointerAt } from '../syntax/pointer-at.js';
import { listDocuments, type ProjectDocuments } from '../syntax/project-documents.js';

/** Findings with the place in their document: known here for all of them, so that no phase has to keep it. */
export function addPointers(
  diagnostics: readonly Diagnostic[],
  documents: ProjectDocuments | undefined,
): readonly Diagnostic[] {
  if (documents === undefined || diagnostics.length === 0) return diagnostics;
  const roots = new Map(listDocuments(documents).map(({ file, root }) => [file, root]));
  return diagnostics.map((diagnostic) => {
    const root = roots.get(diagnostic.span.file);
    const pointer = root && pointerAt(root, diagnostic.span);
    return pointer === undefined ? diagnostic : { ...diagnostic, pointer };
  });
}
