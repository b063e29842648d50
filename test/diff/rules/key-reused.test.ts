import { keyReused } from '../../../src/diff/rules/key-reused.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts } = riskRuleTester(keyReused);

accepts('a tombstone that goes without a flag that takes its key', {
  before: '=== a/other.yaml\ntype: boolean\n=== retired.yaml\n- { key: old, retired: 2026-08-01 }\n',
  after: '=== a/other.yaml\ntype: boolean\n',
});
