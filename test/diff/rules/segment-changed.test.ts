import { segmentChanged } from '../../../src/diff/rules/segment-changed.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(segmentChanged);

const project = (country: string, count: number) => {
  const flags = Array.from(
    { length: count },
    (_, index) => `=== a/f${index + 10}.yaml\ntype: boolean\nrules: [{ if: { segment: outer }, serve: on }]\n`,
  );
  return `=== segments/inner.yaml\nif: { country: ${country} }\n=== segments/outer.yaml\nif: { segment: inner }\n${flags.join('')}`;
};

finds(
  'a segment within a segment, and more flags than a line holds',
  { before: project('DE', 14), after: project('AT', 14) },
  ['medium - -'],
  /^segment inner changes 14 flags: .*`f19` and 4 more$/,
);
accepts('a segment in other words', { before: project('DE', 3), after: project('[DE]', 3) });
