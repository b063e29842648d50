import type { Bundle, WireBody, WireRule, WireVariantList } from '../bundle/bundle.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import type { JsonObject, JsonValue } from '../util/json.js';

/** What a flag does in one bundle, apart from what the flags it requires do. */
export interface Behaviour {
  /** Equal text, equal behaviour: tables are resolved, so it does not matter how a bundle laid them out. */
  readonly canonical: string;
  readonly requires: readonly string[];
}

/** Gives equal texts equal numbers, whichever of the bundles that are compared they come from. */
export type Numbering = (text: string) => number;

export function createNumbering(): Numbering {
  const numbers = new Map<string, number>();
  return (text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
}

/**
 * The behaviour of every flag of a bundle, by key in code-unit order. Conditions are shared, and written out they could
 * fill any memory: each stands for a number that equal conditions have in common.
 */
export function describeBehaviours(bundle: Bundle, numbering: Numbering): ReadonlyMap<string, Behaviour> {
  const conditions: number[] = [];
  for (const condition of bundle.conditions)
    conditions.push(numbering(JSON.stringify(expandCondition(condition, conditions))));
  const keys = bundle.keys === '' ? [] : bundle.keys.split('\n');
  return new Map(
    keys.map((key, index) => {
      const body = itemOf(bundle.bodies, bundle.flags[index]);
      const expanded = expandBody(body, key, bundle, conditions);
      return [key, { canonical: JSON.stringify(expanded), requires: (body.requires ?? []).map(([flag]) => flag) }];
    }),
  );
}

function expandBody(body: WireBody, key: string, bundle: Bundle, conditions: readonly number[]): JsonObject {
  const variants = itemOf(bundle.variants, body.variants);
  const names = variants.map(([name]) => name);
  return {
    type: body.type,
    variants: expandVariants(variants, bundle),
    default: itemOf(names, body.default),
    off: body.off === undefined ? null : itemOf(names, body.off),
    disabled: body.disabled ?? false,
    bucketing: { bucketBy: body.bucketBy ?? null, salt: body.salt ?? key, input: body.input ?? null },
    rules: (body.rules ?? []).map((rule) => expandRule(itemOf(bundle.rules, rule), names, conditions)),
    requires: body.requires ?? [],
    slot: expandSlot(body.slot, bundle),
  };
}

/** By name: rules name the variants they serve, so the order in which a flag lists them decides nothing. */
function expandVariants(variants: WireVariantList, { values }: Bundle): JsonValue {
  return variants
    .map(([name, value, payload]) => ({
      name,
      value: itemOf(values, value),
      ...(payload === undefined ? {} : { payload: itemOf(values, payload) }),
    }))
    .sort((left, right) => compareCodeUnits(left.name, right.name));
}

function expandRule(
  { if: condition, serve, split, ...rest }: WireRule,
  names: readonly string[],
  conditions: readonly number[],
): JsonObject {
  const sorted = Object.entries(rest).sort(([left], [right]) => compareCodeUnits(left, right));
  return {
    if: condition === undefined ? null : itemOf(conditions, condition),
    serve: serve === undefined ? null : itemOf(names, serve),
    split: split === undefined ? null : split.map(([variant, units]) => [itemOf(names, variant), units]),
    ...Object.fromEntries(sorted),
  };
}

function expandSlot(slot: WireBody['slot'], bundle: Bundle): JsonValue {
  if (slot === undefined) return null;
  const [layer, from, to] = slot;
  const { bucketBy, salt, input } = itemOf(bundle.layers, layer);
  return { bucketBy, salt, input: input ?? null, from, to };
}

function expandCondition(condition: Bundle['conditions'][number], before: readonly number[]): JsonValue {
  const [kind, ...rest] = condition;
  if (kind !== 'all' && kind !== 'any' && kind !== 'not') return [kind, ...rest];
  return [kind, ...rest.map((index) => itemOf(before, Number(index)))];
}

function itemOf<Item>(items: readonly Item[], index: number | undefined): Item {
  const item = index === undefined ? undefined : items[index];
  // Readers refuse such bundles and the compiler makes none.
  if (item === undefined) throw new Error(`a bundle names entry ${index} of a table that has ${items.length}`);
  return item;
}
