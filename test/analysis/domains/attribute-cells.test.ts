import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeCells } from '../../../src/analysis/domains/attribute-cells.js';
import { prepareTest } from '../../../src/analysis/domains/prepared-test.js';
import { testsOfOne } from '../../support/arbitrary-expression.js';
import { anyAttributeValue } from '../../support/attribute-values.js';
import { propertyRuns } from '../../support/property-runs.js';

test.each([
  ['any operators', undefined],
  ['beginnings, ends and parts', ['startsWith', 'endsWith', 'contains', 'equals', 'matches']],
  ['addresses', ['cidr', 'startsWith', 'in']],
  ['versions and texts', ['semver', 'startsWith', 'contains', 'notIn']],
  ['times and texts', ['before', 'after', 'endsWith', 'equals']],
])('every value is in a cell: %s', (_, operators) => {
  fc.assert(
    fc.property(
      testsOfOne(operators),
      fc.array(anyAttributeValue, { minLength: 40, maxLength: 40 }),
      (tests, values) => {
        const cells = attributeCells(tests);
        const prepared = tests.map(prepareTest);
        const outside = values.filter((value) => {
          const truths = prepared.map(({ run }) => run(value ?? undefined));
          return !cells.some((cell) => cell.every((truth, index) => truth === undefined || truth === truths[index]));
        });
        expect(outside).toEqual([]);
      },
    ),
    propertyRuns(1000),
  );
});
