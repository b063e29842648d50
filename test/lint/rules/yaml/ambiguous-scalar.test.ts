import { yamlAmbiguousScalar } from '../../../../src/lint/rules/yaml/ambiguous-scalar.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(yamlAmbiguousScalar);
const flag = (condition: string) => `type: boolean\nrules:\n  - { if: ${condition}, serve: on }\n`;
const variants = (written: string, type: string) => `type: ${type}\nvariants: ${written}\ndefaultVariant: a\n`;

rejects('Norway', flag('{ deviceId: [DE, «NO»] }'), {
  id: 'yaml/ambiguous-scalar',
  severity: 'warning',
  suggestion: '"NO"',
});
rejects('yes and no as texts', flag('{ deviceId: { notIn: [«yes», «Off», «y»] } }'));
rejects('an octal number', flag('{ age: «012» }'), { suggestion: '12' });
rejects('numbers that are texts elsewhere', flag('{ age: [«08», «0o14», «1e3»] }'));
rejects('a number with separators, and one to the base 60', flag('{ deviceId: [«1_000», «12:30»] }'));
rejects('a date as a text', flag('{ deviceId: «2026-01-01» }'), { suggestion: '"2026-01-01"' });
rejects('a declared value', '=== context.yaml\nattributes: { market: { type: string, enum: [SE, «NO»] } }\n');
rejects('the value of a variant', variants('{ a: «no», b: { value: «on» } }', 'string'));
rejects(
  'something that is to be yes inside an object',
  variants('{ a: { value: { «on»: 1 } } }', 'object').replace('{ «on»: 1 }', '{ wide: «on» }'),
);
rejects('a version inside a payload', variants('{ a: { value: x, payload: { apiVersion: «1.10» } } }', 'string'));
accepts(
  'names of variants, and dates where dates are due',
  `
created: 2026-01-01
expires: 2026-12-31
type: boolean
variants: { on: true, off: false }
defaultVariant: off
rules:
  - { if: { signedUpAt: { before: 2026-01-01T00:00:00Z } }, from: 2026-01-01T00:00:00Z, serve: on }
`,
);
accepts('quoted values', flag('{ deviceId: ["NO", \'on\', "012", "2026-01-01"], age: 12 }'));
accepts('plain words and versions', flag('{ deviceId: [none, nope, 1.2.3, v1, one], appVersion: { semver: 1.2.3 } }'));
accepts(
  'a price in a payload, and a date',
  variants('{ a: { value: x, payload: { price: 1.10, from: 2026-01-01 } } }', 'string'),
);
accepts('plain numbers', flag('{ age: [0, 12, 1.5, -3, 0.50] }'));
