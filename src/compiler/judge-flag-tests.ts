import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { settingsOf, testFailed } from '../lint/late-rules.js';
import type { FlagSet } from '../model/flag-set.js';
import { BUCKETS } from '../model/targeting-rule.js';
import type { FlagTestResult } from './run-flag-tests.js';

/** The tests that do not hold, as findings. */
export function judgeFlagTests(results: readonly FlagTestResult[], { config }: FlagSet): readonly Diagnostic[] {
  const { level } = settingsOf(testFailed, config);
  if (level === 'off') return [];
  return results
    .filter(({ passed }) => !passed)
    .map((result) => ({
      id: testFailed.id,
      severity: level,
      message: testFailed.messages.failed({
        expected: describeExpectation(result),
        actual: describeActual(result),
        environment: result.environment,
      }),
      span: result.test.expectSpan,
      label: result.test.name,
      flag: result.flag.key,
      environment: result.environment,
      help: adviseOn(result),
      ...(result.dependsOnTime && { needsClock: true as const }),
    }));
}

/** What a test wants, in words. */
export const describeExpectation = ({ test: { expect } }: FlagTestResult): string =>
  typeof expect === 'string' ? `\`${expect}\`` : describeShares(expect);

/** What it came to, in words. */
export function describeActual({ actual }: FlagTestResult): string {
  return actual === undefined ? 'more combinations of buckets than can be gone through' : describeShares(actual);
}

/** A variant, or percent of several, the largest first. */
function describeShares(units: ReadonlyMap<string | undefined, number>): string {
  const shares = [...units].filter(([, count]) => count > 0).sort(([, left], [, right]) => right - left);
  const [first] = shares;
  if (first === undefined) return 'nothing';
  if (shares.length === 1) return nameOf(first[0]);
  return shares.map(([variant, count]) => `${nameOf(variant)} ${percent(count)} %`).join(', ');
}

const nameOf = (variant: string | undefined) => (variant === undefined ? 'no variant' : `\`${variant}\``);
const percent = (units: number) => Number(((units * 100) / BUCKETS).toFixed(3));

function adviseOn({ flag: { key }, test, environment }: FlagTestResult): string {
  const context = JSON.stringify(test.context).replaceAll("'", `'\\''`);
  return `flags explain ${key} --env ${environment} --context '${context}' shows every step`;
}
