import { unmeasured } from '../../../src/diff/rules/unmeasured.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

riskRuleTester(unmeasured);
