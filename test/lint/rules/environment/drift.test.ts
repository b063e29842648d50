import { environmentDrift } from '../../../../src/lint/rules/environment/drift.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(environmentDrift);

const flag = (environments: string, kind = 'release', created = '2026-09-21') => `
kind: ${kind}
created: ${created}
type: boolean
environments: ${environments}
`;

rejects('on in staging alone for 61 days', flag('{ staging: { serve: on } }', 'release', '«2026-09-21»'), {
  severity: 'warning',
  environment: 'staging',
});
accepts('60 days', flag('{ staging: { serve: on } }', 'release', '2026-09-22'));
accepts(
  'something in production too',
  flag('{ staging: { serve: on }, production: { rules: [{ serve: on, rollout: 1 }] } }'),
);
accepts('nothing anywhere', flag('{}'));
accepts('disabled in staging', flag('{ staging: { enabled: false, serve: on } }'));
accepts('another environment than the first', flag('{ production: { serve: on } }'));
accepts('a permanent kind', flag('{ staging: { serve: on } }', 'ops'));
accepts('a flag of unknown age', 'kind: release\ntype: boolean\nenvironments: { staging: { serve: on } }\n');
