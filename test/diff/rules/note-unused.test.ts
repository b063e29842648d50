import { noteUnused } from '../../../src/diff/rules/note-unused.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { finds } = riskRuleTester(noteUnused);

const flag = (rules: string) => `=== checkout/new-checkout.yaml\ntype: boolean\nrules: ${rules}\n`;
const note = (text: string) => `=== changes/a.yaml\n- { flag: new-checkout, reason: agreed, ${text} }\n`;
const on = flag('[{ serve: on }]');

finds(
  'a risk that is too low, beside one that is not',
  { before: flag('[]'), after: `${on}${note('risk: low, environments: [production]')}` },
  ['none - -'].slice(1),
);
finds('another rule', { before: flag('[]'), after: `${on}${note('risk: high, rule: diff/salt-changed')}` }, [
  'none - -',
]);
finds(
  'a note about the whole change, where nothing is found about it',
  { before: flag('[]'), after: `${on}${note('risk: high').replace('new-checkout', '"*"')}` },
  ['none - -'],
);
