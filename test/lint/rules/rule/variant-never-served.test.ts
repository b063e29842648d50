import { expect, test } from 'vitest';
import { ruleVariantNeverServed } from '../../../../src/lint/rules/rule/variant-never-served.js';
import { checkText } from '../../../support/check-text.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(ruleVariantNeverServed);
const flag = (rest: string) => `
type: string
variants: { red: r, blue: b, «green»: g }
defaultVariant: red
${rest}
`;
const unmarked = (rest: string) => flag(rest).replace(/[«»]/g, '');

rejects('a variant that no rule names', flag('rules: [{ if: { country: DE }, serve: blue }]'), {
  id: 'rule/variant-never-served',
  severity: 'warning',
});
accepts(
  'a variant of one environment',
  unmarked('rules: [{ if: { country: DE }, serve: blue }]\nenvironments: { staging: { serve: green } }'),
);
accepts('an off variant', unmarked('offVariant: green\nrules: [{ if: { country: DE }, serve: blue }]'));
accepts('a flag that is set by hand', unmarked(''));
accepts('an arm with no weight', unmarked('rules: [{ split: { red: 50, blue: 50, green: 0 } }]'));
accepts(
  'a variant of a rule that can never decide: that is the cause',
  unmarked('rules: [{ if: { country: DE }, serve: blue }, { if: { country: DE, plan: pro }, serve: green }]'),
);
accepts('a flag with one value for everybody', unmarked('rules: [{ serve: blue }]'));

test('a variant goes only if nothing names it, not even rules that no environment uses', () => {
  const rest = 'rules: [{ if: { country: DE }, serve: blue }]';
  const replaced = `rules: [{ serve: green }]\nenvironments: { staging: { ${rest} }, production: { ${rest} } }`;
  const fixes = [rest, replaced].map((rules) => {
    const { diagnostics } = checkText(unmarked(rules));
    return diagnostics.find(({ id }) => id === ruleVariantNeverServed.id)?.fix !== undefined;
  });
  expect(fixes).toEqual([true, false]);
});
