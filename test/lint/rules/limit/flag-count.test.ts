import { limitFlagCount } from '../../../../src/lint/rules/limit/flag-count.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(limitFlagCount);

const project = (setting: string) => `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production }
lint: { rules: { ${setting} } }
=== checkout/a.yaml
owner: "@payments"
type: boolean
=== checkout/b.yaml
owner: "@payments"
type: boolean
=== checkout/c.yaml
type: boolean
`;

rejects('too many flags', project('«limit/flag-count»: [warning, { max: 2 }]'), {
  severity: 'warning',
  message: /3 flags/,
});
rejects('too many of one owner', project('«limit/flag-count»: [error, { perOwner: 1 }]'), { message: /@payments/ });
accepts('as many as the limits', project('limit/flag-count: [warning, { max: 3, perOwner: 2 }]'));
accepts('any number where no limit is set', project('limit/flag-count: warning'));
accepts('any number where nothing is said', project(''));
