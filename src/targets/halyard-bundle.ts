import type { Bundle, WireBucketing } from '../bundle/bundle.js';
import type { Program } from '../optimize/program.js';
import { createBodyWriter } from './halyard-body.js';
import { createTables, type Tables } from './halyard-tables.js';

/** The program as a bundle. Rows of its tables stand in the order in which the flags, by key, first use them. */
export function buildBundle({ environment, audience, flags }: Program): Bundle {
  const tables = createTables();
  const bodies = flags.map(createBodyWriter(tables));
  return {
    formatVersion: formatVersionOf(tables),
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

/** The lowest version that has all of it, so that the bytes of flags that use nothing new stay what they were. */
const formatVersionOf = ({ bodies, layers }: Tables): string =>
  [...bodies.rows, ...layers.rows].some(hasEncodedInput) ? '1.1' : '1.0';

const hasEncodedInput = ({ input }: Pick<WireBucketing, 'input'>): boolean => typeof input === 'object';
