import { limitRuleCount } from '../../../../src/lint/rules/limit/rule-count.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(limitRuleCount);

const rules = (count: number) =>
  Array.from({ length: count }, (_, index) => `  - { if: { age: ${index} }, serve: on }\n`).join('');

rejects('the first rule beyond the limit', `type: boolean\nrules:\n${rules(50)}  - «{ serve: on }»\n`, {
  severity: 'warning',
});
accepts('as many as the limit', `type: boolean\nrules:\n${rules(50)}`);
