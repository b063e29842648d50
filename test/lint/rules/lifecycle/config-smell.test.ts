import { lifecycleConfigSmell } from '../../../../src/lint/rules/lifecycle/config-smell.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleConfigSmell);

const flag = (fields: string) => `${fields}\ndefaultVariant: a\n`;

rejects('one text', flag('kind: release\ntype: string\nvariants: { «a»: x }'), { severity: 'warning' });
rejects('one object', flag('kind: release\ntype: object\nvariants: { «a»: { value: { x: 1 } } }'));
accepts('two texts', flag('kind: release\ntype: string\nvariants: { a: x, b: y }'));
accepts('rules', flag('kind: release\ntype: string\nvariants: { a: x }\nrules: [{ serve: a }]'));
accepts(
  'rules in one environment',
  flag('kind: release\ntype: string\nvariants: { a: x }\nenvironments: { staging: { serve: a } }'),
);
accepts('a permanent kind', flag('kind: ops\ntype: string\nvariants: { a: x }'));
