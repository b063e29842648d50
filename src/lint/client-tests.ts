import type { AttributeTest } from '../model/condition.js';
import type { Flag } from '../model/flag.js';
import { attributeTests, conditionsOfFlag } from './attribute-tests.js';
import { intactFlags } from './intact-flags.js';
import { oncePerFlagSet } from './once-per-flag-set.js';

/** A test that ships to clients, with the first flag that takes it there. */
export interface ClientTest {
  readonly test: AttributeTest;
  readonly flag: Flag;
}

/** The tests of all client flags, each once: many flags may use one segment. */
export const clientTests = oncePerFlagSet((flagSet): readonly ClientTest[] => {
  const flags = intactFlags(flagSet).filter(({ audience }) => audience === 'client');
  const flagOf = new Map<AttributeTest, Flag>();
  for (const flag of flags)
    for (const test of attributeTests(conditionsOfFlag(flag))) if (!flagOf.has(test)) flagOf.set(test, flag);
  return [...flagOf].map(([test, flag]) => ({ test, flag }));
});
