import { contextCaseInconsistent } from '../../../../src/lint/rules/context/case-inconsistent.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(contextCaseInconsistent);
const flag = (...conditions: string[]) =>
  `type: boolean\nrules:\n${conditions.map((condition) => `  - { if: ${condition}, serve: on }\n`).join('')}`;

rejects(
  'the rarer spelling',
  flag('{ deviceId: [tv, web] }', '{ deviceId: tv, plan: pro }', '{ deviceId: { notEquals: «TV» } }'),
  { id: 'context/case-inconsistent', severity: 'warning', suggestion: 'tv' },
);
rejects('the later spelling of two', flag('{ deviceId: tv }', '{ deviceId: «Tv» }'));
rejects(
  'a value in a segment',
  `=== a/flag.yaml\n${flag('{ deviceId: tv }', '{ deviceId: { in: [tv, web] }, segment: s }')}=== segments/s.yaml
list: { attribute: deviceId, values: [web, «TV»] }
`,
);
rejects('a blank at the end', flag('{ deviceId: «"tv "» }'), { suggestion: 'tv' });
accepts(
  'both spellings in one list: that is on purpose',
  flag('{ deviceId: [tv, TV] }', '{ deviceId: TV, plan: pro }'),
);
accepts('a blank at the end of a prefix', flag('{ deviceId: { startsWith: "tv " } }'));
accepts('other attributes', flag('{ deviceId: tv }', '{ org.id: TV }'));
