import { keyVague } from '../../../../src/lint/rules/key/vague.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(keyVague);
const named = (key: string, parts = '') => `${parts}=== area/${key}.yaml\n«type: boolean»\n`;
const unmarked = (key: string, parts?: string) => named(key, parts).replace(/[«»]/g, '');
const config = `=== flags.config.yaml
formatVersion: 1
environments: [{ name: production }]
lint: { rules: { key/vague: [error, { words: [checkout] }] } }
`;

for (const key of ['flag1', 'test', 'new', 'temp', 'my-new-feature', 'newFlag_2'])
  rejects(key, named(key), { id: 'key/vague', severity: 'warning' });
for (const key of ['new-checkout', 'feature-tour', 'test-drive', 'a11y']) accepts(key, unmarked(key));
rejects('words of the configuration', named('checkout-2', config), { severity: 'error' });
accepts('other words then', unmarked('flag-2', config));
