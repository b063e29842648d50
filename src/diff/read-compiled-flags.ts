import { constantOf, groupOf, negationOf } from '../analysis/build-expression.js';
import { canonicalTest } from '../analysis/canonical-test.js';
import { ALWAYS, type Expression } from '../analysis/expression.js';
import type { Simplifier } from '../analysis/simplify-expression.js';
import {
  BUNDLE_BUCKET_BY,
  BUNDLE_BUCKETING_INPUT,
  type Bundle,
  type WireBody,
  type WireBucketing,
  type WireRule,
} from '../bundle/bundle.js';
import { parseCondition } from '../bundle/parse-condition.js';
import type {
  CompiledBucketing,
  CompiledDecision,
  CompiledFlag,
  CompiledFlags,
  CompiledRule,
  CompiledVariant,
} from './compiled-flag.js';

/** Resolves the tables of a bundle. Bundles that are compared with each other must share one simplifier. */
export function readCompiledFlags(bundle: Bundle, simplifier: Simplifier): CompiledFlags {
  const conditions = readConditions(bundle, simplifier);
  const keys = bundle.keys === '' ? [] : bundle.keys.split('\n');
  return new Map(
    keys.map((key, index) => [key, readFlag(key, itemOf(bundle.bodies, bundle.flags[index]), bundle, conditions)]),
  );
}

function readConditions({ conditions }: Bundle, { simplify }: Simplifier): readonly Expression[] {
  const read: Expression[] = [];
  for (const [index, wire] of conditions.entries()) read.push(simplify(readCondition(wire, index, read)));
  return read;
}

function readCondition(wire: Bundle['conditions'][number], index: number, before: readonly Expression[]): Expression {
  const parsed = parseCondition(wire, index);
  switch (parsed?.kind) {
    case 'all':
    case 'any':
      return groupOf(
        parsed.kind,
        parsed.operands.map((operand) => itemOf(before, operand)),
      );
    case 'not':
      return negationOf(itemOf(before, parsed.operands[0]));
    case 'constant':
      return constantOf(parsed.value);
    case 'test':
      return canonicalTest(parsed);
    case undefined:
      throw unreadable(index, 'conditions');
  }
}

function readFlag(key: string, body: WireBody, bundle: Bundle, conditions: readonly Expression[]): CompiledFlag {
  const variants = itemOf(bundle.variants, body.variants);
  const names = variants.map(([name]) => name);
  const salt = body.salt ?? key;
  const rules = (body.rules ?? []).map((index) => itemOf(bundle.rules, index));
  return {
    key,
    type: body.type,
    disabled: body.disabled === true,
    variants: new Map(variants.map(([name, value, payload]) => [name, readVariant(value, payload, bundle)])),
    defaultVariant: itemOf(names, body.default),
    ...(body.off === undefined ? {} : { offVariant: itemOf(names, body.off) }),
    requires: body.requires ?? [],
    ...(body.slot === undefined ? {} : { slot: readSlot(body.slot, bundle) }),
    rules: rules.map((rule) => readRule(rule, { names, conditions, bucketing: { ...body, salt: rule.salt ?? salt } })),
  };
}

const readVariant = (value: number, payload: number | undefined, { values }: Bundle): CompiledVariant => ({
  value: itemOf(values, value),
  ...(payload === undefined ? {} : { payload: itemOf(values, payload) }),
});

function readSlot(
  [layer, from, to]: NonNullable<WireBody['slot']>,
  { layers }: Bundle,
): NonNullable<CompiledFlag['slot']> {
  return { bucketing: readBucketing(itemOf(layers, layer)), from, to };
}

interface RuleSource {
  readonly names: readonly string[];
  readonly conditions: readonly Expression[];
  readonly bucketing: Partial<WireBucketing> & { readonly salt: string };
}

function readRule(rule: WireRule, { names, conditions, bucketing }: RuleSource): CompiledRule {
  return {
    when: rule.if === undefined ? ALWAYS : itemOf(conditions, rule.if),
    ...(rule.from === undefined ? {} : { from: rule.from }),
    ...(rule.until === undefined ? {} : { until: rule.until }),
    bucketing: readBucketing(bucketing),
    decision: readDecision(rule, names),
  };
}

const FROM_EVER_ON = Number.NEGATIVE_INFINITY;

function readDecision({ serve, rollout, ramp, split, next }: WireRule, names: readonly string[]): CompiledDecision {
  if (split !== undefined)
    return { kind: 'split', entries: split.map(([variant, units]) => [itemOf(names, variant), units]) };
  const variant = itemOf(names, serve);
  if (rollout === undefined && ramp === undefined) return { kind: 'serve', variant };
  return { kind: 'share', variant, steps: ramp ?? [[FROM_EVER_ON, rollout ?? 0]], missesOn: next === true };
}

function readBucketing({
  bucketBy = BUNDLE_BUCKET_BY,
  salt,
  input = BUNDLE_BUCKETING_INPUT,
}: RuleSource['bucketing']): CompiledBucketing {
  return { bucketBy, salt, recipe: typeof input === 'string' ? input : JSON.stringify(input) };
}

function itemOf<Item>(items: readonly Item[], index: number | undefined): Item {
  const item = index === undefined ? undefined : items[index];
  // Readers refuse such bundles and the compiler makes none.
  if (item === undefined) throw unreadable(index, 'a table');
  return item;
}

const unreadable = (index: number | undefined, table: string) =>
  new Error(`a bundle that was read names entry ${index} of ${table}, which is not there`);
