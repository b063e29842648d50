import type { LoweringCache } from '../analysis/lowering-cache.js';
import { TARGETING_KEY } from '../model/bucketing.js';
import type { AttributeTest, Condition } from '../model/condition.js';
import { type CurrentServing, decidingRules } from './current-serving.js';

/**
 * The conditions by which a flag serves something to named ids, if those are the only ones it serves anything but its
 * default variant to; else undefined.
 */
export function pilotConditions(serving: CurrentServing, proofs: LoweringCache): readonly Condition[] | undefined {
  const { targeting, flag } = serving;
  if (!targeting.enabled || serving.isMoving) return undefined;
  const conditions: Condition[] = [];
  for (const { rule, decision } of decidingRules(serving, proofs)) {
    if (decision.kind === 'serve' && decision.variant === targeting.defaultVariant) continue;
    if (rule.condition === undefined || !namesIds(rule.condition, identifiers(flag.bucketing.bucketBy)))
      return undefined;
    conditions.push(rule.condition);
  }
  return conditions.length === 0 ? undefined : conditions;
}

/** Whether a condition can only hold for subjects that it lists one by one. */
function namesIds(condition: Condition, known: ReadonlySet<string>): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.conditions.some((part) => namesIds(part, known));
    case 'any':
      return condition.conditions.length > 0 && condition.conditions.every((part) => namesIds(part, known));
    case 'segment':
      return namesIds(condition.segment.condition, known);
    case 'test':
      return listsIds(condition, known);
    default:
      return false;
  }
}

const listsIds = ({ attribute, operator }: AttributeTest, known: ReadonlySet<string>): boolean =>
  (operator === 'equals' || operator === 'in') &&
  attribute.allowedValues === undefined &&
  (known.has(attribute.name) || NAME_OF_ID.test(attribute.name));

/** `userId`, `org.id`, `account_uuid`, `email`. */
const NAME_OF_ID = /(?:^|[._-])(?:id|uuid|guid|email)$|[a-z](?:Id|ID|Uuid|UUID|Guid|Email)$/;

const identifiers = (bucketBy: readonly string[] | 'random'): ReadonlySet<string> =>
  new Set([TARGETING_KEY, ...(bucketBy === 'random' ? [] : bucketBy)]);
