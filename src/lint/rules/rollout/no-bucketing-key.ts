import type { Expression } from '../../../analysis/expression.js';
import { lowerRule } from '../../../analysis/lower-rule.js';
import { implies } from '../../../analysis/satisfiability.js';
import { topicsOf } from '../../../analysis/topics.js';
import type { TargetingRule } from '../../../model/targeting-rule.js';
import { aboutList } from '../../judge-rule-lists.js';
import { defineLintRule } from '../../lint-rule.js';
import { type Proofs, proofsFor } from '../../proofs.js';
import { nameRule, ruleLists } from '../../rule-lists.js';
import { testsOfProject } from '../../written-values.js';

export const rolloutNoBucketingKey = defineLintRule({
  id: 'rollout/no-bucketing-key',
  severity: 'warning',
  summary: 'A percentage rule only matches contexts that have none of the attributes it buckets by.',
  why: 'Whoever has no bucketing key misses every rollout and gets the default variant from every split: the share of such a rule is 0 whatever it says.',
  messages: {
    noKey: ({ rule, attributes }: { rule: string; attributes: string }) =>
      `${rule} divides by ${attributes}, which nobody has who matches it`,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
bucketBy: [userId, deviceId]
rules:
  - name: visitors
    if: { userId: { exists: false } }
    serve: on
    rollout: 25
`,
    ],
    invalid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
bucketBy: userId
rules:
  - name: visitors
    if: { userId: { exists: false } }
    serve: on
    rollout: 25
`,
    ],
  },
  check: ({ flagSet, report }) => {
    const proofs = proofsFor(flagSet);
    const tested = new Set(testsOfProject(flagSet).map(({ attribute }) => attribute.name));
    for (const list of ruleLists(flagSet)) {
      const { bucketBy } = list.flag.bucketing;
      if (bucketBy === 'random' || !bucketBy.every((name) => tested.has(name))) continue;
      for (const [position, rule] of list.rules.entries()) {
        const { condition, decision } = rule;
        if (decision.kind === 'serve' || decision.kind === 'invalid' || condition === undefined) continue;
        if (!provesMissing(rule, bucketBy, proofs)) continue;
        const attributes = bucketBy.map((name) => `\`${name}\``).join(' and ');
        report(
          'noKey',
          decision.span,
          { rule: nameRule(list.rules, position), attributes },
          { ...aboutList(list), help: 'add an attribute to `bucketBy` that those who match do have' },
        );
      }
    }
  },
});

/** Whether nobody whom a rule matches has any of some attributes. */
function provesMissing(rule: TargetingRule, names: readonly string[], { declared, plain }: Proofs): boolean {
  const topics = topicsOf(lowerRule(rule, declared).when);
  if (!names.every((name) => topics.includes(name))) return false;
  const operands = names.map(
    (attribute): Expression => ({ kind: 'test', attribute, operator: 'exists', operand: false }),
  );
  return implies(lowerRule(rule, plain).when, { kind: 'all', operands });
}
