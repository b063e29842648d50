import { expect, test } from 'vitest';
import type { Bundle } from '../../src/bundle/bundle.js';
import { printBundle } from '../../src/bundle/print-bundle.js';
import { RICH_BUNDLE } from '../support/rich-bundle.js';

const reversed = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, item]) => [
            name,
            Array.isArray(item) && ['rules', 'layers', 'bodies'].includes(name) ? item.map(reversed) : item,
          ]),
      );

test('the order in which a bundle was put together does not show', () => {
  const text = printBundle(RICH_BUNDLE);
  expect(printBundle(reversed(RICH_BUNDLE) as Bundle)).toBe(text);
  expect(text).toMatch(/^\{"formatVersion":"1\.0",.*\}\n$/);
  expect(text.trimEnd()).not.toContain('\n');
});
