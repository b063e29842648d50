import type { TextEdit } from '../../../diagnostics/diagnostic.js';
import { removeComment } from '../../../syntax/edit-comment.js';
import { hasDamage } from '../../has-damage.js';
import { defineLintRule } from '../../lint-rule.js';
import type { DisabledRule, JudgedSuppression } from '../../suppressions/suppression.js';

export const lifecycleSuppressionUnused = defineLintRule({
  id: 'lifecycle/suppression-unused',
  severity: 'warning',
  judgesSuppressions: true,
  summary: 'A comment disables a finding that is not there.',
  why: 'What it excused is gone; left behind, it hides the next finding of that kind, which nobody excused.',
  messages: {
    unused: ({ rule }: { rule: string }) => `there is no finding of \`${rule}\` here to disable`,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
# flags-disable-next-line lifecycle/unknown-owner -- the team is being founded
owner: "@checkout"
type: boolean
`,
    ],
    invalid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
# flags-disable-next-line lifecycle/unknown-owner -- the team is being founded
owner: "@payments"
type: boolean
`,
    ],
  },
  check: ({ flagSet, suppressions, report }) => {
    if (hasDamage(flagSet)) return;
    for (const suppression of suppressions) {
      if (suppression.state !== 'active') continue;
      for (const name of suppression.unused) {
        const fix = { label: 'remove it', edits: [removeName(name, suppression)], safe: true };
        report('unused', name.span, { rule: name.value }, { help: 'remove it', fix });
      }
    }
  },
});

/** Together with its comma; the whole comment if it names nothing else that is of use. */
function removeName(name: DisabledRule, { comment, rules, unused }: JudgedSuppression): TextEdit {
  if (unused.length === rules.length) return removeComment(comment);
  const position = rules.indexOf(name);
  const [previous, next] = [rules[position - 1], rules[position + 1]];
  const { file, start, end } = name.span;
  if (next !== undefined) return { span: { file, start, end: next.span.start }, text: '' };
  return { span: { file, start: previous?.span.end ?? start, end }, text: '' };
}
