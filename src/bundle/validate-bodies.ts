import { BUNDLE_BUCKETS, type Bundle, type WireBody, type WireRule } from './bundle.js';
import { isAbsentOr, isBucketing, isIndexOf, isObject, isText, isTextList, isTime, isUnits } from './wire-shape.js';

const FLAG_TYPES: ReadonlySet<unknown> = new Set(['boolean', 'string', 'number', 'rate', 'object']);
type Pair = readonly [unknown, unknown];

/** Every rule has one decision, and every body names what the bundle has. */
export function findBodyProblem(bundle: Bundle): string | undefined {
  const rule = bundle.rules.findIndex((item) => !isRule(item, bundle));
  if (rule >= 0) return `\`rules[${rule}]\` is not a rule`;
  const body = bundle.bodies.findIndex((item) => !isBody(item, bundle));
  return body < 0 ? undefined : `\`bodies[${body}]\` is not the body of a flag`;
}

function isRule(rule: WireRule, bundle: Bundle): boolean {
  return (
    isObject(rule) &&
    isAbsentOr(rule.if, (condition) => isIndexOf(condition, bundle.conditions)) &&
    isAbsentOr(rule.from, isTime) &&
    isAbsentOr(rule.until, isTime) &&
    isAbsentOr(rule.salt, isText) &&
    isDecision(rule)
  );
}

function isDecision({ serve, rollout, ramp, split }: WireRule): boolean {
  if (split !== undefined) return serve === undefined && isPairList(split, isShare);
  if (!isCount(serve) || (rollout !== undefined && ramp !== undefined)) return false;
  return isAbsentOr(rollout, isBucketCount) && isAbsentOr(ramp, (steps) => isPairList(steps, isStep));
}

const isCount = (value: unknown) => isUnits(value, Number.MAX_SAFE_INTEGER);
const isBucketCount = (value: unknown) => isUnits(value, BUNDLE_BUCKETS);
const isShare = ([variant, units]: Pair) => isCount(variant) && isBucketCount(units);
const isStep = ([time, units]: Pair) => isTime(time) && isBucketCount(units);

function isPairList(value: unknown, holds: (pair: Pair) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => Array.isArray(item) && holds([item[0], item[1]]));
}

function isBody(body: WireBody, bundle: Bundle): boolean {
  if (!isObject(body) || !FLAG_TYPES.has(body.type)) return false;
  const variants = bundle.variants[body.variants];
  return (
    variants !== undefined &&
    isIndexOf(body.default, variants) &&
    isAbsentOr(body.off, (off) => isIndexOf(off, variants)) &&
    isAbsentOr(body.salt, isText) &&
    isBucketing(body) &&
    isAbsentOr(body.rules, (rules) => areRulesOf(rules, variants, bundle)) &&
    isAbsentOr(body.requires, (requires) => isPairList(requires, ([key, names]) => isText(key) && isTextList(names))) &&
    isAbsentOr(body.slot, (slot) => isSlot(slot, bundle))
  );
}

function areRulesOf(rules: unknown, variants: readonly unknown[], bundle: Bundle): boolean {
  return (
    Array.isArray(rules) &&
    rules.every((index) => {
      const rule = isIndexOf(index, bundle.rules) ? bundle.rules[index] : undefined;
      if (rule === undefined) return false;
      return rule.split === undefined
        ? isIndexOf(rule.serve, variants)
        : rule.split.every(([variant]) => isIndexOf(variant, variants));
    })
  );
}

function isSlot(slot: unknown, { layers }: Bundle): boolean {
  return Array.isArray(slot) && isIndexOf(slot[0], layers) && isBucketCount(slot[1]) && isBucketCount(slot[2]);
}
