import { prerequisiteImpossibleVariant } from '../../../../src/lint/rules/prerequisite/impossible-variant.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(prerequisiteImpossibleVariant);

const project = (requires: string, parent: string, child = 'rules: [{ serve: on }]') => `
=== checkout/wallet.yaml
type: boolean
requires: { ${requires} }
${child}
=== checkout/style.yaml
type: string
variants: { plain: plain, rich: rich, classic: classic }
defaultVariant: plain
${parent}
`;

rejects('a variant that no rule serves', project('«style»: classic', 'rules: [{ if: { plan: pro }, serve: rich }]'), {
  severity: 'error',
});
rejects('the default, where a rule catches everybody', project('«style»: plain', 'rules: [{ serve: rich }]'));
rejects('a variant with a share of nothing', project('«style»: rich', 'rules: [{ serve: rich, rollout: 0 }]'));
accepts('a variant that one environment serves', project('style: rich', 'environments: { staging: { serve: rich } }'));
accepts('one of several', project('style: [rich, classic]', 'rules: [{ if: { plan: pro }, serve: rich }]'));
accepts('the off variant of a disabled flag', project('style: classic', 'enabled: false\noffVariant: classic'));
accepts('a flag that does nothing yet either', project('style: rich', '', ''));
accepts('a disabled flag', project('style: rich', '', 'enabled: false\nrules: [{ serve: on }]'));
