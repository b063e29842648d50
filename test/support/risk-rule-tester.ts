import { expect, test } from 'vitest';
import { judgeRisks } from '../../src/diff/judge-risks.js';
import type { JudgedFinding } from '../../src/diff/judged-finding.js';
import { RISK_EXAMPLE_TIME, type RiskRule } from '../../src/diff/risk-rule.js';
import { compareTexts } from './compare-texts.js';

export interface RiskCase {
  readonly before: string;
  readonly after: string;
  /** A date or RFC 3339 time; `RISK_EXAMPLE_TIME` unless it matters. */
  readonly now?: string;
}

/** All that is found between two little projects. */
export function judgeTexts({ before, after, now = RISK_EXAMPLE_TIME }: RiskCase): readonly JudgedFinding[] {
  return judgeRisks(compareTexts(before, after, Date.parse(now)));
}

/** `risk flag in environment`; `-` stands for what there is none of. */
const describePlace = ({ risk, flag = '-', environment = '-' }: JudgedFinding): string =>
  `${risk} ${flag} ${environment}`;

/** The two words of a risk rule's test, about what this rule finds. Its examples are run as well. */
export function riskRuleTester(rule: RiskRule) {
  const own = (texts: RiskCase) => judgeTexts(texts).filter((finding) => finding.rule === rule.id);
  test('its quiet example is quiet', () => expect(own(rule.examples.quiet)).toEqual([]));
  test('its found example is found', () => {
    expect(own(rule.examples.found).length).toBeGreaterThan(0);
  });
  return {
    /** The rule has nothing to say. */
    accepts(name: string, texts: RiskCase): void {
      test(`accepts ${name}`, () => expect(own(texts)).toEqual([]));
    },
    /** Exactly these findings: `risk flag environment`; with `message`, each matches it. */
    finds(name: string, texts: RiskCase, places: readonly string[], message?: RegExp): void {
      test(`finds ${name}`, () => {
        const found = own(texts);
        expect(found.map(describePlace).sort()).toEqual([...places].sort());
        if (message !== undefined) for (const finding of found) expect(finding.message).toMatch(message);
      });
    },
  };
}
