import { schemaVersion } from '../../../src/diff/rules/schema-version.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

riskRuleTester(schemaVersion);
