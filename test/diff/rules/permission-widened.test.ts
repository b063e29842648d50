import { permissionWidened } from '../../../src/diff/rules/permission-widened.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(permissionWidened);

const flag = (kind: string, plan: string) =>
  `\nkind: ${kind}\ntype: boolean\nrules: [{ if: { segment: insiders }, serve: on }]\n=== segments/insiders.yaml\nif: { plan: ${plan} }\n`;

finds('a segment that widens it', { before: flag('permission', 'pro'), after: flag('permission', '[pro, free]') }, [
  'high new-checkout staging',
  'high new-checkout production',
]);
accepts('another kind', { before: flag('release', 'pro'), after: flag('release', '[pro, free]') });
