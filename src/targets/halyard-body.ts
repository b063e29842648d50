import type { WireBody, WireBucketing } from '../bundle/bundle.js';
import { type Bucketing, DEFAULT_BUCKETING_INPUT, TARGETING_KEY } from '../model/bucketing.js';
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

function flagBucketing({ bucketBy, salt, input }: Bucketing, key: string): Partial<WireBody> {
  const isByTargetingKey = bucketBy !== 'random' && bucketBy.length === 1 && bucketBy[0] === TARGETING_KEY;
  return {
    ...(isByTargetingKey ? {} : { bucketBy }),
    ...(salt === key ? {} : { salt }),
    ...customInput(input),
  };
}

function writeSlot({ bucketing, from, to }: ProgramSlot, { layers }: Tables): readonly [number, number, number] {
  const { bucketBy, salt, input } = bucketing;
  const layer: WireBucketing = { bucketBy, salt, ...customInput(input) };
  return [layers.add(layer), from, to];
}

const customInput = (input: string) => (input === DEFAULT_BUCKETING_INPUT ? {} : { input });
