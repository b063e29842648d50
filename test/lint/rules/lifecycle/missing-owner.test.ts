import { lifecycleMissingOwner } from '../../../../src/lint/rules/lifecycle/missing-owner.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleMissingOwner);

accepts('a flag with an owner', 'owner: "@payments"\ntype: boolean\n');
rejects('a flag without one', '«type: boolean»\nkind: ops\n', { id: 'lifecycle/missing-owner', severity: 'error' });
rejects('an empty owner', 'type: boolean\nowner: «""»\n');
accepts('a flag whose owner was cut out, for it may have had one', 'type: boolean\nowner: [a]\n', { damaged: true });
