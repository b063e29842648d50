import { TARGETING_KEY } from '../../model/bucketing.js';
import { BUCKETS } from '../../model/targeting-rule.js';
import { dataToYaml, type YamlValue } from '../../syntax/print-yaml.js';
import { leavesOf } from './condition.js';
import { conditionToYaml, type SegmentNames } from './condition-to-yaml.js';
import type { FinishedFlag } from './finish-flag.js';
import type { FinishedDecision, FinishedRule } from './finish-rules.js';
import { type BucketingPlan, isDefaultInput } from './plan-bucketing.js';
import { formatSecond } from './time-windows.js';
import { type YamlMap, yamlMap } from './yaml-value.js';

/** A flag as its file says it; undefined if a condition cannot be written, which was reported. */
export function flagToYaml(
  flag: FinishedFlag,
  segments: SegmentNames,
  writtenKey: string | undefined,
): YamlMap | undefined {
  const { draft, defaultVariant, bucketing } = flag;
  const rules = flag.rules.map((rule) => ruleToYaml(rule, flag, segments));
  const complete = rules.filter((rule) => rule !== undefined);
  if (complete.length < rules.length) return undefined;
  return yamlMap([
    ['key', writtenKey],
    ['description', draft.description],
    ['owner', draft.owner],
    ['links', draft.links.size === 0 ? undefined : draft.links],
    ['enabled', draft.enabled ? undefined : false],
    ['type', draft.type],
    ['variants', variantsToYaml(flag)],
    ['defaultVariant', defaultVariant],
    ...bucketingToYaml(bucketing, draft.key),
    ['rules', complete.length === 0 ? undefined : complete],
  ]);
}

const variantsToYaml = ({ draft: { type, variants } }: FinishedFlag): YamlMap =>
  new Map(
    [...variants].map(([name, value]) => {
      const data = dataToYaml(value);
      return [name, type === 'object' ? yamlMap([['value', data]]) : data];
    }),
  );

function bucketingToYaml({ flag }: BucketingPlan, key: string): [string, YamlValue | undefined][] {
  if (flag === undefined) return [];
  return [
    ['bucketBy', bucketByToYaml(flag.bucketBy)],
    ['salt', flag.salt === key ? undefined : flag.salt],
    [
      'bucketing',
      isDefaultInput(flag)
        ? undefined
        : yamlMap([
            ['profile', 'flagd-v2'],
            ['input', flag.input],
          ]),
    ],
  ];
}

/** In a list, `random` is the name of an attribute like any other. */
function bucketByToYaml(attributes: readonly string[]): YamlValue | undefined {
  const [attribute = TARGETING_KEY, ...others] = attributes;
  if (others.length > 0 || attribute === 'random') return attributes;
  return attribute === TARGETING_KEY ? undefined : attribute;
}

function ruleToYaml(rule: FinishedRule, flag: FinishedFlag, segments: SegmentNames): YamlMap | undefined {
  const { condition, from, until, decision, span } = rule;
  const isForAll = condition.kind === 'constant';
  const written = isForAll ? undefined : conditionToYaml(condition, segments);
  if (!isForAll && written === undefined) {
    const share = leavesOf([condition]).find((leaf) => leaf.kind === 'share');
    flag.draft.scope.unsupported(
      share?.kind === 'share' ? share.share.span : span,
      'a `fractional` that is combined with `or` or `!`',
    );
    return undefined;
  }
  return yamlMap([
    ['if', written],
    ['from', from === undefined ? undefined : formatSecond(from)],
    ['until', until === undefined ? undefined : formatSecond(until)],
    ...decisionToYaml(decision, flag.defaultVariant),
    ['salt', flag.bucketing.salts.get(rule)],
  ]);
}

function decisionToYaml(decision: FinishedDecision, defaultVariant: string): [string, YamlValue | undefined][] {
  if (decision.kind === 'split') {
    const entries = decision.entries.map(
      ({ variant, units }) => [variant ?? defaultVariant, percent(units)] as [string, number],
    );
    const names = new Set(entries.map(([name]) => name));
    return [['split', names.size === entries.length ? new Map(entries) : entries]];
  }
  const serve: [string, YamlValue] = ['serve', decision.variant ?? defaultVariant];
  if (decision.kind === 'serve') return [serve];
  return [serve, ['rollout', percent(decision.units)], ['onMiss', 'next']];
}

/** Exact: a share in units has at most three decimals as a percentage. */
const percent = (units: number): number => units / (BUCKETS / 100);
