import { segmentTooLarge } from '../../../../src/lint/rules/segment/too-large.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(segmentTooLarge);

const ids = (count: number) => `[${Array.from({ length: count }, (_, index) => `org-${index}`).join(', ')}]`;

rejects('a list in a segment', `=== segments/vips.yaml\nlist: { attribute: org.id, values: «${ids(101)}» }\n`, {
  severity: 'warning',
  message: /101 values/,
});
rejects('a list in a flag', `type: boolean\nrules:\n  - if: { org.id: «${ids(101)}» }\n    serve: on\n`);
rejects(
  'a list that two flags use, once',
  `
=== checkout/a.yaml
type: boolean
rules: [{ if: { segment: vips }, serve: on }]
=== checkout/b.yaml
type: boolean
rules: [{ if: { segment: vips }, serve: on }]
=== segments/vips.yaml
if: { org.id: { in: «${ids(101)}» } }
`,
);
accepts('a hundred', `=== segments/vips.yaml\nif: { org.id: ${ids(100)} }\n`);
accepts(
  'a list file',
  `=== segments/vips.yaml
list: { attribute: org.id, file: vips.txt }
=== segments/vips.txt
${Array.from({ length: 101 }, (_, index) => `org-${index}`).join('\n')}
`,
);
