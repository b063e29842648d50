import { ruleEmptyMatch } from '../../../../src/lint/rules/rule/empty-match.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(ruleEmptyMatch);

rejects('an empty `if`', 'type: boolean\nrules:\n  - { if: «{}», serve: on }\n', {
  id: 'rule/empty-match',
  severity: 'warning',
});
rejects('an empty alternative', 'type: boolean\nrules:\n  - { if: { any: [{ country: DE }, «{}»] }, serve: on }\n');
rejects('the negation of nothing', 'type: boolean\nrules:\n  - { if: { not: «{}» }, serve: on }\n');
accepts('no `if`', 'type: boolean\nrules: [{ serve: on }]\n');
