import { NO_SHARES } from '../../../src/diff/blast-radius.js';
import type {
  AudienceReport,
  DiffReport,
  EnvironmentReport,
  FlagReport,
  RadiusReport,
} from '../../../src/diff/diff-report.js';
import type { DiffRenderOptions } from '../../../src/reporters/diff/diff-reporter.js';

export const OPTIONS: DiffRenderOptions = { color: false, all: false, suggest: false, version: '1.0.0' };

export const audienceOf = (audience: string, extras: Partial<AudienceReport> = {}): AudienceReport => ({
  audience,
  withoutKeys: [],
  shares: { ...NO_SHARES, changed: 0.2, gained: 0.2 },
  minimum: 0.2,
  transitions: [{ from: 'off', to: 'on', direction: 'gained', share: 0.2 }],
  ...extras,
});

export const radiusOf = (extras: Partial<RadiusReport> = {}): RadiusReport => ({
  since: '2026-11-22T00:00:00Z',
  bound: 'exact',
  shares: { ...NO_SHARES, changed: 0.2, gained: 0.2 },
  minimum: 0.2,
  audiences: [audienceOf('everybody')],
  ...extras,
});

export const flagOf = (flag: string, extras: Partial<FlagReport> = {}): FlagReport => ({
  flag,
  kind: 'changed',
  type: 'boolean',
  flagKind: 'release',
  owner: '@payments',
  source: `flags/payments/${flag}.yaml:1`,
  through: [],
  edits: [],
  radius: [radiusOf()],
  findings: [],
  risk: 'none',
  ...extras,
});

export const environmentOf = (
  environment: string,
  changes: readonly FlagReport[],
  extras: Partial<EnvironmentReport> = {},
): EnvironmentReport => ({
  environment,
  production: true,
  kind: 'kept',
  risk: 'none',
  changes,
  unchanged: 144,
  ...extras,
});

export const reportOf = (extras: Partial<DiffReport> = {}): DiffReport => ({
  base: 'origin/main',
  head: 'HEAD',
  now: '2026-11-22T00:00:00Z',
  risk: 'none',
  environments: [],
  findings: [],
  metadata: [],
  unchangedBehaviour: [],
  ...extras,
});

const moves = (from: string, to: string, share: number) => ({ from, to, direction: 'switched', share }) as const;

/** One of everything. */
export const sampleDiff: DiffReport = reportOf({
  risk: 'high',
  environments: [
    environmentOf('staging', [], { production: false, unchanged: 148 }),
    environmentOf(
      'production',
      [
        flagOf('checkout_redesign', {
          type: 'string',
          flagKind: 'experiment',
          owner: '@growth',
          description: 'One page | three steps',
          links: { ticket: 'https://tickets.example/EXP-88' },
          edits: [
            {
              path: 'rules[everybody].split',
              before: 'control 50% / a 50%',
              after: 'control 33% / a 33% / b 34%',
              source: 'flags/payments/checkout_redesign.yaml:11',
            },
          ],
          radius: [
            radiusOf({
              shares: { ...NO_SHARES, changed: 0.51, switched: 0.51 },
              minimum: 0.34,
              audiences: [
                audienceOf('everybody', {
                  shares: { ...NO_SHARES, changed: 0.51, switched: 0.51 },
                  minimum: 0.34,
                  transitions: [moves('a', 'b', 0.34), moves('control', 'a', 0.17)],
                }),
              ],
            }),
          ],
          risk: 'high',
          findings: [
            {
              rule: 'diff/rebucketed',
              risk: 'high',
              message: '51.00% of users switch variant, 34.00% would do',
              help: 'ask whether the experiment can go on',
              source: 'flags/payments/checkout_redesign.yaml:11',
            },
          ],
          suggestions: [
            {
              rule: 'everybody',
              split: '[[control, 33], [b, 17], [a, 33], [b, 17]]',
              command:
                'flags rebalance checkout_redesign --env production --split control=33,a=33,b=34 --base origin/main',
              moves: 0.34,
              instead: 0.51,
            },
          ],
        }),
        flagOf('invoice_pdf', {
          through: ['new_payment_flow'],
          radius: [
            radiusOf({
              bound: 'at-most',
              audiences: [
                audienceOf('segment vip'),
                audienceOf('country = DE without userId', {
                  withoutKeys: ['userId'],
                  shares: { ...NO_SHARES, changed: 0.00001, lost: 0.00001 },
                  minimum: 0,
                  transitions: [{ from: 'on', to: 'off', direction: 'lost', share: 0.00001 }],
                }),
              ],
            }),
            radiusOf({ since: '2027-01-01T00:00:00Z', audiences: [], shares: NO_SHARES, minimum: 0 }),
          ],
        }),
        flagOf('legacy_export', {
          kind: 'removed',
          owner: '@platform',
          radius: [
            radiusOf({
              shares: { ...NO_SHARES, changed: 1, lost: 1 },
              minimum: 1,
              audiences: [
                audienceOf('everybody', {
                  shares: { ...NO_SHARES, changed: 1, lost: 1 },
                  minimum: 1,
                  transitions: [{ from: 'on', to: null, direction: 'lost', share: 1 }],
                }),
              ],
            }),
          ],
          risk: 'none',
          findings: [
            {
              rule: 'diff/flag-deleted-live',
              risk: 'high',
              message: 'the flag is removed while it serves `on` to everybody',
              help: 'retire it first',
              acknowledged: { reason: 'the code is gone since August', by: 'ada', source: 'changes/legacy.yaml:2' },
            },
          ],
        }),
        flagOf('new_payment_flow', {
          edits: [
            {
              path: 'rules[ramp].rollout',
              before: 'on to 5%',
              after: 'on to 25%',
              source: 'flags/payments/new_payment_flow.yaml:18',
            },
          ],
          risk: 'medium',
          findings: [{ rule: 'diff/rollout-increased', risk: 'medium', message: 'the rollout grows by 20 points' }],
          replay: {
            contexts: 1000,
            changed: 203,
            gained: 203,
            lost: 0,
            switched: 0,
            examples: [
              { line: 7, context: { country: 'DE' }, from: 'off', to: 'on', direction: 'gained', contexts: 203 },
            ],
          },
        }),
        flagOf('vip_banner', {
          kind: 'added',
          type: 'json',
          flagKind: 'permission',
          owner: '@crm',
          radius: [radiusOf({ bound: 'unknown', audiences: [], shares: { ...NO_SHARES, changed: 1 }, minimum: 0 })],
        }),
      ],
      { risk: 'high' },
    ),
  ],
  findings: [{ rule: 'diff/promotion-order', risk: 'low', message: 'production changes before staging' }],
  metadata: [
    {
      flag: 'old_words',
      source: 'flags/payments/old_words.yaml:1',
      edits: [{ path: 'description', before: 'x', after: 'y', source: 'flags/payments/old_words.yaml:1' }],
      findings: [],
    },
    {
      flag: 'prolonged',
      source: 'flags/payments/prolonged.yaml:1',
      edits: [{ path: 'expires', before: '2026-11-01', after: '2027-11-01' }],
      findings: [{ rule: 'diff/expiry-extended', risk: 'low', message: 'the flag may live 365 days longer' }],
    },
  ],
  unchangedBehaviour: ['flags/payments/formatted.yaml', 'flags/payments/old_words.yaml'],
  revert: {
    commands: ['git revert --no-edit 1a2b3c4..5d6e7f8'],
    restoresCohort: true,
    statements: ['the same people get again what they had: buckets follow from salt and key alone'],
  },
  text: '--- a/flags/x.yaml\n+++ b/flags/x.yaml\n@@ -1,1 +1,1 @@\n-a: 1\n+a: 2\n',
});

/** A report in which every text was chosen by somebody with bad intentions. */
export function hostileDiff(evil: string): DiffReport {
  const replace = (value: unknown): unknown => {
    if (typeof value === 'string') return KEPT.test(value) ? value : evil;
    if (Array.isArray(value)) return value.map(replace);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, replace(child)]));
  };
  // A line of a patch always begins with a sign.
  return { ...(replace(sampleDiff) as DiffReport), text: `+${evil.replaceAll('\n', '\n+')}\n` };
}

/** Words of the contract, which no file can choose. */
const KEPT = /^(added|removed|changed|kept|exact|at-most|unknown|gained|lost|switched|none|low|medium|high|\d{4}-.*Z)$/;

/** Terminal escapes, table and code marks, HTML, a mention, a direction override. */
export const EVIL = 'x\u001b[31m|`\n@everyone <b>\u202e [y](javascript:z) --> ``` \r';
