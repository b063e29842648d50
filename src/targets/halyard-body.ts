import type { WireBody, WireBucketing, WireInput } from '../bundle/bundle.js';
import { type Bucketing, type BucketingProfile, DEFAULT_BUCKETING_INPUT, TARGETING_KEY } from '../model/bucketing.js';
import type { ProgramFlag, ProgramSlot } from '../optimize/program.js';
import { createConditionWriter } from './halyard-condition.js';
import { wireRule } from './halyard-rule.js';
import type { Tables } from './halyard-tables.js';
import { variantPosition } from './variant-position.js';

/** Writes flags into the tables of a bundle; gives the position of the body. What equals its default is left out. */
export function createBodyWriter(tables: Tables): (flag: ProgramFlag) => number {
  const writeCondition = createConditionWriter(tables.conditions);

  return (flag) => {
    const { type, offVariant, bucketing, prerequisites, slot } = flag;
    const variants = writeVariants(flag, tables);
    const rules = flag.rules.map((rule) => tables.rules.add(wireRule(rule, flag, writeCondition)));
    const body: WireBody = {
      type,
      variants,
      default: variantPosition(flag, flag.defaultVariant),
      ...(offVariant === undefined ? {} : { off: variantPosition(flag, offVariant) }),
      ...(flag.enabled ? {} : { disabled: true }),
      ...(rules.length === 0 ? {} : { rules }),
      ...flagBucketing(bucketing, flag.key),
      ...(prerequisites.length === 0
        ? {}
        : { requires: prerequisites.map((required) => [required.flag, required.variants] as const) }),
      ...(slot === undefined ? {} : { slot: writeSlot(slot, tables) }),
    };
    return tables.bodies.add(body);
  };
}

function writeVariants({ variants }: ProgramFlag, { values, variants: lists }: Tables): number {
  return lists.add(
    variants.map(({ name, value, payload }) => {
      const position = values.add(value);
      return payload === undefined ? ([name, position] as const) : ([name, position, values.add(payload)] as const);
    }),
  );
}

function flagBucketing(bucketing: Bucketing, key: string): Partial<WireBody> {
  const { bucketBy, salt } = bucketing;
  const isByTargetingKey = bucketBy !== 'random' && bucketBy.length === 1 && bucketBy[0] === TARGETING_KEY;
  return {
    ...(isByTargetingKey ? {} : { bucketBy }),
    ...(salt === key ? {} : { salt }),
    ...customInput(bucketing),
  };
}

function writeSlot({ bucketing, from, to }: ProgramSlot, { layers }: Tables): readonly [number, number, number] {
  const { bucketBy, salt } = bucketing;
  const layer: WireBucketing = { bucketBy, salt, ...customInput(bucketing) };
  return [layers.add(layer), from, to];
}

/** The encodings of profiles that hash something else than UTF-8. */
const ENCODINGS: Partial<Record<BucketingProfile, string>> = { 'flagd-v3': 'cbor' };

function customInput({ profile, input }: Bucketing): { readonly input?: WireInput } {
  const encoding = ENCODINGS[profile];
  if (encoding !== undefined) return { input: { text: input, encoding } };
  return input === DEFAULT_BUCKETING_INPUT ? {} : { input };
}
