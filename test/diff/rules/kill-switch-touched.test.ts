import { killSwitchTouched } from '../../../src/diff/rules/kill-switch-touched.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(killSwitchTouched);

const other = '=== a/other.yaml\ntype: boolean\n';
const flag = `${other}=== a/payments.yaml\nkind: kill-switch\ntype: boolean\nrules: [{ serve: on }]\n`;

finds('one that goes', { before: flag, after: other }, ['high payments staging', 'high payments production'], /gone/);
accepts('one that comes', { before: other, after: flag });
finds('one environment', { before: flag, after: `${flag}environments: { production: { serve: off } }\n` }, [
  'high payments production',
]);
