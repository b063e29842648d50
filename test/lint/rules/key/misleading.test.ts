import { keyMisleading } from '../../../../src/lint/rules/key/misleading.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(keyMisleading);
const named = (key: string, type = 'boolean') => `=== area/${key}.yaml\n«type: ${type}»\n`;
const number = '\nvariants: { few: 1, many: 2 }\ndefaultVariant: few';
const unmarked = (key: string, type?: string) => named(key, type).replace(/[«»]/g, '');

for (const key of ['disable-cache', 'no_banner', 'notSoFast', 'search-alpha', 'checkout_v2', 'search.rc1'])
  rejects(key, named(key), { id: 'key/misleading', severity: 'info' });
for (const key of ['notifications', 'north', 'no-reply-address', 'beta-banner', 'ipv6', 'v2-api'])
  accepts(key, unmarked(key));
accepts('a negation whose values are no yes or no', unmarked('no-of-items', `number${number}`));
