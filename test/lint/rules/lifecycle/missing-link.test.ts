import { lifecycleMissingLink } from '../../../../src/lint/rules/lifecycle/missing-link.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleMissingLink);

const project = (options: string, flag: string) => `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production }
lint: { rules: { lifecycle/missing-link: [warning, { ${options} }] } }
=== checkout/new-checkout.yaml
${flag}
type: boolean
`;

rejects('no ticket', project('kinds: [release]', '«kind: release»'), { severity: 'warning' });
rejects('another link', project('kinds: [release], link: ticket', '«kind: release»\nlinks: { design: x }'));
rejects(
  'a ticket of another form, as a whole',
  project('kinds: [release], pattern: "PAY-[0-9]+"', 'kind: release\nlinks: { ticket: «see PAY-1» }'),
);
accepts('a ticket', project('kinds: [release], pattern: "PAY-[0-9]+"', 'kind: release\nlinks: { ticket: PAY-1 }'));
accepts('a kind that needs none', project('kinds: [release]', 'kind: ops'));
accepts('every flag where nothing is configured', 'kind: release\ntype: boolean\n');
accepts(
  'every link where the pattern is none',
  project('kinds: [release], pattern: "("', 'kind: release\nlinks: { ticket: x }'),
);
