import type { WireBody, WireBucketing, WireCondition, WireRule, WireVariantList } from '../bundle/bundle.js';
import type { JsonValue } from '../util/json.js';
import { createInternTable } from './intern-table.js';

/** The tables of a bundle while it is filled. */
export function createTables() {
  return {
    values: createInternTable<JsonValue>(),
    variants: createInternTable<WireVariantList>(),
    conditions: createInternTable<WireCondition>(),
    rules: createInternTable<WireRule>(),
    layers: createInternTable<WireBucketing>(),
    bodies: createInternTable<WireBody>(),
  };
}

export type Tables = ReturnType<typeof createTables>;
