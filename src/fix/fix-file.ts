import type { Fix } from '../diagnostics/diagnostic.js';
import { createDiagnosticList } from '../diagnostics/sink.js';
import type { SourceFile } from '../source/source-file.js';
import { parseYaml } from '../syntax/parse-yaml.js';
import { toValue } from '../syntax/to-value.js';
import { applyEdits, overlap } from './apply-edits.js';

/** A text after some fixes. */
export interface FixedText {
  readonly text: string;
  readonly fixed: number;
}

/**
 * Makes as many fixes of a file as can be made at once, the first in the file first: all that do not overlap if they
 * leave what the file says as it is (comments, quotes), else one. Two fixes may each be right because of the other, of
 * two equal rules, say, either may go: whoever wants the rest judges the new text, and comes again.
 *
 * A fix that would leave broken YAML is not made. `undefined` if none can be.
 */
export function fixFile(file: SourceFile, fixes: readonly Fix[]): FixedText | undefined {
  const before = readMeaning(file);
  const together = withoutOverlaps(fixes);
  const all = applyEdits(
    file.text,
    together.flatMap(({ edits }) => edits),
  );
  if (readMeaning({ ...file, text: all }).value === before.value) return changed(file, all, together.length);
  for (const { edits } of together) {
    const text = applyEdits(file.text, edits);
    if (readMeaning({ ...file, text }).mistakes <= before.mistakes) return changed(file, text, 1);
  }
  return undefined;
}

const changed = (file: SourceFile, text: string, fixed: number): FixedText | undefined =>
  text === file.text ? undefined : { text, fixed };

function withoutOverlaps(fixes: readonly Fix[]): readonly Fix[] {
  const sorted = fixes.toSorted((left, right) => startOf(left) - startOf(right));
  const kept: Fix[] = [];
  let end = -1;
  for (const fix of sorted) {
    if (startOf(fix) < end || overlap(fix.edits)) continue;
    kept.push(fix);
    end = Math.max(...fix.edits.map(({ span }) => span.end));
  }
  return kept;
}

const startOf = ({ edits }: Fix): number => Math.min(...edits.map(({ span }) => span.start));

/** What a file says, whatever way it is written, and how much the parser has against it. */
function readMeaning(file: SourceFile): { readonly value: string; readonly mistakes: number } {
  const sink = createDiagnosticList();
  const root = parseYaml(file, sink);
  return { value: root === undefined ? file.text : JSON.stringify(toValue(root)), mistakes: sink.diagnostics.length };
}
