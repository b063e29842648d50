import { environmentProdWider } from '../../../../src/lint/rules/environment/prod-wider.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(environmentProdWider);

const flag = (staging: string, production: string, fields = 'kind: release') => `
${fields}
type: boolean
bucketBy: userId
environments:
  staging: { rules: [${staging}] }
  production: { rules: [${production}] }
`;

rejects('a larger share', flag('{ serve: on, rollout: 10 }', '{ serve: on, rollout: «25» }'), {
  severity: 'warning',
  message: /25 % .* 10 %/,
});
rejects('on in production alone', flag('', '{ serve: «on» }'));
rejects('more people', flag('{ if: { country: DE }, serve: on }', '{ if: { country: [AT, DE] }, serve: «on» }'));
rejects('everybody instead of some', flag('{ if: { plan: pro }, serve: on }', '{ serve: «on» }'));
rejects(
  'a larger share of one country',
  flag('{ serve: on, rollout: 10 }', '{ if: { country: DE }, serve: off }, { serve: on, rollout: «20» }'),
);
rejects(
  'a disabled environment before',
  'kind: release\ntype: boolean\noffVariant: off\nrules: [{ serve: «on» }]\nenvironments: { staging: { enabled: false } }\n',
);
accepts('a smaller share', flag('{ serve: on, rollout: 25 }', '{ serve: on, rollout: 10 }'));
accepts('fewer people', flag('{ serve: on }', '{ if: { country: DE }, serve: on }'));
accepts('the same', 'kind: release\ntype: boolean\nrules: [{ serve: on, rollout: 10 }]\n');
accepts('off for more', flag('{ serve: on }', '{ if: { country: DE }, serve: off }, { serve: on }'));
accepts(
  'pilots who are named in production',
  flag(
    '{ if: { country: DE }, serve: on }',
    '{ if: { org.id: org-1 }, serve: on }, { if: { country: DE }, serve: on }',
  ),
);
accepts('a permanent kind', flag('', '{ serve: on }', 'kind: ops'));
accepts('what depends on the time', flag('{ until: 2026-12-01T00:00:00Z, serve: on }', '{ serve: on }'));
accepts(
  'what people without a key would get',
  flag('{ serve: on, rollout: 10 }', '{ if: { userId: { exists: false } }, serve: on, rollout: 20 }'),
);
