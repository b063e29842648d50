import { lifecycleMissingKind } from '../../../../src/lint/rules/lifecycle/missing-kind.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleMissingKind);

accepts('a flag with a kind', 'kind: ops\ntype: boolean\n');
rejects('a flag without one', '«type: boolean»\n', { id: 'lifecycle/missing-kind', severity: 'error' });
accepts('a flag whose kind was wrong', 'type: boolean\nkind: { a: b }\n', { damaged: true });
