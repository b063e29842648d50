import type { SourceFile } from '../source/source-file.js';
import { compareCodeUnits } from '../util/compare-code-units.js';

/** The owners a CODEOWNERS file names behind its patterns and section headings: users, teams and addresses, each once. */
export function readCodeowners({ text }: SourceFile): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/(?:^|\s)#.*$/, '').trim());
  const owners = lines.flatMap((line) => line.split(/(?<!\\)\s+/).slice(1));
  return [...new Set(owners.filter((owner) => owner.includes('@')))].sort(compareCodeUnits);
}
