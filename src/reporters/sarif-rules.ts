import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import type { JsonObject } from '../util/json.js';
import { explainCommand } from './explain-command.js';
import type { Report } from './reporter.js';

export const SARIF_LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** The ids that occur, in code-unit order: results refer to them by their place. */
export const idsOf = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  [...new Set(diagnostics.map(({ id }) => id))].sort(compareCodeUnits);

/** An id as a `reportingDescriptor` of SARIF; code hosts show its texts beside the alert. */
export function describeRule(id: string, describe: Report['describeRule']): JsonObject {
  const known = describe?.(id);
  const [group = id] = id.split('/');
  return {
    id,
    ...(known !== undefined && {
      shortDescription: { text: known.summary },
      fullDescription: { text: known.why ?? known.summary },
      defaultConfiguration: { level: SARIF_LEVELS[known.severity] },
    }),
    help: { text: `explained by: ${explainCommand(id)}` },
    properties: { tags: [group] },
  };
}
