import { type CohortOutlook, cohortOutlook } from '../diff/cohort-statements.js';
import type { Comparison } from '../diff/comparison.js';
import type { RevertReport } from '../diff/diff-report.js';
import { revertCommands } from '../project/revert-commands.js';

/** How to undo a change, and whether that gives the same people what they had; undefined where nobody would undo it. */
export function planRevert(comparison: Comparison): RevertReport | undefined {
  const { base, head, now, environments } = comparison;
  if (environments.every(({ changes }) => changes.length === 0)) return undefined;
  if (base.flagSet === undefined && head.flagSet === undefined)
    return report([], [`serve ${base.label} again`], cohortOutlook(comparison, now));
  const isOneHistory = base.repository === head.repository && base.prefix === head.prefix;
  if (base.commit === undefined || head.repository === undefined || !isOneHistory || base.commit === head.commit)
    return undefined;
  const { commands, remarks, changedAt } = revertCommands({
    repository: head.repository,
    folder: head.prefix,
    base: base.commit,
    ...(head.commit === undefined ? {} : { head: head.commit }),
  });
  return report(commands, remarks, cohortOutlook(comparison, changedAt ?? now));
}

const report = (commands: readonly string[], remarks: readonly string[], outlook: CohortOutlook): RevertReport => ({
  commands,
  restoresCohort: outlook.restoresCohort,
  statements: [...remarks, ...outlook.statements],
});
