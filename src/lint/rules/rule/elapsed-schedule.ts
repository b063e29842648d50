import type { Fix } from '../../../diagnostics/diagnostic.js';
import type { FlagSet } from '../../../model/flag-set.js';
import { BUCKETS, type Decision, type RampStep, type TargetingRule } from '../../../model/targeting-rule.js';
import { fieldOfRule } from '../../find-node.js';
import { aboutList, judgeRuleLists } from '../../judge-rule-lists.js';
import { defineLintRule } from '../../lint-rule.js';
import { removal } from '../../removal.js';
import { nameRule } from '../../rule-lists.js';

export const ruleElapsedSchedule = defineLintRule({
  id: 'rule/elapsed-schedule',
  severity: 'warning',
  needsClock: true,
  summary: 'The time window of a targeting rule is over, or its ramp has come to its last step.',
  why: 'The rule decides nothing any more and will not again; whoever reads the flag must work that out anew each time.',
  messages: {
    over: ({ rule, until }: { rule: string; until: string }) => `${rule} has been over since ${until}`,
    finished: ({ rule, since, percent }: { rule: string; since: string; percent: number }) =>
      `the ramp of ${rule} has stood at its last share, ${percent} %, since ${since}`,
  },
  examples: {
    valid: [
      `
description: Banner of the winter sale.
kind: ops
owner: "@growth"
type: boolean
rules:
  - name: winter-sale
    until: 2027-01-07T00:00:00Z
    serve: on
`,
    ],
    invalid: [
      `
description: Banner of the summer sale.
kind: ops
owner: "@growth"
type: boolean
rules:
  - name: summer-sale
    until: 2026-08-31T00:00:00Z
    serve: on
`,
    ],
  },
  check: ({ flagSet, now, report }) => {
    for (const list of judgeRuleLists(flagSet))
      for (const [position, rule] of list.rules.entries()) {
        const { until } = rule;
        const last = lastStep(rule.decision);
        if (until === undefined && last === undefined) continue;
        const about = aboutList(list);
        const name = nameRule(list.rules, position);
        if (until !== undefined && until <= now) {
          const args = { rule: name, until: new Date(until).toISOString() };
          const span = fieldOfRule(flagSet, rule, 'until')?.value.span ?? rule.span;
          const help = 'remove the rule, or move its `until`';
          report('over', span, args, { ...about, help, ...removal(rule.span, name, true) });
          continue;
        }
        if (last === undefined || last.at > now || list.verdicts[position]?.kind !== 'reachable') continue;
        const args = { rule: name, since: new Date(last.at).toISOString(), percent: percentOf(last.units) };
        const help = `write \`rollout: ${args.percent}\` instead`;
        report('finished', last.span, args, { ...about, help, ...settling(rule, args.percent, flagSet) });
      }
  },
});

const lastStep = (decision: Decision): RampStep | undefined =>
  decision.kind === 'ramp' ? decision.steps.at(-1) : undefined;

const percentOf = (units: number): number => (units * 100) / BUCKETS;

/** A share that no longer changes, in the place of the ramp; not where a comment would be lost. */
function settling(rule: TargetingRule, percent: number, flagSet: FlagSet): { readonly fix?: Fix } {
  const ramp = fieldOfRule(flagSet, rule, 'ramp');
  if (ramp === undefined) return {};
  const { file, start } = ramp.key.span;
  const { end } = ramp.value.span;
  if (file.text.slice(start, end).includes('#')) return {};
  const text = `rollout: ${percent}`;
  return { fix: { label: `write \`${text}\``, edits: [{ span: { file, start, end }, text }], safe: true } };
}
