import { sizeJump } from '../../../src/diff/rules/size-jump.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts } = riskRuleTester(sizeJump);

const flag = (count: number) => {
  const names = Array.from({ length: count }, (_, index) => `organisation-${1000 + index}`);
  return `\ntype: boolean\nrules: [{ if: { org.id: [${names.join(', ')}] }, serve: on }]\n`;
};

accepts('a bundle that shrinks', { before: flag(2000), after: flag(2) });
accepts('growth below half', { before: flag(2000), after: flag(2900) });
