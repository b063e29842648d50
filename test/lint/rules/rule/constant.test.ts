import { ruleConstant } from '../../../../src/lint/rules/rule/constant.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(ruleConstant);
const flag = (rest: string, kind = 'release') => `
=== a/flag.yaml
key: «flag»
kind: ${kind}
expires: 2027-01-31
type: boolean
${rest}
`;
const unmarked = (rest: string, kind?: string) => flag(rest, kind).replace(/[«»]/g, '');

rejects('a variant for everybody in every environment', flag('rules: [{ serve: on }]'), {
  id: 'rule/constant',
  severity: 'info',
});
rejects(
  'the same variant on every path',
  flag('defaultVariant: on\nrules: [{ if: { country: DE }, serve: on, rollout: 5, salt: x }]').replace(
    'rules: [{ if: { country: DE }, serve: on, rollout: 5, salt: x }]',
    'rules: [{ serve: on }]',
  ),
);
accepts('a flag that has only landed', unmarked(''));
accepts('a flag that is disabled everywhere', unmarked('enabled: false\noffVariant: off\nrules: [{ serve: off }]'));
accepts(
  'one environment that differs',
  unmarked('rules: [{ serve: on }]\nenvironments: { production: { enabled: false } }'),
);
accepts(
  'a prerequisite, without which the default variant is served',
  `${unmarked('requires: { other: on }\nrules: [{ serve: on }]')}=== a/other.yaml
kind: ops
type: boolean
`,
);
accepts('a kind that is there to stay', unmarked('rules: [{ serve: on }]', 'permission'));
accepts('a rollout of everybody, which those without a key miss', unmarked('rules: [{ serve: on, rollout: 100 }]'));
