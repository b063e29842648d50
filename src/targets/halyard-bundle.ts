import { BUNDLE_FORMAT_VERSION, type Bundle } from '../bundle/bundle.js';
import type { Program } from '../optimize/program.js';
import { createBodyWriter } from './halyard-body.js';
import { createTables } from './halyard-tables.js';

/** The program as a bundle. Rows of its tables stand in the order in which the flags, by key, first use them. */
export function buildBundle({ environment, audience, flags }: Program): Bundle {
  const tables = createTables();
  const bodies = flags.map(createBodyWriter(tables));
  return {
    formatVersion: BUNDLE_FORMAT_VERSION,
    environment,
    audience,
    values: tables.values.rows,
    variants: tables.variants.rows,
    conditions: tables.conditions.rows,
    rules: tables.rules.rows,
    layers: tables.layers.rows,
    bodies: tables.bodies.rows,
    keys: flags.map(({ key }) => key).join('\n'),
    flags: bodies,
  };
}
