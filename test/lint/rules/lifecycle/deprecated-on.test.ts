import { lifecycleDeprecatedOn } from '../../../../src/lint/rules/lifecycle/deprecated-on.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleDeprecatedOn);

const flag = (fields: string, tags = '[web, «deprecated»]') => `kind: ops\ntags: ${tags}\n${fields}\n`;
const unmarked = (fields: string) => flag(fields, '[web, deprecated]');
const TEXTS = 'type: string\nvariants: { a: x, b: y }\ndefaultVariant: a';

rejects('on in one environment', flag('type: boolean\nenvironments: { staging: { serve: on } }'), {
  message: /in `staging`$/,
});
rejects('on by default', flag('type: boolean\ndefaultVariant: on'));
rejects('another text for some', flag(`${TEXTS}\nrules: [{ if: { country: DE }, serve: b }]`));
accepts('off', unmarked('type: boolean'));
accepts('off for some more', unmarked('type: boolean\nrules: [{ if: { country: DE }, serve: off }]'));
accepts('disabled', unmarked('type: boolean\nenabled: false\nrules: [{ if: { country: DE }, serve: on }]'));
accepts('the default text', unmarked(TEXTS));
accepts('another tag', flag('type: boolean\ndefaultVariant: on', '[not-deprecated]'));
