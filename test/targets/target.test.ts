import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { targets } from '../../src/targets/index.js';

test('the schema of the configuration knows the losses that targets can be allowed, and no other', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schemas/config.schema.json', import.meta.url), 'utf8'));
  const { degrade } = schema.properties.outputs.items.properties;
  const known = new Set(targets.flatMap(({ degradations = [] }) => degradations));
  expect(degrade.items.enum).toEqual([...known].sort());
});
