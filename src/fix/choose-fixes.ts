import type { Diagnostic, Fix } from '../diagnostics/diagnostic.js';
import type { SourceFile } from '../source/source-file.js';

/** The fixes that may be made without asking, by file: those that change no evaluation, and no second file. */
export function chooseFixes(diagnostics: readonly Diagnostic[]): ReadonlyMap<SourceFile, readonly Fix[]> {
  const byFile = new Map<SourceFile, Fix[]>();
  for (const { fix } of diagnostics) {
    const [file, ...others] = new Set(fix?.edits.map(({ span }) => span.file));
    if (fix?.safe !== true || file === undefined || others.length > 0) continue;
    const fixes = byFile.get(file);
    if (fixes === undefined) byFile.set(file, [fix]);
    else fixes.push(fix);
  }
  return byFile;
}
