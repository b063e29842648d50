import { segmentDuplicate } from '../../../../src/lint/rules/segment/duplicate.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(segmentDuplicate);

const segments = (first: string, second: string) => `
=== segments/a.yaml
if: ${first}
=== segments/b.yaml
${second}
`;

rejects('another order of values', segments('{ country: [DE, AT] }', '«if: { country: [AT, DE] }»'), {
  severity: 'warning',
});
rejects('another order of conditions', segments('{ country: DE, plan: pro }', '«if: { plan: pro, country: DE }»'));
rejects(
  'another way to say it',
  segments(
    '{ any: [{ country: DE }, { plan: pro }] }',
    '«if: { any: [{ plan: { in: [pro] } }, { country: DE }, { country: DE }] }»',
  ),
);
accepts('a part of it', segments('{ country: [DE, AT] }', 'if: { country: DE }'));
accepts('another name on purpose', segments('{ country: [DE, AT] }', 'if: { segment: a }'));
accepts('segments that could not be read', segments('{ contry: DE }', 'if: { contry: DE }'), { damaged: true });
