import { lifecycleStageDefault } from '../../../../src/lint/rules/lifecycle/stage-default.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleStageDefault);

const flag = (tags: string, rest = '') => `kind: ops\ntags: ${tags}\ntype: boolean\n${rest}`;

rejects('an experiment that is on', flag('[alpha]', 'defaultVariant: «on»\n'), { message: /on by default/ });
rejects('something stable that is off', flag('[web, «stable»]'), { message: /off by default/ });
rejects('names that mean the opposite', flag('[ga]', 'variants: { on: false, off: true }\ndefaultVariant: «on»\n'));
accepts('an experiment that is off', flag('[experimental]'));
accepts('something stable that is on', flag('[stable]', 'defaultVariant: on\n'));
accepts(
  'an experiment that one environment is on for',
  flag('[alpha]', 'environments: { staging: { defaultVariant: on } }\n'),
);
accepts('another tag', flag('[beta]', 'defaultVariant: on\n'));
accepts('no truth', 'kind: ops\ntags: [stable]\ntype: number\nvariants: { a: 1, b: 2 }\ndefaultVariant: a\n');
