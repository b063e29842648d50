import type { Comparison } from './comparison.js';
import type { Edit, PieceField } from './edit.js';
import type { RiskFinding } from './risk-rule.js';

/** A field of a flag that was edited, once a flag: with those whose behaviour changed, in the first environment in which it did. */
export function editedFlags(
  { environments, metadata }: Comparison,
  field: PieceField,
): readonly { readonly place: Pick<RiskFinding, 'flag' | 'environment' | 'span'>; readonly edit: Edit }[] {
  const changes = [...environments.flatMap(({ changes: found }) => found), ...metadata];
  const seen = new Set<string>();
  return changes.flatMap((change) => {
    const edit = change.edits.find((candidate) => candidate.field === field);
    if (edit === undefined || seen.has(change.flag)) return [];
    seen.add(change.flag);
    const environment = 'environment' in change ? { environment: change.environment } : {};
    return [
      { place: { flag: change.flag, ...environment, ...(edit.span === undefined ? {} : { span: edit.span }) }, edit },
    ];
  });
}
