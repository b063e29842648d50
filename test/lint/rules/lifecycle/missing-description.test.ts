import { lifecycleMissingDescription } from '../../../../src/lint/rules/lifecycle/missing-description.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleMissingDescription);

accepts('a flag with a description', 'description: New checkout.\ntype: boolean\n');
rejects('a flag without one', '«type: boolean»\n', { id: 'lifecycle/missing-description', severity: 'warning' });
rejects('a description of blanks', 'type: boolean\ndescription: «"  "»\n');
accepts('a flag of which something was cut out', 'type: boolean\ndescription: [a]\n', { damaged: true });
