import { flagDeletedLive } from '../../../src/diff/rules/flag-deleted-live.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(flagDeletedLive);

const other = '=== a/other.yaml\ntype: boolean\n';
const flag = (text: string) => `${other}=== a/old.yaml\ntype: boolean\nbucketBy: userId\n${text}\n`;
const both = (risk: string) => [`${risk} old staging`, `${risk} old production`];

finds('no tombstone, off for everybody', { before: flag(''), after: other }, both('medium'), /`off`, and no tombstone/);
finds('no tombstone, on for everybody', { before: flag('rules: [{ serve: on }]'), after: other }, both('high'));
finds(
  'a tombstone that says something else than everybody got',
  {
    before: flag('rules: [{ serve: on }]'),
    after: `${other}=== retired.yaml\n- { key: old, retired: 2026-11-20, variant: off }\n`,
  },
  both('high'),
);
accepts('a tombstone that does not say what everybody got', {
  before: flag(''),
  after: `${other}=== retired.yaml\n- { key: old, retired: 2026-11-20 }\n`,
});
finds(
  'one environment that still decides',
  {
    before: flag('environments: { production: { rules: [{ if: { country: DE }, serve: on }] } }'),
    after: `${other}=== retired.yaml\n- { key: old, retired: 2026-11-20 }\n`,
  },
  ['high old production'],
);
accepts('an environment that goes with all its flags', {
  before: `=== flags.config.yaml\nformatVersion: 1\nenvironments: [{ name: a }, { name: b }]\n${other}`,
  after: `=== flags.config.yaml\nformatVersion: 1\nenvironments: [{ name: a }, { name: c }]\n${other}`,
});
