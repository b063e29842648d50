import type { MetadataChange } from './comparison.js';
import { PLAIN_WORDING } from './describe-expression.js';
import type { DiffSide } from './diff-side.js';
import type { Edit } from './edit.js';
import { editsOfWritten } from './edits-of-flag.js';

/** Flags that are written otherwise although nobody is served otherwise, with what was edited in any environment. */
export function findMetadataChanges(
  base: DiffSide,
  head: DiffSide,
  changedFlags: ReadonlySet<string>,
): readonly MetadataChange[] {
  const [before, after] = [base.flagSet, head.flagSet];
  if (before === undefined || after === undefined) return [];
  const changes: MetadataChange[] = [];
  for (const [key, written] of after.flags) {
    const old = before.flags.get(key);
    if (old === undefined || changedFlags.has(key) || old.file.text === written.file.text) continue;
    const edits = new Map<string, Edit>();
    for (const { name: environment } of after.config.environments)
      for (const edit of editsOfWritten(
        { flag: old, flagSet: before, environment },
        { flag: written, flagSet: after, environment },
        PLAIN_WORDING,
      ))
        edits.set(JSON.stringify([edit.path, edit.before, edit.after]), edit);
    if (edits.size > 0) changes.push({ flag: key, written, edits: [...edits.values()] });
  }
  return changes;
}
