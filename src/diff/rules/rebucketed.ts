import { numberOption } from '../../model/rule-options.js';
import { formatShare } from '../../util/format-share.js';
import type { FlagChange } from '../comparison.js';
import { editsOf, type FlagSubject, isChanged, placeOfChange, writtenFlag } from '../flag-subject.js';
import type { Risk } from '../risk.js';
import { defineRiskRule } from '../risk-rule.js';

export const rebucketed = defineRiskRule({
  id: 'diff/rebucketed',
  risk: 'medium',
  summary: 'People go from one variant to another: medium; high above `high` points, or in a running experiment.',
  why: 'Weights that are changed in place move more people than they have to, and people who have seen both arms of an experiment make it worthless.',
  options: { high: 50 },
  examples: {
    quiet: {
      before: `
type: string
variants: { control: plain, a: fancy }
defaultVariant: control
bucketBy: userId
rules: [{ split: { a: 20, control: 80 } }]
`,
      after: `
type: string
variants: { control: plain, a: fancy }
defaultVariant: control
bucketBy: userId
rules: [{ split: { a: 30, control: 70 } }] # some gain, nobody else moves
`,
    },
    found: {
      before: `
type: string
variants: { control: plain, a: fancy, b: bold }
defaultVariant: control
bucketBy: userId
rules: [{ split: { control: 50, a: 50 } }]
`,
      after: `
type: string
variants: { control: plain, a: fancy, b: bold }
defaultVariant: control
bucketBy: userId
rules: [{ split: { control: 33, a: 33, b: 34 } }]
`,
    },
  },
  check: ({ subjects, options, report }) => {
    const high = numberOption(options, 'high') / 100;
    for (const subject of subjects.filter(isChanged)) {
      const { mixed, minimum, bound } = subject.effect;
      const isRunning = isRunningExperiment(subject);
      const moved = mixed > 0 ? mixed : isRunning ? subject.effect.gained + subject.effect.lost : 0;
      if (moved === 0) continue;
      const isCounted = bound === 'exact' || editsOf(subject.change, 'decision').length > 0;
      const risk: Risk = isRunning || (isCounted && moved > high) ? 'high' : 'medium';
      const unavoidable = mixed > 0 ? `, of which ${formatShare(minimum)} cannot be avoided` : '';
      report({
        ...placeOfChange(subject, 'decision', 'condition', 'rule-order'),
        risk,
        message: `${bound === 'exact' ? '' : 'at most '}${formatShare(moved)} go from one variant to another${unavoidable}${isRunning ? ', in a running experiment' : ''}`,
      });
    }
  },
});

/** One that gave at least two variants already. */
const isRunningExperiment = ({ change }: FlagSubject): boolean =>
  writtenFlag(change)?.kind?.value === 'experiment' && divided(change);

const divided = ({ before }: FlagChange): boolean =>
  before?.compiled.disabled === false && before.compiled.rules.some(({ decision }) => decision.kind === 'split');
