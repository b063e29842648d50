import type { Diagnostic, Suppression } from '../../diagnostics/diagnostic.js';
import { positionAt } from '../../source/line-index.js';
import type { SourceFile } from '../../source/source-file.js';
import type { DatedSuppression, DisabledRule } from './suppression.js';

export interface SuppressedFindings {
  /** All that came in; those that a comment disables say so. */
  readonly diagnostics: readonly Diagnostic[];
  /** The names that disabled something. */
  readonly used: ReadonlySet<DisabledRule>;
}

/** Marks those findings of rules that comments disable. What syntax and model report must not be among them. */
export function suppress(found: readonly Diagnostic[], suppressions: readonly DatedSuppression[]): SuppressedFindings {
  const active = activeByFile(suppressions);
  const used = new Set<DisabledRule>();
  const diagnostics = found.map((diagnostic) => {
    const matches = (active.get(diagnostic.span.file) ?? []).flatMap((suppression) => {
      const names = covers(suppression, diagnostic) ? suppression.rules : [];
      return names.filter(({ rule }) => rule.id === diagnostic.id).map((name) => ({ suppression, name }));
    });
    for (const { name } of matches) used.add(name);
    const [first] = matches;
    return first === undefined ? diagnostic : { ...diagnostic, suppressed: describe(first.suppression) };
  });
  return { diagnostics, used };
}

function activeByFile(suppressions: readonly DatedSuppression[]): ReadonlyMap<SourceFile, readonly DatedSuppression[]> {
  const byFile = new Map<SourceFile, DatedSuppression[]>();
  for (const suppression of suppressions) {
    if (suppression.state !== 'active') continue;
    const { file } = suppression.comment.span;
    const others = byFile.get(file);
    if (others === undefined) byFile.set(file, [suppression]);
    else others.push(suppression);
  }
  return byFile;
}

const describe = ({ reason = '', until }: DatedSuppression): Suppression => ({
  reason,
  ...(until !== undefined && { until: until.value }),
});

const covers = ({ line }: DatedSuppression, { span }: Diagnostic): boolean =>
  line === undefined || line === positionAt(span.file, span.start).line;
